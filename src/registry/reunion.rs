//! Two backups in one.
//!
//! Each piece is joined with its namesake by a rule that takes, of two, the greater in some order; so the result does not
//! depend on which came first, nor on how three are put together.
//!
//! An entry is joined field by field: what was seen later holds, and of two seen at once the greater text. A field has no
//! time of its own, only its entry has, so after a join the fields of the older side would look as new as the newer side.
//! Therefore `origin/<entry id>` keeps when such fields were seen, for as long as nothing newer was seen of the entry.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::removal::Removals;
use super::{
    Alerts, Backup, Decode, Defaults, Journal, Json, Link, Opinion, Org, OrgLinks, OwnField, Progress,
    Record, Removal, Said, Settings,
};
use crate::intake::DateOrder;
use crate::moment::Moment;
use crate::order::{map_of, set_of, sort_by};
use crate::schedule::{Caps, Freezes};

const ENTRY_PREFIX: &str = "entry/";
const ORIGIN_PREFIX: &str = "origin/";

/// When the fields of an entry were seen that are older than the entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Origin {
    /// When the entry was last seen: if that has changed, the rest is out of date.
    seen: Option<Moment>,
    fields: BTreeMap<String, Moment>,
}

pub(super) fn merge(ours: Backup, theirs: Backup) -> Backup {
    let removals = Removals::read(ours.pieces.iter().chain(&theirs.pieces));
    let keys = set_of(ours.pieces.keys().chain(theirs.pieces.keys()));
    let mut pieces = BTreeMap::new();
    let is_entry = |id: &str| keys.contains(&format!("{ENTRY_PREFIX}{id}"));
    for &key in &keys {
        if let Some(id) = key.strip_prefix(ENTRY_PREFIX) {
            join_entries(&ours, &theirs, id, &mut pieces);
        } else if !key.strip_prefix(ORIGIN_PREFIX).is_some_and(is_entry) {
            let piece = match (ours.pieces.get(key), theirs.pieces.get(key)) {
                (Some(ours), Some(theirs)) => Some(join(key, ours.clone(), theirs.clone())),
                (ours, theirs) => ours.or(theirs).cloned(),
            };
            pieces.extend(piece.map(|piece| (key.clone(), removals.take_out(key, piece))));
        }
    }
    Backup { pieces }
}

/// Joins what both say of an entry. What only one says, or both to the letter, stays to the letter.
fn join_entries(ours: &Backup, theirs: &Backup, id: &str, pieces: &mut BTreeMap<String, Value>) {
    let keys = [ENTRY_PREFIX, ORIGIN_PREFIX].map(|prefix| format!("{prefix}{id}"));
    let said = |side: &Backup| keys.each_ref().map(|key| side.pieces.get(key).cloned());
    let is_said = |side: &Backup| keys.first().is_some_and(|key| side.pieces.contains_key(key));
    let only = match (is_said(ours), is_said(theirs)) {
        (true, true) if said(ours) != said(theirs) => None,
        (true, _) => Some(ours),
        (false, _) => Some(theirs),
    };
    if let Some(side) = only {
        pieces
            .extend(keys.clone().into_iter().zip(said(side)).filter_map(|(key, piece)| Some((key, piece?))));
    } else if let (Some(ours), Some(theirs)) = (DatedEntry::read(ours, id), DatedEntry::read(theirs, id)) {
        ours.join(theirs).write(id, pieces);
    }
}

/// Joins two pieces of one key.
fn join(key: &str, ours: Value, theirs: Value) -> Value {
    if ours == theirs {
        return ours;
    }
    let kind = key.split_once('/').map_or(key, |(kind, _)| kind);
    let joined = match kind {
        "alerts" => joined(&ours, &theirs, |ours: &mut Alerts, theirs| ours.merge(theirs)),
        "record" => joined(&ours, &theirs, |ours: &mut Record, theirs| ours.merge(theirs)),
        "journal" => joined(&ours, &theirs, |ours: &mut Journal, theirs| ours.merge(theirs)),
        "field" => joined(&ours, &theirs, keep_greater::<OwnField>),
        "removed" => joined(&ours, &theirs, keep_greater::<Removal>),
        "plan" => joined(&ours, &theirs, |ours: &mut Progress, theirs| ours.merge(theirs)),
        "defaults" => joined(&ours, &theirs, join_defaults).map(without_former_shape),
        "org" => joined(&ours, &theirs, join_orgs),
        "links" => joined(&ours, &theirs, join_links),
        "settings" => joined(&ours, &theirs, join_settings),
        _ => None,
    };
    // Of what nobody here knows, one holds as well as the other, as long as it is always the same.
    joined.unwrap_or_else(|| [ours, theirs].into_iter().max_by_key(Value::to_string).unwrap_or_default())
}

