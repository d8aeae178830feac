//! The registry as a list with search and filter: the same in the popup and on the registry page.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use super::care_filter::CareFilter;
use super::dom::{
    action, active_element, element, focus, redraw, replace_children, search_field, set, shape,
};
use super::entry::{draw_entry, draw_org};
use super::focus::Held;
use super::selection::{SELECT, SELECT_NONE, SELECT_SHOWN, Selection, draw_box, ticked};
use super::window::Window;
use super::{Kept, Words};
use crate::browser::now;
use crate::registry::{Entry, EntryId, Neglect, Registry};
use crate::view::{Care, Catalogue, EntryView, Filter, Line, Listing, Shown, people};
use crate::words::Message;

/// Heights of the kinds of lines, as in `www/style/list.css`.
const ORG_HEIGHT: u32 = 36;
const ENTRY_HEIGHT: u32 = 78;
/// One line more, for those of whom somebody has said who answers for them.
const PEOPLE_HEIGHT: u32 = 18;

/// The list and its controls.
#[derive(Clone)]
pub(super) struct Entries(Rc<RefCell<State>>);

struct State {
    words: Words,
    kept: Rc<Kept>,
    filter: Filter,
    catalogue: Catalogue,
    listing: Listing,
    /// What is looked for is gathered once the list stands there.
    gathering: Option<Timeout>,
    selected: Option<EntryId>,
    /// The page that shows one entry, up to its `#`.
    details: &'static str,
    search: HtmlInputElement,
    statuses: Element,
    shown: Element,
    /// Who answers for each, and what for, where that is known.
    people: BTreeMap<EntryId, Vec<Shown>>,
    /// What is missing in their care, and what is selected: on the page that has room to do something about it.
    care: Option<CareFilter>,
    selection: Selection,
    bar: Element,
    window: Window,
    listeners: Vec<EventListener>,
}

impl Entries {
    /// Builds the list into `parent`; entries lead to `details` with their id behind it.
    pub(super) fn new(parent: &Element, words: &Words, details: &'static str) -> Option<Self> {
        let search = search_field(&words.plain("list-search")).done();
        let statuses = element("div")
            .class("statuses")
            .attribute("role", "group")
            .attribute("aria-label", &words.plain("list-filter"))
            .done();
        let shown = element("p").class("shown quiet").attribute("role", "status").done();
        let window = Window::new(&words.plain("list-title"))?;
        let care = details.is_empty().then(|| CareFilter::new(words));
        let bar = element("div").class("selection").done();
        let cares = care.as_ref().map(|care| care.element.clone());
        let bars = care.as_ref().map(|_| bar.clone());
        let parts = [Some(search.clone()), Some(statuses.clone()), cares, Some(shown.clone()), bars];
        let viewport = window.viewport.clone().into();
        replace_children(parent, parts.into_iter().flatten().chain([viewport]));
        let state = State {
            words: words.clone(),
            kept: Rc::default(),
            filter: Filter::default(),
            catalogue: Catalogue::default(),
            listing: Listing::new(&Catalogue::default(), &Registry::default(), &Filter::default()),
            gathering: None,
            selected: None,
            details,
            search: search.dyn_into().ok()?,
            statuses,
            shown,
            people: BTreeMap::new(),
            care,
            selection: Selection::default(),
            bar,
            window,
            listeners: Vec::new(),
        };
        let entries = Self(Rc::new(RefCell::new(state)));
        entries.listen();
        Some(entries)
    }

    /// Shows what is stored now; the reader's place is kept.
    pub(super) fn show(&self, kept: Rc<Kept>) {
        let mut state = self.0.borrow_mut();
        state.kept = kept;
        state.catalogue = Catalogue::new(&state.kept.registry, now());
        state.look_through();
        state.list(true);
        let entries = Rc::clone(&self.0);
        state.gathering = Some(Timeout::new(0, move || {
            let state = entries.borrow();
            state.catalogue.prepare(&state.kept.registry);
        }));
    }

    /// What is selected in the list.
    pub(super) fn selection(&self) -> Selection {
        self.0.borrow().selection.clone()
    }

    /// Marks one entry and brings it into sight.
    pub(super) fn select(&self, id: Option<EntryId>) {
        let mut state = self.0.borrow_mut();
        state.selected = id;
        state.list(true);
        let line = state.selected.clone().and_then(|id| state.place_of(&Line::Entry(id)));
        if let Some(line) = line {
            state.window.reveal(line);
            state.draw();
        }
    }

