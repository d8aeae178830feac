//! What a column is about, from its heading: Certkeep's own, and what people write in English and German.

use crate::registry::Fact;

/// What a column says of a certificate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The id that Certkeep gave the entry.
    CertkeepId,
    /// Its org.
    Org,
    /// The sandbox of that org.
    Sandbox,
    /// *Label*, or whatever name people use.
    Label,
    /// *Unique Name*.
    UniqueName,
    /// The record id in the org.
    CertificateId,
    /// *Type*.
    Kind,
    /// *Key Size* in bits.
    KeySize,
    /// When it was created.
    Created,
    /// When it ends.
    Expires,
    /// A fact of its record.
    Fact(Fact),
}

/// Certkeep's own columns, in the order in which they are written. Spreadsheets and scripts rely on it: a new one comes
/// last.
pub const COLUMNS: &[(Column, &str)] = &[
    (Column::CertkeepId, "certkeep_id"),
    (Column::Org, "org"),
    (Column::Label, "label"),
    (Column::UniqueName, "unique_name"),
    (Column::CertificateId, "certificate_id"),
    (Column::Kind, "type"),
    (Column::KeySize, "key_size"),
    (Column::Created, "created"),
    (Column::Expires, "expires"),
    (Column::Fact(Fact::ExpiresWhy), "expires_why"),
    (Column::Fact(Fact::Purpose), "purpose"),
    (Column::Fact(Fact::Description), "description"),
    (Column::Fact(Fact::Owner), "owner"),
    (Column::Fact(Fact::BackupOwner), "backup_owner"),
    (Column::Fact(Fact::Team), "team"),
    (Column::Fact(Fact::Contact), "contact"),
    (Column::Fact(Fact::Tags), "tags"),
    (Column::Fact(Fact::Notes), "notes"),
    (Column::Fact(Fact::Ticket), "ticket"),
    (Column::Fact(Fact::LifeCycle), "life_cycle"),
    (Column::Fact(Fact::Reviewed), "reviewed"),
    (Column::Fact(Fact::ReviewedBy), "reviewed_by"),
    (Column::Fact(Fact::Sha256), "sha256"),
    (Column::Fact(Fact::Sha1), "sha1"),
    (Column::Fact(Fact::SerialNumber), "serial_number"),
    (Column::Fact(Fact::Issuer), "issuer"),
    (Column::Fact(Fact::PlanDays), "plan_days"),
    (Column::Fact(Fact::ActDays), "act_days"),
];

