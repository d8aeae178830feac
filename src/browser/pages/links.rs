//! What hangs on one certificate, on the registry page: all links, what the admin thinks of them, and a form to add one.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::Words;
use super::dom::{active_element, button, element, elsewhere, focus, foreign};
use super::entry::control;
use crate::intake::{By, Integration, Reference, Role, Whose};
use crate::registry::{Entry, Opinion};
use crate::view::{Chip, LinkView, LinksView, RowLinks};

/// A chip with the hooks README documents.
pub(super) fn chip(words: &Words, chip: &Chip) -> Element {
    element("span")
        .class("chip")
        .attribute("data-certkeep", "link")
        .attribute("data-type", &chip.kind)
        .attribute("data-role", chip.role)
        .attribute("data-whose", chip.whose)
        .child(foreign(&words.message(&chip.text)))
        .done()
}

/// The chips of one line of a list; nothing where nothing is known.
pub(super) fn draw_chips(words: &Words, links: &RowLinks) -> Option<Element> {
    (!links.chips.is_empty()).then(|| {
        element("span")
            .class("chips")
            .children(links.chips.iter().map(|shown| chip(words, shown)))
            .child_if(
                links.more.as_ref().map(|more| element("span").class("quiet").text(&words.message(more))),
            )
            .done()
    })
}

/// All links by role, each with its number in `view` as `data-index`.
pub(super) fn draw_links(words: &Words, view: &LinksView) -> Vec<Element> {
    let quiet = |line: &crate::words::Message| element("p").class("quiet").text(&words.message(line)).done();
    let mut drawn = vec![element("h3").text(&words.plain("panel-links")).done()];
    let mut role = None;
    for (index, link) in view.links.iter().enumerate() {
        if role != Some(&link.role) {
            drawn.push(element("h4").text(&words.message(&link.role)).done());
            role = Some(&link.role);
        }
        drawn.push(draw_link(words, index, link));
    }
    drawn.extend(view.none.iter().chain(&view.in_use).map(quiet));
    drawn
}

fn draw_link(words: &Words, index: usize, link: &LinkView) -> Element {
    let act = |action: &str, id: &str| {
        let name = words.message(&link.chip.text);
        let label = crate::words::Message::new("link-act-of")
            .with("act", words.plain(id))
            .with("name", name.as_str());
        button(action, &words.plain(id))
            .class("button")
            .attribute("data-index", &index.to_string())
            .attribute("data-key", &name)
            .attribute("aria-label", &words.message(&label))
    };
    let (confirmed, dismissed) =
        (link.opinion == Some(Opinion::Confirmed), link.opinion == Some(Opinion::Dismissed));
    let setup = link.setup_url.as_ref().map(|url| elsewhere(url, &words.plain("panel-link-open")));
    element("div")
        .class("link-item")
        .attribute_if("data-opinion", link.opinion.map(|_| if confirmed { "confirmed" } else { "dismissed" }))
        .child(element("div").class("link-head").child(chip(words, &link.chip)).child_if(setup))
        .child(element("p").text(&words.message(&link.effect)))
        .child_if((!link.note.is_empty()).then(|| element("p").child(foreign(&link.note))))
        .children(link.found.iter().map(|line| element("p").class("quiet").text(&words.message(line))))
        .child_if(confirmed.then(|| element("p").class("quiet").text(&words.plain("link-confirmed"))))
        .child_if(dismissed.then(|| element("p").class("quiet").text(&words.plain("link-dismissed"))))
        .child(
            element("div")
                .class("actions")
                .child_if(
                    (!confirmed && !dismissed && !link.by_hand).then(|| act("link-confirm", "link-confirm")),
                )
                .child_if((!dismissed && !link.by_hand).then(|| act("link-dismiss", "link-dismiss")))
                .child_if((confirmed || dismissed).then(|| act("link-restore", "link-restore")))
                .child_if(link.by_hand.then(|| act("link-remove", "link-remove"))),
        )
        .done()
}

