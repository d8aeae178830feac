//! What holds for all certificates of an org or a team, and the fields of the admin's own, on the registry page.

use std::collections::{BTreeMap, BTreeSet};

use web_sys::Element;

use super::Words;
use super::dom::{append, button, element, focus, foreign, replace_children, set};
use super::field::{Field, Plan, text_of};
use super::scene::{Part, Scene};
use crate::order::set_of;
use crate::registry::{Book, Defaults, Fact, FieldKind, OwnField, Registry};
use crate::view::{FieldView, Input, Shown, kind_label, known_values, label};
use crate::words::Message;

/// What choosing an org or a team does.
const CHOOSE: &str = "choose-scope";
/// What naming a team does that nobody named yet.
const NAME_TEAM: &str = "name-team";
const WRITE: &str = "write-default";
const DEFINE: &str = "define-field";

const FACTS: [Fact; 6] =
    [Fact::Owner, Fact::BackupOwner, Fact::Team, Fact::Contact, Fact::PlanDays, Fact::ActDays];
const KINDS: [FieldKind; 5] =
    [FieldKind::Text, FieldKind::Number, FieldKind::Date, FieldKind::YesNo, FieldKind::Link];

/// Defaults and own fields.
pub(super) struct DefaultsPart {
    element: Element,
    scopes: Element,
    team: Field,
    /// `org:<key>` or `team:<name>`; empty while none is chosen.
    scope: String,
    form: Element,
    fields: Vec<Field>,
    drawn: Vec<(String, Fact, Input)>,
    told: Element,
    own: Element,
    name: Field,
    kind: Element,
}

impl DefaultsPart {
    pub(super) fn new(words: &Words) -> Self {
        let field = |prefix: &str, label: &str| {
            let label = Shown::Message(Message::new(label));
            let name = "name".to_owned();
            Field::new(
                words,
                Plan {
                    prefix,
                    name,
                    label: &label,
                    input: Input::Line,
                    hint: None,
                    action: None,
                    list: None,
                },
            )
        };
        let (team, name) = (field("team", "defaults-new-team"), field("own", "defaults-field-name"));
        let scopes = element("select").attribute("id", "scope").attribute("data-action", CHOOSE).done();
        let kind = element("select")
            .attribute("id", "own-kind")
            .children(KINDS.map(|kind| {
                let label = kind_label(kind);
                element("option").attribute("value", &label.id).text(&words.message(&label))
            }))
            .done();
        let chosen = element("div")
            .class("written")
            .child(element("label").attribute("for", "scope").text(&words.plain("defaults-for")))
            .child(&scopes);
        let (form, told, own) = (element("div").done(), element("div").done(), element("ul").done());
        let submit =
            |id: &str| element("button").attribute("type", "submit").class("button").text(&words.plain(id));
        let defaults = element("section")
            .class("record")
            .child(element("h2").text(&words.plain("defaults-title")))
            .child(element("p").class("quiet").text(&words.plain("defaults-about")))
            .child(
                element("div").class("written-group").child(chosen).child(
                    element("form")
                        .class("beside")
                        .attribute("data-action", NAME_TEAM)
                        .attribute("novalidate", "")
                        .child(&team.element)
                        .child(submit("defaults-add-team")),
                ),
            )
            .child(&form)
            .child(&told);
        let kind_field = element("div")
            .class("written")
            .child(element("label").attribute("for", "own-kind").text(&words.plain("defaults-field-kind")))
            .child(&kind);
        let fields = element("section")
            .class("record own-fields")
            .child(element("h2").text(&words.plain("defaults-fields-title")))
            .child(element("p").class("quiet").text(&words.plain("defaults-fields-about")))
            .child(&own)
            .child(
                element("form")
                    .class("beside own-fields-form")
                    .attribute("data-action", DEFINE)
                    .attribute("novalidate", "")
                    .child(&name.element)
                    .child(kind_field)
                    .child(submit("defaults-add-field")),
            );
        let body = element("div")
            .class("defaults")
            .child(element("p").child(element("a").attribute("href", "#").text(&words.plain("org-back"))))
            .child(defaults)
            .child(fields)
            .done();
        Self {
            element: body,
            scopes,
            team,
            scope: String::new(),
            form,
            fields: Vec::new(),
            drawn: Vec::new(),
            told,
            own,
            name,
            kind,
        }
    }

