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
list-search = Search label, name, org, fingerprint …
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
entry-seen = Last seen { $local }
entry-missing = Not on the list since { $local }
entry-open-setup = Open in Setup
entry-open-setup-title = Opens this certificate's page in Salesforce Setup
entry-open-setup-long = Open in Salesforce Setup
entry-forget = Forget this entry
entry-forget-really = Really forget it? What Certkeep knows of it is deleted
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
filter-expired = { $count } expired
filter-last-day = { $count } last day
filter-expires-soon = { $count } soon
filter-unclear = { $count } unclear
filter-waiting = { $count } waiting
filter-ok = { $count } OK

## Inspector
inspector-title = Certkeep inspector
inspector-drop = Drop certificate files or folders here
inspector-forms = PEM, DER, Base64 or a mail with one inside. What a file is, its content says, not its name.
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
fact-list-scope = Kind of list
value-delta-list = Changes only (a delta list): what is not on it may still be revoked
value-indirect-list = Also for certificates of other issuers (an indirect list)
fact-this-update = Issued
fact-next-update = Next list due
fact-crl-number = List number
identity-same = { $count ->
    [one] This is a certificate of the registry:
   *[other] This certificate stands in { $count } places of the registry:
}
identity-probably = { $count ->
    [one] This is probably a certificate of the registry. Remember it, and its badge becomes exact:
   *[other] This may be one of { $count } certificates of the registry. Remember it as the right one, and its badge becomes exact:
}
identity-unknown = The registry has no certificate like this one.
identity-no-registry = Open the inspector from the Certkeep button to see which row of which org this is.
identity-remember = Remember as this one
identity-remember-alone = Remember without an org
identity-remembered = Remembered. Its dates now count to the second.
reason-end = ends { $day }, too
reason-name = same name
reason-org = made by this org
reason-created = created on the same day

## What a file holds
kind-certificate = Certificate
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
note-not-readable-yet = Recognised, but not readable yet in this version. Export the certificate itself as PEM or DER to inspect it.
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
error-unrecognised = Nothing Certkeep knows: { $reason }. It reads certificates as PEM, DER or Base64.
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
finding-ec-key-too-short-why = Browsers and many partners refuse it for TLS and signatures.
finding-ec-key-too-short-do = Replace it with a certificate with a key on P-256 or a larger curve.
finding-sha1-signature = Signed with SHA-1 ({ $algorithm })
finding-sha1-signature-why = Collisions for SHA-1 are affordable. Browsers and most TLS stacks refuse such a certificate as soon as a chain relies on its signature.
finding-sha1-signature-do = Have it issued again with SHA-256.
finding-md5-signature = Signed with MD5 ({ $algorithm })
finding-md5-signature-why = Such a signature can be forged. Nothing current accepts it.
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
