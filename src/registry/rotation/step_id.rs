//! Ids of steps: the instruction's own, and behind it the use for which it is done, where it is done for each:
//! `mutual-tls-switch/NamedCredential/SAP/client-tls`.

use crate::intake::Reference;
use crate::schedule::runbooks::Instruction;

/// The parts of such an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepId<'a> {
    /// The instruction's id.
    pub instruction: &'a str,
    /// The use, where it is done for each.
    pub of: Option<StepUse<'a>>,
}

/// A use, as the id of a step names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepUse<'a> {
    /// What kind of integration uses the certificate.
    pub kind: &'a str,
    /// What that is called.
    pub name: &'a str,
    /// What it uses the certificate for.
    pub role: &'a str,
}

impl<'a> StepId<'a> {
    /// The parts of `id`.
    pub fn read(id: &'a str) -> Self {
        let (instruction, of) = id.split_once('/').unwrap_or((id, ""));
        Self { instruction, of: StepUse::read(of) }
    }
}

impl<'a> StepUse<'a> {
    /// No type and no role has a slash, but a name may.
    fn read(of: &'a str) -> Option<Self> {
        let (kind, of) = of.split_once('/')?;
        let (name, role) = of.rsplit_once('/')?;
        Some(Self { kind, name, role })
    }
}

/// The id of a step.
pub(super) fn step_id(instruction: &Instruction, reference: Option<&Reference>) -> String {
    let id = instruction.id();
    reference.map_or(id.to_owned(), |Reference { integration, role, .. }| {
        format!("{id}/{}/{}/{}", integration.kind, integration.name, role.name())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_have_slashes_and_a_step_may_be_of_no_use() {
        for (id, of) in [
            ("create", None),
            ("create/Partner", None),
            ("create/Partner/SAP/client-tls", Some(("Partner", "SAP", "client-tls"))),
            ("create/Partner/Acme / EU/client-tls", Some(("Partner", "Acme / EU", "client-tls"))),
        ] {
            let of = of.map(|(kind, name, role)| StepUse { kind, name, role });
            assert_eq!(StepId::read(id), StepId { instruction: "create", of });
        }
    }
}
