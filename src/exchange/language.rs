//! In which language files for people are written: the reader's own where a page saves them, else English.
//!
//! The words are those of `extension/words/*.ftl`. What programs read stays as it is: the columns of a sheet, the names of
//! properties, identifiers.

use crate::words::Message;

/// A language for files.
pub trait Language {
    /// Its tag, as HTML wants it.
    fn tag(&self) -> String;

    /// A message in it, as plain text.
    fn say(&self, message: &Message) -> String;

    /// What is stored as `name` and called otherwise by people.
    fn call(&self, name: &str, message: &Message) -> String;

    /// A message without arguments.
    fn plain(&self, id: &str) -> String {
        self.say(&Message::new(id))
    }
}

pub use english::English;

mod english {
    use std::collections::BTreeMap;
    use std::sync::OnceLock;

    use super::Language;
    use crate::words::{Argument, Message};

    /// The words themselves.
    const WORDS: &str = include_str!("../../extension/words/en.ftl");

    /// English without a browser: of Fluent only what the messages of files need, text and the names of arguments. What is
    /// stored by a name is called by that.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct English;

    impl Language for English {
        fn tag(&self) -> String {
            "en".to_owned()
        }

        fn say(&self, message: &Message) -> String {
            static BY_ID: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
            let by_id =
                BY_ID.get_or_init(|| WORDS.lines().filter_map(|line| line.split_once(" = ")).collect());
            let pattern = by_id.get(message.id.as_str()).copied().unwrap_or(&message.id);
            message.arguments.iter().fold(pattern.to_owned(), |text, (name, argument)| {
                text.replace(&format!("{{ ${name} }}"), &written(argument))
            })
        }

        fn call(&self, name: &str, _: &Message) -> String {
            name.to_owned()
        }
    }

    fn written(argument: &Argument) -> String {
        match argument {
            Argument::Number(number) => number.to_string(),
            Argument::Text(text) => text.clone(),
            Argument::Local(moment) | Argument::Utc(moment) => moment.to_string(),
            Argument::Day(day) => day.iso_date(),
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn arguments_stand_where_the_words_want_them() {
            let message = Message::new("audit-as-of").with("now", "2026-11-20T00:00:00Z");
            assert_eq!(English.say(&message), "As of 2026-11-20T00:00:00Z, by Certkeep.");
            assert_eq!(English.plain("audit-ok"), "OK");
        }

        /// Whatever the files say is said in one line, in which nothing is chosen by number.
        #[test]
        fn every_message_of_a_file_is_one_that_can_be_said_here() {
            let of_files =
                |line: &&str| ["audit-", "calendar-", "step-"].iter().any(|part| line.starts_with(part));
            let mut count = 0;
            for line in WORDS.lines().filter(of_files) {
                let (_, pattern) = line.split_once(" = ").unwrap();
                assert!(!pattern.contains("->") && !pattern.contains("{ -"), "{line}");
                count += 1;
            }
            assert!(count > 40);
        }
    }
}
