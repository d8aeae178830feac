### Certkeep in English. Complete at any time: it stands in for what another language lacks.

## Badges
badge-expired = { $days ->
    [one] Expired { $days } day ago
   *[other] Expired { $days } days ago
}
badge-expired-today = Expired today
badge-last-day = Expires within 24 hours
badge-expires-in = { $days ->
    [one] Expires in { $days } day
   *[other] Expires in { $days } days
}
badge-ok-days = { $days ->
    [one] OK · { $days } day
   *[other] OK · { $days } days
}
badge-ok-months = { $months ->
    [one] OK · { $months } month
   *[other] OK · { $months } months
}
badge-ok-years = { $years ->
    [one] OK · { $years } year
   *[other] OK · { $years } years
}
badge-ok-forever = OK · over 100 years
badge-waiting = Waiting for CA
badge-unclear = Date unclear

## Tooltip: the moment, and the rule that chose the badge
ending-exact = Ends { $utc } ({ $local } your time), as the certificate itself says.
ending-day = Counts as ended from { $utc } ({ $local } your time): the page shows only the day, { $day }, and half of Salesforce's own certificates end just as it begins.
rule-expired = Rule: that moment has passed.
rule-last-day = Rule: less than 24 hours are left.
rule-act = Rule: time to act. At most { $act ->
    [one] { $act } day is
   *[other] { $act } days are
} left, the act step of a life of { $life } days.
rule-plan = Rule: time to plan. At most { $plan ->
    [one] { $plan } day is
   *[other] { $plan } days are
} left, the plan step of a life of { $life } days; act from { $act } days.
rule-ok = Rule: planning starts { $plan ->
    [one] { $plan } day
   *[other] { $plan } days
} before the end, acting { $act }, for a life of { $life } days.
rule-waiting = Not active: a certificate signing request whose signed chain is not uploaded yet. Its date means nothing.
rule-ambiguous = The printed date is { $dayFirst } or { $monthFirst }: nothing on this page tells day and month apart. Open the badge to say which.
rule-unreadable = The page prints { $text }, which is not a date Certkeep can read.
rule-no-date = The page shows no expiration date.

## Strip above the table
summary-title = Certificate expiry, by Certkeep
count-expired = { $count } expired
count-last-day = { $count ->
    [one] { $count } expires within 24 hours
   *[other] { $count } expire within 24 hours
}
count-expires-soon = { $count ->
    [one] { $count } expires soon
   *[other] { $count } expire soon
}
count-unclear = { $count } unclear
count-waiting = { $count } waiting for CA
count-ok = { $count } OK
check-agrees = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}; agrees with the page's own count ({ $nonExpired } of { $most } not expired)
check-differs = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}, but the page counts { $nonExpired } of { $most } not expired: some rows may be missing or misread
check-filtered = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
} under { $letter }; choose All in the letter filter to see every certificate
check-letter-differs = { $strays ->
    [one] { $strays } of { $rows } rows does
   *[other] { $strays } of { $rows } rows do
} not belong under { $letter }: the list may still be loading, or labels may be misread
check-filtered-differs = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
} under { $letter }, more of them not expired than the page counts in the whole org ({ $nonExpired } of { $most }): dates may be misread
check-unknown = { $rows ->
    [0] No certificates on this page
    [one] { $rows } row read
   *[other] { $rows } rows read
}; the page shows no count to check against
control-sort-by-expiry = Sort by expiry
control-page-order = Back to the page's order
control-open-registry = Open in the registry
control-close = Close
control-copy-diagnostics = Copy diagnostics
control-copied = Copied
page-unknown-host = This page looks like Salesforce, but its address is not one Certkeep knows. Nothing was changed on it.
page-no-list = Certkeep found no list of certificates on this page and left it as it is.
page-no-fields = Certkeep found no certificate on this page and left it as it is.
page-no-certificate-links = Certkeep could not understand this list: no row links to a certificate. The page was left as it is.

## Panel
panel-loading = Looking it up …
panel-findings = Findings
panel-no-findings = Nothing to report.
panel-facts = What is known
panel-choose-date = Which date does this page mean? Your answer holds for all dates of this org.
choice-day-first = Day first: { $day }
choice-month-first = Month first: { $day }
life-start = Created { $day }
life-start-assumed = Creation unknown, a year assumed: { $day }
life-end = Ends { $day }
life-used = { $percent }% of its life is over. Plan from { $plan }, act from { $act }.
fact-label = Label
fact-unique-name = Unique name
fact-type = Type
fact-active = Active
fact-key-size = Key size
fact-expiration = Expiration date on the page
fact-created = Created
fact-exportable = Exportable private key
fact-not-before = Valid from
fact-not-after = Valid to
fact-subject = Subject
fact-issuer = Issuer
fact-serial-number = Serial number
fact-sha256 = SHA-256 fingerprint
fact-record-id = Record id
fact-org = Org
fact-seen-list-page = Last seen on the list
fact-seen-detail-page = Last seen on its page
fact-seen-file = Certificate read from a file
fact-seen-mail = Last notice from Salesforce
fact-seen-live = Read live from the org
fact-missing-since = Not on the list since
value-yes = Yes
value-no = No
value-bits = { NUMBER($bits, useGrouping: 0) } bits
value-moment = { $utc }
value-moment-local = { $local }
value-day = { $day }
value-either-day = { $dayFirst } or { $monthFirst }

## Faults: what, why, what to do
fault-internal = Certkeep stopped on this page.
fault-internal-why = An internal error: { $reason }.
fault-internal-do = Reload the page; nothing that was saved is lost. If it happens again, please report it.
fault-silent = Certkeep does not answer.
fault-silent-why = It may just have been updated or switched off.
fault-silent-do = Reload the page.
fault-not-saved = Certkeep could not save what it read.
fault-not-saved-why = The browser refused to write: { $reason }.
fault-not-saved-do = Free some disk space, then reload this page. Everything saved before is unharmed.
fault-unknown-entry = The registry does not know this certificate.
fault-unknown-entry-why = It was forgotten, or the browser stopped Certkeep before it could save ({ $reason }).
fault-unknown-entry-do = Reload the page.
fault-newer = Certkeep left its registry untouched.
fault-newer-why = A newer version of Certkeep wrote it ({ $reason }).
fault-newer-do = Update Certkeep in this browser, then reload the page.

## Toolbar
toolbar-empty = Certkeep: no certificates yet. Open Certificate and Key Management in Setup.
toolbar-ok = { $total ->
    [one] Certkeep: { $total } certificate, nothing to do
   *[other] Certkeep: { $total } certificates, nothing to do
}
toolbar-action = { $count ->
    [one] Certkeep: { $count } certificate of { $total } needs action
   *[other] Certkeep: { $count } certificates of { $total } need action
}{ $urgent ->
    [0] {""}
   *[other] , { $urgent } expired or in the last 24 hours
}

## Lists
list-title = Certificates
list-search = Search name, org, owner, integration, fingerprint …
list-filter = Show only one status
list-shown = { $total ->
    [one] { $shown } of { $total } certificate
   *[other] { $shown } of { $total } certificates
}
org-unknown = Of no known org
org-production = Production
org-sandbox = Sandbox
org-development = Development
org-count = { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
}
entry-created = created { $day }
entry-expires = expires { $day }
entry-expires-either = expires { $dayFirst } or { $monthFirst }
entry-rotated = last rotated { $day }
entry-seen = Last seen { $local }
entry-missing = Not on the list since { $local }
entry-open-setup = Open in Setup
entry-open-setup-title = Opens this certificate's page in Salesforce Setup
entry-open-setup-long = Open in Salesforce Setup
entry-forget = Forget this entry
entry-forget-really = Really forget it? What people wrote of it is deleted; its history stays
entry-forgotten = Forgotten. If its row is still in Setup, it comes back with the next visit.
control-copy = Copy
control-copy-of = Copy { $what }

## Popup
popup-inspect = Inspect a file
popup-registry = Open the registry
empty-title = No certificates yet
empty-step-setup = In Salesforce, open Setup.
empty-step-page = Go to Security › Certificate and Key Management.
empty-step-back = Every row gets a badge, and its certificate appears here.
empty-local = Everything stays in this browser. Nothing is sent anywhere.
access-title = Certkeep is not allowed to read Setup pages
access-why = Your browser keeps Certkeep away from them, so rows have no badges and nothing new is learnt. It asks only for the pages of Certificate and Key Management.
access-ask = Allow on Setup pages
notice-unreadable = { $count ->
    [one] { $count } saved entry cannot be read. It is left as it is; everything else is shown.
   *[other] { $count } saved entries cannot be read. They are left as they are; everything else is shown.
}
notice-newer = A newer version of Certkeep wrote this registry. Update Certkeep in this browser to see it; nothing was changed.
notice-failed = Certkeep could not read its registry: { $reason }. Close this window and open it again.

## Registry page
registry-title = Certkeep registry
details-none = Choose a certificate to see all that is known of it.
details-gone = The registry has no such certificate any more.
settings-title = When to warn
settings-why = A step begins at a fraction of a certificate's own life, and never earlier than these caps.
settings-plan = Plan at a third of life, at most (days)
settings-act = Act at a sixth of life, at most (days)
settings-save = Save
settings-saved = Saved. Badges and counts follow.
learning-title = Learn more links from Setup
learning-why = Certkeep also learns who uses which certificate when you open the pages of single sign-on settings, the identity provider, named and external credentials, connected and external client apps, external data sources, or domains. It reads their fields, shows nothing there, and sends nothing. For this the browser asks you for access to those pages.
learning-begin = Also learn from these pages
learning-on = Certkeep learns from these pages. What it has learnt stays when you stop.
learning-stop = Stop learning from them
filter-expired = { $count } expired
filter-last-day = { $count } last day
filter-expires-soon = { $count } soon
filter-unclear = { $count } unclear
filter-waiting = { $count } waiting
filter-ok = { $count } OK

## Inspector
inspector-title = Certkeep inspector
inspector-drop = Drop certificate files or folders here
inspector-forms = PEM, DER, PKCS#7, PKCS#12, Java keystores, requests, revocation lists, keys, SAML metadata, JSON Web Keys, mails, ZIP archives, and folders of Salesforce metadata. What a file is, its content says, not its name.
inspector-choose = Choose files …
inspector-choose-folder = Choose a folder …
inspector-clear = Clear the page
inspector-paste = Or paste text
inspector-read = Read this text
inspector-pasted = Pasted text
inspector-local = Read in this browser, never uploaded: this page can make no network request. Nothing is kept unless you choose Remember.
inspector-fields = Fields and fingerprints
inspector-extensions = Extensions
inspector-faults = Faults in the encoding
inspector-count = { $count ->
    [one] One thing found
   *[other] { $count } things found
}{ $others ->
    [0] .
    [one] ; one other file holds nothing Certkeep knows.
   *[other] ; { $others } other files hold nothing Certkeep knows.
}
inspector-reading = { $count ->
    [0] Reading …
    [one] Reading … One thing found so far
   *[other] Reading … { $count } things found so far
}
inspector-cancel = Stop reading
inspector-parts = What is in this file
chain-title = { $count ->
    [one] Chain
   *[other] { $count } chains
}
chain-more = { $count ->
    [one] { $count } more chain is not drawn here.
   *[other] { $count } more chains are not drawn here.
}
chain-verified = Signed by the next one
chain-wrong = Not signed by the next one, though it says so: one of the two is the wrong file, or was changed.
chain-unsupported = Names the next one as its issuer; the signature's algorithm is none that Certkeep verifies.
chain-name-only = Names the next one as its issuer; whether it signed could not be checked.
chain-starts-before = Valid earlier than its issuer.
chain-outlives = Valid longer than its issuer: it stops working when the issuer ends, before its own date.
chain-no-ca = Its issuer is no CA, so Salesforce and Java refuse this chain. Ask for the right intermediate certificate.
chain-may-not-sign = Its issuer may not sign certificates (keyUsage), so strict readers refuse this chain. Ask the CA.
chain-path-too-long = Its issuer allows { $allowed ->
    [0] no CA
    [one] one CA
   *[other] { $allowed } CAs
} below it, and here are { $found }: strict readers refuse this chain. Ask the CA.
chain-complete = Complete, up to a self-signed root.
chain-self-issued = Ends with a certificate that names itself as its issuer, but is not signed by its own key.
chain-missing = Next would come { $issuer }, which is not here. If it is an intermediate CA, get it from your CA: Salesforce needs the whole chain when you upload one. A root may be left out.
chain-missing-with-key = Next would come { $issuer }, with the key { $key }, which is not here. If it is an intermediate CA, get it from your CA: Salesforce needs the whole chain when you upload one. A root may be left out.
chain-ring = Goes in a circle: these certificates issue each other.
chain-too-long = Cut off here: no real chain is as long.
chain-out-of-order = In the file they stand in another order. Salesforce and most servers want this one: the certificate itself first, each followed by its issuer.
value-moment-both = { $utc } ({ $local } your time)
value-key = { $algorithm }{ $bits ->
    [one] , { $bits } bit
    [other] , { NUMBER($bits, useGrouping: 0) } bits
   *[unknown] {""}
}
value-key-curve = { $algorithm } on { $curve }
extension = { $name }
extension-critical = { $name } (critical)
fact-public-key = Public key
fact-signature-algorithm = Signature algorithm
fact-version = Version
fact-made-by-org = Made by the org
fact-sha1 = SHA-1 fingerprint
fact-spki-sha256 = SHA-256 of the public key
fact-signature = Signature
signature-by-own-key = Made by the key in this request
signature-wrong = Wrong: it was not made by the key in this request, so a CA will refuse it. Create the request again.
signature-not-checked = Not checked: this algorithm is none that Certkeep verifies
fact-challenge-password = Challenge password
value-present = Present, in clear text. It is not shown here; whoever has the file can read it.
inspector-requested = Extensions asked for
fact-revoked = Revoked certificates
value-revoked = { $count ->
    [0] None
   *[other] { $count }
}
revoked-since = { $name } of your registry is revoked since { $day }. Replace it now: partners that look at this list refuse it.
revoked = { $name } of your registry is revoked. Replace it now: partners that look at this list refuse it.
revoked-none = { $count ->
    [0] No certificate of your registry is known to come from this issuer.
    [one] The one certificate of your registry that comes from this issuer is not on the list.
   *[other] None of the { $count } certificates of your registry that come from this issuer is on the list.
}
fact-list-scope = Kind of list
value-delta-list = Changes only (a delta list): what is not on it may still be revoked
value-indirect-list = Also for certificates of other issuers (an indirect list)
fact-this-update = Issued
fact-next-update = Next list due
fact-crl-number = List number
inspector-saml = For SAML
inspector-key = Key
inspector-keystore = Keystore
inspector-entry = Entry
inspector-notice = Notice
inspector-expiring = Certificate { $label }
fact-key = Key
fact-key-id = Key id (kid)
fact-form = Form
fact-encryption = Sealed with
value-encryption = { $scheme }
value-encryption-rounds = { $scheme }, { $iterations ->
    [one] one round
   *[other] { $iterations } rounds
}
fact-entries = Entries
value-count = { $count }
fact-integrity = Integrity
integrity-not-checked = Not checked: without the password nobody can tell whether the file was changed
integrity-wrong-password = Not checked: the password is not this keystore's
integrity-verified = Verified with the password: the file is as it was written
integrity-broken = Broken: the password is right, but the file was changed or damaged. Export it again.
integrity-absent = The file has no check of its own
fact-alias = Alias
fact-holds = Holds
holds-private-key = A private key with its certificates
holds-trusted-certificate = A trusted certificate
holds-certificate = A certificate without a key
holds-secret-key = A secret key, which is not read
holds-revocation-list = A revocation list
fact-put-in = Put in
fact-certificates = Certificates
fact-org-id = Org id
fact-sent = Sent
value-self-signed = Self-signed
value-ca-signed = CA-signed
fact-expiration-notice = Expires
fact-certainty = How sure
value-by-shape = Understood by its shape only: check it against the mail
fact-saml-entity = Entity
fact-saml-role = Role
fact-saml-use = Use
value-saml-both = Signing and encryption
password-title = This file is sealed with a password
password-why = It is used here and forgotten: nothing is sent or kept. Private keys are looked at to say what they are, never shown.
password-label = Password
password-open = Open
password-wrong = This password does not open it. Try again; capital letters and the keyboard's language count.
import-verdict-pass = In order
import-verdict-notice = Good to know
import-verdict-mend = To be mended
import-verdict-unknown = Cannot be told without the keystore's password
import-title = Will Salesforce take this keystore?
import-why = What Import from Keystore asks for, rule by rule.
import-taken = Yes: Salesforce will take this keystore.
import-unknown = Nothing speaks against it so far. Enter the keystore's password to be sure.
import-not-taken = No: Salesforce will not take this keystore as it is.
import-commands = Run these commands in this order; the tools ask for the passwords.
import-destination = For an org in Government Cloud
import-format = The keystore is a JKS
import-format-mend = It is { $format }. Convert it, and give the new keystore the same password.
import-private-key-entry = It holds a private key
import-private-key-entry-mend = It holds certificates only. Put the key (private-key.pem) and its certificates (chain.pem) together.
import-key-algorithm = The key is an RSA key
import-key-algorithm-mend = It is { $algorithm }. Make a new RSA key and have a certificate issued for it.
import-key-size = The key has 2048, 3072 or 4096 bits
import-key-size-mend = It has { $bits }. Make a new key and have a certificate issued for it.
import-key-form = The key is PKCS#8
import-key-form-mend = It is in another form, which Java cannot use. Build the keystore anew from private-key.pem and chain.pem.
import-key-matches-certificate = The key belongs to its certificate
import-key-matches-certificate-mend = { $certificates ->
    [0] It has no certificate.
   *[other] The first certificate has another key.
} Put the pair that belongs together into private-key.pem and chain.pem.
import-key-password = The key has the keystore's password
import-key-password-mend = It has another. Enter the keystore's password, the key's present one, then the keystore's twice.
import-chain-order = Each certificate is followed by its issuer's
import-chain-order-mend = Certificate { $position } is out of place. Import the chain again; keytool sorts it.
import-chain-complete = The chain is complete
import-chain-complete-mend = The certificate of { $issuer } is missing. Save what the CA gives you as ca-chain.pem.
import-chain-complete-notice = It ends below { $issuer }, which partners usually have themselves.
import-certificate-expired = The certificate has not expired
import-certificate-expired-mend = It expired on { $end }. Have a new one issued for the key; import what the CA returns as chain.pem.
import-client-auth = A client may use the certificate in TLS
import-client-auth-notice = It names { $purposes } only. For mutual TLS, partners may refuse it; for signing it does not matter.
import-unique-name = The alias can be a unique name
import-unique-name-mend = “{ $alias }” cannot. Rename it to { $name }, say.
import-government-cloud = For Government Cloud the keystore is a BCFKS
import-government-cloud-mend = Convert it last; the command needs Bouncy Castle's bc-fips.jar beside it.
identity-same = { $count ->
    [one] This is a certificate of the registry:
   *[other] This certificate stands in { $count } places of the registry:
}
identity-probably = { $count ->
    [one] This is probably a certificate of the registry. Remember it, and its badge becomes exact:
   *[other] This may be one of { $count } certificates of the registry. Remember it as the right one, and its badge becomes exact:
}
identity-unknown = The registry has no certificate like this one.
mail-org = This notice is about the org { $org }.
mail-no-org = The registry does not know the org of this notice. Open its Certificate and Key Management page once with Certkeep, and inspect a certificate made there, then drop the notice again.
mail-remember = Remember what it says
mail-remembered = { $count ->
    [one] Remembered for { $count } certificate. Dates that the page itself showed stay as they are.
   *[other] Remembered for { $count } certificates. Dates that the page itself showed stay as they are.
}
identity-no-registry = Open the inspector from the Certkeep button to see which row of which org this is.
identity-remember = Remember as this one
identity-remember-alone = Remember without an org
identity-remembered = Remembered. Its dates now count to the second.
reason-end = ends { $day }, too
reason-name = same name
reason-org = made by this org
reason-created = created on the same day

