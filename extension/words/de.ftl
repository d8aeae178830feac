### Certkeep auf Deutsch. Was hier fehlt, erscheint auf Englisch.

## Badges
badge-expired = { $days ->
    [one] Vor { $days } Tag abgelaufen
   *[other] Vor { $days } Tagen abgelaufen
}
badge-expired-today = Heute abgelaufen
badge-last-day = Läuft in weniger als 24 Stunden ab
badge-expires-in = { $days ->
    [one] Läuft in { $days } Tag ab
   *[other] Läuft in { $days } Tagen ab
}
badge-ok-days = { $days ->
    [one] OK · { $days } Tag
   *[other] OK · { $days } Tage
}
badge-ok-months = { $months ->
    [one] OK · { $months } Monat
   *[other] OK · { $months } Monate
}
badge-ok-years = { $years ->
    [one] OK · { $years } Jahr
   *[other] OK · { $years } Jahre
}
badge-ok-forever = OK · über 100 Jahre
badge-waiting = Wartet auf CA
badge-unclear = Datum unklar

## Tooltip: der Zeitpunkt und die Regel, nach der das Badge gewählt wurde
ending-exact = Endet am { $utc } ({ $local } Ihrer Zeit), so steht es im Zertifikat selbst.
ending-day = Gilt ab { $utc } ({ $local } Ihrer Zeit) als abgelaufen: Die Seite zeigt nur den Tag, { $day }, und die Hälfte der von Salesforce selbst ausgestellten Zertifikate endet genau zu dessen Beginn.
rule-expired = Regel: Dieser Zeitpunkt ist vorbei.
rule-last-day = Regel: Es bleiben weniger als 24 Stunden.
rule-act = Regel: Zeit zu handeln. { $act ->
    [one] Es bleibt höchstens { $act } Tag
   *[other] Es bleiben höchstens { $act } Tage
}: Das ist die Stufe „Handeln“ bei einer Laufzeit von { $life ->
    [one] { $life } Tag
   *[other] { $life } Tagen
}.
rule-plan = Regel: Zeit zu planen. { $plan ->
    [one] Es bleibt höchstens { $plan } Tag
   *[other] Es bleiben höchstens { $plan } Tage
}: Das ist die Stufe „Planen“ bei einer Laufzeit von { $life ->
    [one] { $life } Tag
   *[other] { $life } Tagen
}; zu handeln ist { $act ->
    [one] { $act } Tag
   *[other] { $act } Tage
} vor dem Ende.
rule-ok = Regel: Bei einer Laufzeit von { $life ->
    [one] { $life } Tag
   *[other] { $life } Tagen
} ist { $plan ->
    [one] { $plan } Tag
   *[other] { $plan } Tage
} vor dem Ende zu planen und { $act ->
    [one] { $act } Tag
   *[other] { $act } Tage
} vor dem Ende zu handeln.
rule-waiting = Nicht aktiv: eine Zertifikatsignieranforderung, deren signierte Kette noch nicht hochgeladen ist. Ihr Datum sagt nichts aus.
rule-ambiguous = Das angezeigte Datum ist der { $dayFirst } oder der { $monthFirst }: Auf dieser Seite lässt nichts Tag und Monat unterscheiden. Öffnen Sie das Badge, um es festzulegen.
rule-unreadable = Die Seite zeigt { $text }; das ist kein Datum, das Certkeep lesen kann.
rule-no-date = Die Seite zeigt kein Ablaufdatum.