/// The roles that the admin can choose from: those of the org's own key first.
const ROLES: [Role; 16] = [
    Role::ClientTls,
    Role::JwtSigning,
    Role::SamlRequestSigning,
    Role::SamlDecryption,
    Role::IdentityProviderSigning,
    Role::DataSigning,
    Role::ServerTls,
    Role::AssetTokenSigning,
    Role::SamlValidation,
    Role::JwtVerification,
    Role::InboundClientTls,
    Role::SpRequestValidation,
    Role::AssertionEncryption,
    Role::UserLogin,
    Role::ClientAttestation,
    Role::Configuration,
];

/// The form to add one.
pub(super) fn draw_form(words: &Words) -> Element {
    let option = |value: &str, text: &str| element("option").attribute("value", value).text(text);
    let field = |id: &str, label: &str, input: Element| {
        element("div")
            .class("field")
            .child(element("label").attribute("for", id).text(&words.plain(label)))
            .child(input)
    };
    let input = |id: &str| element("input").attribute("id", id).attribute("autocomplete", "off");
    element("details")
        .class("link-form")
        .child(element("summary").text(&words.plain("link-add-title")))
        .child(field(
            "hand-kind",
            "link-add-kind",
            element("select")
                .attribute("id", "hand-kind")
                .child(option("Integration", &words.plain("link-add-integration")))
                .child(option("Partner", &words.plain("link-add-partner")))
                .done(),
        ))
        .child(field(
            "hand-name",
            "link-add-name",
            input("hand-name").attribute("required", "").attribute("maxlength", "120").done(),
        ))
        .child(field(
            "hand-role",
            "link-add-role",
            element("select")
                .attribute("id", "hand-role")
                .children(
                    ROLES.map(|role| option(role.name(), &words.plain(&format!("role-{}", role.name())))),
                )
                .done(),
        ))
        .child(field("hand-note", "link-add-note", input("hand-note").attribute("maxlength", "500").done()))
        .child(control(words, "link-add", "link-add"))
        .done()
}

/// Empties and closes the form once what it said is written, unless the next one is being written there already.
pub(super) fn close_form(form: &Element, name: &str, note: &str) {
    let input = |id: &str| {
        let found = form.query_selector(&format!("#{id}")).ok().flatten();
        found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok())
    };
    let fields = [("hand-name", name), ("hand-note", note)].map(|(id, sent)| (input(id), sent));
    if fields.iter().any(|(input, sent)| input.as_ref().is_some_and(|input| input.value().trim() != *sent)) {
        return;
    }
    for (input, _) in fields {
        if let Some(input) = input {
            input.set_value("");
        }
    }
    let has_focus = active_element().is_some_and(|active| form.contains(Some(&active)));
    let _ = form.remove_attribute("open");
    if has_focus {
        focus(form.query_selector("summary"));
    }
}

/// What the form says; `None` where it is not filled in, which it then says itself.
pub(super) fn read_form(form: &Element, entry: &Entry) -> Option<(Reference, String)> {
    let field = |id: &str| form.query_selector(&format!("#{id}")).ok().flatten();
    let name: HtmlInputElement = field("hand-name")?.dyn_into().ok()?;
    if !name.report_validity() || name.value().trim().is_empty() {
        return None;
    }
    let chosen = |id: &str| Some(field(id)?.dyn_into::<HtmlSelectElement>().ok()?.value());
    let note: HtmlInputElement = field("hand-note")?.dyn_into().ok()?;
    let role = chosen("hand-role")?;
    let certificate = entry
        .certificate_id
        .as_ref()
        .map(ToString::to_string)
        .or_else(|| entry.unique_name.clone())
        .or_else(|| Some(entry.certificate.as_ref()?.facts.sha256.clone()))?;
    let reference = Reference {
        certificate,
        by: By::Hand,
        integration: Integration { kind: chosen("hand-kind")?, name: name.value().trim().to_owned() },
        field: String::new(),
        role: ROLES.into_iter().find(|known| known.name() == role)?,
        whose: Whose::Ours,
    };
    Some((reference, note.value().trim().to_owned()))
}