fn joined<T: DeserializeOwned + Serialize>(
    ours: &Value,
    theirs: &Value,
    join: impl FnOnce(&mut T, T),
) -> Option<Value> {
    let mut joined = Json::decode::<T>(ours.clone())?;
    join(&mut joined, Json::decode(theirs.clone())?);
    let mut joined = serde_json::to_value(joined).ok()?;
    if let Value::Object(joined) = &mut joined {
        keep_unknown(joined, [ours, theirs]);
    }
    Some(joined)
}

/// Keeps what a later version says beside what is known here.
fn keep_unknown(joined: &mut Map<String, Value>, sides: [&Value; 2]) {
    let mut unknown: BTreeMap<&String, &Value> = BTreeMap::new();
    for (name, value) in sides.into_iter().filter_map(Value::as_object).flatten() {
        if !joined.contains_key(name) {
            let known = unknown.entry(name).or_insert(value);
            *known = [*known, value].into_iter().max_by_key(|value| value.to_string()).unwrap_or(value);
        }
    }
    joined.extend(unknown.into_iter().map(|(name, value)| (name.clone(), value.clone())));
}

fn keep_greater<T: Ord>(ours: &mut T, theirs: T) {
    if *ours < theirs {
        *ours = theirs;
    }
}

/// The later choice holds. Of two of one time, or of none: warning early is the safe error, and so is to change nothing on
/// more days.
fn join_settings(ours: &mut Settings, theirs: Settings) {
    let weekends = |freezes: &Freezes| (freezes.weekends_at, freezes.not_on_weekends);
    let weekends = weekends(&ours.freezes).max(weekends(&theirs.freezes));
    (ours.freezes.weekends_at, ours.freezes.not_on_weekends) = weekends;
    // Both sides anew: what somebody wrote by hand need not be in order.
    let windows = core::mem::take(&mut ours.freezes.windows);
    windows.into_iter().chain(theirs.freezes.windows).for_each(|freeze| ours.freezes.add(freeze));
    let later =
        |days: fn(Caps) -> u16| (ours.caps_at, days(ours.caps)).max((theirs.caps_at, days(theirs.caps))).1;
    ours.caps = Caps { plan_days: later(|caps| caps.plan_days), act_days: later(|caps| caps.act_days) };
    ours.caps_at = ours.caps_at.max(theirs.caps_at);
}

fn join_defaults(ours: &mut Defaults, theirs: Defaults) {
    ours.statements.merge(theirs.statements);
    keep_greater(&mut ours.scope, theirs.scope);
}

/// What defaults said when all their facts had one stamp is among their statements now.
fn without_former_shape(mut defaults: Value) -> Value {
    if let Some(defaults) = defaults.as_object_mut() {
        defaults.retain(|name, _| !["at", "writer", "facts"].contains(&name.as_str()));
    }
    defaults
}

fn join_orgs(ours: &mut Org, theirs: Org) {
    if (ours.read_at, &ours.host) < (theirs.read_at, &theirs.host) {
        ours.read_at = theirs.read_at;
        ours.host = theirs.host;
    }
    keep_greater(&mut ours.org_id, theirs.org_id);
    keep_greater(&mut ours.refreshed_at, theirs.refreshed_at);
    let rank = |order: Option<DateOrder>| order.map(|order| order as u8);
    if rank(ours.date_order) < rank(theirs.date_order) {
        ours.date_order = theirs.date_order;
    }
    ours.former_keys.extend(theirs.former_keys);
    sort_by(&mut ours.former_keys, Ord::cmp);
    ours.former_keys.dedup();
}

fn join_links(ours: &mut OrgLinks, theirs: OrgLinks) {
    let mut links: BTreeMap<_, Link> = BTreeMap::new();
    for link in ours.links.drain(..).chain(theirs.links) {
        let known =
            links.entry(link.reference.clone()).or_insert_with(|| Link { said: Vec::new(), ..link.clone() });
        join_link(known, link);
    }
    ours.links = links.into_values().collect();
    let mut reads = BTreeMap::new();
    for read in ours.reads.drain(..).chain(theirs.reads) {
        let known = reads.entry((read.what.clone(), read.way)).or_insert_with(|| read.clone());
        if (known.at, known.count) < (read.at, read.count) {
            *known = read;
        }
    }
    ours.reads = reads.into_values().collect();
}

