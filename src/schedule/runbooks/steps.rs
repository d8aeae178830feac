//! Steps that several runbooks share, and who does them: in a plan that follows several, such a step is done once.

use super::runbook::Instruction;
use crate::schedule::Phase;

pub(super) const ADMINISTRATOR: &str = "who-administrator";
pub(super) const OWNER: &str = "who-owner";
pub(super) const PARTNER: &str = "who-partner";
pub(super) const IDENTITY_PROVIDER_ADMINISTRATOR: &str = "who-identity-provider";
pub(super) const DEVELOPER: &str = "who-developer";
pub(super) const AUTHORITY: &str = "who-authority";
pub(super) const AWS_ADMINISTRATOR: &str = "who-aws";
pub(super) const ANYPOINT_ADMINISTRATOR: &str = "who-anypoint";

/// The page of Setup that lists certificates.
pub(super) const CERTIFICATES: &str = "CertificatesAndKeysManagement";

/// Who uses it: read before anything is changed.
pub(super) const FIND_USERS: Instruction =
    Instruction::new("step-find-users", Phase::Prepare, ADMINISTRATOR).check("step-find-users-check");

/// When, and with whom.
pub(super) const AGREE: Instruction =
    Instruction::new("step-agree", Phase::Prepare, OWNER).check("step-agree-check");

/// The org's new certificate.
pub(super) const CREATE: Instruction =
    Instruction::new("step-create", Phase::Create, ADMINISTRATOR).at(CERTIFICATES).check("step-create-check");

/// Their new certificate.
pub(super) const RECEIVE: Instruction =
    Instruction::new("step-receive-new", Phase::Create, PARTNER).check("step-receive-new-check");

/// Calls go out with the new one.
pub(super) const CALL_OUT: Instruction = Instruction::new("step-call-out", Phase::Verify, ADMINISTRATOR);

/// Somebody logs in by single sign-on.
pub(super) const LOG_IN_BY_SSO: Instruction =
    Instruction::new("step-log-in-by-sso", Phase::Verify, ADMINISTRATOR);

/// Those who trusted the org's old one no longer do.
pub(super) const PARTNER_REMOVES: Instruction =
    Instruction::new("step-partner-removes", Phase::Retire, PARTNER);

/// Those whose own it was use the old one no longer.
pub(super) const PARTNER_RETIRES: Instruction =
    Instruction::new("step-partner-retires", Phase::Retire, PARTNER);

/// The old one goes from the org. Not before the plan proves that nothing refers to it.
pub const DELETE: Instruction =
    Instruction::new("step-delete", Phase::Retire, ADMINISTRATOR).at(CERTIFICATES).check("step-delete-check");
