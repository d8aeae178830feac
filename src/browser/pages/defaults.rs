//! What holds for all certificates of an org or a team, on the registry page, and how that came about.

use std::collections::{BTreeMap, BTreeSet};

use web_sys::Element;

use super::Words;
use super::dom::{append, button, element, focus, foreign, redraw, replace_children, set};
use super::field::{Field, Plan, text_of};
use super::history::HistoryPart;
use super::scene::{Part, Scene};
use crate::order::set_of;
use crate::registry::means::BY_HAND;
use crate::registry::{Book, Fact, Registry, scope_id};
use crate::view::{FieldView, Input, known_values, label};
use crate::words::Message;

/// What choosing an org or a team does.
const CHOOSE: &str = "choose-scope";
/// What naming a team does that nobody named yet.
const NAME_TEAM: &str = "name-team";
const WRITE: &str = "write-default";

const FACTS: [Fact; 6] =
    [Fact::Owner, Fact::BackupOwner, Fact::Team, Fact::Contact, Fact::PlanDays, Fact::ActDays];

/// Defaults.
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
    /// What was chosen for the scope before, where one is chosen.
    changes: Option<HistoryPart>,
    changes_place: Element,
}

impl DefaultsPart {
    pub(super) fn new(words: &Words) -> Self {
        let team = Field::line(words, "team", "defaults-new-team");
        let scopes = element("select").attribute("id", "scope").attribute("data-action", CHOOSE).done();
        let chosen = element("div")
            .class("written")
            .child(element("label").attribute("for", "scope").text(&words.plain("defaults-for")))
            .child(&scopes);
        let (form, told) = (element("div").done(), element("div").done());
        let changes_place = element("div").done();
        let submit = element("button").attribute("type", "submit").class("button");
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
                        .child(submit.text(&words.plain("defaults-add-team"))),
                ),
            )
            .child(&form)
            .child(&changes_place)
            .child(&told);
        let body = element("div")
            .class("defaults")
            .child(element("p").child(element("a").attribute("href", "#").text(&words.plain("org-back"))))
            .child(defaults)
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
            changes: None,
            changes_place,
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
        scene.write("defaults-saved", move |registry, book, pen| {
            book.change_default(registry, &scope, fact.clone(), value.clone(), BY_HAND, pen);
        });
        Some(())
    }

    fn name_team(&mut self, scene: &Scene) -> Option<()> {
        let Some(team) = self.team.read(&scene.words)? else {
            self.team.focus();
            return None;
        };
        self.team.put("");
        self.choose(scene, format!("team:{team}"));
        focus(self.form.query_selector("input"));
        Some(())
    }

    /// Turns to an org or a team.
    fn choose(&mut self, scene: &Scene, scope: String) {
        let title = "defaults-history-title";
        self.changes =
            (!scope.is_empty()).then(|| HistoryPart::titled(&scene.words, scope_id(&scope), title));
        replace_children(&self.changes_place, self.changes.iter().map(|part| part.element().clone()));
        self.scope = scope;
        self.show(scene);
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
        value: known.and_then(|known| known.statements.value(&fact)).unwrap_or_default().to_owned(),
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
    let told = registry.all_defaults().filter(|known| known.statements.values().next().is_some());
    let lines: Vec<Element> = told
        .map(|known| {
            let count = counts.get(&known.scope).copied().unwrap_or_default();
            let facts = known
                .statements
                .values()
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
        redraw(&self.told, draw_told(words, registry));
        if let Some(changes) = &mut self.changes {
            changes.show(scene);
        }
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        match action {
            CHOOSE => {
                self.choose(scene, control.get_attribute("data-scope").unwrap_or_else(|| text_of(control)));
                if control.has_attribute("data-scope") {
                    focus(self.form.query_selector("input"));
                }
            }
            NAME_TEAM => drop(self.name_team(scene)),
            WRITE => drop(self.write(scene, control)),
            _ => return self.changes.as_mut().is_some_and(|part| part.act(scene, action, control)),
        }
        true
    }
}
