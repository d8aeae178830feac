//! The checks that only pages and the host have: see [`super`] for why.

mod api_client_certificate_expired;
mod app_certificate_of_another_org;
mod ca_certificate_as_leaf;
mod chain_incomplete;
mod chain_issuer_expired;
mod chain_issuer_no_ca;
mod chain_out_of_order;
mod chain_outlives_issuer;
mod chain_path_too_long;
mod chain_signature_unverified;
mod chain_signature_wrong;
mod client_and_server_auth;
mod client_tls_without_client_auth;
mod critical_extension_unknown;
mod digital_signature_missing;
mod domain_not_covered;
mod ends_before_it_begins;
mod extension_twice;
mod identity_provider_expires;
mod invisible_characters;
mod key_algorithm_unsupported;
mod key_behind_several;
mod key_cert_sign_without_ca;
mod key_encipherment_missing;
mod linked;
mod mixed_alphabets;
mod names;
mod natural;
mod of_org;
mod partner_copy_old;
mod post_quantum;
mod public_rules;
mod public_validity_too_long;
mod references_old;
mod rsa_close_primes;
mod rsa_exponent_invalid;
mod rsa_exponent_small;
mod rsa_roca;
mod rsa_size_unusual;
mod rsa_small_factor;
mod saml_validation_expired;
mod saml_validation_expires_soon;
mod saml_validation_weak;
mod serial_number_not_positive;
mod serial_number_too_long;
mod signature_algorithms_differ;
mod signs_and_decrypts;
mod subject_alt_name_missing;
mod subject_empty;
mod time_encoding;
mod version_before_3;
mod wildcard_name;

use super::custom_domain_mismatch::{covers, is_host_name};
#[cfg(test)]
use super::testing;
use super::{Case, Check, Finding, Outcome, Severity, found, shape};
pub use of_org::of_org;

/// These checks, in the order in which their findings are told where severity is equal.
pub(super) const CHECKS: &[&Check] = &[
    &saml_validation_expired::CHECK,
    &api_client_certificate_expired::CHECK,
    &ends_before_it_begins::CHECK,
    &rsa_close_primes::CHECK,
    &rsa_roca::CHECK,
    &rsa_exponent_invalid::CHECK,
    &rsa_small_factor::CHECK,
    &saml_validation_expires_soon::CHECK,
    &identity_provider_expires::CHECK,
    &domain_not_covered::CHECK,
    &client_tls_without_client_auth::CHECK,
    &saml_validation_weak::CHECK,
    &partner_copy_old::CHECK,
    &public_validity_too_long::CHECK,
    &subject_alt_name_missing::CHECK,
    &ca_certificate_as_leaf::CHECK,
    &digital_signature_missing::CHECK,
    &key_algorithm_unsupported::CHECK,
    &post_quantum::CHECK,
    &signature_algorithms_differ::CHECK,
    &critical_extension_unknown::CHECK,
    &extension_twice::CHECK,
    &invisible_characters::CHECK,
    &mixed_alphabets::CHECK,
    &client_and_server_auth::CHECK,
    &key_encipherment_missing::CHECK,
    &rsa_size_unusual::CHECK,
    &rsa_exponent_small::CHECK,
    &wildcard_name::CHECK,
    &key_cert_sign_without_ca::CHECK,
    &version_before_3::CHECK,
    &subject_empty::CHECK,
    &serial_number_too_long::CHECK,
    &serial_number_not_positive::CHECK,
    &time_encoding::CHECK,
    &chain_signature_wrong::CHECK,
    &chain_issuer_expired::CHECK,
    &chain_issuer_no_ca::CHECK,
    &chain_path_too_long::CHECK,
    &chain_outlives_issuer::CHECK,
    &chain_incomplete::CHECK,
    &chain_out_of_order::CHECK,
    &chain_signature_unverified::CHECK,
    &key_behind_several::CHECK,
    &signs_and_decrypts::CHECK,
    &app_certificate_of_another_org::CHECK,
    &references_old::CHECK,
];

/// What a check that knows the use says better than one that does not: the other's finding is then left out.
pub(super) const SAID_BETTER: &[(&str, &str)] = &[
    ("saml-validation-expired", "certificate-expired"),
    ("saml-validation-expires-soon", "certificate-expires-soon"),
    ("saml-validation-weak", "rsa-key-too-short"),
    ("api-client-certificate-expired", "certificate-expired"),
    ("domain-not-covered", "custom-domain-mismatch"),
    ("client-tls-without-client-auth", "client-auth-missing"),
    ("app-certificate-of-another-org", "made-by-another-org"),
];