    /// Shows only those whose care lacks this.
    pub(super) fn show_neglected(&self, neglect: Neglect) {
        let mut state = self.0.borrow_mut();
        if let Some(care) = &mut state.care {
            care.turn_to(neglect);
            // Where by now nothing of that kind is missing, none is left to show.
            state.filter.among = Some(care.chosen().unwrap_or_default());
            state.list(false);
        }
    }

    /// Puts the cursor into the search field.
    pub(super) fn focus_search(&self) {
        let _ = self.0.borrow().search.focus();
    }

    fn listen(&self) {
        let state = self.0.borrow();
        let on =
            |target: &web_sys::EventTarget, name: &'static str, handle: fn(&mut State, &web_sys::Event)| {
                let entries = Rc::clone(&self.0);
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(target, name, options, move |event| {
                    // An event that our own drawing caused finds the state in use, and has nothing new to tell.
                    if let Ok(mut state) = entries.try_borrow_mut() {
                        handle(&mut state, event);
                    }
                })
            };
        let listeners = vec![
            on(&state.search, "input", |state, _| {
                state.filter.search = state.search.value();
                state.list(false);
            }),
            on(&state.search, "keydown", |state, event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "ArrowDown") {
                    event.prevent_default();
                    state.move_focus(None, 1);
                }
            }),
            on(&state.statuses, "click", |state, event| {
                if let Some((status, _)) = action(event) {
                    let same = state.filter.status.as_deref() == Some(status.as_str());
                    state.filter.status = if same { None } else { Some(status) };
                    state.list(false);
                }
            }),
            on(&state.window.viewport, "scroll", |state, _| state.draw()),
            on(&state.window.viewport, "change", |state, event| {
                if let Some((id, is_selected)) = action(event).and_then(|(_, control)| ticked(&control)) {
                    state.selection.set([id], is_selected);
                    state.draw_bar();
                }
            }),
            on(&state.bar, "click", |state, event| {
                if let Some((action, _)) = action(event) {
                    state.select(&action);
                }
            }),
            on(&state.window.viewport, "keydown", State::key),
        ];
        let by_care = state.care.as_ref().map(|care| {
            on(&care.element, "click", |state, event| {
                if let (Some((action, _)), Some(care)) = (action(event), &mut state.care) {
                    care.choose(&action);
                    state.filter.among = care.chosen();
                    state.list(false);
                }
            })
        });
        let listeners = listeners.into_iter().chain(by_care).collect();
        drop(state);
        self.0.borrow_mut().listeners = listeners;
    }
}

impl State {
    /// Looks up once what the lines and the filter tell of people.
    fn look_through(&mut self) {
        let (registry, book) = (&self.kept.registry, &self.kept.book);
        let rotated = book.last_rotations();
        let of = |entry: &Entry| (entry.id.clone(), people(registry, entry, rotated.get(&entry.id).copied()));
        self.people = registry.entries().map(of).filter(|(_, people)| !people.is_empty()).collect();
        if let Some(care) = &mut self.care {
            care.show(Care::new(registry, book).of_all(registry, now()));
            self.filter.among = care.chosen();
        }
    }

    /// Selects all that are shown, or none.
    fn select(&mut self, action: &str) {
        match action {
            SELECT_SHOWN => {
                let shown = self.listing.lines.iter().filter_map(|line| match line {
                    Line::Entry(id) => Some(id.clone()),
                    Line::Org(..) => None,
                });
                self.selection.set(shown, true);
            }
            SELECT_NONE => self.selection.clear(),
            _ => return,
        }
        self.list(true);
    }

    fn draw_bar(&self) {
        self.selection.draw(&self.words, &self.bar, &self.kept.registry);
    }

    /// Lists anew: the registry, the search or the filter changed.
    fn list(&mut self, keep: bool) {
        let (held, focused) = (Held::now(), self.focused_line());
        if self.catalogue.is_stale(now()) {
            self.catalogue = Catalogue::new(&self.kept.registry, now());
        }
        self.listing = Listing::new(&self.catalogue, &self.kept.registry, &self.filter);
        let heights = self.listing.lines.iter().map(|line| match line {
            Line::Org(..) => ORG_HEIGHT,
            Line::Entry(id) if self.people.contains_key(id) => ENTRY_HEIGHT + PEOPLE_HEIGHT,
            Line::Entry(_) => ENTRY_HEIGHT,
        });
        self.window.set_lines(heights.collect::<Vec<_>>(), keep);
        let message =
            Message::new("list-shown").with("shown", self.listing.shown).with("total", self.listing.total);
        self.shown.set_text_content(Some(&self.words.message(&message)));
        self.draw_statuses();
        if let Some(care) = &self.care {
            care.draw(&self.words);
            self.draw_bar();
        }
        // The line with the focus is drawn wherever it stands now.
        self.window.pinned = focused.and_then(|line| self.place_of(&line));
        self.draw();
        let line = self.window.pinned.take().and_then(|line| self.window.line(line)).cloned();
        if let Some(held) = held {
            line.into_iter().fold(held, Held::moved_to).give_back(None);
        }
    }