## Leiste über der Tabelle
summary-title = Ablauf der Zertifikate, von Certkeep
count-expired = { $count } abgelaufen
count-last-day = { $count ->
    [one] { $count } läuft in weniger als 24 Stunden ab
   *[other] { $count } laufen in weniger als 24 Stunden ab
}
count-expires-soon = { $count ->
    [one] { $count } läuft bald ab
   *[other] { $count } laufen bald ab
}
count-unclear = { $count } unklar
count-waiting = { $count ->
    [one] { $count } wartet auf CA
   *[other] { $count } warten auf CA
}
count-ok = { $count } OK
check-agrees = { $rows ->
    [one] { $rows } Zeile gelesen
   *[other] { $rows } Zeilen gelesen
}; stimmt mit der Zählung der Seite überein ({ $nonExpired } von { $most } nicht abgelaufen)
check-differs = { $rows ->
    [one] { $rows } Zeile gelesen
   *[other] { $rows } Zeilen gelesen
}, aber die Seite zählt { $nonExpired } von { $most } als nicht abgelaufen: Vielleicht fehlen Zeilen oder wurden falsch gelesen
check-filtered = { $rows ->
    [one] { $rows } Zeile gelesen
   *[other] { $rows } Zeilen gelesen
} unter { $letter }; wählen Sie im Buchstabenfilter „Alle“, um jedes Zertifikat zu sehen
check-letter-differs = { $strays ->
    [one] { $strays } von { $rows } Zeilen gehört
   *[other] { $strays } von { $rows } Zeilen gehören
} nicht unter { $letter }: Vielleicht lädt die Liste noch, oder Bezeichnungen wurden falsch gelesen
check-filtered-differs = { $rows ->
    [one] { $rows } Zeile gelesen
   *[other] { $rows } Zeilen gelesen
} unter { $letter }, davon mehr nicht abgelaufen, als die Seite in der ganzen Org zählt ({ $nonExpired } von { $most }): Vielleicht wurden Daten falsch gelesen
check-unknown = { $rows ->
    [0] Keine Zertifikate auf dieser Seite
    [one] { $rows } Zeile gelesen
   *[other] { $rows } Zeilen gelesen
}; die Seite zeigt keine Anzahl zum Vergleich
control-sort-by-expiry = Nach Ablauf sortieren
control-page-order = Zurück zur Reihenfolge der Seite
control-open-registry = Im Verzeichnis öffnen
control-close = Schließen
control-copy-diagnostics = Diagnose kopieren
control-copied = Kopiert
page-unknown-host = Diese Seite sieht nach Salesforce aus, aber Certkeep kennt ihre Adresse nicht. Auf der Seite wurde nichts verändert.
page-no-list = Certkeep hat auf dieser Seite keine Liste von Zertifikaten gefunden. Die Seite blieb unverändert.
page-no-fields = Certkeep hat auf dieser Seite kein Zertifikat gefunden und sie gelassen, wie sie ist.
page-no-certificate-links = Certkeep konnte diese Liste nicht verstehen: Keine Zeile führt zu einem Zertifikat. Die Seite blieb unverändert.

## Fenster am Badge
panel-loading = Wird nachgesehen …
panel-findings = Befunde
panel-no-findings = Nichts zu melden.
panel-facts = Was bekannt ist
panel-choose-date = Welches Datum meint diese Seite? Ihre Antwort gilt für alle Daten dieser Organisation.
choice-day-first = Tag zuerst: { $day }
choice-month-first = Monat zuerst: { $day }
life-start = Erstellt am { $day }
life-start-assumed = Erstelldatum unbekannt, ein Jahr angenommen: { $day }
life-end = Endet am { $day }
life-used = { $percent ->
    [one] { $percent } % der Laufzeit ist vorbei.
   *[other] { $percent } % der Laufzeit sind vorbei.
} Planen ab { $plan }, handeln ab { $act }.
fact-label = Bezeichnung
fact-unique-name = Eindeutiger Name
fact-type = Typ
fact-active = Aktiv
fact-key-size = Schlüsselgröße
fact-expiration = Ablaufdatum auf der Seite
fact-created = Erstelldatum
fact-exportable = Exportierbarer privater Schlüssel
fact-not-before = Gültig ab
fact-not-after = Gültig bis
fact-subject = Inhaber
fact-issuer = Aussteller
fact-serial-number = Seriennummer
fact-sha256 = SHA-256-Fingerabdruck
fact-record-id = Datensatz-ID
fact-org = Organisation
fact-seen-list-page = Zuletzt in der Liste gesehen
fact-seen-detail-page = Zuletzt auf seiner Seite gesehen
fact-seen-file = Zertifikat aus einer Datei gelesen
fact-missing-since = Nicht mehr in der Liste seit
value-yes = Ja
value-no = Nein
value-bits = { NUMBER($bits, useGrouping: 0) } Bit
value-moment = { $utc }
value-moment-local = { $local }
value-day = { $day }
value-either-day = { $dayFirst } oder { $monthFirst }

