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
    pub fn propose(headings: &[String]) -> Self {
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
        Self { columns }
    }

    /// The same, where some column says which certificate a row is about.
    ///
    /// # Errors
    ///
    /// Where none does.
    pub fn of_certificates(headings: &[String]) -> Result<Self, SheetError> {
        let mapping = Self::propose(headings);
        if mapping.names_certificates() { Ok(mapping) } else { Err(SheetError::NoName) }
    }

    /// Whether some column says which certificate a row is about.
    pub fn names_certificates(&self) -> bool {
        let names = |column: &Column| {
            use Column::{CertificateId, CertkeepId, Label, UniqueName};
            let facts = [Column::Fact(Fact::Sha256), Column::Fact(Fact::Sha1)];
            matches!(column, CertkeepId | Label | UniqueName | CertificateId) || facts.contains(column)
        };
        self.columns.iter().flatten().any(names)
    }

    /// Says what the column at `at` is about. Another one that was about the same becomes an own field.
    pub fn choose(&mut self, headings: &[String], at: usize, column: Option<Column>) {
        let twin = self.columns.iter().position(|other| other.is_some() && *other == column);
        if let Some(twin) = twin.filter(|twin| *twin != at) {
            self.make_own(headings, twin);
        }
        if let Some(chosen) = self.columns.get_mut(at) {
            *chosen = column;
        }
    }

    /// Makes the column at `at` an own field.
    pub fn make_own(&mut self, headings: &[String], at: usize) {
        let others: Vec<_> = self.columns.iter().enumerate().filter(|(other, _)| *other != at).collect();
        let others: Vec<_> = others.into_iter().map(|(_, column)| column.clone()).collect();
        let column = headings.get(at).and_then(|heading| own_column(heading, &others));
        if let Some(chosen) = self.columns.get_mut(at) {
            *chosen = column;
        }
    }
}

/// An own field of the heading's name, with a number where there is one of that name already.
pub(super) fn own_column(heading: &str, before: &[Option<Column>]) -> Option<Column> {
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
        Mapping::of_certificates(&headings).map(|mapping| mapping.columns)
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

    #[test]
    fn of_two_columns_that_are_to_be_the_same_the_chosen_one_is() {
        let headings = ["Owner", "Person"].map(str::to_owned);
        let mut mapping = Mapping::propose(&headings);
        mapping.choose(&headings, 1, Some(Column::Fact(Fact::Owner)));
        assert_eq!(mapping.columns, [own("Owner"), Some(Column::Fact(Fact::Owner))]);
        mapping.make_own(&headings, 1);
        assert_eq!(mapping.columns, [own("Owner"), own("Person")]);
    }
}