## ASN.1 structure
structure-title = ASN.1 structure
structure-hint = Point at a row or an octet, or walk with the arrow keys: both sides show the same element. Enter opens and closes a row.
structure-tree = Elements
structure-dump = Octets
structure-type = Type
structure-value = Value
structure-offset = Offset
structure-length = Length
structure-header = Tag and length
structure-content = Content
structure-indefinite = { $header } + indefinite
structure-elements = { $count ->
    [one] One element
   *[other] { $count } elements
}
structure-octets = { $count ->
    [one] One octet: { $hex }
   *[other] { $count } octets: { $hex }
}
structure-bits = { $count ->
    [one] One bit: { $hex }
   *[other] { NUMBER($count, useGrouping: 0) } bits: { $hex }
}
structure-time = { $utc } ({ $text })
structure-missing = Cut off: { $count ->
    [one] one octet is missing
   *[other] { $count } octets are missing
}
structure-no-element = No element
structure-unreadable = Cannot be read: { $reason }
structure-more = More
structure-left-out = { $count ->
    [one] One octet, not shown
   *[other] { $count } octets, not shown
}
structure-place = at offset { $offset }, octets of tag and length + content: { $length }
structure-copy-hex = Copy as hex
structure-copy-base64 = Copy as Base64
structure-show = Show the place

## Inspector: one certificate in the forms that partners ask for, and who asks
partner-title = For partners
partner-about = This certificate in the forms that partners ask for, as they stand in their manuals. Everything here is public.
partner-thumbprints = Thumbprints of the certificate
partner-public-key = Its public key
partner-names = Names and serial number
partner-whole = The certificate itself
partner-sha256-colons = SHA-256, with colons
partner-sha256-colons-who = As Java keytool, OpenSSL and browsers show it
partner-sha256-lower = SHA-256, lower case
partner-sha256-lower-who = APIs and scripts; Certkeep itself
partner-sha256-upper = SHA-256, upper case
partner-sha256-upper-who = Windows and Microsoft tools, where they go by SHA-256
partner-sha1-colons = SHA-1, with colons
partner-sha1-colons-who = GitLab and other SAML partners; Java keytool, OpenSSL
partner-sha1-lower = SHA-1, lower case
partner-sha1-lower-who = AWS IAM identity providers
partner-sha1-upper = SHA-1, upper case
partner-sha1-upper-who = “Thumbprint” in Microsoft Entra ID (Azure AD), AD FS and Windows
partner-x5t = x5t
partner-x5t-who = Header of a JWT, as Microsoft Entra ID asks for it
partner-x5t-s256 = x5t#S256
partner-x5t-s256-who = Header of a JWT by newer rules; tokens bound to a client certificate
partner-jwk = JWK
partner-jwk-who = Okta, Auth0 and other OpenID partners (private_key_jwt); PublicKeyCertificate in Salesforce metadata
partner-jwk-x5c = JWK with the certificate (x5c)
partner-jwk-x5c-who = Partners that read the certificate out of a JWKS
partner-pin-curl = Key pin for curl
partner-pin-curl-who = curl --pinnedpubkey
partner-pin-base64 = Key pin, Base64
partner-pin-base64-who = Pins of Android, iOS and OkHttp; HPKP (pin-sha256)
partner-pin-hex = Key pin, hex
partner-pin-hex-who = DANE (TLSA 3 1 1); comparing keys
partner-issuer = Issuer (RFC 4514)
partner-issuer-who = XML Signature (X509IssuerName); SAP
partner-serial-decimal = Serial number, decimal
partner-serial-decimal-who = XML Signature (X509SerialNumber); InboundCertificate in Salesforce metadata
partner-serial-hex = Serial number, hex
partner-serial-hex-who = Certificate authorities, OpenSSL, Windows
partner-subject = Subject (RFC 4514)
partner-subject-who = External client apps in Salesforce (client TLS by subject), LDAP, Java, nginx
partner-subject-commas = Subject, as OpenSSL prints it
partner-subject-commas-who = openssl x509 -subject -nameopt oneline,-esc_msb
partner-subject-slashes = Subject, with slashes
partner-subject-slashes-who = Older gateways and Apache; openssl x509 -subject -nameopt compat
partner-pem = PEM
partner-pem-who = MuleSoft, Okta, AWS and most upload pages
partner-base64 = Base64 without lines
partner-base64-who = SAML metadata (X509Certificate); SamlSsoConfig and ConnectedApp in Salesforce metadata
partner-save-crt = Save as .crt (PEM)
partner-save-pem = Save as .pem
partner-save-der = Save as .der (binary)

## Inspector: two certificates side by side
comparison-title = Compare with …
comparison-search = Search name, file, org or fingerprint …
comparison-choose = Choose a certificate
comparison-none = There is nothing to compare with. Drop another certificate, or remember one in the registry.
comparison-more = { $count ->
    [one] One more is found by searching.
   *[other] { $count } more are found by searching.
}
comparison-part = { $name } in { $place }
comparison-entry = { $name } in the registry, { $place }
comparison-entry-alone = { $name } in the registry
comparison-two = The two certificates on this page
comparison-rows = Field by field
comparison-field = Field
comparison-difference = Difference
comparison-before = Earlier
comparison-after = Later
comparison-same = same
comparison-differs = differs
comparison-only-before = only the earlier
comparison-only-after = only the later
comparison-key-same = same key
comparison-key-new = new key
comparison-key = Key (SHA-256)
comparison-life = Length of life
comparison-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
comparison-names = Names (SAN)
comparison-usage = Key usage
comparison-extended-usage = Extended key usage
comparison-basic-constraints = Basic constraints
comparison-same-certificate = Same certificate: whoever has the one has the other.
comparison-same-certificate-do = Nothing has to be exchanged, neither in Salesforce nor at a partner.
comparison-same-key-longer = Same key, longer life: it ends { $days ->
    [0] less than a day
    [one] { $days } day
   *[other] { $days } days
} later, and partners that pinned the key need nothing.
comparison-same-key-longer-do = In Salesforce, upload it on the row of its request (Upload Signed Certificate). Give it to partners that hold the certificate itself before the earlier one ends.
comparison-same-key-shorter = Same key, shorter life: it ends { $days ->
    [0] less than a day
    [one] { $days } day
   *[other] { $days } days
} earlier, so it is due for renewal first.
comparison-same-key-shorter-do = Make sure that this is the one you mean. Uploaded in Salesforce over the other, it brings the expiry date forward.
comparison-same-key-reissued = Same key, same end: issued again, and whoever pinned the key needs nothing.
comparison-same-key-reissued-do = Look below at what differs. Partners that hold the certificate itself must be given this one as soon as Salesforce uses it.
comparison-same-key-other-issuer = Same certificate issued again by another CA: the key stays, but whoever trusts only the earlier issuer refuses it.
comparison-same-key-other-issuer-do = Upload it in Salesforce with the whole chain of the new issuer, and give that chain to partners that check it.
comparison-same-key-other-name = Same key, other names: whoever pinned the key sees no change, whoever goes by a name may.
comparison-same-key-other-name-do = Check the names below against your custom domains and against what partners have noted before you switch.
comparison-new-key = New key: partners that pinned the old certificate must be given this one.
comparison-new-key-do = In Salesforce it is a row of its own. Give it to every partner, choose it wherever the old one is chosen (single sign-on, identity provider, named credentials, API client certificate), and delete the old one last.
comparison-only-name = Nothing in common but the name: key and issuer are others, so no partner takes the one for the other.
comparison-only-name-do = If it is the successor, give partners the certificate and its issuer’s chain before you switch. If it is another org’s or another application’s, leave both as they are.
comparison-different = Two different certificates: they share neither key nor name.
comparison-different-do = Nothing follows from the one for the other. Is this the pair you meant?

## Inspector: what belongs together
together-title = These belong together
together-certificate = Certificate { $name } in { $place }
together-request = Signing request in { $place }
together-private-key = Private key in { $place }
together-public-key = Public key in { $place }
together-part = Something with this key in { $place }
together-entry = Registry entry { $name } of { $place }
together-entry-alone = Registry entry { $name }
together-key-and-certificate = The private key of this certificate is in a file here. Whoever has that file can act in its name: keep it where keys are kept, and delete copies.
together-key-and-request = The key that the request was made with. No certificate of it is here or in the registry yet.
together-key-alone = A private key without its certificate: nothing else here or in the registry is of this key.
together-request-and-certificate = The certificate answers this request. In Salesforce it is uploaded on the row that the request came from.
together-request-alone = A request without its certificate: nothing signed for this key is here or in the registry.
together-public-key-and-certificate = The public key is that of the certificate.
together-orgs = { $count ->
    [one] One org has this key.
   *[other] One key in { $count } orgs: replacing it in one means replacing it in all of them.
}
together-certificates = { $count ->
    [one] One certificate is of this key.
   *[other] { $count } certificates of one key: whoever gets hold of it can act for all of them, and a new key means replacing them all.
}
together-more = { $count ->
    [one] And one more group.
   *[other] And { $count } more groups.
}
together-more-members = { $count ->
    [one] And one more with this key.
   *[other] And { $count } more with this key.
}

## A file for one row
panel-check-file = Check a file …
drop-on-row = Drop the file to ask: is this that certificate?
drop-beside = Drop the file on a row to ask whether it is that certificate, or here to inspect it.
handed-too-large = { $name } is larger than 1 MB, the most that is taken on a Setup page. Drop it here.
handed-folder = { $name } is a folder, which cannot be taken on a Setup page. Drop it here.
handed-gone = The file did not come over: its Setup page is gone or was loaded anew. Drop it here.
match-title = Is this that certificate?
match-drop = Drop its file below, or choose it.
match-no-row = This row is not in the registry any more. Open its page in Setup once again.
match-judged = Compared with the row: { $name } in { $file }
match-agrees = What agrees
match-differs = What differs
match-row = Row
match-file = File
match-remember = Remember as this row's certificate
match-same = Yes: this is exactly that certificate, by its fingerprint.
match-same-before = It was: this is the certificate remembered for this row, but the row now prints another end. Salesforce has a newer one.
match-probably = Probably yes. The row shows no fingerprint, so this is judged by what agrees. Remember it, and the row counts to the second.
match-same-key = No, but it has the same key: another certificate than the one remembered for this row.
match-same-key-renewed = Probably yes. It has the same key as the one remembered for this row, and ends when the row says now: the row was renewed.
match-same-key-other = This is no certificate ({ $kind }), but it belongs to the key of the one remembered for this row.
match-unclear-end = Perhaps: it ends when the row does, and nothing else can be compared. Remember it only if you know.
match-unclear-waiting = That cannot be told: the row still waits for its signed certificate, so its dates mean nothing.
match-unclear = That cannot be told: the row shows no date to compare with.
match-no = No: this is another certificate.
match-locked = It is locked. Give its password below, and it is compared with the row.
match-nothing = There is no certificate in it, so nothing to compare with the row.