## Störungen: was, warum, was zu tun ist
fault-internal = Certkeep hat auf dieser Seite abgebrochen.
fault-internal-why = Ein interner Fehler: { $reason }.
fault-internal-do = Laden Sie die Seite neu; nichts Gespeichertes ist verloren. Falls es wieder geschieht, melden Sie es bitte.
fault-silent = Certkeep antwortet nicht.
fault-silent-why = Vielleicht wurde es gerade aktualisiert oder abgeschaltet.
fault-silent-do = Laden Sie die Seite neu.
fault-not-saved = Certkeep konnte nicht speichern, was es gelesen hat.
fault-not-saved-why = Der Browser hat das Schreiben verweigert: { $reason }.
fault-not-saved-do = Schaffen Sie etwas Speicherplatz und laden Sie diese Seite dann neu. Alles zuvor Gespeicherte ist unversehrt.
fault-unknown-entry = Das Verzeichnis kennt dieses Zertifikat nicht.
fault-unknown-entry-why = Es wurde vergessen, oder der Browser hat Certkeep beendet, bevor es speichern konnte ({ $reason }).
fault-unknown-entry-do = Laden Sie die Seite neu.
fault-newer = Certkeep hat sein Verzeichnis nicht angerührt.
fault-newer-why = Eine neuere Version von Certkeep hat es geschrieben ({ $reason }).
fault-newer-do = Aktualisieren Sie Certkeep in diesem Browser und laden Sie die Seite dann neu.

## Symbolleiste
toolbar-empty = Certkeep: noch keine Zertifikate. Öffnen Sie in Setup die Zertifikat- und Schlüsselverwaltung.
toolbar-ok = { $total ->
    [one] Certkeep: { $total } Zertifikat, nichts zu tun
   *[other] Certkeep: { $total } Zertifikate, nichts zu tun
}
toolbar-action = { $total ->
    [one] Certkeep: bei { $count } von { $total } Zertifikat ist etwas zu tun
   *[other] Certkeep: bei { $count } von { $total } Zertifikaten ist etwas zu tun
}{ $urgent ->
    [0] {""}
   *[other] , { $urgent } abgelaufen oder in den letzten 24 Stunden
}

## Listen
list-title = Zertifikate
list-search = Bezeichnung, Name, Organisation, Fingerabdruck suchen …
list-filter = Nur einen Status anzeigen
list-shown = { $total ->
    [one] { $shown } von { $total } Zertifikat
   *[other] { $shown } von { $total } Zertifikaten
}
org-unknown = Ohne bekannte Organisation
org-production = Produktion
org-sandbox = Sandbox
org-development = Entwicklung
org-count = { $count ->
    [one] { $count } Zertifikat
   *[other] { $count } Zertifikate
}
entry-created = erstellt am { $day }
entry-expires = läuft am { $day } ab
entry-expires-either = läuft am { $dayFirst } oder am { $monthFirst } ab
entry-seen = Zuletzt gesehen: { $local }
entry-missing = Nicht mehr in der Liste seit { $local }
entry-open-setup = In Setup öffnen
entry-open-setup-title = Öffnet die Seite dieses Zertifikats in Salesforce Setup
entry-open-setup-long = In Salesforce Setup öffnen
entry-forget = Diesen Eintrag vergessen
entry-forget-really = Wirklich vergessen? Was Certkeep darüber weiß, wird gelöscht
entry-forgotten = Vergessen. Steht die Zeile noch in Setup, kommt der Eintrag beim nächsten Besuch wieder.
control-copy = Kopieren
control-copy-of = { $what } kopieren

