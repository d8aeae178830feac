//! Which certificates may have taken the place of the old one, and what speaks for each.

use crate::moment::Moment;
use crate::registry::{LifeCycle, Registry, RotationPlan, Sign};
use crate::view::badge::{RowBadge, draw_badge};
use crate::words::Message;

/// One that may have taken its place.
#[derive(Clone, Debug, PartialEq)]
pub struct SuccessorView {
    /// Its badge, with its id.
    pub badge: RowBadge,
    /// What it is called.
    pub name: String,
    /// What speaks for it.
    pub signs: Vec<Message>,
}

impl SuccessorView {
    /// All that may have taken its place, while it is still in use itself.
    pub(super) fn of_plan(registry: &Registry, plan: &RotationPlan<'_>, now: Moment) -> Vec<Self> {
        if plan.life_cycle != LifeCycle::Active {
            return Vec::new();
        }
        let sign = |sign: &Sign<'_>| match sign {
            Sign::SameUniqueName => Message::new("sign-unique-name"),
            Sign::TookTheName => Message::new("sign-took-name"),
            Sign::SameIntegration(integration) => {
                Message::new("sign-integration").with("name", integration.name.as_str())
            }
            Sign::SimilarName => Message::new("sign-similar-name"),
        };
        let found = registry.successors(plan.entry).into_iter();
        found
            .map(|found| Self {
                badge: draw_badge(registry, found.entry, now),
                name: found.entry.name().to_owned(),
                signs: found.signs.iter().map(sign).collect(),
            })
            .collect()
    }
}