## What a file holds
kind-certificate = Certificate
kind-saml-certificate = A certificate of SAML metadata
kind-keystore-entry = An entry of a keystore
kind-expiry-mail = Salesforce's notice that certificates expire
kind-certificate-request = A certificate signing request (CSR)
kind-private-key = A private key
kind-public-key = A public key
kind-crl = A certificate revocation list (CRL)
kind-pkcs7 = A PKCS#7 bundle of certificates
kind-pkcs12 = A PKCS#12 keystore (.p12, .pfx)
kind-jks = A Java keystore
kind-jceks = A Java keystore (JCEKS)
kind-bcfks = A Bouncy Castle FIPS keystore
kind-parameters = Key parameters
kind-ssh-key = An SSH public key
kind-pgp = OpenPGP data
kind-jwk = A JSON Web Key
kind-saml-metadata = SAML metadata
kind-xml = An XML file
kind-html = A web page
kind-json = A JSON file
kind-zip = A ZIP archive
kind-gzip = A gzip archive
kind-error = Could not be read
note-private-key = Take care: whoever has this key can sign in its owner's name. Certkeep has not kept or shown it. Delete copies you do not need, and never send it to anyone.
note-bcfks = A keystore for Government Cloud. Certkeep does not read it: turn it into PKCS#12 with keytool and bc-fips.jar to see inside.
note-no-certificate = Recognised: there is no certificate in it.
error-empty = The file is empty. Save or export it again.
error-too-large = The file is larger than { $limit } MB, the most this page reads. A certificate has a few kilobytes: is it the right file?
error-too-many-items = Only part of the file was read: { $reason }.
error-nested-too-deeply = Not opened: { $reason }. Unpack the outer files and drop what is inside.
error-cancelled = Stopped as you asked: { $reason }. What was read before stands above; drop the file again to read all of it.
error-trapped = The reader broke down over this part and was started anew. What was read before has to be dropped again to see its details. Please report the kind of file: it should never happen.
error-forgotten = The details are gone, because the reader had to be started anew. Drop the file again.
error-no-end = Half a PEM: the line with five dashes and END is missing. Copy the text once more, down to that line.
error-no-begin = Half a PEM: the line with five dashes and BEGIN is missing. Copy the text once more, from that line on.
error-empty-block = Nothing stands between the BEGIN and the END line. Export the certificate again.
error-not-base64 = This part is not Base64 text: { $reason }. Copy it again from its source, without changes.
error-placeholder = A placeholder stands where the certificate should be. Fetch the file from the org itself.
error-truncated = This part is cut off: { $reason }. Fetch or copy the file again.
error-not-a-certificate = This part is labelled or shaped like a certificate, but is none: { $reason }.
error-unrecognised = Nothing Certkeep knows: { $reason }. If it should hold a certificate, export it again as PEM.
error-nothing-inside = Nothing that Certkeep reads is in it. Export the certificates again, or unpack it and drop what is inside.
error-skipped = Left out: { $reason }. It is no certificate that Salesforce could use.
error-wrong-password = This password does not open it. Try again; capital letters and the keyboard's language count.
error-password-needed = It is sealed with a password: { $reason }. Enter it above.
error-other-password = The keystore's password does not open this part: { $reason }. The key has a password of its own; give it the keystore's, or Salesforce will not take it.
error-too-many-iterations = Not opened: { $reason }. It would hold your browser up for long. Export it again with fewer rounds.
error-too-much-memory = Not opened: { $reason }. Export it again with PBKDF2 instead of scrypt.
error-too-many-entries = Only part of the keystore was read: { $reason }.
error-unsupported = This part is of a kind that Certkeep does not read: { $reason }. Export it again with current defaults (AES, SHA-256).
error-malformed = This part is damaged or cut off: { $reason }. Fetch or export the file again.
error-not-json = The text looks like JSON, but is none: { $reason }. Copy or download it again.
error-xml-document-type = Not read: { $reason }. Metadata has no document type, and one can make a reader open other files. Ask your partner for metadata without it.
error-xml-entity-declaration = Not read: { $reason }. Declared entities can fill the memory. Ask your partner for metadata without them.
error-xml-too-deep = Not read: { $reason }. No metadata is built like this. Is it the right file?
error-xml-too-many-attributes = Not read: { $reason }. No metadata is built like this. Is it the right file?
error-xml-too-many-namespaces = Not read: { $reason }. No metadata is built like this. Is it the right file?
error-xml-no-element = The text begins like XML, but holds no element. Download it again.
error-xml-not-well-formed = The XML breaks off or is damaged: { $reason }. What stands before was read. Download it again.
error-xml-unknown-entity = Left out: { $reason }. What stands around it was read.
error-xml-empty-certificate = The place for a certificate is empty: { $reason }. Ask your partner for complete metadata.
error-archive-no-directory = The archive is cut off: { $reason }. Download or pack it again.
error-archive-bad-directory = The archive is damaged: { $reason }. Download or pack it again.
error-archive-split = This is one part of an archive in several. Put the parts together, and drop the whole.
error-archive-too-many-entries = Not read: { $reason }. Drop the files you want to see.
error-archive-too-large = Not read: { $reason }. Unpack it, and drop the files you want to see.
error-archive-overlap = Not read: { $reason }. Such archives are built to fill memories. Do not trust it.
error-archive-entry-too-large = Not read: { $reason }. Is it a certificate?
error-archive-ratio = Not read: { $reason }. Such archives are built to fill memories. Do not trust it.
error-archive-encrypted = This file in the archive is encrypted. Unpack it with its password, and drop what comes out.
error-archive-method = Not read: { $reason }. Unpack the archive, and drop what is inside.
error-archive-damaged = This part of the archive is damaged: { $reason }. Download or pack it again.
error-unreadable = The browser could not read this file: { $reason }. Is it still there, and may you open it?

## Findings: what was found, why it matters, what to do
finding-certificate-expired = { $days ->
    [0] Expired less than a day ago
    [one] Expired { $days } day ago
   *[other] Expired { $days } days ago
}
finding-certificate-expired-why = Whoever checks the date refuses it. Single sign-on, signed requests and mutual TLS that rest on it may stop working.
finding-certificate-expired-do = Create the successor, give it to every partner that knows this one, switch over, then delete this one.
finding-certificate-expires-soon = { $days ->
    [0] Expires in less than a day
    [one] Expires in { $days } day
   *[other] Expires in { $days } days
}
finding-certificate-expires-soon-why = A rotation needs the partners' hands too. Started now, old and new can be valid side by side for a while.
finding-certificate-expires-soon-do = Find out who uses it, create the successor, and agree with each partner on the day to switch.
finding-certificate-not-yet-valid = Not valid before { $not-before }
finding-certificate-not-yet-valid-why = Until then whoever checks the date refuses it, and single sign-on or callouts that use it may fail.
finding-certificate-not-yet-valid-do = Do not switch to it before that moment. If it was meant to be valid already, check the clock of whoever made it.
finding-rsa-key-too-short = The RSA key has { NUMBER($bits, useGrouping: 0) } bits; { NUMBER($minimum, useGrouping: 0) } is the least today
finding-rsa-key-too-short-why = Salesforce makes and imports keys of 2048, 3072 and 4096 bits only, and many partners refuse shorter ones.
finding-rsa-key-too-short-do = Replace it with a certificate with a new key of at least 2048 bits.
finding-ec-key-too-short = The elliptic-curve key has { $bits } bits; { $minimum } is the least today
finding-ec-key-too-short-why = Import from Keystore takes RSA only, so it is a partner's. Browsers and many partners refuse it for TLS and signatures.
finding-ec-key-too-short-do = Replace it with a certificate with a key on P-256 or a larger curve.
finding-sha1-signature = Signed with SHA-1 ({ $algorithm })
finding-sha1-signature-why = Collisions for SHA-1 are affordable. On a custom domain and in mutual TLS it is refused as soon as a chain relies on its signature. A self-signed one for SAML is compared as a whole, and does no harm.
finding-sha1-signature-do = Have it issued again with SHA-256.
finding-md5-signature = Signed with MD5 ({ $algorithm })
finding-md5-signature-why = Such a signature can be forged. Nothing current accepts it, on a custom domain, in mutual TLS or for SAML.
finding-md5-signature-do = Replace it now with a certificate signed with SHA-256.
finding-dsa-key = The key is a DSA key
finding-dsa-key-why = Salesforce cannot use it for signing or TLS, and TLS 1.3 has no DSA at all.
finding-dsa-key-do = Replace it with a certificate with an RSA key of at least 2048 bits.
finding-no-expiry-date = Made to never expire (9999-12-31)
finding-no-expiry-date-why = No e-mail and no badge will ever ask to renew its key, while partners may limit its age all the same.
finding-no-expiry-date-do = Plan a rotation by age, for example once a year, and note who has a copy.
finding-encoding-faults = { $count ->
    [one] { $count } fault in its encoding: { $first }
   *[other] { $count } faults in its encoding, the first: { $first }
}
finding-encoding-faults-why = Certkeep and OpenSSL read it, stricter readers may refuse it. Some partners' import fails for just this reason.
finding-encoding-faults-do = If a partner refuses it, have it issued again; the faults are listed below its fields.
finding-date-unclear = Certkeep does not know when it ends
finding-date-unclear-why = Day and month swapped is up to eleven months wrong, so Certkeep does not guess and cannot warn ahead.
finding-date-unclear-do = Say above which reading is right, or inspect the certificate's file and remember it.
finding-page-date-differs = The page says { $page }, the certificate itself { $own }
finding-page-date-differs-why = Salesforce's own date and e-mails are about another certificate than the one remembered here: it was replaced, or the wrong file was bound to this row.
finding-page-date-differs-do = Download the certificate from Setup, drop it on the inspector and remember it.
finding-waiting-for-chain = The signed chain is not uploaded yet
finding-waiting-for-chain-why = Nothing can use this certificate until then, and the date on the page means nothing.
finding-waiting-for-chain-do = Download the signing request in Setup, have the CA sign it, and upload the chain.
finding-client-auth-missing = Not made for the client side of mutual TLS (no clientAuth)
finding-client-auth-missing-why = Salesforce asks for clientAuth in a client certificate for mutual TLS, and the servers behind a named credential mostly do too. For a custom domain or for signing it is not needed.
finding-client-auth-missing-do = If it is to be a client certificate, have it issued with clientAuth, by a private CA or under a profile for clients. Otherwise nothing.
finding-made-by-another-org = Made by another org: { $maker }, and this one is { $own }
finding-made-by-another-org-why = It came by Import from Keystore or with a copied sandbox, so the other org may have the same private key and can sign in this one's name.
finding-made-by-another-org-do = If both orgs share it on purpose, note that. Otherwise create a certificate in this org and switch to it.
finding-key-shared = { $count ->
    [one] { $count } other entry in the registry has the same key
   *[other] { $count } other entries in the registry have the same key
}
finding-key-shared-why = Whoever gets that key has them all: two orgs, or single sign-on and mutual TLS, fall together. A renewal that kept its key is no new key for a partner who asks for one.
finding-key-shared-do = Give each purpose and each org a key of its own at the next rotation. After a leak, replace them all.
finding-ends-before-it-begins = Ends ({ $end }) before it begins ({ $begin })
finding-ends-before-it-begins-why = It is valid at no moment: partners, browsers and callouts from Salesforce that check the dates will always refuse it.
finding-ends-before-it-begins-do = Have it issued again. The dates were swapped, or the clock of whoever made it was wrong.
finding-rsa-close-primes = The RSA key can be computed from the certificate: its two primes are too close together
finding-rsa-close-primes-why = Anybody can get the private key in seconds, sign SAML messages and tokens for your users with it, and pass for you in mutual TLS.
finding-rsa-close-primes-do = Stop using it now. Create a new key with other software, in Setup for instance, and tell every partner.
finding-rsa-roca = The RSA key comes from a faulty chip library (ROCA, CVE-2017-15361)
finding-rsa-roca-why = The private key can be computed from the certificate for some thousand dollars. Whoever has it can sign SAML messages and tokens that Salesforce accepts, or pass for the client in mutual TLS.
finding-rsa-roca-do = Have the owner replace the key, made by software or a newer smart card, and the CA revoke this certificate.
finding-rsa-exponent-invalid = The RSA key is none: its public exponent is 1 or even
finding-rsa-exponent-invalid-why = With exponent 1 anybody can make a signature that fits, for a SAML message or a token of the JWT bearer flow; with an even one nothing works at all.
finding-rsa-exponent-invalid-do = Stop using it now, and have the key made by other software.
finding-rsa-small-factor = The RSA key is damaged or faulty: its modulus is divisible by { $factor }
finding-rsa-small-factor-why = The right private key does not fit what this certificate says, so SAML signatures and mutual TLS with it fail; or the key was badly made and can be computed by others.
finding-rsa-small-factor-do = Compare the SHA-256 with another copy. If they are alike, have the key replaced, made by other software.
finding-public-validity-too-long = Made for { NUMBER($days, useGrouping: 0) } days; at most { NUMBER($limit, useGrouping: 0) } were allowed when it was issued
finding-public-validity-too-long-why = Browsers refuse such a certificate of a public CA at once, whatever its date says: on a custom domain every visitor gets an error.
finding-public-validity-too-long-do = Have it issued again with a life within the limit. The limit goes on falling, to 47 days from 15 March 2029, so plan to automate.
finding-custom-domain-mismatch = The label says { $domain }, but the certificate is for { $name }
finding-custom-domain-mismatch-why = Bound to that custom domain it gives every visitor a name error as soon as Salesforce serves it.
finding-custom-domain-mismatch-do = Check in Setup, under Domains, which domain uses it. Have it issued for that name, or correct the label.
finding-subject-alt-name-missing = Made for a server, but names no host in subjectAltName
finding-subject-alt-name-missing-why = Browsers no longer look at the common name: on a custom domain every visitor gets an error, and callouts to such a server fail.
finding-subject-alt-name-missing-do = Have it issued again with each host name in subjectAltName.
finding-ca-certificate-as-leaf = A CA's certificate that names a host, as one for a server does
finding-ca-certificate-as-leaf-why = Strict servers refuse it as a client certificate for mutual TLS, and browsers on a custom domain. Whoever has its key can issue certificates that everybody accepts who trusts it.
finding-ca-certificate-as-leaf-do = Have a certificate with CA:FALSE issued for this use, and give partners that one to trust.
finding-digital-signature-missing = Its key usage does not allow signatures (no digitalSignature)
finding-digital-signature-missing-why = Whoever keeps to it refuses signed SAML messages and JWT bearer tokens, and mutual TLS with it fails.
finding-digital-signature-missing-do = Have it issued again with digitalSignature. If it only decrypts SAML assertions, it is right as it is.
finding-key-algorithm-unsupported = Salesforce has little use for a key of this kind ({ $algorithm })
finding-key-algorithm-unsupported-why = Import from Keystore takes RSA only and the JWT bearer flow checks RS256 only. Many partners cannot use it for SAML or TLS either.
finding-key-algorithm-unsupported-do = Have a certificate issued for an RSA key of at least 2048 bits.
finding-post-quantum = Post-quantum algorithm ({ $algorithm })
finding-post-quantum-why = Salesforce does not take it yet: not in Import from Keystore, SAML or the JWT bearer flow, and not in mutual TLS.
finding-post-quantum-do = Use a certificate with an RSA key with Salesforce, and keep this one for partners who ask for it.
finding-signature-algorithms-differ = It names two different signature algorithms
finding-signature-algorithms-differ-why = OpenSSL and Java refuse it: mutual TLS fails, and a keystore with it may not load. It may also have been tampered with.
finding-signature-algorithms-differ-do = Have it issued again. Compare its SHA-256 with the issuer before you trust it.
finding-critical-extension-unknown = It demands that readers know an unusual extension ({ $oid })
finding-critical-extension-unknown-why = Who does not know it must refuse the certificate, so mutual TLS or a custom domain fails although every date and name is right.
finding-critical-extension-unknown-do = Have it issued without that extension, or with it marked as not critical.
finding-extension-twice = The same extension stands in it twice ({ $oid })
finding-extension-twice-why = Java, Go and others refuse it. A partner's gateway may not even load it, for SAML or for mutual TLS.
finding-extension-twice-do = Have it issued again. Often the request and the CA's profile both asked for the extension.
finding-invisible-characters = A name in it has a character that cannot be seen ({ $character })
finding-invisible-characters-why = The name you read is not the name that is compared. Mutual TLS that goes by the subject, and your own eye, can be led to the wrong certificate.
finding-invisible-characters-do = Ask the issuer, by another way than mail, what the name should be, and compare the SHA-256 before you trust it.
finding-mixed-alphabets = The word { $word } mixes letters of two alphabets ({ $letter })
finding-mixed-alphabets-why = It may be meant to be mistaken for a partner's certificate that you know, and to be trusted for single sign-on or mutual TLS.
finding-mixed-alphabets-do = Ask the owner, by another way than mail, and compare the SHA-256 before you trust it.
finding-client-and-server-auth = A public CA's certificate for clients and servers at once, which { $who } ends on { $day }
finding-client-and-server-auth-why = It is good until its own end. Its renewal comes without clientAuth, and then mutual TLS fails, into the org and by named credentials out of it.
finding-client-and-server-auth-do = If it is used for mutual TLS, move that to a certificate of a private CA, or one for clients only, before the renewal. For a custom domain nothing is to be done.
finding-key-encipherment-missing = Its key usage allows signatures only (no keyEncipherment)
finding-key-encipherment-missing-why = An identity provider may refuse to encrypt SAML assertions to it. For signing it is right.
finding-key-encipherment-missing-do = If assertions are to be encrypted to it, have it issued with keyEncipherment. Otherwise nothing.
finding-rsa-size-unusual = The RSA key has an unusual size: { NUMBER($bits, useGrouping: 0) } bits
finding-rsa-size-unusual-why = Import from Keystore takes 2048, 3072 and 4096 bits only. As a partner's certificate for SAML or mutual TLS it can work.
finding-rsa-size-unusual-do = If the key is to be imported into Salesforce, make a new one of one of those sizes.
finding-rsa-exponent-small = The RSA key has a small public exponent ({ NUMBER($exponent, useGrouping: 0) })
finding-rsa-exponent-small-why = The key is not broken, but some partners refuse it for SAML or mutual TLS, because careless software has checked such signatures wrongly.
finding-rsa-exponent-small-do = Take 65537 at the next rotation. Salesforce, OpenSSL and keytool do so by themselves.
finding-wildcard-name = For a whole level of hosts: { $name }
finding-wildcard-name-why = One key serves them all, so a leak anywhere reaches your custom domain. It covers one level only, neither the bare domain nor deeper names.
finding-wildcard-name-do = Check that your custom domain is one level below, and who else has the key. A certificate for the one host is safer.
finding-key-cert-sign-without-ca = Its key usage lets it sign certificates, but it is no CA's
finding-key-cert-sign-without-ca-why = The two contradict each other, and strict checkers refuse it, for instance in mutual TLS.
finding-key-cert-sign-without-ca-do = Have it issued again without keyCertSign or, if it is a CA's, with CA:TRUE.
finding-version-before-3 = An old form of certificate (version { $version })
finding-version-before-3-why = It cannot say what it is for or name a host, so mutual TLS into Salesforce and browsers refuse it. For SAML, where the whole certificate is compared, it works.
finding-version-before-3-do = Make the next one in Setup, or with a current OpenSSL or keytool: those write version 3.
finding-subject-empty = It does not say whose it is
finding-subject-empty-why = Mutual TLS into an external client app goes by the subject or an alternative name and finds none.
finding-subject-empty-do = Have it issued with a name.
finding-serial-number-too-long = The serial number has { $octets } bytes; { $most } are allowed
finding-serial-number-too-long-why = Strict readers refuse it. Inbound mutual TLS finds a certificate by issuer and serial number, and a cut number no longer matches.
finding-serial-number-too-long-do = If a partner refuses it, have it issued again by another tool. Otherwise wait for the next rotation.
finding-serial-number-not-positive = The serial number is zero or negative ({ $number })
finding-serial-number-not-positive-why = Java, Go and others refuse it or show another number, and then inbound mutual TLS and partners, who look it up by issuer and serial number, do not find it.
finding-serial-number-not-positive-do = If somebody refuses it, have it issued again by another tool. Otherwise wait for the next rotation.
finding-time-encoding = A date in it is written in a way the standard forbids ({ $fault })
finding-time-encoding-why = Java, Go and partners' gateways may refuse it or read another hour, so single sign-on or mutual TLS fails on one side only.
finding-time-encoding-do = If a partner refuses it, have it issued again by another tool. Otherwise wait for the next rotation.
finding-saml-validation-expired = The identity provider's certificate in { $name } expired { $days ->
    [0] less than a day ago
    [one] { $days } day ago
   *[other] { $days } days ago
}
finding-saml-validation-expired-why = Salesforce verifies every login through it with this certificate, and it stands on no list of Setup and in no e-mail. Users may be unable to log in.
finding-saml-validation-expired-do = Download the identity provider's current certificate and upload it in the single sign-on setting. Keep another way to log in until it works.
finding-api-client-certificate-expired = The org's API Client Certificate expired { $days ->
    [0] less than a day ago
    [one] { $days } day ago
   *[other] { $days } days ago
}
finding-api-client-certificate-expired-why = Servers that check it refuse outbound messages, the AJAX proxy and delegated authentication. Messages wait for a day and are then lost.
finding-api-client-certificate-expired-do = Choose a valid certificate, give it to the servers that check it, then set it as API Client Certificate.
finding-saml-validation-expires-soon = The identity provider's certificate in { $name } ends in { $days ->
    [0] less than a day
    [one] { $days } day
   *[other] { $days } days
}
finding-saml-validation-expires-soon-why = The identity provider changes its key on a day of its own, and Salesforce reminds nobody. From then until the new one is uploaded, users may be unable to log in.
finding-saml-validation-expires-soon-do = Ask whoever runs the identity provider for the successor and the hour of the switch, and upload it then.
finding-identity-provider-expires = Salesforce signs as identity provider with it until { $end }, and { $count ->
    [one] { $count } service provider has to follow
   *[other] { $count } service providers have to follow
}
finding-identity-provider-expires-why = Each of them holds a copy. All have to change on the day you switch, and those that do not refuse your users.
finding-identity-provider-expires-do = Send each service provider the successor's metadata, agree on one hour, then choose the successor under Identity Provider in Setup.
finding-domain-not-covered = It serves { $domain }, and does not name it
finding-domain-not-covered-why = Browsers show every visitor of that domain a name error instead of the site.
finding-domain-not-covered-do = Have a certificate issued that names the domain, and choose it in Setup, under Domains.
finding-client-tls-without-client-auth = Shown as TLS client ({ $names }), and not made for that (no clientAuth)
finding-client-tls-without-client-auth-why = Servers that keep to the standard refuse the connection, and where it works today, a stricter library on the other side ends it.
finding-client-tls-without-client-auth-do = Have it issued with clientAuth, by a private CA or under a profile for clients.
finding-saml-validation-weak = The identity provider's key in { $name } has only { NUMBER($bits, useGrouping: 0) } bits
finding-saml-validation-weak-why = Whoever computes its private key can log in as any user of the org.
finding-saml-validation-weak-do = Have the identity provider sign with a new key of at least 2048 bits, and upload its certificate.
finding-partner-copy-old = { $name } had its copy noted on { $noted }, and this certificate began on { $begin }
finding-partner-copy-old-why = The copy is of the predecessor. A partner who still holds that one refuses what comes with the new one.
finding-partner-copy-old-do = Give the partner the current certificate and have it confirmed. Then remove the note and add the partner again.
finding-key-behind-several = { $count } integrations rely on this private key{ $orgs ->
    [one] {""}
   *[other] , in { $orgs } orgs
}: { $names }
finding-key-behind-several-why = Whoever gets the key can pass for you towards all of them, and all have to follow on the day it is replaced.
finding-key-behind-several-do = Plan the rotation with all of them. Give different partners keys of their own then, the most sensitive first.
finding-signs-and-decrypts = It signs ({ $signers }) and decrypts assertions ({ $decrypters })
finding-signs-and-decrypts-why = A signing key is destroyed when it is replaced, a decryption key is kept while anybody may still use it. With one key neither can be rotated alone, and a leak costs both.
finding-signs-and-decrypts-do = Choose a certificate of its own for decryption, and give its public part to the identity provider.
finding-app-certificate-of-another-org = { $name } takes tokens signed by another Salesforce org ({ $maker })
finding-app-certificate-of-another-org-why = Whoever has that org's key gets access here for every user the app allows. Right for two orgs that talk to each other, an open door where it was copied along.
finding-app-certificate-of-another-org-do = Find out whose org that is. If the two are not to talk, replace the certificate in the app.
finding-references-old = What hangs on it was in part last read on { $day }
finding-references-old-why = Integrations come and go. A rotation planned by an old picture forgets those that were added since.
finding-references-old-do = Before the next rotation retrieve the org's metadata again and drop it on the inspector, or open the pages in Setup.
finding-certificate-not-found = { $certificate } is not among this org's certificates, and { $count ->
    [one] { $names } refers to it
   *[other] { $count } integrations refer to it: { $names }
}
finding-certificate-not-found-why = The integration fails when it next reaches for it. Record ids are another org's in a copied sandbox, and names stay behind when a certificate is deleted.
finding-certificate-not-found-do = Open the integration in Setup and choose a certificate of this org. If the certificate exists, read the org's certificates again.
finding-expression-unresolved = { $name } takes a certificate's name from { $expression } ({ $call })
finding-expression-unresolved-why = Only a run of the code knows which one it is: it may be any certificate here with no reference, and Setup shows no dependency.
finding-expression-unresolved-do = Look up what stands there in this org, and add the integration by hand to that certificate.
finding-reads-old = { $count ->
    [one] Last read on { $day }: { $what }
   *[other] { $count } kinds were last read on { $day } or little later: { $what }
}
finding-reads-old-why = Whatever was set up since is in no picture and behind no certificate.
finding-reads-old-do = Retrieve the org's metadata again and drop it on the inspector, or open the pages in Setup.