## Fenster unter dem Knopf in der Symbolleiste
popup-inspect = Datei untersuchen
popup-registry = Verzeichnis öffnen
empty-title = Noch keine Zertifikate
empty-step-setup = Öffnen Sie in Salesforce das Setup.
empty-step-page = Gehen Sie zu Sicherheit › Zertifikat- und Schlüsselverwaltung.
empty-step-back = Jede Zeile bekommt ein Badge, und ihr Zertifikat erscheint hier.
empty-local = Alles bleibt in diesem Browser. Nichts wird irgendwohin gesendet.
access-title = Certkeep darf Setup-Seiten nicht lesen
access-why = Ihr Browser hält Certkeep von ihnen fern; deshalb haben Zeilen keine Badges, und nichts Neues kommt hinzu. Certkeep bittet nur um die Seiten der Zertifikat- und Schlüsselverwaltung.
access-ask = Auf Setup-Seiten zulassen
notice-unreadable = { $count ->
    [one] { $count } gespeicherter Eintrag ist nicht lesbar. Er bleibt, wie er ist; alles andere wird angezeigt.
   *[other] { $count } gespeicherte Einträge sind nicht lesbar. Sie bleiben, wie sie sind; alles andere wird angezeigt.
}
notice-newer = Eine neuere Version von Certkeep hat dieses Verzeichnis geschrieben. Aktualisieren Sie Certkeep in diesem Browser, um es zu sehen; nichts wurde verändert.
notice-failed = Certkeep konnte sein Verzeichnis nicht lesen: { $reason }. Schließen Sie dieses Fenster und öffnen Sie es wieder.

## Seite des Verzeichnisses
registry-title = Certkeep-Verzeichnis
details-none = Wählen Sie ein Zertifikat, um alles zu sehen, was darüber bekannt ist.
details-gone = Dieses Zertifikat steht nicht mehr im Verzeichnis.
settings-title = Wann gewarnt wird
settings-why = Eine Stufe beginnt bei einem Bruchteil der Laufzeit des Zertifikats, aber nie früher als diese Obergrenzen.
settings-plan = Planen bei einem Drittel der Laufzeit, höchstens (Tage)
settings-act = Handeln bei einem Sechstel der Laufzeit, höchstens (Tage)
settings-save = Speichern
settings-saved = Gespeichert. Badges und Zahlen richten sich danach.
filter-expired = { $count } abgelaufen
filter-last-day = { $count } am letzten Tag
filter-expires-soon = { $count } bald
filter-unclear = { $count } unklar
filter-waiting = { $count } wartend
filter-ok = { $count } OK

