//! Which column of a sheet is about what: proposed from the headings, and to be changed by whoever looks at it.

use super::SheetError;
use super::heading::{Column, is_own, own_field};
use crate::registry::Fact;

/// What each column of a sheet is about; `None` for one that is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// In the order of the sheet.
    pub columns: Vec<Option<Column>>,
}

impl Mapping {
    /// The mapping that the headings propose. Of several columns of one kind the likeliest has it; the others, and those
    /// that nobody knows, become own fields. A column without a heading is passed over.
    ///
    /// # Errors
    ///
    /// Where no column names certificates.
    pub fn propose(headings: &[String]) -> Result<Self, SheetError> {
        let recognised: Vec<_> = headings
            .iter()
            .map(|heading| {
                Some(heading).filter(|heading| !is_own(heading)).and_then(|h| Column::recognise(h))
            })
            .collect();
        let is_likeliest = |at: usize, (column, rank): &(Column, usize)| {
            let others =
                recognised.iter().enumerate().filter_map(|(other, known)| Some((other, known.as_ref()?)));
            let rivals = others.filter(|(_, (other, _))| other == column);
            rivals.map(|(other, (_, other_rank))| (*other_rank, other)).min() == Some((*rank, at))
        };
        let mut columns: Vec<Option<Column>> = Vec::new();
        for (at, (heading, known)) in headings.iter().zip(&recognised).enumerate() {
            let likeliest =
                known.as_ref().filter(|known| is_likeliest(at, known)).map(|(column, _)| column.clone());
            columns.push(likeliest.or_else(|| own_column(heading, &columns)));
        }
        let names = |column: &Column| {
            use Column::{CertificateId, CertkeepId, Label, UniqueName};
            let facts = [Column::Fact(Fact::Sha256), Column::Fact(Fact::Sha1)];
            matches!(column, CertkeepId | Label | UniqueName | CertificateId) || facts.contains(column)
        };
        if columns.iter().flatten().any(names) { Ok(Self { columns }) } else { Err(SheetError::NoName) }
    }
}

/// An own field of the heading's name, with a number where there is one of that name already.
fn own_column(heading: &str, before: &[Option<Column>]) -> Option<Column> {
    if heading.is_empty() {
        return None;
    }
    let name = own_field(heading);
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let mut names = core::iter::once(name.clone()).chain(numbered).map(|name| Column::Fact(Fact::Own(name)));
    names.find(|column| !before.contains(&Some(column.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(headings: &[&str]) -> Result<Vec<Option<Column>>, SheetError> {
        let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        Mapping::propose(&headings).map(|mapping| mapping.columns)
    }

    fn own(name: &str) -> Option<Column> {
        Some(Column::Fact(Fact::Own(name.to_owned())))
    }

    #[test]
    fn the_likeliest_column_has_the_name_and_the_others_stay() {
        assert_eq!(
            columns(&["System", "Certificate name", "Cost", "Cost", "", "field: Owner"]).unwrap(),
            [own("System"), Some(Column::Label), own("Cost"), own("Cost 2"), None, own("Owner")]
        );
        assert_eq!(columns(&["Owner", "Expires"]), Err(SheetError::NoName));
    }
}
