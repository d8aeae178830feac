//! The org takes on a role of AWS by certificate.

use super::runbook::{Instruction, Runbook, source};
use super::steps::{ADMINISTRATOR, AGREE, AUTHORITY, AWS_ADMINISTRATOR, CERTIFICATES, DELETE, FIND_USERS};
use crate::schedule::Phase;

/// External credential with AWS Signature Version 4 by Roles Anywhere.
pub static AWS_ROLES_ANYWHERE: Runbook = Runbook {
    id: "aws-roles-anywhere",
    title: "runbook-aws-roles-anywhere",
    about: "runbook-aws-roles-anywhere-about",
    no_overlap: None,
    steps: &[
        FIND_USERS,
        AGREE,
        Instruction::new("step-aws-anchor", Phase::Prepare, AWS_ADMINISTRATOR).check("step-aws-anchor-check"),
        Instruction::new("step-aws-request", Phase::Create, ADMINISTRATOR).at(CERTIFICATES),
        Instruction::new("step-aws-sign", Phase::Create, AUTHORITY).check("step-aws-sign-check"),
        Instruction::new("step-aws-upload", Phase::Create, ADMINISTRATOR).at(CERTIFICATES),
        Instruction::new("step-aws-switch", Phase::Switch, ADMINISTRATOR)
            .at("NamedCredential")
            .check("step-aws-switch-check")
            .each(),
        Instruction::new("step-aws-verify", Phase::Verify, AWS_ADMINISTRATOR),
        DELETE,
    ],
    back: "runbook-credential-back",
    sources: &[
        source(
            "Salesforce Help: Create or Edit an AWS Signature v4 External Credential",
            "https://help.salesforce.com/s/articleView?id=xcloud.nc_create_edit_awssig4_ext_cred.htm&type=5",
        ),
        source(
            "AWS: IAM Roles Anywhere, User Guide",
            "https://docs.aws.amazon.com/rolesanywhere/latest/userguide/introduction.html",
        ),
    ],
};