    /// Offers every org and team there is.
    fn offer(&self, words: &Words, registry: &Registry) {
        let mut scopes: BTreeSet<String> = set_of(registry.all_defaults().map(|known| known.scope.clone()));
        scopes.extend(registry.orgs().map(|org| format!("org:{}", org.key)));
        scopes.extend(registry.entries().filter_map(|entry| Some(format!("org:{}", entry.org.as_ref()?))));
        scopes.extend(known_values(registry, &Fact::Team).iter().map(|team| format!("team:{team}")));
        scopes.extend(Some(self.scope.clone()));
        scopes.remove("");
        let option = |scope: &str, text: &str| {
            element("option")
                .attribute("value", scope)
                .attribute_if("selected", (scope == self.scope).then_some(""))
                .text(text)
                .done()
        };
        let none = option("", &words.plain("defaults-choose"));
        let offered = scopes.iter().map(|scope| option(scope, &scope_text(words, scope)));
        replace_children(&self.scopes, [none].into_iter().chain(offered).collect::<Vec<_>>());
    }

    fn show_form(&mut self, words: &Words, registry: &Registry, book: &Book) {
        let views = views(registry, book, &self.scope);
        let wanted: Vec<_> =
            views.iter().map(|view| (self.scope.clone(), view.fact.clone(), view.input)).collect();
        if self.drawn == wanted {
            for (field, view) in self.fields.iter_mut().zip(&views) {
                field.show(words, view);
            }
            return;
        }
        self.drawn = wanted;
        let group = element("div").class("written-group").done();
        self.fields.clear();
        for view in &views {
            let plan = Plan {
                prefix: "default",
                name: view.fact.name(),
                label: &view.label,
                input: view.input,
                hint: view.hint.as_ref(),
                action: Some(WRITE),
                list: None,
            };
            let mut field = Field::new(words, plan);
            field.show(words, view);
            append(&group, &field.element);
            self.fields.push(field);
        }
        let heading = element("h3").text(&scope_text(words, &self.scope)).done();
        set(&group, "role", "group");
        set(&group, "aria-label", &scope_text(words, &self.scope));
        replace_children(&self.form, (!views.is_empty()).then_some([heading, group]).into_iter().flatten());
    }

    fn write(&self, scene: &Scene, control: &Element) -> Option<()> {
        let name = control.get_attribute("data-field")?;
        let field = self.fields.iter().find(|field| field.name == name)?;
        let value = field.read(&scene.words)?;
        if !field.is_touched() {
            return Some(());
        }
        let (scope, fact) = (self.scope.clone(), Fact::from(name));
        scene.write("defaults-saved", move |registry, _, pen| {
            let known = registry.defaults(&scope);
            let mut facts = known.map(|known| known.facts.clone()).unwrap_or_default();
            // What is written holds, even where the clock of this browser is behind.
            let after = known.map(|known| known.at + time::Duration::MILLISECOND);
            let at = after.map_or(pen.now, |after| pen.now.max(after));
            match &value {
                Some(value) => drop(facts.insert(fact.clone(), value.clone())),
                None => drop(facts.remove(&fact)),
            }
            let (scope, writer) = (scope.clone(), pen.writer.clone());
            registry.choose_defaults(Defaults { at, writer, scope, facts });
        });
        Some(())
    }

    fn name_team(&mut self, scene: &Scene) -> Option<()> {
        let Some(team) = self.team.read(&scene.words)? else {
            self.team.focus();
            return None;
        };
        self.team.put("");
        self.scope = format!("team:{team}");
        self.show(scene);
        focus(self.form.query_selector("input"));
        Some(())
    }

