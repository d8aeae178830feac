//! One org on the registry page: its picture, the same as a table, and what a picture does not show.

use web_sys::Element;

use super::certificate::{draw_findings, severity_name};
use super::dom::{Build, button, element, foreign, replace_children};
use super::entry::badge;
use super::links::chip;
use super::org_picture::Picture;
use super::place::entry_address;
use super::scene::{Part, Scene};
use super::{Host, Words};
use crate::browser::now;
use crate::intake::OrgKey;
use crate::view::{EntryLine, FindingView, OrgPicture, OrgView, RowBadge, SharedKey};
use crate::words::Message;

/// An org's page.
pub(super) struct OrgPage {
    org: OrgKey,
    element: Element,
    /// What is drawn now.
    shown: Option<(OrgView, Picture)>,
}

impl OrgPage {
    pub(super) fn new(org: OrgKey) -> Self {
        Self { org, element: element("div").done(), shown: None }
    }

    /// Saves the picture as a file of its own.
    fn save(&self, host: &Host) {
        if let Some((view, picture)) = &self.shown
            && let Some(text) = picture.to_xml()
        {
            let name = format!("certkeep-{}-{}.svg", view.org, now().iso_date());
            host.save(&name, text.as_bytes());
        }
    }
}

impl Part for OrgPage {
    fn element(&self) -> &Element {
        &self.element
    }

    /// Draws what is known, unless that is what stands there already: the reader's place is kept.
    fn show(&mut self, Scene { words, kept, .. }: &Scene) {
        let Some(view) = OrgView::new(&kept.registry, &self.org, now()) else {
            self.shown = None;
            let gone = element("p").class("quiet").text(&words.plain("org-gone"));
            return replace_children(&self.element, [draw_back(words), gone.done()]);
        };
        if self.shown.as_ref().is_some_and(|(shown, _)| *shown == view) {
            return;
        }
        let picture = Picture::draw(words, &view, &OrgPicture::new(&view.graph));
        replace_children(&self.element, [draw_back(words), draw_page(words, &view, &picture)]);
        self.shown = Some((view, picture));
    }

    fn act(&mut self, scene: &Scene, action: &str, _: &Element) -> bool {
        let is_own = action == "export";
        if is_own {
            self.save(&scene.host);
        }
        is_own
    }
}

fn draw_back(words: &Words) -> Element {
    element("p").child(element("a").attribute("href", "#").text(&words.plain("org-back"))).done()
}

fn draw_page(words: &Words, view: &OrgView, picture: &Picture) -> Element {
    let has_lines = !view.graph.ties.is_empty();
    let head = element("div")
        .class("org-head")
        .child(element("h2").child(foreign(view.org.as_str())))
        .child(element("span").class("org-kind").text(&words.message(&view.kind)))
        .child_if(has_lines.then(|| button("export", &words.plain("org-export")).class("button").done()));
    element("article")
        .class("org-page")
        .child(head)
        .child(element("p").text(&words.message(&view.summary)))
        .child_if(has_lines.then(|| element("p").class("quiet").text(&words.plain("org-picture-help"))))
        .child_if(has_lines.then(|| {
            element("div")
                .class("picture")
                .attribute("role", "region")
                .attribute("aria-label", &words.plain("org-picture"))
                .attribute("tabindex", "0")
                .child(&picture.svg)
        }))
        .child_if(has_lines.then_some(&picture.caption))
        .child_if(has_lines.then(|| draw_table(words, view)))
        .child_if((!has_lines).then(|| element("p").class("quiet").text(&words.plain("org-no-links"))))
        .child(
            element("div")
                .class("org-sections")
                .child(draw_org_findings(words, &view.findings))
                .child(draw_keys(words, &view.shared_keys))
                .child(draw_lines(words, "org-partners", "org-partners-why", &view.partners))
                .child(draw_lines(words, "org-unreferenced", "org-unreferenced-why", &view.unreferenced))
                .child(draw_reads(words, &view.reads)),
        )
        .done()
}

/// A section with its heading, the number of what is in it, and why it is there.
fn section(words: &Words, id: &str, why: &str, count: usize) -> Build {
    let heading = Message::new("org-section").with("title", words.plain(id)).with("count", count);
    element("section")
        .attribute("data-section", id)
        .child(element("h3").text(&words.message(&heading)))
        .child(element("p").class("quiet").text(&words.plain(why)))
}