fn join_link(ours: &mut Link, theirs: Link) {
    // A note was written with its link: where nobody entered that any more, there is none.
    let note = [&*ours, &theirs].into_iter().filter_map(|link| Some((link.entered()?, &link.note))).max();
    ours.note = note.map(|(_, note)| note.clone()).unwrap_or_default();
    let mut said: BTreeMap<_, Said> = BTreeMap::new();
    for one in ours.said.drain(..).chain(theirs.said) {
        let known = said.entry(one.way).or_insert_with(|| one.clone());
        if (known.at, &known.place) < (one.at, &one.place) {
            *known = one;
        }
    }
    ours.said = said.into_values().collect();
    let rank = |opinion: Option<Opinion>| opinion.map(|opinion| opinion == Opinion::Dismissed);
    if rank(ours.opinion) < rank(theirs.opinion) {
        ours.opinion = theirs.opinion;
    }
}

/// An entry whose fields know when they were seen.
struct DatedEntry {
    /// By source.
    seen: BTreeMap<String, Option<Moment>>,
    missing_since: Option<Moment>,
    /// With the text of the value, by which of two seen at once one holds.
    fields: BTreeMap<String, Option<(Moment, String, Value)>>,
}

impl DatedEntry {
    fn read(backup: &Backup, id: &str) -> Option<Self> {
        let mut map = backup.pieces.get(&format!("{ENTRY_PREFIX}{id}"))?.as_object()?.clone();
        let moment = |value: Value| Json::decode::<Moment>(value);
        let seen = match map.remove("seen") {
            Some(Value::Object(seen)) => map_of(seen.into_iter().map(|(source, at)| (source, moment(at)))),
            _ => BTreeMap::new(),
        };
        let missing_since = map.remove("missing_since").and_then(moment);
        let last = last_of(&seen);
        let origin = backup.pieces.get(&format!("{ORIGIN_PREFIX}{id}"));
        let origin = origin.and_then(|origin| Json::decode::<Origin>(origin.clone()));
        let origin = origin.filter(|origin| origin.seen == last).unwrap_or_default();
        let date = |(name, value): (String, Value)| {
            let at = origin.fields.get(&name).copied().or(last).unwrap_or(Moment::EPOCH);
            let dated = (!value.is_null()).then(|| (at, value.to_string(), value));
            (name, dated)
        };
        Some(Self { seen, missing_since, fields: map_of(map.into_iter().map(date)) })
    }

    fn join(mut self, other: Self) -> Self {
        for (source, at) in other.seen {
            let known = self.seen.entry(source).or_default();
            *known = (*known).max(at);
        }
        for (name, theirs) in other.fields {
            let ours = self.fields.entry(name).or_default();
            let rank = |field: &Option<(Moment, String, Value)>| {
                field.as_ref().map(|(at, text, _)| (*at, text.clone()))
            };
            if rank(ours) < rank(&theirs) {
                *ours = theirs;
            }
        }
        self.missing_since = self.missing_since.max(other.missing_since);
        self
    }

    fn write(self, id: &str, pieces: &mut BTreeMap<String, Value>) {
        let seen = last_of(&self.seen);
        // It is missing only as long as no page has shown it since.
        let shown = ["list_page", "detail_page"].iter().filter_map(|page| *self.seen.get(*page)?).max();
        let missing_since = self.missing_since.filter(|since| shown.is_none_or(|shown| *since > shown));
        let mut origin = Origin { seen, fields: BTreeMap::new() };
        let mut entry = Map::new();
        for (name, dated) in self.fields {
            if let Some((at, ..)) = &dated
                && Some(*at) != seen.or(Some(Moment::EPOCH))
            {
                origin.fields.insert(name.clone(), *at);
            }
            entry.insert(name, dated.map_or(Value::Null, |(.., value)| value));
        }
        let text = |at: Option<Moment>| at.map_or(Value::Null, |at| Value::String(at.to_string()));
        let seen = self.seen.into_iter().map(|(source, at)| (source, text(at)));
        entry.insert("seen".to_owned(), Value::Object(seen.collect()));
        entry.insert("missing_since".to_owned(), text(missing_since));
        pieces.insert(format!("{ENTRY_PREFIX}{id}"), Value::Object(entry));
        if !origin.fields.is_empty()
            && let Ok(origin) = serde_json::to_value(origin)
        {
            pieces.insert(format!("{ORIGIN_PREFIX}{id}"), origin);
        }
    }
}

fn last_of(seen: &BTreeMap<String, Option<Moment>>) -> Option<Moment> {
    seen.values().flatten().max().copied()
}
