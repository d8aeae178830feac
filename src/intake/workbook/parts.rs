//! Which parts a workbook has: its sheets with their names, its texts and its styles (sections 18.2 and, of part 2, 9.3).

use quick_xml::events::BytesStart;

use super::{WorkbookError, attribute, says_yes, text_of};
use crate::intake::archive::Archive;
use crate::intake::xml::{RawText, Visitor, XmlError, walk};

/// The paths of the parts, and what the workbook itself says.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) sheets: Vec<SheetPart>,
    pub(super) strings: Option<String>,
    pub(super) styles: Option<String>,
    pub(super) counts_from_1904: bool,
}

/// One sheet.
#[derive(Debug)]
pub(super) struct SheetPart {
    pub(super) name: String,
    pub(super) is_hidden: bool,
    pub(super) path: String,
}

impl Parts {
    pub(super) fn read(archive: &Archive<'_>) -> Result<Self, WorkbookError> {
        let paths = || archive.entries().iter().map(|entry| entry.path.as_str());
        // Where it stands is told in `_rels/.rels`; all who write one put it there.
        let path = paths().find(|path| *path == "xl/workbook.xml" || path.ends_with("/workbook.xml"));
        let path = path.ok_or(WorkbookError::NotAWorkbook)?;
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let relations = text_of(archive, &format!("{folder}/_rels/{name}.rels"), |document| {
            let mut relations = Relations::default();
            walk(document, &mut relations)?;
            Ok(relations.0)
        })?;
        let target = |is_this: &dyn Fn(&Relation) -> bool| {
            let relation = relations.iter().find(|relation| is_this(relation))?;
            Some(match relation.target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{folder}/{}", relation.target),
            })
        };
        let kind = |name: &'static str| target(&|relation| relation.kind.ends_with(name));
        let listed = text_of(archive, path, |document| {
            let mut listed = Listed::default();
            walk(document, &mut listed)?;
            Ok(listed)
        })?;
        let sheets = listed.sheets.into_iter().filter_map(|(name, is_hidden, id)| {
            // A sheet of charts is none.
            let is_this = |relation: &Relation| relation.id == id && relation.kind.ends_with("/worksheet");
            Some(SheetPart { name, is_hidden, path: target(&is_this)? })
        });
        Ok(Self {
            sheets: sheets.collect(),
            strings: kind("/sharedStrings"),
            styles: kind("/styles"),
            counts_from_1904: listed.counts_from_1904,
        })
    }
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

#[derive(Default)]
struct Relations(Vec<Relation>);

impl<'t> Visitor<'t> for Relations {
    fn open(&mut self, _: &str, local_name: &'t str, element: &BytesStart<'_>) {
        let value = |name| attribute(element, name).unwrap_or_default();
        if local_name == "Relationship" {
            self.0.push(Relation { id: value("Id"), kind: value("Type"), target: value("Target") });
        }
    }

    fn close(&mut self, _: Option<RawText<'t>>) {}

    fn fail(&mut self, _: XmlError) {}
}

/// The sheets that a workbook lists: name, whether it is hidden, and which relation leads to it.
#[derive(Default)]
struct Listed {
    sheets: Vec<(String, bool, String)>,
    counts_from_1904: bool,
}

impl<'t> Visitor<'t> for Listed {
    fn open(&mut self, _: &str, local_name: &'t str, element: &BytesStart<'_>) {
        match local_name {
            "workbookPr" => self.counts_from_1904 = says_yes(element, "date1904"),
            "sheet" => {
                let value = |name| attribute(element, name).unwrap_or_default();
                let is_hidden = attribute(element, "state").is_some_and(|state| state != "visible");
                self.sheets.push((value("name"), is_hidden, value("id")));
            }
            _ => {}
        }
    }

    fn close(&mut self, _: Option<RawText<'t>>) {}

    fn fail(&mut self, _: XmlError) {}
}