## What hangs on a certificate
panel-links = Used by
panel-link-open = Open in Setup
link-saml = SAML: { $name }
link-identity-provider = Salesforce as identity provider
link-named-credential = Named credential: { $name }
link-named-credential-mtls = Named credential: { $name } (mTLS)
link-named-credential-jwt = Named credential: { $name } (JWT)
link-external-credential = External credential: { $name }
link-connected-app = Connected app: { $name }
link-external-client-app = External client app: { $name }
link-data-source = External data source: { $name }
link-domain = Domain: { $name }
link-inbound = Inbound mTLS: { $name }
link-user = User login: { $name }
link-public-key = Public key: { $name }
link-apex = Apex: { $name }
link-apex-many = Apex: { $count }
link-custom-metadata = Custom metadata: { $name }
link-api-client = API client certificate
link-partner = given to { $name }
link-other = { $name }
link-more = +{ $count }
link-said-file = Found in { $place }, read { $local }
link-said-page = Seen on { $place }, { $local }
link-said-live = Answered by the org ({ $place }), { $local }
link-said-hand = Added by hand, { $local }
link-act-of = { $act }: { $name }
link-confirm = It is so
link-confirmed = You confirmed it.
link-dismiss = It is not so
link-dismissed = You dismissed it: it no longer counts.
link-restore = Take that back
link-remove = Remove
link-saved = Saved.
link-add-title = Add what Certkeep cannot see
link-add-kind = What
link-add-integration = An integration that uses it
link-add-partner = A partner who holds a copy
link-add-name = Name
link-add-role = What for
link-add-note = Contact, note
link-add = Add
links-in-use = Salesforce says it is in use: the list offers no Del.
links-in-use-by = Salesforce says of why it cannot be deleted: “{ $words }”
links-deletable = The list offers Del: nothing that Salesforce itself tracks uses it. Apex, data and partners are not tracked.
links-none = No reference found in what was read.
links-read = Read: { $what }, { $local }
links-not-read = Not read so far: { $what }
links-untracked = In no metadata at all: values of custom settings, and copies that partners hold.
role-saml-request-signing = Signs login requests to an identity provider
role-saml-decryption = Decrypts what the identity provider sends
role-saml-validation = Verifies the identity provider
role-identity-provider-signing = Signs as identity provider
role-sp-request-validation = Verifies requests of a service provider
role-assertion-encryption = Encrypts to a service provider
role-jwt-signing = Signs outgoing tokens (JWT)
role-jwt-verification = Verifies incoming tokens (JWT)
role-client-tls = Identifies the org to a server (mTLS)
role-server-tls = Identifies a custom domain to browsers
role-inbound-client-tls = Identifies a client that calls the org (mTLS)
role-user-login = Lets a user log in
role-asset-token-signing = Signs asset tokens
role-client-attestation = Verifies a client's attestation
role-data-signing = Signs data in Apex
role-configuration = Named in configuration
effect-saml-request-signing = When it ends, users may be unable to log in through { $name }: many identity providers refuse requests signed with an expired certificate.
effect-saml-decryption = When it ends, users may be unable to log in through { $name }: the identity provider may stop encrypting to it.
effect-saml-validation = When it ends, users may be unable to log in through { $name }.
effect-identity-provider-signing = When it ends, users may be unable to log in to the service providers behind this org: they decide, and many refuse.
effect-sp-request-validation = When it ends, logins to { $name } that begin there may be refused.
effect-assertion-encryption = When it ends, { $name } may no longer read what this org sends it at login.
effect-jwt-signing = When it ends, the other side may refuse the tokens of { $name }, and with them every call.
effect-jwt-verification = Salesforce is not known to refuse { $name } when it ends, and sends no e-mail about it; the client that holds the key may.
effect-client-tls = When it ends, the server behind { $name } may refuse the connection.
effect-server-tls = When it ends, browsers may refuse { $name }.
effect-inbound-client-tls = When it ends, calls of { $name } into this org may be refused.
effect-user-login = When it ends, { $name } may be unable to log in with it.
effect-asset-token-signing = When it ends, whoever checks the asset tokens of { $name } may refuse them.
effect-client-attestation = When it ends, { $name } may be unable to prove itself.
effect-data-signing = When it ends, whoever checks what { $name } signs may refuse it.
effect-configuration = What { $name } uses it for, only the code that reads it knows: look there.