/// What people write, the likeliest first; of each heading only letters and digits count, umlauts written out. Where that is unknown
/// the words that say nothing are taken away, so `Certificate expiry date (UTC)` is `expiry`.
const SYNONYMS: &[(Column, &str)] = &[
    (
        Column::Org,
        "org orgname orgkey orgid organization organisation mydomain domain instance host orgurl \
         instanceurl loginurl tenant mandant productionorg targetorg orgalias orgdomain",
    ),
    (Column::Sandbox, "sandbox sandboxname"),
    (
        Column::Label,
        "label masterlabel name certificate cert zertifikat bezeichnung bezeichner anzeigename \
         displayname friendlyname alias commonname cn title keypair schluesselpaar keyname \
         certificates certs zertifikate key schluessel zertifikatsname \
         zertifikatname schluesselname titel itemname subjectcn zertifikatbezeichnung \
         zertifikatsbezeichnung system integration application app service asset item endpoint connection verbindung",
    ),
    (Column::UniqueName, "uniquename developername apiname fullname eindeutigername apiunique devname"),
    (Column::CertificateId, "recordid salesforceid sfid"),
    (Column::Kind, "type kind typ art zertifikatstyp zertifikattyp"),
    (Column::KeySize, "keysize keylength keystrength bits schluessellaenge schluesselgroesse"),
    (
        Column::Created,
        "created creation createdon createdat validfrom notbefore issued issuedon start issueddate issuedate \
         erstellt erstelltam erstellungsdatum erstellung gueltigab gueltigvon ausgestellt \
         ausgestelltam angelegt angelegtam beginn validsince issuance ausstellungsdatum startdatum \
         anlagedatum",
    ),
    (
        Column::Expires,
        "expires expiry expiration expireson expiresat expiring exp validto validuntil validthrough \
         validtill notafter end ends endson enddate due validity ablauf ablaufdatum laeuftab \
         laeuftabam ablaufam gueltigbis gueltigkeit ende endet endetam faellig faelligam verfall \
         verfaellt verfaelltam verfallsdatum expired expiredon expiringon validthru validityend validityperiodend \
         endofvalidity enddatum gueltigkeitbis gueltigkeitsende endedergueltigkeit endegueltigkeit ablaufzeitpunkt \
         ablauftermin",
    ),
    (Column::Fact(Fact::ExpiresWhy), "whytrusted whywetrustthis trustreason"),
    (
        Column::Fact(Fact::Purpose),
        "purpose usage use usedfor whatfor zweck verwendung verwendungszweck einsatzzweck nutzung \
         verwendetfuer usecase",
    ),
    (Column::Fact(Fact::Description), "description desc beschreibung"),
    (
        Column::Fact(Fact::Owner),
        "owner ownername primaryowner responsible responsibleperson accountable admin besitzer \
         eigentuemer inhaber verantwortlich verantwortliche verantwortlicher zustaendig zustaendiger \
         owneremail ownermail businessowner technicalowner systemowner ownedby responsibleparty personresponsible \
         zustaendigeperson",
    ),
    (
        Column::Fact(Fact::BackupOwner),
        "backupowner backup deputy secondaryowner secondowner substitute alternateowner delegate coowner backupperson \
         stellvertreter stellvertretung vertretung vertreter backupcontact",
    ),
    (
        Column::Fact(Fact::Team),
        "team teamname group department abteilung gruppe bereich owningteam ownerteam dept businessunit squad \
         responsibleteam supportteam zustaendigesteam verantwortlichesteam",
    ),
    (
        Column::Fact(Fact::Contact),
        "contact contactemail email mail emailaddress kontakt ansprechpartner kontaktperson \
         contactperson contactdetails contactinfo pointofcontact kontaktemail notificationemail teamemail \
         ansprechperson distributionlist verteiler",
    ),
    (Column::Fact(Fact::Tags), "tags tag keywords schlagworte schlagwoerter stichworte"),
    (
        Column::Fact(Fact::Notes),
        "notes note comment comments remark remarks bemerkung bemerkungen notiz notizen kommentar \
         kommentare anmerkung anmerkungen hinweis hinweise additionalnotes sonstiges",
    ),
    (
        Column::Fact(Fact::Ticket),
        "ticket ticketlink ticketurl ticketnumber ticketid jira jiraticket issue change changeticket \
         vorgang ticketnummer ticketno ticketnr jiralink jirakey servicenowticket changerequest changenumber",
    ),
    (Column::Fact(Fact::LifeCycle), "lifecycle lebenszyklus lifecyclestatus status"),
    (
        Column::Fact(Fact::Reviewed),
        "reviewed lastreviewed lastreview reviewedon reviewedat reviewdate geprueft geprueftam zuletztgeprueft",
    ),
    (Column::Fact(Fact::ReviewedBy), "reviewedby reviewer lastreviewedby geprueftvon pruefer"),
    (
        Column::Fact(Fact::Sha256),
        "sha256 fingerprint thumbprint fingerprintsha256 sha256fingerprint thumbprintsha256 \
         sha256thumbprint sha256hash fingerabdruck fingerabdrucksha256 sha256fingerabdruck hash",
    ),
    (
        Column::Fact(Fact::Sha1),
        "sha1 fingerprintsha1 sha1fingerprint thumbprintsha1 sha1thumbprint sha1fingerabdruck \
         fingerabdrucksha1",
    ),
    (Column::Fact(Fact::SerialNumber), "serial serialnumber serialno sn seriennummer seriennr"),
    (
        Column::Fact(Fact::Issuer),
        "issuer issuername issuerdn issuingca issuedby ca ausstellendeca certificateauthority aussteller ausstellervon ausgestelltvon \
         zertifizierungsstelle",
    ),
];

/// Words that are in many headings and say nothing of the column.
const FILLERS: &str = "date datum day tag the of der des das salesforce sf sfdc utc gmt iso time dd mm \
                       yyyy yy tt jjjj current x509 ssl tls";

/// Words for what every row is about: alone they name it, beside others they say nothing.
const CERTIFICATE: &str =
    "certificate certificates cert certs zertifikat zertifikats zertifikate zertifikates";

