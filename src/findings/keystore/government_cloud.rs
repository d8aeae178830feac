//! # government-cloud
//!
//! ## What it asks for
//! For an org in Government Cloud: a keystore in the format of Bouncy Castle's FIPS provider, BCFKS.
//!
//! ## Why it matters
//! Such an org takes no JKS, whose protection is not allowed there.
//!
//! ## What to do
//! Convert the keystore, once all else is in order. It takes the provider's file `bc-fips.jar`.
//!
//! ## References
//! Salesforce Help, "Import a Certificate from a Keystore"; Bouncy Castle, BC-FJA user guide.

use super::{Assess, Destination, Import, Outcome, Rule, command};

pub(super) const RULE: Rule = Rule { id: "government-cloud", assess: Assess::Keystore(assess) };

fn assess(import: &Import<'_>) -> Option<Outcome> {
    match import.destination {
        Destination::Commercial => None,
        Destination::GovernmentCloud => Outcome::mend([], vec![command::convert_to_bcfks(import)]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::judge;

    #[test]
    fn does_not_apply_elsewhere() {
        assert_eq!(judge("government-cloud", |_| ()), None);
    }
}