## Inspektor
inspector-title = Certkeep-Inspektor
inspector-drop = Zertifikatsdateien oder Ordner hier ablegen
inspector-forms = PEM, DER, Base64 oder eine E-Mail, die so etwas enthält. Was eine Datei ist, sagt ihr Inhalt, nicht ihr Name.
inspector-choose = Dateien auswählen …
inspector-choose-folder = Ordner wählen …
inspector-clear = Seite leeren
inspector-paste = Oder Text einfügen
inspector-read = Diesen Text lesen
inspector-pasted = Eingefügter Text
inspector-local = In diesem Browser gelesen, nie hochgeladen: Diese Seite kann keine Netzwerkanfrage stellen. Nichts wird behalten, außer Sie wählen „Merken“.
inspector-fields = Felder und Fingerabdrücke
inspector-extensions = Erweiterungen
inspector-faults = Fehler in der Codierung
inspector-count = { $count ->
    [one] Ein Fund
   *[other] { $count } Funde
}{ $others ->
    [0] .
    [one] ; in einer anderen Datei ist nichts, was Certkeep kennt.
   *[other] ; in { $others } anderen Dateien ist nichts, was Certkeep kennt.
}
inspector-reading = { $count ->
    [0] Wird gelesen …
    [one] Wird gelesen … Bisher ein Fund
   *[other] Wird gelesen … Bisher { $count } Funde
}
inspector-cancel = Nicht weiterlesen
inspector-parts = Was in dieser Datei ist
chain-title = { $count ->
    [one] Kette
   *[other] { $count } Ketten
}
chain-more = { $count ->
    [one] { $count } weitere Kette ist hier nicht dargestellt.
   *[other] { $count } weitere Ketten sind hier nicht dargestellt.
}
chain-verified = Vom nächsten signiert
chain-wrong = Nicht vom nächsten signiert, obwohl es das sagt: Eines der beiden ist die falsche Datei oder wurde verändert.
chain-unsupported = Nennt das nächste als Aussteller; den Algorithmus der Signatur prüft Certkeep nicht.
chain-name-only = Nennt das nächste als Aussteller; ob es signiert hat, ließ sich nicht prüfen.
chain-starts-before = Früher gültig als sein Aussteller.
chain-outlives = Länger gültig als sein Aussteller: Es gilt nur bis zu dessen Ende, nicht bis zum eigenen Datum.
chain-no-ca = Sein Aussteller ist keine CA, Salesforce und Java lehnen diese Kette ab. Fragen Sie nach dem richtigen Zwischenzertifikat.
chain-may-not-sign = Sein Aussteller darf keine Zertifikate signieren (keyUsage), strenge Leser lehnen diese Kette ab. Fragen Sie die CA.
chain-path-too-long = Sein Aussteller erlaubt { $allowed ->
    [0] keine CA
    [one] eine CA
   *[other] { $allowed } CAs
} unter sich, hier sind es { $found }: Strenge Leser lehnen diese Kette ab. Fragen Sie die CA.
chain-complete = Vollständig, bis zu einer selbstsignierten Wurzel.
chain-self-issued = Endet mit einem Zertifikat, das sich selbst als Aussteller nennt, aber nicht vom eigenen Schlüssel signiert ist.
chain-missing = Als Nächstes käme { $issuer }, das nicht hier ist. Ist es eine Zwischen-CA, holen Sie es bei Ihrer CA: Salesforce braucht beim Hochladen die ganze Kette. Eine Wurzel darf fehlen.
chain-missing-with-key = Als Nächstes käme { $issuer } mit dem Schlüssel { $key }, das nicht hier ist. Ist es eine Zwischen-CA, holen Sie es bei Ihrer CA: Salesforce braucht beim Hochladen die ganze Kette. Eine Wurzel darf fehlen.
chain-ring = Geht im Kreis: Diese Zertifikate stellen einander aus.
chain-too-long = Hier abgeschnitten: Keine echte Kette ist so lang.
chain-out-of-order = In der Datei stehen sie in anderer Reihenfolge. Salesforce und die meisten Server wollen diese: zuerst das Zertifikat selbst, danach jeweils sein Aussteller.
value-moment-both = { $utc } ({ $local } Ihrer Zeit)
value-key = { $algorithm }{ $bits ->
    [one] , { $bits } Bit
    [other] , { NUMBER($bits, useGrouping: 0) } Bit
   *[unknown] {""}
}
value-key-curve = { $algorithm } auf { $curve }
extension = { $name }
extension-critical = { $name } (kritisch)
fact-public-key = Öffentlicher Schlüssel
fact-signature-algorithm = Signaturalgorithmus
fact-version = Version
fact-made-by-org = Erstellt von der Organisation
fact-sha1 = SHA-1-Fingerabdruck
fact-spki-sha256 = SHA-256 des öffentlichen Schlüssels
fact-signature = Signatur
signature-by-own-key = Vom Schlüssel in dieser Anforderung gemacht
signature-wrong = Falsch: Sie stammt nicht vom Schlüssel in dieser Anforderung, eine CA wird sie ablehnen. Erstellen Sie die Anforderung neu.
signature-not-checked = Nicht geprüft: Diesen Algorithmus prüft Certkeep nicht
fact-challenge-password = Challenge-Passwort
value-present = Vorhanden, im Klartext. Es wird hier nicht gezeigt; wer die Datei hat, kann es lesen.
inspector-requested = Gewünschte Erweiterungen
fact-revoked = Gesperrte Zertifikate
value-revoked = { $count ->
    [0] Keine
   *[other] { $count }
}
fact-list-scope = Art der Liste
value-delta-list = Nur Änderungen (eine Delta-Liste): Was nicht darauf steht, kann trotzdem gesperrt sein
value-indirect-list = Auch für Zertifikate anderer Aussteller (eine indirekte Liste)
fact-this-update = Ausgestellt
fact-next-update = Nächste Liste fällig
fact-crl-number = Nummer der Liste
identity-same = { $count ->
    [one] Dies ist ein Zertifikat des Verzeichnisses:
   *[other] Dieses Zertifikat steht an { $count } Stellen des Verzeichnisses:
}
identity-probably = { $count ->
    [one] Dies ist wahrscheinlich ein Zertifikat des Verzeichnisses. Merken Sie es, und sein Badge wird genau:
   *[other] Dies ist vielleicht eines von { $count } Zertifikaten des Verzeichnisses. Merken Sie es als das richtige, und dessen Badge wird genau:
}
identity-unknown = Das Verzeichnis enthält kein solches Zertifikat.
identity-no-registry = Öffnen Sie den Inspektor über den Knopf von Certkeep, um zu sehen, welche Zeile welcher Organisation dies ist.
identity-remember = Als dieses merken
identity-remember-alone = Ohne Organisation merken
identity-remembered = Gemerkt. Seine Daten gelten jetzt auf die Sekunde.
reason-end = endet ebenfalls am { $day }
reason-name = gleicher Name
reason-org = von dieser Organisation erstellt
reason-created = am selben Tag erstellt

