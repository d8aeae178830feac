//! One certificate: badge, life, findings, facts.

use web_sys::Element;

use super::Words;
use super::dom::{button, element, foreign};
use super::entry::badge;
use crate::findings::Severity;
use crate::view::{CertificateView, Fact, FindingView, LifeView};

/// What a page shows of one entry above what hangs on it.
pub(super) fn draw_head(words: &Words, view: &CertificateView) -> Vec<Element> {
    let name = element("h2").child(foreign(&view.name)).done();
    let tooltip = view.badge.tooltip.iter();
    let tooltip = tooltip.map(|line| element("p").class("quiet").text(&words.message(line)).done());
    let life = view.life.as_ref().map(|life| draw_life(words, life));
    [name, badge(words, &view.badge)].into_iter().chain(tooltip).chain(life).collect()
}

/// What it shows below.
pub(super) fn draw_known(words: &Words, view: &CertificateView) -> [Element; 4] {
    let title = |id: &str| element("h3").text(&words.plain(id)).done();
    [
        title("panel-findings"),
        draw_findings(words, &view.findings),
        title("panel-facts"),
        draw_facts(words, &view.facts),
    ]
}

/// Findings with what, why and what to do.
pub(super) fn draw_findings(words: &Words, findings: &[FindingView]) -> Element {
    if findings.is_empty() {
        return element("p").class("quiet").text(&words.plain("panel-no-findings")).done();
    }
    let items = findings.iter().map(|finding| {
        element("li")
            .attribute("data-check", finding.check)
            .attribute("data-severity", severity_name(finding.severity))
            .child(element("strong").text(&words.message(&finding.what)))
            .child(element("p").text(&words.message(&finding.why)))
            .child(element("p").class("action").text(&words.message(&finding.action)))
    });
    element("ul").class("findings").children(items).done()
}

/// `data-severity`.
pub(super) fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}

/// Terms and values; values worth copying have a button for it.
pub(super) fn draw_facts(words: &Words, facts: &[Fact]) -> Element {
    let rows = facts.iter().flat_map(|fact| {
        let (term, value) = (words.message(&fact.term), words.shown(&fact.value));
        let copy = fact.copy.then(|| {
            button("copy", &words.plain("control-copy"))
                .class("copy")
                .attribute("data-copy", &value)
                .attribute(
                    "aria-label",
                    &words
                        .message(&crate::words::Message::new("control-copy-of").with("what", term.as_str())),
                )
        });
        [element("dt").text(&term), element("dd").child(foreign(&value)).child_if(copy)]
    });
    element("dl").class("facts").children(rows).done()
}

/// The life as a bar.
pub(super) fn draw_life(words: &Words, life: &LifeView) -> Element {
    let text = words.message(&life.text);
    let mark = |name: &str, at: f64| element("span").class(name).property("--at", &at.to_string());
    element("div")
        .class("life")
        .child(
            element("div")
                .class("life-bar")
                .attribute("role", "img")
                .attribute("aria-label", &text)
                .child(mark("life-plan", life.plan))
                .child(mark("life-act", life.act))
                .child(mark("life-now", life.now)),
        )
        .child(
            element("div")
                .class("life-ends quiet")
                .child(element("span").text(&words.message(&life.start)))
                .child(element("span").text(&words.message(&life.end))),
        )
        .child(element("p").class("quiet").text(&text))
        .done()
}