## Salesforce metadata that was dropped
metadata-title = Salesforce metadata
metadata-summary = { $references ->
    [0] No reference to a certificate
    [one] { $references } reference to a certificate
   *[other] { $references } references to certificates
} in { $files ->
    [one] { $files } file that can hold one.
   *[other] { $files } files that can hold one.
}
metadata-api-version = API version { $version }
metadata-references = References
metadata-column-integration = Used by
metadata-column-role = What for
metadata-column-certificate = Certificate
metadata-column-file = File
metadata-unresolved = not among these files
metadata-more = … and { $count } more. All of them go into the registry.
metadata-problems = { $count ->
    [one] { $count } thing could not be taken
   *[other] { $count } things could not be taken
}
metadata-problem = { $file } · { $place }
metadata-unreadable = Not read: { $reason }.
metadata-empty = Nothing stands there: no certificate is chosen, or its value was taken out. In Setup, look whether one is chosen.
metadata-placeholder = A placeholder or a scrubbed value stands there, as tools leave it in a repository. Retrieve the file from the org itself to read its certificate.
metadata-not-a-name = Text stands there that is neither a certificate's name nor a certificate. Look at the file.
metadata-request = A request stands there: the signed certificate is not uploaded yet.
metadata-private-key = A private key stands there. Take it out of the file and out of the repository's history, and replace the certificate: nothing of it was kept here.
metadata-other-thing = Something else stands where a certificate should. Look at the file.
metadata-several = Several certificates stand there; the first was taken, as Salesforce does.
metadata-no-key = This key holds no public key that could be read.
metadata-serial-number-differs = The serial number beside the certificate is not the certificate's. Upload the certificate anew.
metadata-no-external-credential = The external credential it names is not among these files. Drop it too, to learn which certificate it uses.
metadata-other-certificate = Another file of the same name holds another certificate; this one was left out. Drop one copy of the project.
metadata-too-many-values = The file holds more values than are read; what follows was left out.
metadata-org = Which org is this of?
metadata-org-why = Files name no org. Write its My Domain, or any address of it.
metadata-org-proposed = Proposed because the certificates were made by the org with the id { $id }.
metadata-org-unknown = The certificates were made by the org with the id { $id }, which the registry does not know yet. Write its My Domain, or any address of it.
metadata-org-invalid = That is no org. Write its My Domain, such as acme or acme--uat.sandbox, or copy its address.
metadata-learn = Remember in the registry
metadata-learned = Remembered for { $org }: { $links } references and { $certificates } certificates.
finding-chain-signature-wrong = Not signed by the issuer that is here: { $name } names { $issuer }, but that key did not make its signature
finding-chain-signature-wrong-why = Whoever verifies the chain refuses it: Salesforce when it is uploaded, partners at every connection. One of the two is the wrong file, or was changed.
finding-chain-signature-wrong-do = Get both from the CA once more. An issuer of the same name may have an older key: compare the SHA-256.
finding-chain-issuer-expired = Its issuer { $issuer } has ended on { $day }
finding-chain-issuer-expired-why = A chain is valid as long as its shortest link. Partners that are shown this one refuse it, although the certificate itself has time left.
finding-chain-issuer-expired-do = Ask the CA for the issuer's renewed certificate and upload the chain with it. An expired root is just left out.
finding-chain-issuer-no-ca = Issued by { $issuer }, which may issue no certificates
finding-chain-issuer-no-ca-why = Its certificate is no CA's (basicConstraints, keyUsage), so Salesforce, Java and browsers refuse the chain.
finding-chain-issuer-no-ca-do = Ask the CA for the right intermediate certificate. A private CA's own has to be made anew, with CA:TRUE and keyCertSign.
finding-chain-path-too-long = { $issuer } allows { $allowed ->
    [0] no CA
    [one] { $allowed } CA
   *[other] { $allowed } CAs
} below it, and here { $found ->
    [one] is { $found }
   *[other] are { $found }
}
finding-chain-path-too-long-why = Java and browsers refuse such a chain, Salesforce when it is uploaded.
finding-chain-path-too-long-do = Have the certificate issued by a CA that may, or have the issuer's own made anew with a greater path length.
finding-chain-outlives-issuer = { $name } is dated to outlive its issuer { $issuer }, which ends on { $day }
finding-chain-outlives-issuer-why = It stops working on that day, not on its own. Whoever plans by its own date rotates too late.
finding-chain-outlives-issuer-do = Plan by the issuer's end. Before it, ask the CA whether the issuer is renewed, and upload the chain with the renewed one.
finding-chain-incomplete = Its chain breaks off: { $issuer } is not here
finding-chain-incomplete-why = Salesforce takes a CA-signed certificate together with the chain of its issuers, and partners verify it by them. Only a root may be missing.
finding-chain-incomplete-do = Drop the issuer's file too, to see the chain whole. If you have none, download it from the CA.
finding-chain-out-of-order = The chain stands in another order in its file
finding-chain-out-of-order-why = Salesforce wants the certificate itself first, each followed by its issuer. A server that sends them as they stand fails with strict clients.
finding-chain-out-of-order-do = Write them into one file in the order shown above under the chain, and upload that.
finding-chain-signature-unverified = { $name } names { $issuer } as its issuer; whether that key signed it could not be checked
finding-chain-signature-unverified-why = Names alone prove nothing. Algorithms that Certkeep does not verify are old or rare, and Salesforce and Java may refuse them too.
finding-chain-signature-unverified-do = Compare the issuer's SHA-256 with what the CA publishes, and ask for a usual algorithm at the next renewal.

## An org as a whole
org-open = Show what uses what in this org
org-back = ← All certificates
org-gone = Nothing is known of this org. Open its Certificate and Key Management, or drop its metadata on the inspector.
org-export = Save the picture (SVG)
org-summary = { $certificates ->
    [one] { $certificates } certificate of its own
   *[other] { $certificates } certificates of its own
}, { $partners ->
    [one] { $partners } of a partner
   *[other] { $partners } of partners
}, and { $integrations ->
    [one] { $integrations } integration that refers to one
   *[other] { $integrations } integrations that refer to them
}.
org-picture = Picture of what uses what
org-picture-of = Certificates and integrations of { $org }
org-picture-help = Lines have the colour of their certificate's status; dashed is what the registry does not know, and names in italics are of partners. Arrow keys go up and down a side and along a line to the other, Enter opens a certificate.
org-no-links = No reference is known yet. Drop the org's metadata on the inspector, a folder of a project or a ZIP, to see what uses what.
org-side-certificates = Certificates
org-side-integrations = Integrations
org-node-certificate = { $name } { $status }, { $count ->
    [one] { $count } integration
   *[other] { $count } integrations
}
org-node-integration = { $name }, for { $roles }, with { $certificates }
org-unknown-certificate = Not in the registry
org-table = The same as a table
org-column-certificate = Certificate
org-column-status = Status
org-column-used-by = Used by
org-column-role = What for
org-section = { $title } ({ $count })
org-findings = To look into
org-findings-why = What concerns the org and no single certificate that it has.
org-keys = Keys shared
org-keys-why = Private keys that more than one integration or certificate stands on: who would be hit together by a leak, and has to follow together at a rotation.
org-key-reach = { $certificates ->
    [one] One certificate
   *[other] { $certificates } certificates
}{ $orgs ->
    [one] {""}
   *[other] , in { $orgs } orgs
}: { $integrations ->
    [0] no integration is known
    [one] { $integrations } integration
   *[other] { $integrations } integrations
}
org-partners = Certificates of partners
org-partners-why = Blind spots: they lie inside settings and apps of this org, on no list of Setup, and Salesforce sends no mail before they end.
org-unreferenced = No reference found
org-unreferenced-why = As far as was read, nothing refers to them. That does not mean that nothing uses them.
org-reads = What was read

## An org that is read live
live-link = Read live
live-title = Read an org live
live-choose = Which org?
live-none = No org is known yet. Open its Certificate and Key Management page first.
live-what = Certkeep asks the org itself which certificates it has and what uses them. It does so when you click, and at no other time: nothing is scheduled, and nothing is read in the background.
live-asked-title = Asked of your browser
live-asked = Access to { $host }, and to cookies: Certkeep reads one of that host, your session (sid), when you click. You can take both back here.
live-called-title = Called
live-called = Only what reads: the list of API versions, queries of certificates, and a retrieve of the metadata that can name a certificate, Apex code and custom metadata among it. It is read in this browser and sent nowhere. Every call is listed below.
live-not-title = Not called
live-not = Nothing that changes anything, and no other host. Your session goes to { $host } alone. It is kept nowhere, written nowhere and shown nowhere.
live-needed-title = Needed in the org
live-needed = You are logged in, and your user has API Enabled. To retrieve metadata: Modify Metadata Through Metadata API Functions, or Modify All Data; without it, less is read. An org with API Access Control may refuse all of it.
live-is-off = Off for { $org }.
live-is-on = On for { $org }.
live-turn-on = Turn on for { $org }
live-turn-off = Turn off
live-read = Read now
live-cancel = Stop
live-turned-on = Turned on for { $org }. Nothing has been called yet.
live-denied = Your browser has not given the permission. Nothing was called.
live-turned-off = Turned off for { $org }: the permission to read cookies is gone, and so is what was added for { $host }.
live-turned-off-here = Turned off for { $org }: what was added for { $host } is gone. The permission to read cookies stays, because { $others ->
    [one] it is turned on for another org
   *[other] it is turned on for { $others } other orgs
}.
live-progress = Reading { $part } … ({ $count ->
    [one] { $count } call so far
   *[other] { $count } calls so far
})
live-stopped = Stopped. Nothing was taken over.
live-failed = The reader failed at what the org answered. Nothing was taken over. Read again; if it fails again, drop a retrieved folder on the inspector.
live-no-session = Nobody is logged in at { $host } in this browser. Log in, in the same profile or container, and read again.
live-nothing = The org let nothing be read. Below stands why.
live-result = What the org answered
live-found = { $references ->
    [0] No reference to a certificate
    [one] { $references } reference to a certificate
   *[other] { $references } references to certificates
}, { $certificates ->
    [one] { $certificates } certificate
   *[other] { $certificates } certificates
}.
live-deleted = { $count ->
    [one] { $count } row of a deleted or replaced certificate was left out.
   *[other] { $count } rows of deleted or replaced certificates were left out.
}
live-refusals = { $count ->
    [one] { $count } part was not read
   *[other] { $count } parts were not read
}
live-calls = Exactly what was called
live-column-method = Method
live-column-path = Path
live-column-status = Status
live-column-time = Time
live-column-octets = Size
live-no-answer = no answer
live-milliseconds = { $count } ms
live-octets = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
live-part-versions = the versions of the API
live-part-certificates = the certificates
live-part-integrations = the metadata that names certificates
live-part-code = Apex and custom metadata
live-part-chain = the text of a certificate
live-part-named-credentials = named credentials
live-part-named-credential-parameters = parameters of named credentials
live-part-external-credential-parameters = parameters of external credentials
live-part-external-data-sources = external data sources
live-part-single-sign-on = single sign-on settings
live-cause-session = The org does not take this session. Log in again in this browser. If that does not help, the org's API Access Control, or its lock of sessions to an IP address, may be why.
live-cause-api-access-control = The org admits API calls only of apps it has approved (API Access Control), or has no API at all. Certkeep goes by your session and cannot be approved there. Retrieve the metadata with your usual tool and drop the folder on the inspector.
live-cause-not-allowed = Your user may not read this. Ask for Modify Metadata Through Metadata API Functions and View Setup and Configuration, or drop a retrieved folder on the inspector.
live-cause-limit = The org has answered as many API calls as it may in 24 hours. Try again later.
live-cause-not-there = The org has no such object or field, at least for your user. There may be nothing to read; or look into Setup by hand.
live-cause-server = The org failed to answer. Try again later.
live-cause-unreadable = The org answered something else than its API does. If a proxy stands between, try without it.
live-cause-too-large = There is more than Certkeep reads at once. Drop a retrieved folder on the inspector.
live-cause-slow = The org took too long to answer. Try again when it is less busy, or drop a retrieved folder on the inspector.
live-cause-unreachable = No answer came. Look whether the org opens in another tab, and whether something blocks the call.
live-cause-redirected = The org answers from another address, where Certkeep does not follow with a session. Its My Domain may have changed: open its certificate page once, and read it under its new name.
live-cause-failed = The org began to collect the files and gave up. Its own code stands beside it. Drop a retrieved folder on the inspector.
live-cause-left-out = The org left this out and says why. Ask for the permission it names, or look into Setup by hand.

## What people say of a certificate
record-title = What people know of it
record-about = Kept at once, in this browser. Nothing here changes the certificate, neither in Salesforce nor anywhere else.
record-saved = Saved. The certificate itself was not touched.
record-what-for = What it is for
record-who = Who answers for it
record-where-it-stands = Where it stands
record-when = When to act
record-own-fields = Your own fields
record-said-of-it = What was said of a certificate that no file has shown
record-more = Anything else
record-purpose = Purpose
record-purpose-other = Another purpose
record-description = In your own words
record-tags = Tags
record-tags-hint = With commas between them.
record-owner = Owner
record-backup-owner = Backup owner
record-team = Team
record-contact = Contact
record-notes = Notes
record-ticket = Ticket (link)
record-life-cycle = Life cycle
record-waiting = Waiting: not in use yet
record-active = Active: in use
record-superseded = Superseded: another one took its place
record-retired = Retired: nothing uses it any more
record-expires = Its end, if you know better
record-expires-hint = Goes before every other date: badge, alerts and calendar follow it. Leave it empty to go by the certificate.
record-expires-why = Why we trust this date
record-expires-why-hint = Such as “read in Anypoint Secrets Manager” or “the CA's mail of 3 March”.
record-plan-days = Plan at most so many days before
record-act-days = Act at most so many days before
record-acknowledged = Alert acknowledged
record-snoozed = Alert snoozed until
record-assigned = Assigned to
record-days-hint = Never earlier than a third and a sixth of its life.
record-day-form = YYYY-MM-DD
record-reviewed = Last reviewed
record-reviewed-by = Reviewed by
record-sha256 = SHA-256 fingerprint
record-sha1 = SHA-1 fingerprint
record-serial-number = Serial number
record-issuer = Issuer
record-open-link = Open the link
record-default-of-team = Default of team { $team }
record-default-of-org = Default of { $org }
record-review = Review
record-reviewed-on-by = Last reviewed on { $day } by { $by }.
record-reviewed-on = Last reviewed on { $day }.
record-never-reviewed = Nobody has noted a review yet.
record-reviewer = Your name
record-review-today = Reviewed today
record-review-noted = Review noted.
record-no-reviewer = Write who reviewed it: the history keeps the name.
record-nothing-refers = As far as Certkeep knows, nothing refers to it any more. What was not read may still use it.
record-superseded-but-used = { $count ->
    [one] Something still refers to it and has to be switched to its successor:
   *[other] { $count } things still refer to it and have to be switched to its successor:
}
record-retired-but-used = { $count ->
    [one] It is called retired, but something still refers to it. Switch it before you delete the certificate:
   *[other] It is called retired, but { $count } things still refer to it. Switch them before you delete the certificate:
}
record-no-purpose = Write the purpose, or choose one from the list. Not saved yet.
record-no-day = This is no day Certkeep can read. Write it as year-month-day, such as 2027-04-30. Not saved.
record-no-days = Write a whole number of days, from 1 to 3650. Not saved.
record-no-number = Write a number, with a point before decimals, such as 12.5. Not saved.
record-no-yes-or-no = Choose Yes or No. Not saved.
record-no-link = Only links to web pages are kept, for your safety. Write one that begins with https:// or http://. Not saved.
record-no-life-cycle = Choose one from the list. Not saved.
record-too-long = This is too long to be kept: at most { $most } characters fit. Not saved.
record-kind-text = Text
record-kind-number = Number
record-kind-date = Date
record-kind-yes-no = Yes or no
record-kind-link = Link
written-here = This browser, { $local }
written-in-another-browser = Another browser ({ $name }), { $local }
written-by = { $name }, { $local }
purpose-sso-signing = SSO signing
purpose-sso-decryption = SSO decryption
purpose-jwt-bearer = JWT bearer
purpose-mutual-tls = mTLS
purpose-custom-domain = Custom domain
purpose-data-signing = Data signing
care-filter = Show only what somebody has to see to
care-missing = What is missing
care-no-owner = Nobody answers for it. Name an owner, so that somebody hears of it in time.
care-no-team = { $owner } answers for it alone. Name a team, for the day when { $owner } is away.
care-no-purpose = Nobody wrote down what it is for. Name its purpose: whoever rotates it has to know what breaks.
care-not-reviewed = Nobody has looked for a year whether this is still so. Look through it, then press “Reviewed today”.
care-one-owner = { $owner } answers for every certificate there is. Share them out, or name backup owners.
care-team-gone = Only this certificate still names the team { $team }: the others have left it. Name the team that answers for it now.
care-count-no-owner = { $count } without owner
care-count-no-team = { $count } without team
care-count-no-purpose = { $count } without purpose
care-count-not-reviewed = { $count } not reviewed
care-count-one-owner = { $count } of one owner
care-count-team-gone = { $count } of a team that is gone
selection-all = Select all shown
selection-none = Select none
selection-count = { $count ->
    [0] No certificate selected
    [one] { $count } certificate selected
   *[other] { $count } certificates selected
}
selection-edit = Edit together
selection-entry = Select { $name }
bulk-title = Edit together
bulk-about = A field that you leave alone stays as it is; one that you tick is emptied. The certificates themselves are not touched.
bulk-tag = Add a tag
bulk-empty = Empty: { $field }
bulk-no-tags = Remove all tags
bulk-reviewed = Reviewed today by
bulk-write = Write into all of them
bulk-none = Select certificates in the list first.
bulk-nothing = Fill in or tick at least one field.
bulk-written = Written into all selected certificates.
bulk-undo = { $count ->
    [one] Undo the last edit of { $count } certificate
   *[other] Undo the last edit of { $count } certificates
}
bulk-undone = Undone for all of them. Both stay in the history.
defaults-link = Defaults and own fields
defaults-title = Defaults
defaults-about = What you choose here holds for every certificate of the org or team that says nothing else itself. A team goes before an org.
defaults-for = For
defaults-choose = Choose an org or a team
defaults-new-team = Or a team that is not in the list
defaults-add-team = Go on with this team
defaults-of-team = Team { $name }
defaults-of-org = Org { $name }
defaults-there-are = Chosen so far
defaults-saved = Saved for all of them.
defaults-fields-title = Your own fields
defaults-fields-about = Defined once, then on every certificate: a cost centre, a link to your wiki, a yes or no.
defaults-field-name = Name of the field
defaults-field-kind = What it holds
defaults-add-field = Add the field
defaults-field-added = Added. It stands on every certificate now.
defaults-no-field-name = Give the field a name.
defaults-field-known = There is a field of this name already.
defaults-history-title = Changes of the defaults
defaults-fields-history-title = Changes of the fields
defaults-field-label = { $act }: { $name }
defaults-field-used = { $count ->
    [0] no certificate has a value in it
    [one] one certificate has a value in it
   *[other] { $count } certificates have a value in it
}
defaults-field-rename = Rename
defaults-field-other-name = New name of the field
defaults-field-rename-really = Rename the field
defaults-field-renamed = Renamed, with every value in it.
defaults-field-remove = Remove
defaults-field-remove-question = { $count ->
    [0] Remove { $name }? No certificate has a value in it. You can undo this below.
    [one] Remove { $name }? One certificate has a value in it. The value goes from there and stays in its history. You can undo this below.
   *[other] Remove { $name }? { $count } certificates have a value in it. The values go from there and stay in their histories. You can undo this below.
}
defaults-field-remove-really = Remove the field
defaults-field-removed = Removed. Its values stay in the histories of the certificates, and you can undo this below.
defaults-field-leave = Leave it as it is
enter-title = Add a certificate
enter-about = For certificates on no page of Setup: in MuleSoft, at a partner, on a server. Badge, alerts and history are those of any other.
enter-name = Name
enter-org = Org
enter-org-hint = Its My Domain or any of its addresses. May stay empty.
enter-end = Ends on
enter-add = Add it
enter-no-name = Give it a name, as people call it.
enter-known = The registry has this one already:{" "}
silent-title = { $org }: a certificate that nobody tells of
silent-about = { $org } is connected with Anypoint Platform. The connection has a second certificate, in Anypoint Secrets Manager: it is on no page of Salesforce, lives for a year, and nobody is notified before it ends. Enter it here, and it has the same alerts and plans as every other one.
silent-end = Its end, as Secrets Manager shows it
silent-enter = Enter it
silent-why = read in Anypoint Secrets Manager