## Was eine Datei enthält
kind-certificate = Zertifikat
kind-certificate-request = Eine Zertifikatsignieranforderung (CSR)
kind-private-key = Ein privater Schlüssel
kind-public-key = Ein öffentlicher Schlüssel
kind-crl = Eine Zertifikatsperrliste (CRL)
kind-pkcs7 = Ein PKCS#7-Bündel von Zertifikaten
kind-pkcs12 = Ein PKCS#12-Keystore (.p12, .pfx)
kind-jks = Ein Java-Keystore
kind-jceks = Ein Java-Keystore (JCEKS)
kind-bcfks = Ein Bouncy-Castle-FIPS-Keystore
kind-parameters = Schlüsselparameter
kind-ssh-key = Ein öffentlicher SSH-Schlüssel
kind-pgp = OpenPGP-Daten
kind-jwk = Ein JSON Web Key
kind-saml-metadata = SAML-Metadaten
kind-xml = Eine XML-Datei
kind-html = Eine Webseite
kind-json = Eine JSON-Datei
kind-zip = Ein ZIP-Archiv
kind-gzip = Ein gzip-Archiv
kind-error = Nicht lesbar
note-private-key = Vorsicht: Wer diesen Schlüssel hat, kann im Namen seines Inhabers signieren. Certkeep hat ihn weder behalten noch angezeigt. Löschen Sie Kopien, die Sie nicht brauchen, und senden Sie ihn niemandem.
note-not-readable-yet = Erkannt, aber in dieser Version noch nicht lesbar. Exportieren Sie das Zertifikat selbst als PEM oder DER, um es zu untersuchen.
error-empty = Die Datei ist leer. Speichern oder exportieren Sie sie noch einmal.
error-too-large = Die Datei ist größer als { $limit } MB; mehr liest diese Seite nicht. Ein Zertifikat hat wenige Kilobyte: Ist es die richtige Datei?
error-too-many-items = Nur ein Teil der Datei wurde gelesen: { $reason }.
error-nested-too-deeply = Nicht geöffnet: { $reason }. Packen Sie die äußeren Dateien aus und legen Sie ab, was darin ist.
error-cancelled = Auf Ihren Wunsch angehalten: { $reason }. Was vorher gelesen wurde, steht darüber; legen Sie die Datei noch einmal ab, um alles zu lesen.
error-trapped = An diesem Teil ist der Leser gescheitert; er wurde neu gestartet. Was vorher gelesen wurde, muss noch einmal abgelegt werden, um Einzelheiten zu zeigen. Bitte melden Sie die Art der Datei: Das sollte nie geschehen.
error-forgotten = Die Einzelheiten sind weg, weil der Leser neu gestartet werden musste. Legen Sie die Datei noch einmal ab.
error-no-end = Ein halbes PEM: Die Zeile mit fünf Bindestrichen und END fehlt. Kopieren Sie den Text noch einmal, bis einschließlich dieser Zeile.
error-no-begin = Ein halbes PEM: Die Zeile mit fünf Bindestrichen und BEGIN fehlt. Kopieren Sie den Text noch einmal, von dieser Zeile an.
error-empty-block = Zwischen der BEGIN- und der END-Zeile steht nichts. Exportieren Sie das Zertifikat noch einmal.
error-not-base64 = Dieser Teil ist kein Base64-Text: { $reason }. Kopieren Sie ihn noch einmal unverändert aus seiner Quelle.
error-placeholder = Wo das Zertifikat stehen sollte, steht ein Platzhalter. Holen Sie die Datei aus der Organisation selbst.
error-truncated = Dieser Teil ist abgeschnitten: { $reason }. Holen oder kopieren Sie die Datei noch einmal.
error-not-a-certificate = Dieser Teil ist als Zertifikat beschriftet oder sieht so aus, ist aber keines: { $reason }.
error-unrecognised = Nichts, was Certkeep kennt: { $reason }. Es liest Zertifikate als PEM, DER oder Base64.
error-unreadable = Der Browser konnte diese Datei nicht lesen: { $reason }. Ist sie noch da, und dürfen Sie sie öffnen?

