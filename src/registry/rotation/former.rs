//! Uses of a certificate that are over: once an integration was switched, what is read of it names the new certificate. The
//! steps that somebody ticked off for it stay in the plan of the old one.

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use super::{StepId, StepUse};
use crate::intake::{By, Reference, Role, Whose};
use crate::schedule::runbooks;

/// The use that a step is about, by the step's id.
pub(super) fn use_of(step: &str) -> Option<Reference> {
    let StepId { instruction, of } = StepId::read(step);
    let StepUse { kind, name, role } = of?;
    let role: StrDeserializer<'_, Error> = role.into_deserializer();
    let role = Role::deserialize(role).ok()?;
    let reference = |whose| Reference::new((String::new(), By::Hand), (kind, name), "", (role, whose));
    let has_the_step =
        |of: &Reference| runbooks::of_reference(of).steps.iter().any(|step| step.id() == instruction);
    [Whose::Ours, Whose::Theirs].map(reference).into_iter().find(has_the_step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_step_names_its_use() {
        for (step, kind, name, role, whose) in [
            (
                "mutual-tls-switch/NamedCredential/SAP/client-tls",
                "NamedCredential",
                "SAP",
                Role::ClientTls,
                Whose::Ours,
            ),
            ("mutual-tls-hand-over/Partner/a/b/client-tls", "Partner", "a/b", Role::ClientTls, Whose::Ours),
            (
                "partner-copy-switch/ConnectedApp/App/sp-request-validation",
                "ConnectedApp",
                "App",
                Role::SpRequestValidation,
                Whose::Ours,
            ),
            (
                "partner-copy-switch/ConnectedApp/App/client-tls",
                "ConnectedApp",
                "App",
                Role::ClientTls,
                Whose::Theirs,
            ),
        ] {
            let found = use_of(step).unwrap();
            assert_eq!(
                (found.integration.kind.as_str(), found.integration.name.as_str(), found.role, found.whose),
                (kind, name, role, whose),
                "{step}"
            );
        }
    }

    #[test]
    fn what_is_about_no_integration_or_no_longer_known_names_none() {
        for step in
            ["", "create", "mutual-tls-switch/NamedCredential", "a/b/c/client-tls", "mutual-tls-switch/b/c/d"]
        {
            assert_eq!(use_of(step), None, "{step}");
        }
    }
}
