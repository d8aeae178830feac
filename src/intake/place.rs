//! The page table: which Setup paths are read, and by which reader.

use super::certificate_id::CertificateId;

/// A page Certkeep reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// *Certificate and Key Management*: [`super::list_page`].
    CertificateList,
    /// One certificate: [`super::detail_page`].
    CertificateDetail(CertificateId),
}

impl Place {
    /// The place at a path. Never the query: it carries nonces and tokens. Edit (`/0P1…/e`) and create
    /// (`/0P1/e`) pages are none.
    pub fn from_path(path: &str) -> Option<Self> {
        match path.strip_prefix('/')? {
            "0P1" => Some(Self::CertificateList),
            id => CertificateId::parse(id).map(Self::CertificateDetail),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_list_and_detail_are_places() {
        assert_eq!(Place::from_path("/0P1"), Some(Place::CertificateList));
        let detail = Place::CertificateDetail(CertificateId::parse("0P1xx0000000001").unwrap());
        assert_eq!(Place::from_path("/0P1xx0000000001"), Some(detail.clone()));
        assert_eq!(Place::from_path("/0P1xx0000000001CAA"), Some(detail));
        for path in ["/0P1/e", "/0P1xx0000000001/e", "/0P1xx", "/005xx0000000001", "/", ""] {
            assert_eq!(Place::from_path(path), None, "{path}");
        }
    }
}