## What happened to a certificate
refresh-what = { $count ->
    [one] Since { $day } its certificate has another record id under the same name.
   *[other] Since { $day } all { $count } certificates have other record ids under the same names.
} That is what a refreshed sandbox looks like. Owners, purposes and notes stand with the former ones.
refresh-carry = Carry over what you know of them
refresh-retire = No, these are others
replaced-what = { $count ->
    [one] A certificate is gone from the list, and another has its name: { $names }.
   *[other] { $count } certificates are gone from the list, and others have their names: { $names }.
} If they were rotated, what you know of the former holds for the new.
replaced-rotate = Yes, that was a rotation
replaced-rotated = Noted as rotated. The former ones count as superseded.
refresh-carried = Carried over. The former certificates count as superseded.
refresh-retired = The former certificates count as retired.
history-title = What happened to it
history-about = Lines are only ever added. Undoing adds one more.
history-none = Nothing yet. What people change from now on stands here.
history-picture = { $count ->
    [one] { $count } event
   *[other] { $count } events
} from { $from } to { $to }. Each stands below.
history-lane-seen = Seen
history-lane-changes = Changes
history-lane-reviews = Reviews
history-lane-alerts = Alerts
history-lane-rotations = Rotations
history-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
history-seen = Entered into the registry
history-written = { $what } set to { $to }
history-changed = { $what } changed from { $from } to { $to }
history-emptied = { $what } emptied; it was { $from }
history-linked = Found in use by { $name } ({ $kind })
history-link-added = Use by { $name } ({ $kind }) added by hand
history-link-confirmed = Use by { $name } ({ $kind }) confirmed
history-link-dismissed = Use by { $name } ({ $kind }) dismissed: it no longer counts
history-link-restored = What was said of the use by { $name } ({ $kind }) taken back
history-link-removed = Use by { $name } ({ $kind }), added by hand, removed
history-reviewed = Reviewed by { $by }
history-alerted = { $days ->
    [one] Alert raised: { $days } day before its end, a step crossed { $local }
   *[other] Alert raised: { $days } days before its end, a step crossed { $local }
}
history-acknowledged = Alert acknowledged by { $by }
history-snoozed = Alert put off until { $until }
history-snoozed-because = Alert put off until { $until }: { $reason }
history-assigned = Assigned to { $to }
history-rotated = Rotated
history-rotated-by = Rotated: { $name } took its place
history-evidence = Evidence
history-deleted = Forgotten here, or gone from the org
history-undone = A change of { $what } was undone
history-undone-line = A line was undone
history-undone-rotation = The rotation was taken back
history-unknown = Something that only a newer version of Certkeep understands
history-end = End
history-former-sha256 = Former SHA-256 fingerprint
history-reissued = Another certificate for the same key
history-renewed = Another certificate with a key of its own
history-chain-uploaded = The signed chain that it waited for is there
history-listed = On the list again
history-replaced = Took the name of { $name }, and probably its place
history-joined = Turned out to be { $name } too: both histories stand here
history-carried-over = What people know of { $name } was carried over
history-from-the-list = seen on the list
history-from-its-page = seen on its page
history-from-a-file = read from a file
history-from-mail = Salesforce's mail
history-read-live = read live
history-after-a-refresh = after a sandbox refresh
history-with-a-successor = when a successor was confirmed
history-by-hand = by hand
history-on-a-setup-page = written on a Setup page
history-together = edited with others
history-from-a-sheet = from a spreadsheet
history-field-defined = Field { $what } defined
history-field-removed = Field { $what } removed
history-field-name = Name of a field
history-field-was-renamed = the field got another name
history-field-was-removed = the field was removed
history-undo = Undo
history-undo-of = Undo: { $what }
history-was-undone = undone since
history-undone-now = Undone. Both lines stay in the history.
history-verify = Verify the journals
history-verified = Every line of every journal is what was written.
history-verified-empty = There is no journal yet: nothing was written so far.
history-not-verified = { $count ->
    [one] A journal was altered. Somebody changed, removed or moved lines in this browser's storage or in a backup. Restore a backup from before, and compare.
   *[other] { $count } journals were altered. Somebody changed, removed or moved lines in this browser's storage or in a backup. Restore a backup from before, and compare.
}
history-sound-here = { $count ->
    [one] This browser: { $count } line, sound.
   *[other] This browser: { $count } lines, sound.
}
history-sound = { $count ->
    [one] { $name }: { $count } line, sound.
   *[other] { $name }: { $count } lines, sound.
}
history-altered-here = This browser: of { $count } lines, number { $line } is the first that is not what was written.
history-altered = { $name }: of { $count } lines, number { $line } is the first that is not what was written.
history-forked = { $name } has { $count } chains: a profile was copied, and both went on. All lines are kept.

## Alerts
alerts-title = Alerts
alerts-why = Each step is raised once, however long the browser was closed. An answer changes the count and who is told; the badge always tells the truth.
alerts-none = No certificate needs anything now.
alert-digest = { $count ->
    [one] { $count } certificate needs somebody now
   *[other] { $count } certificates need somebody now
}
alert-more = and { $count } more
alert-step-plan = Time to plan its rotation
alert-step-act = Time to rotate it
alert-step-last-days = Less than ten days are left
alert-step-last-day = This is its last day
alert-step-expired = It has expired: what uses it may be failing
alert-owner = Owner: { $owner }
alert-no-owner = Nobody owns it
alert-no-links = No known integration
alert-ends = Ends { $day }
alert-suggest = Have the new one in use by { $day }.
alert-suggest-now = No day is left on which changes are allowed. Rotate it now, or ask for an exception.
alert-suggest-expired = Replace it now.
alert-moved = Not { $day }: that is on a weekend.
alert-moved-freeze = Not { $day }: that is within “{ $freeze }”.
alert-acknowledged = Acknowledged by { $by }, until the next step
alert-snoozed = Snoozed until { $day }: { $reason }
alert-assigned = Assigned to { $to }
alert-acknowledge = Acknowledge
alert-snooze = Snooze
alert-assign = Assign
alert-take-back = Take back
alert-act-of = { $act }: { $name }
alert-by = Your name
alert-until = Until
alert-reason = Why not now
alert-to = Who is to see to it
alert-cancel = Cancel
alert-saved = Noted, and written into its history.
alert-taken-back = Taken back.
alert-mail = Write to the owner
alert-copy-slack = Copy for Slack
alert-copy-teams = Copy for Teams
alert-copy-jira = Copy for Jira
notify-why = Certkeep can also tell you on the desktop, once for each step. For this the browser asks you to allow notifications.
notify-begin = Also tell me on the desktop
notify-on = Certkeep also tells you on the desktop, once for each step.
notify-stop = Stop telling me there
freeze-title = Change freezes
freeze-why = They move the days that Certkeep suggests, never the day on which a certificate ends.
freeze-weekends = No changes on Saturdays and Sundays
freeze-name = What it is called
freeze-from = From
freeze-to = To
freeze-add = Add
freeze-remove = Remove
freeze-line = { $name }: { $from } to { $to }
freeze-saved = Saved. Suggested days follow.
news-title = What is new
news-seen = Got it
news-all = All alerts
panel-own = Who and what for
panel-owner = Owner
panel-purpose = What it is for
panel-own-save = Save
panel-own-saved = Saved.
rule-superseded = Superseded by another one: nobody is alerted.
rule-retired = Retired: nobody is alerted.

