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
check-unknown = { $rows ->
    [0] No certificates on this page
    [one] { $rows } row read
   *[other] { $rows } rows read
}; the page shows no count to check against
control-sort-by-expiry = Sort by expiry
control-page-order = Back to the page's order
control-show-all = Show all
control-open-registry = Open in the registry
control-close = Close
control-copy-diagnostics = Copy diagnostics
control-copied = Copied
control-open-panel = Details
page-unknown-host = This page looks like Salesforce, but its address is not one Certkeep knows. Nothing was changed on it.
page-no-list = Certkeep found no list of certificates on this page and left it as it is.
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
life-used = { $percent } % of its life is over. Plan from { $plan }, act from { $act }.
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
value-bits = { $bits } bits
value-moment = { $utc }
value-moment-local = { $local }
value-day = { $day }
value-either-day = { $dayFirst } or { $monthFirst }

## Faults: what, why, what to do
fault-internal = Certkeep stopped on this page.
fault-internal-why = An internal error: { $reason }.
fault-internal-do = Reload the page; nothing that was saved is lost. If it happens again, please report it.
fault-not-saved = Certkeep could not save what it read.
fault-not-saved-why = The browser refused to write: { $reason }.
fault-not-saved-do = Free some disk space, then reload this page. Everything saved before is unharmed.
fault-newer = Certkeep does not touch its registry.
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