impl Column {
    /// The column of a heading; `None` where nobody wrote of such a one before.
    pub fn of_heading(heading: &str) -> Option<Self> {
        Self::recognise(heading).map(|(column, _)| column)
    }

    /// The same with how sure that is: of several headings for one column the least number is the likeliest.
    pub fn recognise(heading: &str) -> Option<(Self, usize)> {
        if let Some(sure) = Self::surely(heading) {
            return Some(sure);
        }
        let loosely = loosely(&words(heading));
        // What is said in brackets, or after a stroke, only explains: `Org (My Domain)`, `Notes / comments`. But `Owner
        // (backup)` is told apart by it.
        let first =
            heading.split(['(', '[', '/', '|', '&', ',']).next().filter(|first| first.len() < heading.len());
        let is_other = |column: &Self| {
            *column == Self::Fact(Fact::Owner) && loosely == Some(Self::Fact(Fact::BackupOwner))
        };
        let explained = first.and_then(Self::surely).filter(|(column, _)| !is_other(column));
        let explained = explained.map(|(column, rank)| (column, rank + EXPLAINED));
        explained.or(loosely.map(|column| (column, usize::MAX)))
    }

    /// The column whose heading this is, whole or but for words that say nothing.
    fn surely(heading: &str) -> Option<(Self, usize)> {
        let mut words = words(heading);
        let whole = words.concat();
        let is_own = |name: &str| name.chars().filter(|letter| *letter != '_').eq(whole.chars());
        if let Some((column, _)) = COLUMNS.iter().find(|(_, name)| is_own(name)) {
            return Some((column.clone(), 0));
        }
        for (round, fillers) in ["", FILLERS, CERTIFICATE].into_iter().enumerate() {
            words.retain(|word| !fillers.split_whitespace().any(|filler| filler == word));
            let text = words.concat();
            let rank = |(column, synonyms): &(Self, &str)| {
                Some((column.clone(), synonyms.split_whitespace().position(|synonym| synonym == text)?))
            };
            if let Some((column, rank)) = SYNONYMS.iter().find_map(rank) {
                return Some((column, 1 + rank * 3 + round));
            }
        }
        None
    }

    /// Certkeep's own heading.
    pub fn heading(&self) -> &'static str {
        COLUMNS.iter().find(|(column, _)| column == self).map_or("", |(_, heading)| heading)
    }

    /// What journals call it.
    pub fn name(&self) -> String {
        match self {
            Self::Fact(fact) => fact.name(),
            column => column.heading().replace('_', "-"),
        }
    }

    /// The column of the entry itself that a journal calls so: once by its heading.
    pub(super) fn of_entry(name: &str) -> Option<&'static Self> {
        let columns = COLUMNS.iter().map(|(column, _)| column);
        let mut own = columns.filter(|column| !matches!(column, Self::Fact(_)));
        own.find(|column| column.heading() == name || column.name() == name)
    }

    /// Whether its cells are dates.
    pub fn is_date(&self) -> bool {
        matches!(self, Self::Created | Self::Expires | Self::Fact(Fact::Reviewed))
    }
}

/// How much less sure the beginning of a heading is than a whole one.
const EXPLAINED: usize = 1000;

/// What a heading of many words is about, by the one that matters: `Owner (first contact)`, `Key pair name`.
fn loosely(words: &[String]) -> Option<Column> {
    let has = |list: &str| words.iter().any(|word| list.split(' ').any(|listed| listed == word));
    let is_owner = has("owner owners verantwortlich verantwortliche verantwortlicher eigentuemer besitzer");
    let is_name = has("name names label bezeichnung");
    if has("expires expiry expire expiration ablauf ablaufdatum") {
        Some(Column::Expires)
    } else if has("fingerprint thumbprint fingerabdruck") {
        Some(Column::Fact(Fact::Sha256))
    } else if is_owner {
        let is_backup = has("backup deputy second secondary 2nd 2 zweiter vertretung stellvertretung");
        Some(Column::Fact(if is_backup { Fact::BackupOwner } else { Fact::Owner }))
    } else {
        (is_name && has("key keypair certificate cert zertifikat zertifikats schluessel"))
            .then_some(Column::Label)
    }
}

/// What stands before an own field whose name would pass for another column.
const OWN_PREFIX: &str = "field: ";