/// What was found, with why and what to do once for all that is of a kind.
fn draw_org_findings(words: &Words, findings: &[FindingView]) -> Element {
    let section = section(words, "org-findings", "org-findings-why", findings.len());
    if findings.is_empty() {
        return section.child(draw_findings(words, findings)).done();
    }
    let items = findings.chunk_by(|one, other| one.check == other.check).flat_map(|same| {
        let last = same.len().saturating_sub(1);
        same.iter().enumerate().map(move |(index, finding)| {
            let closing = |class: &str, text: &Message| element("p").class(class).text(&words.message(text));
            let is_last = index == last;
            element("li")
                .attribute("data-check", finding.check)
                .attribute("data-severity", severity_name(finding.severity))
                .child(element("strong").text(&words.message(&finding.what)))
                .child_if(is_last.then(|| closing("", &finding.why)))
                .child_if(is_last.then(|| closing("action", &finding.action)))
        })
    });
    section.child(element("ul").class("findings").children(items)).done()
}

/// The picture for those who do not see it, or want to copy from it.
fn draw_table(words: &Words, view: &OrgView) -> Element {
    let head = ["org-column-certificate", "org-column-status", "org-column-used-by", "org-column-role"];
    let rows = view.uses.iter().filter_map(|used| {
        let node = view.graph.certificates.get(used.certificate)?;
        let status = match &node.badge {
            Some(shown) => badge(words, shown),
            None => element("span").class("quiet").text(&words.plain("org-unknown-certificate")).done(),
        };
        let roles: Vec<String> = used.roles.iter().map(|role| words.message(role)).collect();
        Some(
            element("tr")
                .child(element("td").child(name(&node.name, node.badge.as_ref())))
                .child(element("td").child(status))
                .child(element("td").child(chip(words, &used.chip)))
                .child(element("td").text(&roles.join(" · "))),
        )
    });
    element("details")
        .class("org-table")
        .child(element("summary").text(&words.plain("org-table")))
        .child(
            element("div")
                .class("scrolled")
                .attribute("role", "region")
                .attribute("aria-label", &words.plain("org-table"))
                .attribute("tabindex", "0")
                .child(
                    element("table")
                        .child(element("thead").child(element("tr").children(
                            head.map(|id| element("th").attribute("scope", "col").text(&words.plain(id))),
                        )))
                        .child(element("tbody").children(rows)),
                ),
        )
        .done()
}

/// A certificate's name, as the way to its details where there are any.
fn name(name: &str, badge: Option<&RowBadge>) -> Element {
    match badge {
        Some(badge) => {
            element("a").attribute("href", &entry_address(&badge.entry)).child(foreign(name)).done()
        }
        None => foreign(name).done(),
    }
}

fn draw_line(words: &Words, line: &EntryLine) -> Element {
    let chips = (!line.chips.is_empty())
        .then(|| element("div").class("chips").children(line.chips.iter().map(|shown| chip(words, shown))));
    element("li")
        .child(
            element("div")
                .class("org-line")
                .child(name(&line.name, Some(&line.badge)))
                .child_if(line.org.as_ref().map(|org| element("span").class("org-kind").child(foreign(org))))
                .child(badge(words, &line.badge)),
        )
        .child_if(chips)
        .done()
}

fn draw_lines(words: &Words, id: &str, why: &str, lines: &[EntryLine]) -> Element {
    let lines_drawn = lines.iter().map(|line| draw_line(words, line));
    section(words, id, why, lines.len()).child(element("ul").class("org-lines").children(lines_drawn)).done()
}

fn draw_keys(words: &Words, keys: &[SharedKey]) -> Element {
    let key = |key: &SharedKey| {
        let certificates = key.certificates.iter().map(|line| {
            let line = EntryLine { chips: Vec::new(), ..line.clone() };
            draw_line(words, &line)
        });
        element("li")
            .child(element("strong").text(&words.message(&key.text)))
            .child(element("ul").class("org-lines").children(certificates))
            .child(
                element("div")
                    .class("chips")
                    .children(key.integrations.iter().map(|shown| chip(words, shown))),
            )
    };
    section(words, "org-keys", "org-keys-why", keys.len())
        .child(element("ul").class("org-lines org-keys").children(keys.iter().map(key)))
        .done()
}

fn draw_reads(words: &Words, reads: &[Message]) -> Element {
    let line = |read: &Message| element("li").text(&words.message(read));
    element("section")
        .attribute("data-section", "org-reads")
        .child(element("h3").text(&words.plain("org-reads")))
        .child(element("ul").class("org-lines").children(reads.iter().map(line)))
        .done()
}
