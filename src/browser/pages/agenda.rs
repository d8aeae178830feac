//! What to do this week, and the days of a year, across all orgs.

use web_sys::Element;

use super::Words;
use super::dom::{Build, button, element, foreign, replace_children};
use super::entry::badge;
use super::place::{entry_address, plan_address};
use super::scene::{Part, Scene};
use crate::browser::now;
use crate::view::{DayView, MonthView, TaskView, WeekView, YearView};

/// The list of this week.
pub(super) struct WeekPage {
    element: Element,
    shown: Option<WeekView>,
}

/// The calendar of a year.
pub(super) struct YearPage {
    element: Element,
    shown: Option<YearView>,
}

/// So many days of a month are shown at once; the rest is folded away.
const DAYS_AT_ONCE: usize = 24;

impl WeekPage {
    pub(super) fn new() -> Self {
        Self { element: element("div").done(), shown: None }
    }
}

impl YearPage {
    pub(super) fn new() -> Self {
        Self { element: element("div").done(), shown: None }
    }
}

impl Part for WeekPage {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, Scene { words, kept, .. }: &Scene) {
        let view = WeekView::new(&kept.registry, &kept.book, now());
        if self.shown.as_ref() == Some(&view) {
            return;
        }
        let sections = view.sections.iter().map(|(id, title, tasks)| {
            element("section")
                .class("week-section")
                .attribute("data-section", id)
                .child(element("h3").text(&words.message(title)))
                .child(
                    element("ul")
                        .class("week-tasks")
                        .children(tasks.iter().map(|task| draw_task(words, task))),
                )
        });
        let page = element("article")
            .class("agenda")
            .child(head(words, "week-title"))
            .child(element("p").class("quiet").text(&words.message(&view.span)))
            .children(sections)
            .child_if(view.sections.is_empty().then(|| element("p").text(&words.plain("week-nothing"))));
        replace_children(&self.element, [draw_back(words), page.done()]);
        self.shown = Some(view);
    }

    fn act(&mut self, _: &Scene, action: &str, _: &Element) -> bool {
        prints(action)
    }
}

impl Part for YearPage {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, Scene { words, kept, .. }: &Scene) {
        let view = YearView::new(&kept.registry, now());
        if self.shown.as_ref() == Some(&view) {
            return;
        }
        let months = view.months.iter().map(|month| draw_month(words, month));
        let page = element("article")
            .class("agenda")
            .child(head(words, "year-title"))
            .child(element("p").class("quiet").text(&words.plain("year-why")))
            .child_if(view.is_empty.then(|| element("p").text(&words.plain("year-nothing"))))
            .child_if((!view.is_empty).then(|| element("div").class("year").children(months)));
        replace_children(&self.element, [draw_back(words), page.done()]);
        self.shown = Some(view);
    }

    fn act(&mut self, _: &Scene, action: &str, _: &Element) -> bool {
        prints(action)
    }
}

fn prints(action: &str) -> bool {
    let is_own = action == "print";
    if is_own {
        super::print();
    }
    is_own
}

fn draw_back(words: &Words) -> Element {
    let back = element("a").attribute("href", "#").text(&words.plain("org-back"));
    element("p").class("unprinted").child(back).done()
}

fn head(words: &Words, title: &str) -> Build {
    element("div")
        .class("org-head")
        .child(element("h2").text(&words.plain(title)))
        .child(button("print", &words.plain("agenda-print")).class("button unprinted"))
}

/// A certificate's name, as the way to its details, and its org.
fn named(entry: &str, name: &str, org: Option<&str>) -> [Element; 2] {
    let address = entry_address(entry);
    [
        element("a").class("name").attribute("href", &address).child(foreign(name)).done(),
        element("span").class("quiet").child(foreign(org.unwrap_or_default())).done(),
    ]
}

fn draw_task(words: &Words, task: &TaskView) -> Element {
    let plan = element("a")
        .class("week-plan")
        .attribute("href", &plan_address(&task.badge.entry))
        .text(&words.message(&task.what));
    let owner = match &task.owner {
        Some(owner) => element("span").child(foreign(owner)),
        None => element("span").class("quiet").text(&words.plain("week-no-owner")),
    };
    element("li")
        .class("week-task")
        .attribute("data-certkeep", "task")
        .attribute("data-entry", &task.badge.entry)
        .child(
            element("p")
                .class("org-line")
                .children(named(&task.badge.entry, &task.name, task.org.as_deref()))
                .child(badge(words, &task.badge)),
        )
        .child(element("p").child(plan))
        .child(
            element("p")
                .class("week-due quiet")
                .child(element("span").text(&words.message(&task.due)))
                .child_if(task.more.as_ref().map(|more| element("span").text(&words.message(more))))
                .child(owner),
        )
        .done()
}

fn draw_month(words: &Words, month: &MonthView) -> Element {
    let list = |days: &[DayView]| {
        element("ol").class("year-days").children(days.iter().map(|day| draw_day(words, day)))
    };
    let (first, rest) = month.days.split_at(month.days.len().min(DAYS_AT_ONCE));
    let more = crate::words::Message::new("year-more").with("count", rest.len());
    element("section")
        .class("month")
        .attribute_if("data-now", month.is_now.then_some(""))
        .child(element("h3").text(&words.message(&month.title)))
        .child_if((!first.is_empty()).then(|| list(first)))
        .child_if(first.is_empty().then(|| element("p").class("quiet").text(&words.plain("year-quiet"))))
        .child_if((!rest.is_empty()).then(|| {
            element("details").child(element("summary").text(&words.message(&more))).child(list(rest))
        }))
        .done()
}

fn draw_day(words: &Words, day: &DayView) -> Element {
    element("li")
        .class("year-day")
        .attribute("data-kind", day.kind)
        .attribute_if("data-past", day.is_past.then_some(""))
        .child(
            element("p")
                .class("year-when")
                .child(element("span").text(&words.message(&day.day)))
                .child(element("span").class("year-what").text(&words.message(&day.what))),
        )
        .child(element("p").children(named(&day.entry, &day.name, day.org.as_deref())))
        .done()
}