/// The heading of an own field.
pub fn own_heading(name: &str) -> String {
    let passes_for_another =
        Column::of_heading(name).is_some() || name.starts_with(OWN_PREFIX) || name.is_empty();
    if passes_for_another { format!("{OWN_PREFIX}{name}") } else { name.to_owned() }
}

/// The own field of a heading that is no known column.
pub fn own_field(heading: &str) -> String {
    heading.strip_prefix(OWN_PREFIX).unwrap_or(heading).to_owned()
}

/// Whether a heading is written as that of an own field, whatever it says.
pub fn is_own(heading: &str) -> bool {
    heading.starts_with(OWN_PREFIX)
}

fn words(text: &str) -> Vec<String> {
    // `expirationDate` as programs write it.
    let mut apart = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_uppercase() && apart.ends_with(char::is_lowercase) {
            apart.push(' ');
        }
        apart.push(letter);
    }
    let spelled =
        apart.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    let letters = spelled.split(|letter: char| !letter.is_alphanumeric());
    letters.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_people_are_understood() {
        for (heading, column) in [
            ("Certificate Name", Column::Label),
            ("Zertifikat", Column::Label),
            ("Salesforce certificate", Column::Label),
            ("Key pair name", Column::Label),
            ("Zertifikatsname", Column::Label),
            ("Verantwortliche Person (intern)", Column::Fact(Fact::Owner)),
            ("Second owner (deputy)", Column::Fact(Fact::BackupOwner)),
            ("Expiry (dd/mm/yyyy, see Setup)", Column::Expires),
            ("Issue date", Column::Created),
            ("Label", Column::Label),
            ("Unique Name", Column::UniqueName),
            ("Expiry Date (dd/mm/yyyy)", Column::Expires),
            ("Certificate expiration date", Column::Expires),
            ("Gültig bis", Column::Expires),
            ("Ablaufdatum", Column::Expires),
            ("Valid To", Column::Expires),
            ("Erstellt am", Column::Created),
            ("Valid from", Column::Created),
            ("Eigentümer", Column::Fact(Fact::Owner)),
            ("Owner", Column::Fact(Fact::Owner)),
            ("Backup owner", Column::Fact(Fact::BackupOwner)),
            ("Salesforce Org", Column::Org),
            ("SHA-256 Fingerprint", Column::Fact(Fact::Sha256)),
            ("Bemerkung", Column::Fact(Fact::Notes)),
            ("certificateName", Column::Label),
            ("expirationDate", Column::Expires),
            ("Gültigkeitsende", Column::Expires),
            ("Valid thru", Column::Expires),
            ("End of validity", Column::Expires),
            ("Org (My Domain)", Column::Org),
            ("Purpose / usage", Column::Fact(Fact::Purpose)),
            ("Notes, comments", Column::Fact(Fact::Notes)),
            ("Contact(s)", Column::Fact(Fact::Contact)),
            ("Unique name (API)", Column::UniqueName),
            ("Key Size (bits)", Column::KeySize),
            ("Responsible team", Column::Fact(Fact::Team)),
            ("Owner (backup)", Column::Fact(Fact::BackupOwner)),
            ("Co-owner", Column::Fact(Fact::BackupOwner)),
            ("Ticket-Nr.", Column::Fact(Fact::Ticket)),
        ] {
            assert_eq!(Column::of_heading(heading), Some(column), "{heading}");
        }
        for heading in ["Cost center", "Kostenstelle", "Days left", "", "Certificates 2026", "Date"] {
            assert_eq!(Column::of_heading(heading), None, "{heading}");
        }
    }

    #[test]
    fn own_headings_come_back_and_no_two_columns_share_a_word() {
        for (column, heading) in COLUMNS {
            assert_eq!(Column::of_heading(heading).as_ref(), Some(column));
            let of_entry = Some(column).filter(|column| !matches!(column, Column::Fact(_)));
            assert_eq!([&column.name(), *heading].map(Column::of_entry), [of_entry; 2]);
        }
        let mut all: Vec<&str> =
            SYNONYMS.iter().flat_map(|(_, synonyms)| synonyms.split_whitespace()).collect();
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
        for name in ["Cost center", "Owner", "field: x", ""] {
            let heading = own_heading(name);
            assert_eq!(own_field(&heading), name);
            assert!(is_own(&heading) || Column::of_heading(&heading).is_none());
        }
    }
}