## Rotation: plans, runbooks and the year
rotation-title = Rotation
rotation-open = Open the plan
rotation-back = ← This certificate
rotation-next = Next:
rotation-count = { $done } of { $all } steps done
rotation-no-date = No dates: it is not known when it ends.
rotation-ahead = Nothing to do before { $day }.
rotation-to-begin = Time to begin. Nothing is late yet.
rotation-on-time = Under way, and on time.
rotation-late = { $days ->
    [one] Late: the next step was due { $days } day ago.
   *[other] Late: the next step was due { $days } days ago.
}
rotation-done = Nothing is left to do.
rotation-superseded = Another has taken its place. What is left is to retire it.
rotation-nobody = It is time, and nobody has taken this up. Say that it has begun, or tick off a step.
rotation-begin = It has begun
rotation-begun = Taken up by { $by } on { $day }.
rotation-hand = Your name, for what you tick off
rotation-ticked = Ticked off, and noted in the journal.
rotation-unticked = Taken back, and noted in the journal.
rotation-step-done = Done by { $by } on { $day }
rotation-step-seen = Done: the org's list shows it
rotation-step-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
rotation-due = by { $day }
rotation-starts = Starts { $day }
rotation-live = Both valid from { $day }
rotation-retired = Old one retired { $day }
rotation-expires = Ends { $day }
rotation-overlap = { $days ->
    [0] Old and new are valid beside each other for less than a day.
    [one] Old and new are valid beside each other for { $days } day.
   *[other] Old and new are valid beside each other for { $days } days.
}
rotation-anypoint-not-begun = The list shows one certificate named Anypoint: the renewal has not begun, or it is all done.
rotation-anypoint-renamed = The list shows the renamed certificate and no Anypoint: now log in to API Experience Hub, whose check makes the new one.
rotation-anypoint-made = The list shows both: the new Anypoint is there. What is left is to delete the renamed one.
rotation-anypoint-new = This is the new one. The renamed one beside it is left to be deleted.
rotation-proof = Does anything still refer to the old one?
rotation-proof-complete = Nothing that can be read refers to it, and all that could was read: it may be deleted.
rotation-proof-gone = It is gone from its org: the list no longer shows it.
rotation-proof-missing = No reference is known, but that is not proven yet.
rotation-proof-referring = { $count ->
    [one] { $count } integration still refers to it. Do not delete it.
   *[other] { $count } integrations still refer to it. Do not delete it.
}
rotation-proof-in-use = Salesforce does not offer to delete it: something that it tracks, such as a named credential, uses it.
rotation-proof-no-list = No list has told yet whether Salesforce lets you delete it. Open Certificate and Key Management.
rotation-proof-list-old = The list was last read before the switch. Open Certificate and Key Management again.
rotation-proof-unread = Not read lately, or not since the switch: { $what }. Read the org live, or drop its metadata on the inspector.
rotation-successor = The new one
rotation-successor-why = This may be the one that takes its place. Confirm it once everything has been switched: from then on Certkeep warns of the old one no more.
rotation-successor-known = This one has taken its place:
rotation-successor-confirm = It has taken its place
rotation-successor-asked = { $count ->
    [one] { $count } integration still refers to the old one, and Certkeep would be silent about its end. Press once more if you are sure.
   *[other] { $count } integrations still refer to the old one, and Certkeep would be silent about its end. Press once more if you are sure.
}
rotation-evidence = What proves it: a ticket, a sentence (optional)
rotation-superseded-now = Confirmed, and noted in the journal. The old one is superseded.
rotation-undo = How to go back
rotation-sources = Where this was learnt
rotation-sources-why = Menus and rules change. Where these pages say otherwise, they are right.
sign-unique-name = the same unique name, under a new record
sign-took-name = has the name that the old one gave up
sign-integration = { $name } uses it
sign-similar-name = a similar name, and made later
phase-prepare = Prepare
phase-create = Create the new one
phase-hand-over = Hand it over
phase-switch = Switch
phase-verify = Verify
phase-retire = Retire the old one
who-administrator = Salesforce administrator
who-owner = Owner of the certificate
who-partner = Partner
who-identity-provider = Administrator of the identity provider
who-developer = Developer
who-authority = Certificate authority
who-aws = Administrator of AWS
who-anypoint = API Experience Hub Administrator
care-no-plan = It is within its plan step, and nobody has taken up its rotation. Open the plan, and say that it has begun or tick off a step.
care-count-no-plan = { $count } without plan
history-step-done = Done by { $by }: { $what }
history-step-undone = Taken back by { $by }: { $what }
history-step-for = For
history-begun = The rotation has begun
agenda-print = Print
week-link = This week
week-title = What to do this week
week-span = { $from } to { $to }, in all orgs
week-late = Late ({ $count })
week-due = Due ({ $count })
week-begins = Time to take up ({ $count })
week-more = { $count ->
    [one] and { $count } more step
   *[other] and { $count } more steps
}
week-no-owner = no owner named
week-nothing = Nothing is due this week, and nothing is late.
year-link = The year
year-title = The year's rotations
year-why = When each rotation starts, from when both certificates are valid, when the old one is retired, and when it ends. The same days are in the calendar that can be exported.
year-nothing = No certificate with a known end rotates within a year.
year-quiet = Nothing
year-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
year-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
year-starts = Rotation starts
year-live = Both valid from here
year-retired = Old one retired
year-expires = Ends
step-find-users = Find out who uses this certificate.
step-find-users-check = Read the org live or drop its metadata, and ask its owner. “Used by” names everybody, and whoever else holds a copy is added by hand.
step-agree = Agree with everybody who takes part on days for handing over and for switching.
step-agree-check = Each partner has named a person, knows the dates of this plan, and can be reached on the day.
step-create = Create the new certificate, of the same type and key size, with the year in its name.
step-create-check = It ends later than this one, and both stand on the list. This one stays as it is.
step-delete = Delete the old certificate. Nothing that can be read refers to it.
step-delete-not-yet = Do not delete the old certificate yet: it is not proven that nothing refers to it. See what is missing.
step-delete-check = Keep a copy of it with this record before. Deleting cannot be undone.
step-log-in-by-sso = Log in by single sign-on in a private window, as a test user, from both sides: starting at Salesforce, and starting at the identity provider.
step-call-out = Call the partner once by this credential, as the integration does it, and look into the partner's log.
step-partner-removes = Ask each partner to remove the old certificate from what they trust.
step-receive-new = Get the partner's new certificate, over a way that you trust.
step-receive-new-check = Drop it on the inspector: it is a certificate and no key, it ends later than the old one, and its fingerprint is the one that the partner tells you by another way.
step-partner-retires = Have the partner stop using the old key, and destroy it.
runbook-anypoint = MuleSoft API Experience Hub: Anypoint
runbook-anypoint-about = Connecting Anypoint Platform makes this certificate; a named credential uses it, so it cannot simply be deleted. API Experience Hub makes a new one by itself when none has this exact name. A second certificate of that connection lies in Anypoint Secrets Manager and is on no list here.
runbook-anypoint-no-overlap = Between the rename and the next log in there is no certificate named Anypoint. Do both in one sitting.
runbook-anypoint-back = As long as no new certificate was made, give this one its old name again. Afterwards the renamed one still stands on the list: select it in the named credential again.
step-anypoint-permission = Have the permission API Experience Hub Administrator, and a time in which nobody works on the portal.
step-anypoint-permission-check = You can log in to API Experience Hub with it.
step-anypoint-rename = Edit the certificate, rename it to “Anypoint to expire”, and save.
step-anypoint-rename-check = The list shows Anypoint_to_expire, or the like, and no Anypoint.
step-anypoint-log-in = Log in to API Experience Hub. Its diagnostic check makes a new certificate.
step-anypoint-log-in-check = The list shows a new Anypoint, created today, that ends in a year. Open the list once, so that Certkeep sees it.
step-anypoint-verify = Open a portal of API Experience Hub and look whether its APIs are shown.
step-anypoint-delete = Delete the renamed certificate.
step-anypoint-delete-check = Salesforce offers Del only once the named credential uses the new one. If it does not, the last step has not worked.
runbook-anypoint-secrets = MuleSoft API Experience Hub: the certificate in Secrets Manager
runbook-anypoint-secrets-about = It links Anypoint Platform with the org and lives for a year, with its key, in Anypoint Secrets Manager. No page of Salesforce shows it, and nobody is notified when it ends. The connection goes on until somebody next logs in.
runbook-anypoint-secrets-no-overlap = There is one certificate a connection: reconnecting replaces it at once.
runbook-anypoint-secrets-back = There is no way back to the old certificate. If reconnecting fails, try again as API Experience Hub Administrator, then ask MuleSoft Support.
step-secrets-date = Read its end in Anypoint Platform, Secrets Manager, and write it into this record.
step-secrets-date-check = Secrets Manager lets its owner enter another date than the certificate's own: say in the record why this one is trusted.
step-secrets-reconnect = Log in to API Experience Hub. Where it shows a connection error, reconnect: that makes a new certificate for a year.
step-secrets-reconnect-check = The error is gone after the next log in. As far as is documented, it appears only once the old certificate has ended.
step-secrets-verify = Open a portal of API Experience Hub and look whether its APIs are shown.
step-secrets-record = Write the new end into this record.
runbook-composer = MuleSoft Composer
runbook-composer-about = Composer's package looks for a certificate of exactly this name. There are two ways: under Setup > Process Automation > MuleSoft Composer, Initiate Configuration makes a new one; or by hand, as below. The named credential follows a rename by itself.
runbook-composer-back = As long as the old certificate exists, select it in the named credential again.
step-composer-choose = Choose the way, and a time in which no flow of Composer runs.
step-composer-create = Create a self-signed certificate with a key of 2048 bits, under any other name.
step-composer-create-check = Both stand on the list; two of the same name are not possible.
step-composer-switch = Select the new certificate in the named credential of MuleSoft Composer.
step-composer-switch-check = The old one can be deleted now: the list offers Del.
step-composer-verify = Run a flow that reads from this org.
step-composer-delete = Delete the old certificate.
step-composer-delete-check = No certificate is named mulesoft_composer_certificate any more.
step-composer-rename = Rename the new certificate to mulesoft_composer_certificate.
step-composer-rename-check = The name is exact, and the named credential shows it.
runbook-saml-request-signing = Single sign-on: request signing
runbook-saml-request-signing-about = Salesforce signs with it the requests by which users log in at an identity provider. Many identity providers do not check that signature; those that do refuse log ins when the certificate is wrong, and some when it has ended.
runbook-saml-request-signing-no-overlap = A setting signs with one certificate. Where the identity provider takes only one, both have to change in the same minutes: agree on the moment. Where it takes two, add the new one first.
runbook-saml-request-signing-back = Select the old certificate in the setting again, and leave it at the identity provider until you are sure.
step-request-signing-hand-over = Add the new certificate at the identity provider, beside the old one where it takes two.
step-request-signing-hand-over-check = It holds both, or you know that it checks no signatures, or a moment is agreed on.
step-request-signing-switch = Edit the setting, select the new Request Signing Certificate, and save.
step-request-signing-switch-check = Keep a second administrator logged in, who can log in without single sign-on.
runbook-saml-decryption = Single sign-on: decryption
runbook-saml-decryption-about = The identity provider encrypts assertions to this certificate. With another key than the one it encrypts to, Salesforce cannot read them, and nobody logs in.
runbook-saml-decryption-no-overlap = A setting decrypts with one key, as far as is documented: both sides have to change in the same minutes. If the identity provider can send assertions unencrypted for that time, and you may allow that, there is no gap.
runbook-saml-decryption-back = Select the old certificate in the setting again, and have the identity provider encrypt to it.
step-decryption-hand-over = Give the new certificate to the identity provider, and have it ready there without using it yet.
step-decryption-switch = At the agreed moment: the identity provider encrypts to the new certificate, and you select it as Assertion Decryption Certificate.
step-decryption-switch-check = Keep a second administrator logged in, who can log in without single sign-on.
runbook-saml-validation = Single sign-on: the identity provider's certificate
runbook-saml-validation-about = With it Salesforce verifies what the identity provider signs. The identity provider decides when it changes. No mail comes from Salesforce before it ends, and afterwards users cannot log in by single sign-on.
runbook-saml-validation-no-overlap = A setting holds one certificate of the identity provider. Change both sides at one moment, or add a second setting with the new certificate and move users over.
runbook-saml-validation-back = Upload the old certificate to the setting again, and have the identity provider sign with the old key.
step-keep-way-in = Make sure that two administrators can log in without single sign-on.
step-keep-way-in-check = They have tried it.
step-validation-receive = Get the new signing certificate, or the metadata file that has it, from the identity provider.
step-validation-receive-check = Drop it on the inspector: it ends later, and its fingerprint is the one that the identity provider shows. Some show several: take the one that will be active.
step-validation-switch = When the identity provider begins to sign with the new key: edit the setting, upload the new Identity Provider Certificate, and save.
step-validation-switch-check = Keep a second administrator logged in meanwhile.
step-validation-retire = Have the old signing certificate removed at the identity provider.
runbook-identity-provider = Salesforce as identity provider
runbook-identity-provider-about = With it the org signs what it asserts to every service provider, so one change concerns all of them. Each service provider holds a copy and decides what a wrong or ended certificate means.
runbook-identity-provider-no-overlap = The org signs with one certificate for all. A service provider that takes only one has to change in the same minutes as the org; those that take two can have the new one before.
runbook-identity-provider-back = Select the old certificate under Identity Provider again. Whoever has already removed it needs it back.
step-idp-list-providers = List all service providers: connected apps and external client apps with SAML.
step-idp-list-providers-check = Each has a contact, and you know whether it takes two certificates.
step-idp-hand-over = Send each service provider the new certificate or the new metadata, to be added beside the old one.
step-idp-switch = Under Identity Provider: Edit, select the new certificate, and save.
step-idp-switch-check = Those who take only one certificate are on the call and change now.
step-idp-verify = Log in to each service provider once, through Salesforce.
runbook-jwt-inbound = JWT bearer into Salesforce
runbook-jwt-inbound-about = A client signs tokens with its key, and a connected app or external client app of this org holds the certificate. Salesforce sends no mail before it ends. Whether an ended certificate is still accepted, sources disagree on: do not rely on it.
runbook-jwt-inbound-no-overlap = An app holds one certificate. Either both sides change at one moment, or a second app with the new certificate stands beside the first, and the client moves over.
runbook-jwt-inbound-back = Upload the old certificate to the app again; the client signs with the old key.
step-jwt-inbound-switch = At the agreed moment, upload the new certificate under the app's digital signatures and save; the client begins to sign with the new key.
step-jwt-inbound-switch-check = A change to an app can take some minutes until it holds everywhere.
step-jwt-inbound-verify = The client gets an access token with the new key.
runbook-jwt-outbound = JWT bearer out of Salesforce
runbook-jwt-outbound-about = The org signs tokens with it, and a partner's authorization server verifies them with its copy. If this credential signs for AWS by Roles Anywhere, follow AWS's own rules instead.
runbook-credential-back = Select the old certificate in the credential again, as long as the partner still trusts it.
step-jwt-outbound-hand-over = Give the new certificate to the partner, to be trusted beside the old one.
step-jwt-outbound-hand-over-check = The partner confirms that both are trusted. Where keys are known by an id (kid, thumbprint), both ids are known.
step-jwt-outbound-switch = Select the new certificate as signing certificate of the credential, and save.
step-jwt-outbound-switch-check = Credentials that refer to this one follow it by themselves.
runbook-mutual-tls = Client certificate (mTLS) of a credential
runbook-mutual-tls-about = The org shows it to a partner's server. Public authorities are ending certificates for clients: ask the partner what it accepts before you order one.
step-mutual-tls-hand-over = Give the new certificate, or its issuer, to the partner, to be trusted beside the old one.
step-mutual-tls-hand-over-check = The partner says by what it knows you: the certificate itself, its issuer, or its subject.
step-mutual-tls-switch = Select the new certificate in the credential or data source, and save.
step-mutual-tls-switch-check = The next call shows the new certificate in the partner's log.
runbook-api-client = API Client Certificate
runbook-api-client-about = One certificate for the whole org: outbound messages, the AJAX proxy and delegated authentication show it. No metadata names it, so who relies on it has to be found by hand.
runbook-api-client-no-overlap = There is one for the whole org: all that receive from it meet the new one at the same moment.
runbook-api-client-back = Select the old certificate as API Client Certificate again.
step-api-client-list = List who receives outbound messages, and whether delegated authentication is on.
step-api-client-list-check = You know of each receiver whether it checks the client certificate.
step-api-client-hand-over = Give the new certificate to each receiver, to be trusted beside the old one.
step-api-client-switch = On Certificate and Key Management, edit API Client Certificate, select the new one, and save.
step-api-client-switch-check = Receivers are on the call; outbound messages that fail are tried again for a while.
step-api-client-verify = Send one outbound message, and look into the queue of those that wait.
runbook-apex = Apex and configuration
runbook-apex-about = Code names the certificate, or a value that code reads, and Salesforce does not track that: it would let you delete a certificate that code needs. Most code takes the name from custom metadata or a custom setting.
runbook-apex-back = Write the old name back: into the configuration, or by deploying the old code.
step-apex-search = Search code, custom metadata and custom settings for the unique name.
step-apex-search-check = Expressions that nobody could resolve are looked at by hand. Values of custom settings are in no metadata.
step-apex-hand-over = Give the new certificate to whoever verifies what the code signs, or is called by it.
step-apex-switch = Write the new unique name where the old one stands: in the configuration, else in the code by a deployment.
step-apex-switch-check = In a sandbox first. Its certificates are its own: the name must exist there too.
step-apex-verify = Run the call or the signature once, and look into its log.
runbook-custom-domain = Custom domain, signed by an authority
runbook-custom-domain-about = Browsers see it. Authorities give shorter and shorter lives, 200 days since March 2026, so this comes round more often every year. Where Salesforce's own CDN serves the domain, it may keep the certificate itself: look at the domain first.
runbook-custom-domain-no-overlap = A domain serves one certificate: the change is a moment, and visitors notice nothing if the chain is complete.
runbook-custom-domain-back = Select the old certificate in the domain again, as long as it has not ended.
step-domain-names = Look which domains and sites use the certificate, and how they are served.
step-domain-names-check = Every host name is known: each has to be in the new certificate.
step-domain-request = Create a CA-signed certificate, and download its signing request (CSR).
step-domain-request-check = Drop the request on the inspector: its names and key are the right ones.
step-domain-sign = Have the authority sign the request.
step-domain-sign-check = You get the certificate with all intermediates, for exactly these names.
step-domain-upload = Upload the signed certificate with its chain, leaf first.
step-domain-upload-check = The list shows it as Active. Before, drop the file on its row: Certkeep says whether the chain is complete and the key the right one.
step-domain-switch = Select the new certificate in each domain, and save.
step-domain-switch-check = It can take some time until every server has it.
step-domain-verify = Open each domain in a fresh browser and look at its certificate.
runbook-inbound-mutual-tls = mTLS into Salesforce
runbook-inbound-mutual-tls-about = A client calls the org on port 8443 and shows its own certificate, of which the org holds a copy. The list is there only where Salesforce Support has turned it on.
runbook-inbound-mutual-tls-back = The old certificate still stands on the list: the client goes back to its old key.
step-inbound-upload = Upload the new certificate under Mutual Authentication Certificates, beside the old one.
step-inbound-upload-check = Both stand on the list. The authority that signed it is one that Salesforce accepts.
step-inbound-switch = The client begins to use its new certificate, with the whole chain.
step-inbound-switch-check = It calls port 8443, as the same user.
step-inbound-verify = Look into Login History: the client has logged in since the change.
step-inbound-delete = Delete the partner's old certificate from that list.
runbook-aws-roles-anywhere = AWS: IAM Roles Anywhere
runbook-aws-roles-anywhere-about = An external credential signs with this certificate, and AWS gives it a role for a while. AWS trusts the authority that signed it, not the certificate itself: a new one of the same authority needs no change there, unless a policy names its subject or serial number.
step-aws-anchor = Look at trust anchor, profile and role in AWS: which authority is trusted, and which conditions name the certificate.
step-aws-anchor-check = The authority's own certificate lives longer than the new one will.
step-aws-request = Create a CA-signed certificate, and download its signing request (CSR).
step-aws-sign = Have the private authority sign the request.
step-aws-sign-check = It may authenticate clients, and its subject meets the conditions of the role.
step-aws-upload = Upload the signed certificate with its chain.
step-aws-switch = Select the new certificate in the external credential, and save.
step-aws-switch-check = The certificate's own authority is the one of the trust anchor.
step-aws-verify = Make one call, and look in CloudTrail for a session with the new serial number.
runbook-partner-copy = A partner's certificate, held in copy
runbook-partner-copy-about = An app, a setting or a user of this org holds the certificate of somebody else: to verify what they sign, or to encrypt to them. They decide when it changes, and nobody but Certkeep tells you before it ends.
runbook-partner-copy-no-overlap = Such a field holds one certificate: agree on the moment at which both sides change.
runbook-partner-copy-back = Put the old certificate back, as long as the partner still has its key.
step-partner-copy-switch = At the agreed moment, replace the certificate in the app or setting, and save.
step-partner-copy-switch-check = Drop the metadata or open the page once more: Certkeep then sees the new one there.
step-partner-copy-verify = The partner signs or decrypts with the new key, and both see that it works.
runbook-unknown = What it is for is not known
runbook-unknown-about = No reference was found, and the record names no purpose. That does not mean that nothing uses it: find that out first, and write it into the record. Then this plan becomes one for its use.
runbook-unknown-back = Keep the old certificate until everything has worked with the new one for a while.
step-unknown-ask = Ask owners and partners, and look into logs.
step-unknown-ask-check = The record says what it is for.
step-unknown-hand-over = Give the new certificate to everybody who holds a copy of the old one.
step-unknown-switch = Select the new certificate wherever the old one is used.
step-unknown-verify = Let everything that uses it run once, and ask partners whether they see errors.