    /// The line that has the focus.
    fn focused_line(&self) -> Option<Line> {
        self.listing.lines.get(self.window.line_of(&active_element()?)?).cloned()
    }

    /// Where a line stands in the list; an org's may count other entries by now.
    fn place_of(&self, line: &Line) -> Option<usize> {
        let is_same = |other: &Line| match (line, other) {
            (Line::Org(org, _), Line::Org(other, _)) => org == other,
            _ => line == other,
        };
        self.listing.lines.iter().position(is_same)
    }

    /// Draws the buttons with their numbers.
    fn draw_statuses(&self) {
        let buttons = self.listing.statuses.iter().map(|&(status, count)| {
            let text = self.words.message(&Message::new(format!("filter-{status}")).with("count", count));
            let pressed = self.filter.status.as_deref() == Some(status);
            element("button")
                .class("count")
                .attribute("type", "button")
                .attribute("data-action", status)
                .attribute("data-status", status)
                .attribute("aria-pressed", if pressed { "true" } else { "false" })
                .child(shape(status, None))
                .child(element("span").text(&text))
                .done()
        });
        redraw(&self.statuses, buttons);
    }

    fn draw(&mut self) {
        let Self { words, kept, listing, selected, details, window, people, selection, care, .. } = self;
        let place = |line: usize| (line + 1).to_string();
        let lines = listing.lines.len().to_string();
        window.draw(|line| {
            let drawn = match listing.lines.get(line)? {
                Line::Org(org, count) => draw_org(words, org.as_ref(), *count, details),
                Line::Entry(id) => {
                    let view = EntryView::new(&kept.registry, kept.registry.entry(id)?, now());
                    let people = people.get(id).map_or(&[][..], Vec::as_slice);
                    let drawn = draw_entry(words, &view, people, details, selected.as_ref() == Some(id));
                    if care.is_some() {
                        let _ = drawn.prepend_with_node_1(&draw_box(
                            words,
                            id,
                            &view.name,
                            selection.contains(id),
                        ));
                    }
                    drawn
                }
            };
            set(&drawn, "aria-posinset", &place(line));
            set(&drawn, "aria-setsize", &lines);
            Some(drawn)
        });
    }

    /// Arrow keys go from entry to entry, Home and End to the ends.
    fn key(&mut self, event: &web_sys::Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let from = event.target().and_then(|target| self.window.line_of(target.dyn_ref::<Element>()?));
        match event.key().as_str() {
            "ArrowDown" => self.move_focus(from, 1),
            "ArrowUp" => self.move_focus(from, -1),
            "Home" => self.move_focus(None, 1),
            "End" => self.move_focus(Some(self.listing.lines.len()), -1),
            _ => return,
        }
        event.prevent_default();
    }

    fn move_focus(&mut self, from: Option<usize>, step: isize) {
        let mut line = from.map_or(-1, |line| line as isize) + step;
        // Headings of orgs are passed over.
        while let Some(Line::Org(..)) =
            usize::try_from(line).ok().and_then(|line| self.listing.lines.get(line))
        {
            line += step;
        }
        match usize::try_from(line).ok().filter(|&line| line < self.listing.lines.len()) {
            Some(line) => {
                self.window.reveal(line);
                let is_box = has_box_focus();
                self.draw();
                self.focus_line(line, is_box);
            }
            None if step < 0 => drop(self.search.focus()),
            None => {}
        }
    }

    /// Puts the focus on an entry that is drawn: on its check box, or on its name.
    fn focus_line(&self, line: usize, is_box: bool) {
        if let Some(line) = self.window.line(line) {
            focus(line.query_selector(if is_box { "input" } else { "a" }));
        }
    }
}

/// Whether the reader is going through check boxes, and not through names.
fn has_box_focus() -> bool {
    active_element().is_some_and(|active| active.get_attribute("data-action").as_deref() == Some(SELECT))
}
