//! What public CAs must keep to, and since when: data, with its sources, because it changes. Looked up in
//! November 2026.

use super::shape::is_self_issued;
use crate::moment::Moment;
use crate::x509::{Certificate, certificate_policies};

/// A day: year, month, day.
type Day = (i32, u8, u8);

/// Most days that a TLS server certificate may live, by the first day on which that limit held.
///
/// CA/Browser Forum Baseline Requirements, section 6.3.2: 825 days by ballot 193, 398 by SC31 (Apple's and Chrome's
/// rule from the same day), the others by SC-081v3.
const LONGEST_LIVES: &[(Day, i64)] = &[
    ((2029, 3, 15), 47),
    ((2027, 3, 15), 100),
    ((2026, 3, 15), 200),
    ((2020, 9, 1), 398),
    ((2018, 3, 1), 825),
];

/// When a CA stops writing clientAuth beside serverAuth: who, how their issuers are named, and the first day.
///
/// * Let's Encrypt, "Ending TLS Client Authentication Certificate Support": not by default since 2026-02-11, and
///   for nobody since 2026-07-08.
/// * Sectigo, "Deprecation of Client Authentication EKU": not by default since 2025-10-07; for nobody from 2027-02-10.
/// * DigiCert, ALERT53 of 2026-03-03: not by default since 2025-10-01; for nobody from 2027-03-01.
const CLIENT_AUTH_ENDS: &[(&str, &str, Day)] = &[
    ("Let's Encrypt", "O=Let's Encrypt", (2026, 7, 8)),
    ("Sectigo", "O=Sectigo Limited", (2027, 2, 10)),
    ("DigiCert", "O=DigiCert", (2027, 3, 1)),
];

/// For every CA that Chrome trusts: Chrome Root Program Policy 1.8, section 3.2.
///
/// New subordinate CAs were bound from 2026-06-15 on, and Salesforce Help prints that day for all. The certificates
/// that an org uses are leaves, and theirs is this one.
const CLIENT_AUTH_ENDS_FOR_ALL: (&str, Day) = ("Chrome", (2027, 3, 15));

/// The most days that a certificate issued then may live; `None` before there was such a limit.
pub(super) fn longest_life(issued: Moment) -> Option<i64> {
    LONGEST_LIVES.iter().find(|(since, _)| issued.date() >= *since).map(|(_, days)| *days)
}

/// Who ends certificates for clients and servers at once, and from which day on.
pub(super) fn client_auth_ends(certificate: &Certificate) -> Option<(&'static str, Moment)> {
    let own = CLIENT_AUTH_ENDS.iter().find(|(_, issuer, _)| certificate.issuer.contains(issuer));
    let (who, (year, month, day)) = own.map_or(CLIENT_AUTH_ENDS_FOR_ALL, |(who, _, day)| (*who, *day));
    Some((who, Moment::start_of_day(year, month, day)?))
}

/// Whether a certificate says that a public CA issued it: it names one of the policies that the CA/Browser Forum
/// reserved for that (2.23.140.1.1 and 2.23.140.1.2), or has timestamps of Certificate Transparency logs. A private
/// CA may use neither.
pub(super) fn names_public_ca(certificate: &Certificate) -> bool {
    let is_reserved = |policy: &String| policy == "2.23.140.1.1" || policy.starts_with("2.23.140.1.2.");
    !is_self_issued(certificate)
        && (certificate_policies(certificate).iter().any(is_reserved)
            || certificate.extensions.iter().any(|extension| extension.oid == "1.3.6.1.4.1.11129.2.4.2"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{certificate, midnight, server_certificate};
    use super::*;

    #[test]
    fn the_limit_is_that_of_the_day() {
        for (issued, limit) in [
            ("2018-02-28", None),
            ("2018-03-01", Some(825)),
            ("2020-08-31", Some(825)),
            ("2026-03-14", Some(398)),
            ("2026-03-15", Some(200)),
            ("2029-03-14", Some(100)),
            ("2040-01-01", Some(47)),
        ] {
            assert_eq!(longest_life(midnight(issued)), limit, "{issued}");
        }
    }

    #[test]
    fn a_ca_has_its_own_end_date_and_others_have_chromes() {
        let mut certificate = server_certificate();
        let expected = ("Let's Encrypt", midnight("2026-07-08"));
        assert_eq!(client_auth_ends(&certificate), Some(expected));
        certificate.issuer = "CN=Some CA,O=Some,C=US".to_owned();
        assert_eq!(client_auth_ends(&certificate), Some(("Chrome", midnight("2027-03-15"))));
    }

    #[test]
    fn only_a_public_ca_names_itself_so() {
        assert!(names_public_ca(&server_certificate()));
        assert!(!names_public_ca(&certificate()));
        let mut private = server_certificate();
        private.extensions[0].value = "300630040602 2a03".replace(' ', "");
        assert!(!names_public_ca(&private));
        private.extensions[0].oid = "1.3.6.1.4.1.11129.2.4.2".to_owned();
        assert!(names_public_ca(&private));
    }
}