## Befunde: was gefunden wurde, warum es zählt, was zu tun ist
finding-certificate-expired = { $days ->
    [0] Vor weniger als einem Tag abgelaufen
    [one] Vor { $days } Tag abgelaufen
   *[other] Vor { $days } Tagen abgelaufen
}
finding-certificate-expired-why = Wer das Datum prüft, weist es zurück. Single Sign-On, signierte Anforderungen und gegenseitiges TLS, die darauf beruhen, können ausfallen.
finding-certificate-expired-do = Erstellen Sie den Nachfolger, geben Sie ihn jedem Partner, der dieses Zertifikat kennt, stellen Sie um und löschen Sie danach dieses.
finding-certificate-expires-soon = { $days ->
    [0] Läuft in weniger als einem Tag ab
    [one] Läuft in { $days } Tag ab
   *[other] Läuft in { $days } Tagen ab
}
finding-certificate-expires-soon-why = Zu einem Wechsel gehören auch die Partner. Wird er jetzt begonnen, können das alte und das neue Zertifikat eine Weile nebeneinander gültig sein.
finding-certificate-expires-soon-do = Finden Sie heraus, wer es verwendet, erstellen Sie den Nachfolger und vereinbaren Sie mit jedem Partner den Tag der Umstellung.
finding-certificate-not-yet-valid = Nicht gültig vor { $not-before }
finding-certificate-not-yet-valid-why = Bis dahin weist es zurück, wer das Datum prüft; Single Sign-On oder Callouts, die es verwenden, können ausfallen.
finding-certificate-not-yet-valid-do = Stellen Sie nicht vor diesem Zeitpunkt darauf um. Sollte es schon gültig sein, prüfen Sie die Uhr dessen, der es erstellt hat.
finding-rsa-key-too-short = Der RSA-Schlüssel hat { NUMBER($bits, useGrouping: 0) } Bit; heute sind { NUMBER($minimum, useGrouping: 0) } das Mindeste
finding-rsa-key-too-short-why = Salesforce erstellt und importiert nur Schlüssel mit 2048, 3072 und 4096 Bit, und viele Partner weisen kürzere zurück.
finding-rsa-key-too-short-do = Ersetzen Sie es durch ein Zertifikat mit einem neuen Schlüssel von mindestens 2048 Bit.
finding-ec-key-too-short = Der Schlüssel auf einer elliptischen Kurve hat { $bits } Bit; heute sind { $minimum } das Mindeste
finding-ec-key-too-short-why = Browser und viele Partner weisen ihn für TLS und Signaturen zurück.
finding-ec-key-too-short-do = Ersetzen Sie es durch ein Zertifikat mit einem Schlüssel auf P-256 oder einer größeren Kurve.
finding-sha1-signature = Mit SHA-1 signiert ({ $algorithm })
finding-sha1-signature-why = Kollisionen für SHA-1 sind bezahlbar. Browser und die meisten TLS-Implementierungen weisen ein solches Zertifikat zurück, sobald eine Kette auf seiner Signatur beruht.
finding-sha1-signature-do = Lassen Sie es mit SHA-256 neu ausstellen.
finding-md5-signature = Mit MD5 signiert ({ $algorithm })
finding-md5-signature-why = Eine solche Signatur lässt sich fälschen. Nichts Aktuelles akzeptiert sie.
finding-md5-signature-do = Ersetzen Sie es jetzt durch ein mit SHA-256 signiertes Zertifikat.
finding-dsa-key = Der Schlüssel ist ein DSA-Schlüssel
finding-dsa-key-why = Salesforce kann ihn weder zum Signieren noch für TLS verwenden, und TLS 1.3 kennt DSA überhaupt nicht.
finding-dsa-key-do = Ersetzen Sie es durch ein Zertifikat mit einem RSA-Schlüssel von mindestens 2048 Bit.
finding-no-expiry-date = Erstellt, um nie abzulaufen (9999-12-31)
finding-no-expiry-date-why = Keine E-Mail und kein Badge wird je daran erinnern, seinen Schlüssel zu erneuern; Partner begrenzen das Alter womöglich trotzdem.
finding-no-expiry-date-do = Planen Sie einen Wechsel nach Alter, etwa einmal im Jahr, und halten Sie fest, wer eine Kopie hat.
finding-encoding-faults = { $count ->
    [one] { $count } Fehler in seiner Codierung: { $first }
   *[other] { $count } Fehler in seiner Codierung, der erste: { $first }
}
finding-encoding-faults-why = Certkeep und OpenSSL lesen es, strengere Programme weisen es womöglich zurück. Bei manchen Partnern scheitert der Import genau daran.
finding-encoding-faults-do = Weist ein Partner es zurück, lassen Sie es neu ausstellen; die Fehler stehen unter seinen Feldern.
finding-date-unclear = Certkeep weiß nicht, wann es abläuft
finding-date-unclear-why = Tag und Monat vertauscht wären bis zu elf Monate Unterschied; deshalb rät Certkeep nicht und kann nicht rechtzeitig warnen.
finding-date-unclear-do = Sagen Sie oben, welche Lesart stimmt, oder prüfen Sie die Datei des Zertifikats und lassen Sie Certkeep es sich merken.
finding-page-date-differs = Die Seite sagt { $page }, das Zertifikat selbst { $own }
finding-page-date-differs-why = Datum und E-Mails von Salesforce gelten einem anderen Zertifikat als dem hier gemerkten: Es wurde ersetzt, oder dieser Zeile wurde die falsche Datei zugeordnet.
finding-page-date-differs-do = Laden Sie das Zertifikat in Setup herunter, prüfen Sie die Datei und lassen Sie Certkeep es sich merken.
finding-waiting-for-chain = Die signierte Kette ist noch nicht hochgeladen
finding-waiting-for-chain-why = Bis dahin kann nichts dieses Zertifikat verwenden, und das Datum auf der Seite bedeutet nichts.
finding-waiting-for-chain-do = Laden Sie die Signieranforderung in Setup herunter, lassen Sie sie von der CA signieren und laden Sie die Kette hoch.
