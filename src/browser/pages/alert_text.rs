//! Alerts as text: a draft of a mail to the owner, and what is pasted into a chat or a ticket.

use web_sys::Element;

use super::Words;
use super::dom::button;
use crate::exchange::markup::{Markup, mail_address, mail_draft};
use crate::order::sort_by;
use crate::view::AlertView;
use crate::words::Message;

/// So many alerts one text holds; the page has them all.
const MOST: usize = 50;

/// Buttons that copy a text of these alerts, each in one product's markup.
pub(super) fn copies(words: &Words, views: &[AlertView]) -> [Element; 3] {
    [
        (Markup::Slack, "alert-copy-slack"),
        (Markup::Teams, "alert-copy-teams"),
        (Markup::Jira, "alert-copy-jira"),
    ]
    .map(|(markup, label)| {
        let text = text(words, views, markup);
        button("copy", &words.plain(label)).class("copy").attribute("data-copy", &text).done()
    })
}

/// A draft to the owners of these alerts; `None` where no contact is a mail address.
pub(super) fn draft(words: &Words, views: &[AlertView]) -> Option<String> {
    let contacts = views.iter().filter_map(|view| view.contact.as_deref());
    let mut to: Vec<&str> = contacts.filter_map(mail_address).collect();
    sort_by(&mut to, Ord::cmp);
    to.dedup();
    let subject = words.message(&title(views));
    (!to.is_empty()).then(|| mail_draft(&to, &subject, &text(words, views, Markup::Plain)))
}

fn title(views: &[AlertView]) -> Message {
    Message::new("alert-digest").with("count", views.len())
}

fn text(words: &Words, views: &[AlertView], markup: Markup) -> String {
    let mut lines = vec![markup.strong(&words.message(&title(views)))];
    for view in views.iter().take(MOST) {
        lines.extend(of_one(words, view, markup));
    }
    if views.len() > MOST {
        lines.push(words.message(&Message::new("alert-more").with("count", views.len() - MOST)));
    }
    lines.join("\n")
}

/// Which one, when it ends, who owns it, what hangs on it, until when, and the way into Setup.
fn of_one(words: &Words, view: &AlertView, markup: Markup) -> Vec<String> {
    let of_org = |org: &String| format!(" ({})", markup.foreign(org));
    let org = view.line.org.as_ref().map(of_org).unwrap_or_default();
    let name = markup.foreign(&view.line.name);
    let (badge, ends) = (words.message(&view.line.badge), words.message(&view.ends));
    let labelled = |label: &str, value: &str| format!("{}: {value}", words.plain(label));
    let owner = match (&view.owner, &view.contact) {
        (Some(owner), Some(contact)) => format!("{} ({})", markup.foreign(owner), markup.foreign(contact)),
        (Some(owner), None) => markup.foreign(owner),
        _ => words.plain("alert-no-owner"),
    };
    let hangs: Vec<String> =
        view.hangs.iter().map(|(kind, name)| markup.foreign(&format!("{kind} {name}"))).collect();
    let hangs = if hangs.is_empty() { words.plain("alert-no-links") } else { hangs.join(", ") };
    let setup = view
        .setup_url
        .as_ref()
        .map(|url| markup.below(&markup.link(&words.plain("entry-open-setup-long"), url)));
    let lines = [
        markup.item(&format!("{name}{org}: {badge}. {ends}.")),
        markup.below(&words.message(&view.suggestion)),
        markup.below(&labelled("panel-owner", &owner)),
        markup.below(&labelled("panel-links", &hangs)),
    ];
    lines.into_iter().chain(setup).collect()
}