    fn define(&self, scene: &Scene) -> Option<()> {
        let words = &scene.words;
        let name = self.name.read(words)?;
        let is_known =
            |name: &str| scene.kept.book.fields().any(|field| field.name.eq_ignore_ascii_case(name));
        let fault = match &name {
            None => Some("defaults-no-field-name"),
            Some(name) if is_known(name) => Some("defaults-field-known"),
            Some(_) => None,
        };
        if let Some(fault) = fault {
            self.name.complain(Some(&words.plain(fault)));
            self.name.focus();
            return None;
        }
        let (name, kind) = (name?, text_of(&self.kind));
        let kind = KINDS.into_iter().find(|known| kind_label(*known).id == kind)?;
        self.name.put("");
        scene.write("defaults-field-added", move |_, book, pen| {
            book.define(OwnField { at: pen.now, writer: pen.writer.clone(), name: name.clone(), kind });
        });
        Some(())
    }
}

fn scope_text(words: &Words, scope: &str) -> String {
    let message = match scope.split_once(':') {
        Some(("team", team)) => Message::new("defaults-of-team").with("name", team),
        Some((_, org)) => Message::new("defaults-of-org").with("name", org),
        None => Message::new("defaults-choose"),
    };
    words.message(&message)
}

/// The fields of a scope with what is chosen; none while no scope is.
fn views(registry: &Registry, book: &Book, scope: &str) -> Vec<FieldView> {
    if scope.is_empty() {
        return Vec::new();
    }
    let is_team = scope.starts_with("team:");
    let known = registry.defaults(scope);
    let own = book.fields().map(|field| Fact::Own(field.name.clone()));
    let facts = FACTS.into_iter().filter(|fact| !(is_team && *fact == Fact::Team)).chain(own);
    let view = |fact: Fact| FieldView {
        label: label(&fact),
        input: Input::of(&fact, book),
        value: known.and_then(|known| known.facts.get(&fact).cloned()).unwrap_or_default(),
        default: None,
        source: None,
        hint: None,
        fact,
    };
    facts.map(view).collect()
}

/// All defaults there are, with for how many certificates each counts.
fn draw_told(words: &Words, registry: &Registry) -> Option<Element> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for entry in registry.entries() {
        let org = entry.org.as_ref().map(|org| format!("org:{org}"));
        let team = registry.value(entry, &Fact::Team).map(|team| format!("team:{team}"));
        org.into_iter().chain(team).for_each(|scope| *counts.entry(scope).or_default() += 1);
    }
    let told = registry.all_defaults().filter(|known| known.facts.iter().next().is_some());
    let lines: Vec<Element> = told
        .map(|known| {
            let count = counts.get(&known.scope).copied().unwrap_or_default();
            let facts = known
                .facts
                .iter()
                .map(|(fact, value)| format!("{}: {value}", words.shown(&label(fact))))
                .collect::<Vec<_>>();
            element("li")
                .child(
                    button(CHOOSE, &scope_text(words, &known.scope))
                        .class("link")
                        .attribute("data-scope", &known.scope),
                )
                .child(
                    element("span")
                        .class("quiet")
                        .text(&words.message(&Message::new("org-count").with("count", count))),
                )
                .child(element("p").child(foreign(&facts.join(" · "))))
                .done()
        })
        .collect();
    (!lines.is_empty()).then(|| {
        element("div")
            .child(element("h3").text(&words.plain("defaults-there-are")))
            .child(element("ul").class("told").children(lines))
            .done()
    })
}

impl Part for DefaultsPart {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let (words, registry, book) = (&scene.words, &scene.kept.registry, &scene.kept.book);
        self.offer(words, registry);
        self.show_form(words, registry, book);
        replace_children(&self.told, draw_told(words, registry));
        let own = book.fields().map(|field| {
            element("li")
                .child(foreign(&field.name))
                .child(element("span").class("quiet").text(&words.message(&kind_label(field.kind))))
                .done()
        });
        replace_children(&self.own, own.collect::<Vec<_>>());
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        match action {
            CHOOSE => {
                self.scope = control.get_attribute("data-scope").unwrap_or_else(|| text_of(control));
                self.show(scene);
                if control.has_attribute("data-scope") {
                    focus(self.form.query_selector("input"));
                }
            }
            NAME_TEAM => drop(self.name_team(scene)),
            WRITE => drop(self.write(scene, control)),
            DEFINE => drop(self.define(scene)),
            _ => return false,
        }
        true
    }
}