## Spreadsheets, calendars, backups and reports

exchange-nav = Import and export
exchange-title = Import and export
exchange-import-title = Bring something in
exchange-import-about = Nothing is written before you have seen what would change. Files stay in this browser.
exchange-drop = Drop a spreadsheet or a backup here
exchange-forms = Spreadsheets: CSV, TSV or Excel (.xlsx), with whatever columns you have. Backups: the JSON file of a Certkeep.
exchange-choose = Choose a file
exchange-reading = Reading { $name } …
exchange-read = { $name } is read. What it would change stands below.
exchange-last = Last import: { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
}, { $at }.
exchange-undo = Undo
exchange-undone = The import was taken back. What was changed since stays as it is.
exchange-cancel = Cancel
exchange-export-title = Take something out
exchange-export-about = Each is saved as one file, as of now.
exchange-save-csv = Spreadsheet
exchange-save-csv-about = CSV with every certificate and all that is known of it. Changed and imported again, it brings your changes back.
exchange-save-calendar = Calendar
exchange-save-calendar-about = iCalendar for Google Calendar, Outlook and Apple Calendar: when to start, when the new key is live, when the old one goes.
exchange-save-report = Audit report
exchange-save-report-about = One page of HTML to print or to send: inventory, findings, rotations and reviews, and what was not read. In the language of this page.
exchange-save-markdown = Report as Markdown
exchange-save-markdown-about = The same for a wiki or a repository.
exchange-save-backup = Backup
exchange-save-backup-about = JSON with everything, history included: for a colleague's browser, for a nightly job, or for safety.
exchange-storage = What is stored here
exchange-storage-about = All of it is in this browser and nowhere else. A backup now and then is a good habit.
exchange-used = Certkeep uses { $megabytes } MB.
exchange-nearly-full = There is little room left for this browser's data, so Certkeep may soon be unable to save. Save a backup now, then free some space on this computer.
exchange-copy-migrated = Copy made before an update of Certkeep changed its storage, { $at }
exchange-copy-replaced = Copy made before everything was replaced, { $at }
exchange-copy-save = Save as backup
exchange-copy-remove = Remove
exchange-copy-removed = The copy is removed.
exchange-preview-about = This is what would happen. Nothing is written yet, and nothing that the registry knows is overwritten unless you say so.
exchange-which-sheet = Sheet
exchange-order = Dates such as 3/4/2027 are
exchange-order-open = open: keep both readings
exchange-order-day = 3 April: the day comes first
exchange-order-month = March 4: the month comes first
exchange-no-name = No column names the certificates. Say below which one has their label, unique name or fingerprint.
exchange-passed-over = { $count ->
    [one] { $count } line above the headings was passed over.
   *[other] { $count } lines above the headings were passed over.
}
exchange-columns = Columns: what each is about
exchange-heading = Your column
exchange-samples = What stands in it
exchange-meaning = Is read as
exchange-meaning-of = What the column { $column } is read as
exchange-kind-of = What the field { $column } holds
exchange-skip = — leave out —
exchange-own = a field of my own
exchange-kind-text = text
exchange-kind-number = number
exchange-kind-date = date
exchange-kind-yes-no = yes or no
exchange-kind-link = link
exchange-column-certkeep-id = Certkeep's id
exchange-column-org = Org
exchange-column-sandbox = Sandbox
exchange-column-label = Label
exchange-column-unique-name = Unique name
exchange-column-record-id = Record id
exchange-column-type = Type
exchange-column-key-size = Key size
exchange-column-created = Created
exchange-column-expires = Expires
exchange-column-expires-why = Why that date is trusted
exchange-column-purpose = Purpose
exchange-column-description = Description
exchange-column-owner = Owner
exchange-column-backup-owner = Backup owner
exchange-column-team = Team
exchange-column-contact = Contact
exchange-column-tags = Tags
exchange-column-notes = Notes
exchange-column-ticket = Ticket
exchange-column-life-cycle = Life cycle
exchange-column-reviewed = Last reviewed
exchange-column-reviewed-by = Reviewed by
exchange-column-sha256 = Fingerprint (SHA-256)
exchange-column-sha1 = Fingerprint (SHA-1)
exchange-column-serial-number = Serial number
exchange-column-issuer = Issuer
exchange-column-plan-days = Plan at most … days before
exchange-column-act-days = Act at most … days before
exchange-rows = Rows: what becomes of each
exchange-rows-filter = Show only these rows
exchange-rows-conflict = { $count ->
    [one] { $count } differs
   *[other] { $count } differ
}
exchange-rows-left-out = { $count } left out
exchange-rows-new = { $count } new
exchange-rows-adds = { $count ->
    [one] { $count } adds something
   *[other] { $count } add something
}
exchange-rows-known = { $count } known already
exchange-fate-conflict = differs from the registry
exchange-fate-left-out = left out
exchange-fate-new = new certificate
exchange-fate-adds = adds to
exchange-fate-known = nothing new
exchange-line = Row { $line }
exchange-more-rows = { $count ->
    [one] And { $count } more row. What you choose for all rows holds for it too.
   *[other] And { $count } more rows. What you choose for all rows holds for them too.
}
exchange-unmentioned = { $count ->
    [one] { $count } certificate of the registry is in no row. It stays as it is.
   *[other] { $count } certificates of the registry are in no row. They stay as they are.
}
exchange-by-id = Found by its id:
exchange-by-fingerprint = Found by fingerprint:
exchange-by-record-id = Found by record id:
exchange-by-org-and-name = Found by org and name:
exchange-by-name = Found by name alone:
exchange-by-choice = Chosen by you:
exchange-about = About
exchange-registry-says = The registry says
exchange-sheet-says = The sheet says
exchange-fixed = (shown by Salesforce or the certificate itself)
exchange-overwrite = Take what the sheet says
exchange-overwrite-all = Take what the sheet says, for all rows that differ
exchange-leave-out = — leave this row out —
exchange-which-entry = Which certificate this row is about
exchange-matter-twin = Another row says the same.
exchange-matter-no-name = It names no certificate: no label, no unique name, no fingerprint.
exchange-matter-several = It may be about several certificates. Choose which one, or name the org in the sheet.
exchange-matter-said-twice = Another row is about the same certificate and says something else. The first one holds.
exchange-matter-date-unclear = { $column }: { $cell } can be two days, so both are kept.
exchange-matter-date-unreadable = { $column }: { $cell } is no date that can be read. The text is kept.
exchange-matter-no-org = { $column }: { $cell } is no My Domain of an org. It is kept as a field of your own.
exchange-matter-no-value = { $column }: { $cell } is nothing that this column can hold. It is kept as a field of your own.
exchange-matter-no-heading = { $cell } stands under no heading and was passed over.
exchange-matter-other-kind = { $column }: { $cell } is not of the kind that the others are. The text is kept.
exchange-import = { $count ->
    [0] Nothing to import
    [one] Import { $count } row
   *[other] Import { $count } rows
}
exchange-imported = Imported: { $new } new, { $changed } changed.
exchange-holds = This backup holds { $entries ->
    [one] { $entries } certificate
   *[other] { $entries } certificates
}, { $orgs ->
    [one] { $orgs } org
   *[other] { $orgs } orgs
} and { $records ->
    [one] { $records } record of what people say
   *[other] { $records } records of what people say
}.
exchange-intact = { $count ->
    [0] It has no history.
    [one] Its history has { $count } line, and it is as it was written.
   *[other] Its history has { $count } lines, and all are as they were written.
}
exchange-not-intact = { $count ->
    [one] Its history has { $count } line, and it was altered.
   *[other] Its history has { $count } lines, and they were altered.
}
exchange-altered = The history written by { $writer } is not what was written, from line { $line } on. Merged, it stays marked as altered for ever. Ask where this file comes from before you take it.
exchange-gain = What merging would change here
exchange-gain-entries = { $count ->
    [one] { $count } certificate is new
   *[other] { $count } certificates are new
}
exchange-gain-changed = { $count ->
    [one] of { $count } certificate more or something later was seen
   *[other] of { $count } certificates more or something later was seen
}
exchange-gain-facts = { $count ->
    [one] { $count } fact such as an owner is new
   *[other] { $count } facts such as owners are new
}
exchange-gain-later-there = { $count ->
    [one] { $count } fact was written on both sides, later in the backup: that one holds
   *[other] { $count } facts were written on both sides, later in the backup: those hold
}
exchange-gain-later-here = { $count ->
    [one] { $count } fact was written on both sides, later here: it stays
   *[other] { $count } facts were written on both sides, later here: they stay
}
exchange-gain-journal = { $count ->
    [one] { $count } line of history is new
   *[other] { $count } lines of history are new
}
exchange-gain-others = { $count ->
    [one] { $count } other part changes: an org, its links, an own field, a default or the settings
   *[other] { $count } other parts change: orgs, their links, own fields, defaults, settings
}
exchange-gain-nothing = Nothing: all of it is here already.
exchange-merge = Merge
exchange-merged = Merged. Nothing of what was here is lost.
exchange-replace = Replace everything
exchange-replace-really = Really replace everything
exchange-replace-why = All that is here now is replaced by what the backup holds. A copy of it is kept on this page first, until you remove it.
exchange-replaced = Replaced. A copy of what was here before is kept below.
exchange-fault-empty = The file is empty. Save the sheet once more, or choose another file.
exchange-fault-no-rows = The sheet has headings and no rows below them. Choose a sheet with certificates in it.
exchange-fault-not-text = This is neither a spreadsheet nor a backup: it holds octets that no text has. Save the sheet as CSV or .xlsx. Certificates and keystores are read in the inspector.
exchange-fault-old-workbook = This is an old Excel workbook (.xls), or one under a password; neither can be read. Save it as .xlsx without a password, or as CSV.
exchange-fault-not-a-workbook = This archive holds no Excel workbook. Save the sheet as .xlsx or CSV. Archives of certificates and metadata are read in the inspector.
exchange-fault-too-large = This is far more than any list of certificates holds, so it is not read. Save only the sheet with the certificates, as CSV.
exchange-fault-damaged = The workbook is damaged, or built to fill memories: { $reason }. Save it once more, or save the sheet as CSV. If it came from somebody you do not know, do not trust it.
exchange-fault-unreadable = The file could not be read. Look whether it is still there and may be opened, and choose it once more.
exchange-fault-not-json = The file begins like a backup and is broken at line { $line }, column { $column }. Nothing was changed. Copy or download it once more.
exchange-fault-not-a-backup = This is JSON of something else than Certkeep. Nothing was changed. A backup is the file that the button Backup saves.
exchange-fault-newer = A newer version of Certkeep wrote this backup. Nothing was changed, since this version could lose what only the newer one knows. Update Certkeep, then choose the file again.
exchange-fault-unreadable-piece = A part of this backup cannot be read: { $key }. Nothing was changed. If somebody edited the file, take it as it was saved.
calendar-name = Certificates
calendar-starts = Start to rotate { $name }
calendar-live = New certificate is to be live for { $name }
calendar-retired = Old certificate is to be retired: { $name }
calendar-expires = Certificate expires: { $name }
calendar-ticket = Ticket
audit-title = Certificates: inventory and evidence
audit-as-of = As of { $now }, by Certkeep.
audit-summary = Summary
audit-summary-about = How many certificates stand where.
audit-all = All
audit-inventory = Inventory
audit-inventory-about = PCI DSS 4.2.1.1 and 12.3.3, ISO/IEC 27001 A.8.24, SOC 2 CC6: each certificate with its purpose, place, cryptography, owner, dates, and when it was last reviewed.
audit-inventory-none = The registry has no certificates.
audit-key-and-signature = Key and signature
audit-days-left = Days left
audit-last-reviewed = Last reviewed
audit-by = by { $by }
audit-source = Source
audit-sha256 = SHA-256
audit-unknown = unknown
audit-date-by-owner = date by its owner
audit-date-by-owner-why = date by its owner: { $why }
audit-list-page = list page
audit-detail-page = detail page
audit-file = file
audit-mail = mail
audit-live = live
audit-expired = Expired
audit-last-day = Expires within 24 hours
audit-soon = Expires soon
audit-unclear = Date unclear
audit-waiting = Waiting
audit-ok = OK
audit-superseded = Superseded
audit-retired = Retired
audit-gone = Gone from its org
audit-findings = Findings
audit-findings-about = What is to be mended. What was superseded or retired, or is gone from its org, is not judged.
audit-findings-none = Nothing was found.
audit-severity = Severity
audit-finding = Finding
audit-critical = critical
audit-warning = warning
audit-notice = notice
audit-care = care
audit-all-in-use = all certificates in use
audit-one-owner = one owner for all: { $owner }
audit-rotations = Rotations
audit-rotations-about = SOC 2 CC6, ISO/IEC 27001 A.8.24: which certificates were rotated, with what proves it and the line of the journal that has it.
audit-rotations-none = No rotation was journalled.
audit-when = When
audit-successor = Successor
audit-evidence = Evidence
audit-journal = Journal
audit-line = Line
audit-steps = Steps of rotations
audit-steps-about = SOC 2 CC6, ISO/IEC 27001 A.8.24: who handed over, switched, verified and deleted, and when; and in which browser it was said which integration uses a certificate. What was taken back stays here.
audit-steps-none = No step of a rotation was journalled.
audit-step = Step
audit-step-for = For
audit-step-done = done
audit-step-undone = taken back
audit-link-added = use added by hand
audit-link-confirmed = use confirmed
audit-link-dismissed = use dismissed
audit-link-removed = use removed
audit-reviews = Reviews
audit-reviews-about = PCI DSS 12.3.3: who looked when whether what is written here is still so.
audit-reviews-none = No review was written down.
audit-reviewer = By
audit-written-in = Written in
audit-record = record
audit-not-read = What was not read
audit-not-read-about = What this report does not rest on. That nothing is known to use a certificate does not mean that nothing does.
audit-not-read-none = Every certificate was seen itself.
audit-what = What
audit-how-far = How far it was read
audit-org = Org { $org }
audit-list-read = its list of certificates was last read: { $day }
audit-links-read = read to learn what uses its certificates: { $what }
audit-read = { $count } { $what } on { $day }
audit-never = never
audit-nothing = nothing
audit-end-unknown = its end is not known, or can be read in two ways
audit-not-seen-page = the certificate itself was not seen; its dates are from a page or mail of Salesforce
audit-not-seen-hand = the certificate itself was not seen; its dates are from a sheet or by hand
audit-journals = Journals
audit-journals-about = Each line has the hash of all lines before it; an altered line is found.
audit-journals-none = There is no journal.
audit-writer = Writer
audit-lines = Lines
audit-state = State
audit-intact = intact
audit-forked = intact, in { $count } chains
audit-altered = the journal of "{ $writer }" was altered at line { $line }
