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
fact-seen-mail = Letzte Mitteilung von Salesforce
fact-seen-live = Live aus der Organisation gelesen
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
list-search = Name, Org, Zuständige, Integration, Fingerabdruck suchen …
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
entry-rotated = zuletzt ausgetauscht am { $day }
entry-seen = Zuletzt gesehen: { $local }
entry-missing = Nicht mehr in der Liste seit { $local }
entry-open-setup = In Setup öffnen
entry-open-setup-title = Öffnet die Seite dieses Zertifikats in Salesforce Setup
entry-open-setup-long = In Salesforce Setup öffnen
entry-forget = Diesen Eintrag vergessen
entry-forget-really = Wirklich vergessen? Was man darüber geschrieben hat, wird gelöscht; der Verlauf bleibt
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
learning-title = Mehr Verbindungen aus dem Setup lernen
learning-why = Certkeep lernt auch dann, wer welches Zertifikat benutzt, wenn Sie die Seiten von Single-Sign-On-Einstellungen, Identitätsanbieter, benannten und externen Anmeldeinformationen, verbundenen und externen Client-Anwendungen, externen Datenquellen oder Domänen öffnen. Es liest deren Felder, zeigt dort nichts an und sendet nichts. Dafür bittet der Browser Sie um Zugriff auf diese Seiten.
learning-begin = Auch von diesen Seiten lernen
learning-on = Certkeep lernt von diesen Seiten. Was es gelernt hat, bleibt, wenn Sie damit aufhören.
learning-stop = Nicht mehr von ihnen lernen
filter-expired = { $count } abgelaufen
filter-last-day = { $count } am letzten Tag
filter-expires-soon = { $count } bald
filter-unclear = { $count } unklar
filter-waiting = { $count } wartend
filter-ok = { $count } OK

## Inspektor
inspector-title = Certkeep-Inspektor
inspector-drop = Zertifikatsdateien oder Ordner hier ablegen
inspector-forms = PEM, DER, PKCS#7, PKCS#12, Java-Keystores, Anforderungen, Sperrlisten, Schlüssel, SAML-Metadaten, JSON Web Keys, E-Mails, ZIP-Archive und Ordner mit Salesforce-Metadaten. Was eine Datei ist, sagt ihr Inhalt, nicht ihr Name.
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
revoked-since = { $name } aus Ihrem Verzeichnis ist seit { $day } gesperrt. Ersetzen Sie es jetzt: Partner, die diese Liste ansehen, lehnen es ab.
revoked = { $name } aus Ihrem Verzeichnis ist gesperrt. Ersetzen Sie es jetzt: Partner, die diese Liste ansehen, lehnen es ab.
revoked-none = { $count ->
    [0] Von keinem Zertifikat Ihres Verzeichnisses ist bekannt, dass es von diesem Aussteller stammt.
    [one] Das eine Zertifikat Ihres Verzeichnisses, das von diesem Aussteller stammt, steht nicht auf der Liste.
   *[other] Keines der { $count } Zertifikate Ihres Verzeichnisses, die von diesem Aussteller stammen, steht auf der Liste.
}
fact-list-scope = Art der Liste
value-delta-list = Nur Änderungen (eine Delta-Liste): Was nicht darauf steht, kann trotzdem gesperrt sein
value-indirect-list = Auch für Zertifikate anderer Aussteller (eine indirekte Liste)
fact-this-update = Ausgestellt
fact-next-update = Nächste Liste fällig
fact-crl-number = Nummer der Liste
inspector-saml = Für SAML
inspector-key = Schlüssel
inspector-keystore = Keystore
inspector-entry = Eintrag
inspector-notice = Hinweis
inspector-expiring = Zertifikat { $label }
fact-key = Schlüssel
fact-key-id = Schlüssel-ID (kid)
fact-form = Form
fact-encryption = Versiegelt mit
value-encryption = { $scheme }
value-encryption-rounds = { $scheme }, { $iterations ->
    [one] eine Runde
   *[other] { $iterations } Runden
}
fact-entries = Einträge
value-count = { $count }
fact-integrity = Unversehrtheit
integrity-not-checked = Nicht geprüft: Ohne Passwort lässt sich nicht sagen, ob die Datei verändert wurde
integrity-wrong-password = Nicht geprüft: Das Passwort ist nicht das dieses Keystores
integrity-verified = Mit dem Passwort geprüft: Die Datei ist so, wie sie geschrieben wurde
integrity-broken = Verletzt: Das Passwort stimmt, aber die Datei wurde verändert oder beschädigt. Exportieren Sie sie noch einmal.
integrity-absent = Die Datei hat keine eigene Prüfung
fact-alias = Alias
fact-holds = Enthält
holds-private-key = Einen privaten Schlüssel mit seinen Zertifikaten
holds-trusted-certificate = Ein vertrautes Zertifikat
holds-certificate = Ein Zertifikat ohne Schlüssel
holds-secret-key = Einen geheimen Schlüssel, der nicht gelesen wird
holds-revocation-list = Eine Sperrliste
fact-put-in = Hinzugefügt
fact-certificates = Zertifikate
fact-org-id = Organisations-ID
fact-sent = Gesendet
value-self-signed = Selbstsigniert
value-ca-signed = CA-signiert
fact-expiration-notice = Läuft ab
fact-certainty = Wie sicher
value-by-shape = Nur an seiner Form erkannt: Vergleichen Sie es mit der E-Mail
fact-saml-entity = Entität
fact-saml-role = Rolle
fact-saml-use = Verwendung
value-saml-both = Signatur und Verschlüsselung
password-title = Diese Datei ist mit einem Passwort versiegelt
password-why = Es wird hier verwendet und vergessen: Nichts wird gesendet oder behalten. Private Schlüssel werden angesehen, um zu sagen, was sie sind, und nie gezeigt.
password-label = Passwort
password-open = Öffnen
password-wrong = Dieses Passwort öffnet es nicht. Versuchen Sie es noch einmal; Großschreibung und Tastatursprache zählen.
import-verdict-pass = In Ordnung
import-verdict-notice = Gut zu wissen
import-verdict-mend = Zu beheben
import-verdict-unknown = Ohne das Passwort des Keystores nicht zu sagen
import-title = Nimmt Salesforce diesen Keystore an?
import-why = Was „Import from Keystore“ verlangt, Regel für Regel.
import-taken = Ja: Salesforce nimmt diesen Keystore an.
import-unknown = Bisher spricht nichts dagegen. Geben Sie das Passwort des Keystores ein, um sicher zu sein.
import-not-taken = Nein: Salesforce nimmt diesen Keystore so nicht an.
import-commands = Führen Sie diese Befehle in dieser Reihenfolge aus; die Programme fragen nach den Passwörtern.
import-destination = Für eine Organisation in der Government Cloud
import-format = Der Keystore ist ein JKS
import-format-mend = Er ist { $format }. Wandeln Sie ihn um und geben Sie dem neuen dasselbe Passwort.
import-private-key-entry = Er enthält einen privaten Schlüssel
import-private-key-entry-mend = Er enthält nur Zertifikate. Fügen Sie den Schlüssel (private-key.pem) und seine Zertifikate (chain.pem) zusammen.
import-key-algorithm = Der Schlüssel ist ein RSA-Schlüssel
import-key-algorithm-mend = Er ist { $algorithm }. Erzeugen Sie einen neuen RSA-Schlüssel und lassen Sie ein Zertifikat dafür ausstellen.
import-key-size = Der Schlüssel hat 2048, 3072 oder 4096 Bit
import-key-size-mend = Er hat { $bits }. Erzeugen Sie einen neuen Schlüssel und lassen Sie ein Zertifikat dafür ausstellen.
import-key-form = Der Schlüssel ist PKCS#8
import-key-form-mend = Er hat eine andere Form, mit der Java nichts anfangen kann. Erstellen Sie den Keystore neu aus private-key.pem und chain.pem.
import-key-matches-certificate = Der Schlüssel gehört zu seinem Zertifikat
import-key-matches-certificate-mend = { $certificates ->
    [0] Er hat kein Zertifikat.
   *[other] Das erste Zertifikat hat einen anderen Schlüssel.
} Legen Sie das Paar, das zusammengehört, in private-key.pem und chain.pem.
import-key-password = Der Schlüssel hat das Passwort des Keystores
import-key-password-mend = Er hat ein anderes. Geben Sie das Passwort des Keystores ein, das jetzige des Schlüssels, dann zweimal das des Keystores.
import-chain-order = Auf jedes Zertifikat folgt das seines Ausstellers
import-chain-order-mend = Zertifikat { $position } steht falsch. Importieren Sie die Kette erneut; keytool ordnet sie.
import-chain-complete = Die Kette ist vollständig
import-chain-complete-mend = Das Zertifikat von { $issuer } fehlt. Speichern Sie, was die CA Ihnen gibt, als ca-chain.pem.
import-chain-complete-notice = Sie endet unter { $issuer }, das Partner meist selbst haben.
import-certificate-expired = Das Zertifikat ist nicht abgelaufen
import-certificate-expired-mend = Es ist am { $end } abgelaufen. Lassen Sie für den Schlüssel ein neues ausstellen; importieren Sie, was die CA zurückgibt, als chain.pem.
import-client-auth = Ein Client darf das Zertifikat in TLS verwenden
import-client-auth-notice = Es nennt nur { $purposes }. Für beidseitiges TLS können Partner es ablehnen; zum Signieren ist es gleichgültig.
import-unique-name = Der Alias kann ein eindeutiger Name sein
import-unique-name-mend = „{ $alias }“ kann es nicht. Benennen Sie ihn um, etwa in { $name }.
import-government-cloud = Für Government Cloud ist der Keystore ein BCFKS
import-government-cloud-mend = Wandeln Sie ihn zuletzt um; der Befehl braucht bc-fips.jar von Bouncy Castle daneben.
identity-same = { $count ->
    [one] Dies ist ein Zertifikat des Verzeichnisses:
   *[other] Dieses Zertifikat steht an { $count } Stellen des Verzeichnisses:
}
identity-probably = { $count ->
    [one] Dies ist wahrscheinlich ein Zertifikat des Verzeichnisses. Merken Sie es, und sein Badge wird genau:
   *[other] Dies ist vielleicht eines von { $count } Zertifikaten des Verzeichnisses. Merken Sie es als das richtige, und dessen Badge wird genau:
}
identity-unknown = Das Verzeichnis enthält kein solches Zertifikat.
mail-org = Diese Mitteilung betrifft die Org { $org }.
mail-no-org = Das Verzeichnis kennt die Org dieser Mitteilung nicht. Öffnen Sie deren Seite „Zertifikat- und Schlüsselverwaltung“ einmal mit Certkeep, untersuchen Sie ein dort erstelltes Zertifikat und legen Sie die Mitteilung dann noch einmal ab.
mail-remember = Merken, was sie sagt
mail-remembered = { $count ->
    [one] Für { $count } Zertifikat gemerkt. Daten, die die Seite selbst zeigte, bleiben, wie sie sind.
   *[other] Für { $count } Zertifikate gemerkt. Daten, die die Seite selbst zeigte, bleiben, wie sie sind.
}
identity-no-registry = Öffnen Sie den Inspektor über den Knopf von Certkeep, um zu sehen, welche Zeile welcher Organisation dies ist.
identity-remember = Als dieses merken
identity-remember-alone = Ohne Organisation merken
identity-remembered = Gemerkt. Seine Daten gelten jetzt auf die Sekunde.
reason-end = endet ebenfalls am { $day }
reason-name = gleicher Name
reason-org = von dieser Organisation erstellt
reason-created = am selben Tag erstellt

## ASN.1-Struktur
structure-title = ASN.1-Struktur
structure-hint = Zeigen Sie auf eine Zeile oder ein Oktett, oder gehen Sie mit den Pfeiltasten: Beide Seiten zeigen dasselbe Element. Die Eingabetaste klappt eine Zeile auf und zu.
structure-tree = Elemente
structure-dump = Oktette
structure-type = Typ
structure-value = Wert
structure-offset = Stelle
structure-length = Länge
structure-header = Typ und Länge
structure-content = Inhalt
structure-indefinite = { $header } + unbestimmt
structure-elements = { $count ->
    [one] Ein Element
   *[other] { $count } Elemente
}
structure-octets = { $count ->
    [one] Ein Oktett: { $hex }
   *[other] { $count } Oktette: { $hex }
}
structure-bits = { $count ->
    [one] Ein Bit: { $hex }
   *[other] { NUMBER($count, useGrouping: 0) } Bit: { $hex }
}
structure-time = { $utc } ({ $text })
structure-missing = Abgeschnitten: { $count ->
    [one] ein Oktett fehlt
   *[other] { $count } Oktette fehlen
}
structure-no-element = Kein Element
structure-unreadable = Nicht lesbar: { $reason }
structure-more = Weiteres
structure-left-out = { $count ->
    [one] Ein Oktett, nicht gezeigt
   *[other] { $count } Oktette, nicht gezeigt
}
structure-place = an Stelle { $offset }, Oktette für Typ und Länge + Inhalt: { $length }
structure-copy-hex = Als Hex kopieren
structure-copy-base64 = Als Base64 kopieren
structure-show = Stelle zeigen

## Inspektor: ein Zertifikat in den Formen, nach denen Partner fragen, und wer fragt
partner-title = Für Partner
partner-about = Dieses Zertifikat in den Formen, nach denen Partner fragen, so wie sie in deren Handbüchern stehen. Alles hier ist öffentlich.
partner-thumbprints = Fingerabdrücke des Zertifikats
partner-public-key = Sein öffentlicher Schlüssel
partner-names = Namen und Seriennummer
partner-whole = Das Zertifikat selbst
partner-sha256-colons = SHA-256, mit Doppelpunkten
partner-sha256-colons-who = So zeigen ihn Java keytool, OpenSSL und Browser
partner-sha256-lower = SHA-256, klein
partner-sha256-lower-who = Schnittstellen und Skripte; Certkeep selbst
partner-sha256-upper = SHA-256, groß
partner-sha256-upper-who = Windows und Microsoft-Werkzeuge, wo sie nach SHA-256 gehen
partner-sha1-colons = SHA-1, mit Doppelpunkten
partner-sha1-colons-who = GitLab und andere SAML-Partner; Java keytool, OpenSSL
partner-sha1-lower = SHA-1, klein
partner-sha1-lower-who = Identitätsanbieter in AWS IAM
partner-sha1-upper = SHA-1, groß
partner-sha1-upper-who = „Fingerabdruck“ in Microsoft Entra ID (Azure AD), AD FS und Windows
partner-x5t = x5t
partner-x5t-who = Kopf eines JWT, wie Microsoft Entra ID ihn verlangt
partner-x5t-s256 = x5t#S256
partner-x5t-s256-who = Kopf eines JWT nach neueren Regeln; an ein Clientzertifikat gebundene Tokens
partner-jwk = JWK
partner-jwk-who = Okta, Auth0 und andere OpenID-Partner (private_key_jwt); PublicKeyCertificate in Salesforce-Metadaten
partner-jwk-x5c = JWK mit dem Zertifikat (x5c)
partner-jwk-x5c-who = Partner, die das Zertifikat aus einem JWKS lesen
partner-pin-curl = Schlüssel-Pin für curl
partner-pin-curl-who = curl --pinnedpubkey
partner-pin-base64 = Schlüssel-Pin, Base64
partner-pin-base64-who = Pins in Android, iOS und OkHttp; HPKP (pin-sha256)
partner-pin-hex = Schlüssel-Pin, hexadezimal
partner-pin-hex-who = DANE (TLSA 3 1 1); zum Vergleichen von Schlüsseln
partner-issuer = Aussteller (RFC 4514)
partner-issuer-who = XML-Signatur (X509IssuerName); SAP
partner-serial-decimal = Seriennummer, dezimal
partner-serial-decimal-who = XML-Signatur (X509SerialNumber); InboundCertificate in Salesforce-Metadaten
partner-serial-hex = Seriennummer, hexadezimal
partner-serial-hex-who = Zertifizierungsstellen, OpenSSL, Windows
partner-subject = Inhaber (RFC 4514)
partner-subject-who = Externe Client-Anwendungen in Salesforce (Client-TLS nach Inhaber), LDAP, Java, nginx
partner-subject-commas = Inhaber, wie OpenSSL ihn ausgibt
partner-subject-commas-who = openssl x509 -subject -nameopt oneline,-esc_msb
partner-subject-slashes = Inhaber, mit Schrägstrichen
partner-subject-slashes-who = Ältere Gateways und Apache; openssl x509 -subject -nameopt compat
partner-pem = PEM
partner-pem-who = MuleSoft, Okta, AWS und die meisten Seiten zum Hochladen
partner-base64 = Base64 ohne Zeilen
partner-base64-who = SAML-Metadaten (X509Certificate); SamlSsoConfig und ConnectedApp in Salesforce-Metadaten
partner-save-crt = Als .crt speichern (PEM)
partner-save-pem = Als .pem speichern
partner-save-der = Als .der speichern (binär)

## Inspektor: zwei Zertifikate nebeneinander
comparison-title = Vergleichen mit …
comparison-search = Name, Datei, Organisation oder Fingerabdruck suchen …
comparison-choose = Ein Zertifikat wählen
comparison-none = Es gibt nichts zum Vergleichen. Legen Sie ein weiteres Zertifikat ab, oder merken Sie eines im Verzeichnis.
comparison-more = { $count ->
    [one] Ein weiteres findet die Suche.
   *[other] { $count } weitere findet die Suche.
}
comparison-part = { $name } in { $place }
comparison-entry = { $name } im Verzeichnis, { $place }
comparison-entry-alone = { $name } im Verzeichnis
comparison-two = Die zwei Zertifikate auf dieser Seite
comparison-rows = Feld für Feld
comparison-field = Feld
comparison-difference = Unterschied
comparison-before = Früheres
comparison-after = Späteres
comparison-same = gleich
comparison-differs = verschieden
comparison-only-before = nur das frühere
comparison-only-after = nur das spätere
comparison-key-same = gleicher Schlüssel
comparison-key-new = neuer Schlüssel
comparison-key = Schlüssel (SHA-256)
comparison-life = Laufzeit
comparison-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
comparison-names = Namen (SAN)
comparison-usage = Schlüsselverwendung
comparison-extended-usage = Erweiterte Schlüsselverwendung
comparison-basic-constraints = Basiseinschränkungen
comparison-same-certificate = Dasselbe Zertifikat: Wer das eine hat, hat das andere.
comparison-same-certificate-do = Es ist nichts auszutauschen, weder in Salesforce noch bei einem Partner.
comparison-same-key-longer = Gleicher Schlüssel, längere Laufzeit: Es endet { $days ->
    [0] weniger als einen Tag
    [one] { $days } Tag
   *[other] { $days } Tage
} später, und Partner, die den Schlüssel festgelegt haben, brauchen nichts.
comparison-same-key-longer-do = Laden Sie es in Salesforce in der Zeile seiner Anforderung hoch (Signiertes Zertifikat hochladen). Geben Sie es Partnern, die das Zertifikat selbst haben, bevor das frühere endet.
comparison-same-key-shorter = Gleicher Schlüssel, kürzere Laufzeit: Es endet { $days ->
    [0] weniger als einen Tag
    [one] { $days } Tag
   *[other] { $days } Tage
} früher und muss deshalb zuerst erneuert werden.
comparison-same-key-shorter-do = Vergewissern Sie sich, dass Sie dieses meinen. In Salesforce über das andere hochgeladen, zieht es das Ablaufdatum vor.
comparison-same-key-reissued = Gleicher Schlüssel, gleiches Ende: noch einmal ausgestellt, und wer den Schlüssel festgelegt hat, braucht nichts.
comparison-same-key-reissued-do = Sehen Sie unten, was verschieden ist. Partner, die das Zertifikat selbst haben, müssen dieses bekommen, sobald Salesforce es verwendet.
comparison-same-key-other-issuer = Dasselbe Zertifikat, von einer anderen CA noch einmal ausgestellt: Der Schlüssel bleibt, aber wer nur dem früheren Aussteller vertraut, weist es zurück.
comparison-same-key-other-issuer-do = Laden Sie es in Salesforce mit der ganzen Kette des neuen Ausstellers hoch, und geben Sie diese Kette den Partnern, die sie prüfen.
comparison-same-key-other-name = Gleicher Schlüssel, andere Namen: Wer den Schlüssel festgelegt hat, sieht keine Änderung; wer nach einem Namen geht, vielleicht schon.
comparison-same-key-other-name-do = Vergleichen Sie vor der Umstellung die Namen unten mit Ihren benutzerdefinierten Domänen und mit dem, was Partner notiert haben.
comparison-new-key = Neuer Schlüssel: Partner, die das alte Zertifikat festgelegt haben, müssen dieses bekommen.
comparison-new-key-do = In Salesforce ist es eine eigene Zeile. Geben Sie es jedem Partner, wählen Sie es überall, wo das alte gewählt ist (Single Sign-On, Identitätsanbieter, benannte Anmeldeinformationen, API-Clientzertifikat), und löschen Sie das alte zuletzt.
comparison-only-name = Nichts gemeinsam außer dem Namen: Schlüssel und Aussteller sind andere, kein Partner nimmt also das eine für das andere.
comparison-only-name-do = Ist es der Nachfolger, geben Sie Partnern vor der Umstellung das Zertifikat und die Kette seines Ausstellers. Gehört es einer anderen Organisation oder Anwendung, lassen Sie beide, wie sie sind.
comparison-different = Zwei verschiedene Zertifikate: Sie haben weder Schlüssel noch Namen gemeinsam.
comparison-different-do = Aus dem einen folgt nichts für das andere. Ist dies das Paar, das Sie meinten?

## Inspektor: was zusammengehört
together-title = Diese gehören zusammen
together-certificate = Zertifikat { $name } in { $place }
together-request = Signieranforderung in { $place }
together-private-key = Privater Schlüssel in { $place }
together-public-key = Öffentlicher Schlüssel in { $place }
together-part = Etwas mit diesem Schlüssel in { $place }
together-entry = Verzeichniseintrag { $name } von { $place }
together-entry-alone = Verzeichniseintrag { $name }
together-key-and-certificate = Der private Schlüssel dieses Zertifikats liegt hier in einer Datei. Wer diese Datei hat, kann in seinem Namen handeln: Bewahren Sie sie auf, wo Schlüssel hingehören, und löschen Sie Kopien.
together-key-and-request = Der Schlüssel, mit dem die Anforderung erstellt wurde. Ein Zertifikat dazu ist noch nicht hier und nicht im Verzeichnis.
together-key-alone = Ein privater Schlüssel ohne sein Zertifikat: Nichts anderes hier oder im Verzeichnis hat diesen Schlüssel.
together-request-and-certificate = Das Zertifikat ist die Antwort auf diese Anforderung. In Salesforce wird es in der Zeile hochgeladen, aus der die Anforderung kam.
together-request-alone = Eine Anforderung ohne ihr Zertifikat: Nichts, was für diesen Schlüssel signiert wurde, ist hier oder im Verzeichnis.
together-public-key-and-certificate = Der öffentliche Schlüssel ist der des Zertifikats.
together-orgs = { $count ->
    [one] Eine Organisation hat diesen Schlüssel.
   *[other] Ein Schlüssel in { $count } Organisationen: Wird er in einer ersetzt, muss er in allen ersetzt werden.
}
together-certificates = { $count ->
    [one] Ein Zertifikat hat diesen Schlüssel.
   *[other] { $count } Zertifikate mit einem Schlüssel: Wer an ihn gelangt, kann für alle handeln, und ein neuer Schlüssel bedeutet, alle zu ersetzen.
}
together-more = { $count ->
    [one] Und eine weitere Gruppe.
   *[other] Und { $count } weitere Gruppen.
}
together-more-members = { $count ->
    [one] Und ein weiteres mit diesem Schlüssel.
   *[other] Und { $count } weitere mit diesem Schlüssel.
}

## Eine Datei für eine Zeile
panel-check-file = Datei prüfen …
drop-on-row = Datei ablegen und fragen: Ist das dieses Zertifikat?
drop-beside = Datei auf einer Zeile ablegen und fragen, ob es deren Zertifikat ist, oder hier, um sie zu inspizieren.
handed-too-large = { $name } ist größer als 1 MB, mehr wird auf einer Setup-Seite nicht angenommen. Legen Sie die Datei hier ab.
handed-folder = { $name } ist ein Ordner und wird auf einer Setup-Seite nicht angenommen. Legen Sie ihn hier ab.
handed-gone = Die Datei kam nicht herüber: Ihre Setup-Seite ist zu oder wurde neu geladen. Legen Sie die Datei hier ab.
match-title = Ist das dieses Zertifikat?
match-drop = Legen Sie seine Datei unten ab, oder wählen Sie sie aus.
match-no-row = Diese Zeile steht nicht mehr im Verzeichnis. Öffnen Sie ihre Seite in Setup noch einmal.
match-judged = Mit der Zeile verglichen: { $name } in { $file }
match-agrees = Was übereinstimmt
match-differs = Was sich unterscheidet
match-row = Zeile
match-file = Datei
match-remember = Als Zertifikat dieser Zeile merken
match-same = Ja: Es ist genau dieses Zertifikat, nach seinem Fingerabdruck.
match-same-before = Das war es: Dieses Zertifikat ist für die Zeile gemerkt, aber die Zeile nennt inzwischen ein anderes Ende. Salesforce hat ein neueres.
match-probably = Wahrscheinlich ja. Die Zeile zeigt keinen Fingerabdruck, entschieden ist nach dem, was übereinstimmt. Merken Sie es, und die Zeile zählt auf die Sekunde.
match-same-key = Nein, aber es hat denselben Schlüssel: ein anderes Zertifikat als das für diese Zeile gemerkte.
match-same-key-renewed = Wahrscheinlich ja. Es hat denselben Schlüssel wie das für diese Zeile gemerkte und endet, wann die Zeile es jetzt sagt: Die Zeile wurde erneuert.
match-same-key-other = Das ist kein Zertifikat ({ $kind }), gehört aber zum Schlüssel des für diese Zeile gemerkten.
match-unclear-end = Vielleicht: Es endet, wann die Zeile endet, und sonst lässt sich nichts vergleichen. Merken Sie es nur, wenn Sie es wissen.
match-unclear-waiting = Das lässt sich nicht sagen: Die Zeile wartet noch auf ihr signiertes Zertifikat, ihre Daten bedeuten nichts.
match-unclear = Das lässt sich nicht sagen: Die Zeile zeigt kein Datum zum Vergleichen.
match-no = Nein: Das ist ein anderes Zertifikat.
match-locked = Die Datei ist gesperrt. Geben Sie unten ihr Passwort ein, dann wird sie mit der Zeile verglichen.
match-nothing = Darin ist kein Zertifikat, also nichts, was sich mit der Zeile vergleichen ließe.

## Was eine Datei enthält
kind-certificate = Zertifikat
kind-saml-certificate = Ein Zertifikat aus SAML-Metadaten
kind-keystore-entry = Ein Eintrag eines Keystores
kind-expiry-mail = Die Nachricht von Salesforce, dass Zertifikate ablaufen
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
note-bcfks = Ein Keystore für die Government Cloud. Certkeep liest ihn nicht: Wandeln Sie ihn mit keytool und bc-fips.jar in PKCS#12 um, um hineinzusehen.
note-no-certificate = Erkannt: Es ist kein Zertifikat darin.
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
error-unrecognised = Nichts, was Certkeep kennt: { $reason }. Falls ein Zertifikat darin sein sollte, exportieren Sie es noch einmal als PEM.
error-nothing-inside = Es ist nichts darin, was Certkeep liest. Exportieren Sie die Zertifikate noch einmal, oder packen Sie es aus und legen Sie ab, was darin ist.
error-skipped = Ausgelassen: { $reason }. Es ist kein Zertifikat, das Salesforce verwenden könnte.
error-wrong-password = Dieses Passwort öffnet es nicht. Versuchen Sie es noch einmal; Großschreibung und Tastatursprache zählen.
error-password-needed = Es ist mit einem Passwort versiegelt: { $reason }. Geben Sie es oben ein.
error-other-password = Das Passwort des Keystores öffnet diesen Teil nicht: { $reason }. Der Schlüssel hat ein eigenes Passwort; geben Sie ihm das des Keystores, sonst nimmt Salesforce ihn nicht an.
error-too-many-iterations = Nicht geöffnet: { $reason }. Es würde Ihren Browser lange aufhalten. Exportieren Sie es noch einmal mit weniger Runden.
error-too-much-memory = Nicht geöffnet: { $reason }. Exportieren Sie es noch einmal mit PBKDF2 statt scrypt.
error-too-many-entries = Nur ein Teil des Keystores wurde gelesen: { $reason }.
error-unsupported = Dieser Teil ist von einer Art, die Certkeep nicht liest: { $reason }. Exportieren Sie ihn noch einmal mit heutigen Voreinstellungen (AES, SHA-256).
error-malformed = Dieser Teil ist beschädigt oder abgeschnitten: { $reason }. Holen oder exportieren Sie die Datei noch einmal.
error-not-json = Der Text sieht aus wie JSON, ist aber keines: { $reason }. Kopieren oder laden Sie ihn noch einmal.
error-xml-document-type = Nicht gelesen: { $reason }. Metadaten haben keinen Dokumenttyp, und mit einem lässt sich ein Leser dazu bringen, andere Dateien zu öffnen. Bitten Sie Ihren Partner um Metadaten ohne ihn.
error-xml-entity-declaration = Nicht gelesen: { $reason }. Selbst erklärte Entitäten können den Speicher füllen. Bitten Sie Ihren Partner um Metadaten ohne sie.
error-xml-too-deep = Nicht gelesen: { $reason }. So sind keine Metadaten gebaut. Ist es die richtige Datei?
error-xml-too-many-attributes = Nicht gelesen: { $reason }. So sind keine Metadaten gebaut. Ist es die richtige Datei?
error-xml-too-many-namespaces = Nicht gelesen: { $reason }. So sind keine Metadaten gebaut. Ist es die richtige Datei?
error-xml-no-element = Der Text beginnt wie XML, enthält aber kein Element. Laden Sie ihn noch einmal.
error-xml-not-well-formed = Das XML bricht ab oder ist beschädigt: { $reason }. Was davor steht, wurde gelesen. Laden Sie es noch einmal.
error-xml-unknown-entity = Ausgelassen: { $reason }. Was darum herum steht, wurde gelesen.
error-xml-empty-certificate = Der Platz für ein Zertifikat ist leer: { $reason }. Bitten Sie Ihren Partner um vollständige Metadaten.
error-archive-no-directory = Das Archiv ist abgeschnitten: { $reason }. Laden oder packen Sie es noch einmal.
error-archive-bad-directory = Das Archiv ist beschädigt: { $reason }. Laden oder packen Sie es noch einmal.
error-archive-split = Das ist ein Teil eines mehrteiligen Archivs. Setzen Sie die Teile zusammen und legen Sie das Ganze ab.
error-archive-too-many-entries = Nicht gelesen: { $reason }. Legen Sie die Dateien ab, die Sie sehen wollen.
error-archive-too-large = Nicht gelesen: { $reason }. Packen Sie es aus und legen Sie die Dateien ab, die Sie sehen wollen.
error-archive-overlap = Nicht gelesen: { $reason }. Solche Archive sind gebaut, um Speicher zu füllen. Trauen Sie ihm nicht.
error-archive-entry-too-large = Nicht gelesen: { $reason }. Ist es ein Zertifikat?
error-archive-ratio = Nicht gelesen: { $reason }. Solche Archive sind gebaut, um Speicher zu füllen. Trauen Sie ihm nicht.
error-archive-encrypted = Diese Datei im Archiv ist verschlüsselt. Packen Sie sie mit ihrem Passwort aus und legen Sie ab, was herauskommt.
error-archive-method = Nicht gelesen: { $reason }. Packen Sie das Archiv aus und legen Sie ab, was darin ist.
error-archive-damaged = Dieser Teil des Archivs ist beschädigt: { $reason }. Laden oder packen Sie es noch einmal.
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
finding-ec-key-too-short-why = Der Keystore-Import nimmt nur RSA, also gehört er einem Partner. Browser und viele Partner weisen ihn für TLS und Signaturen zurück.
finding-ec-key-too-short-do = Ersetzen Sie es durch ein Zertifikat mit einem Schlüssel auf P-256 oder einer größeren Kurve.
finding-sha1-signature = Mit SHA-1 signiert ({ $algorithm })
finding-sha1-signature-why = Kollisionen für SHA-1 sind bezahlbar. Auf einer eigenen Domäne und bei gegenseitigem TLS wird es zurückgewiesen, sobald eine Kette auf seiner Signatur beruht. Ein selbstsigniertes für SAML wird als Ganzes verglichen und schadet nicht.
finding-sha1-signature-do = Lassen Sie es mit SHA-256 neu ausstellen.
finding-md5-signature = Mit MD5 signiert ({ $algorithm })
finding-md5-signature-why = Eine solche Signatur lässt sich fälschen. Nichts Aktuelles akzeptiert sie, weder auf einer eigenen Domäne noch bei gegenseitigem TLS oder für SAML.
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
finding-client-auth-missing = Nicht für die Client-Seite von gegenseitigem TLS bestimmt (kein clientAuth)
finding-client-auth-missing-why = Salesforce verlangt clientAuth im Client-Zertifikat für gegenseitiges TLS, und die Server hinter benannten Anmeldeinformationen meist auch. Für eine eigene Domäne oder zum Signieren braucht es das nicht.
finding-client-auth-missing-do = Soll es ein Client-Zertifikat sein, lassen Sie es mit clientAuth ausstellen, von einer privaten CA oder mit einem Profil für Clients. Sonst ist nichts zu tun.
finding-made-by-another-org = Von einer anderen Organisation erstellt: { $maker }; diese hier ist { $own }
finding-made-by-another-org-why = Es kam durch einen Keystore-Import oder mit einer kopierten Sandbox. Die andere Organisation hat womöglich denselben privaten Schlüssel und kann in deren Namen signieren.
finding-made-by-another-org-do = Teilen beide es mit Absicht, halten Sie das fest. Sonst erstellen Sie in dieser Organisation ein Zertifikat und stellen darauf um.
finding-key-shared = { $count ->
    [one] { $count } anderer Eintrag im Register hat denselben Schlüssel
   *[other] { $count } andere Einträge im Register haben denselben Schlüssel
}
finding-key-shared-why = Wer diesen Schlüssel bekommt, hat sie alle: Zwei Organisationen oder Single Sign-On und gegenseitiges TLS fallen gemeinsam. Eine Erneuerung mit altem Schlüssel ist für einen Partner, der einen neuen verlangt, keine.
finding-key-shared-do = Geben Sie beim nächsten Wechsel jedem Zweck und jeder Organisation einen eigenen Schlüssel. Ist er bekannt geworden, ersetzen Sie alle.
finding-ends-before-it-begins = Endet ({ $end }), bevor es beginnt ({ $begin })
finding-ends-before-it-begins-why = Es ist zu keinem Zeitpunkt gültig: Partner, Browser und Callouts von Salesforce, die das Datum prüfen, weisen es immer zurück.
finding-ends-before-it-begins-do = Lassen Sie es neu ausstellen. Die Daten wurden vertauscht, oder die Uhr dessen, der es erstellt hat, ging falsch.
finding-rsa-close-primes = Der RSA-Schlüssel lässt sich aus dem Zertifikat berechnen: Seine beiden Primzahlen liegen zu nahe beieinander
finding-rsa-close-primes-why = Jeder kann den privaten Schlüssel in Sekunden gewinnen, damit SAML-Nachrichten und Token für Ihre Benutzer signieren und sich bei gegenseitigem TLS für Sie ausgeben.
finding-rsa-close-primes-do = Verwenden Sie es nicht mehr. Erstellen Sie mit anderer Software einen neuen Schlüssel, zum Beispiel in Setup, und sagen Sie es jedem Partner.
finding-rsa-roca = Der RSA-Schlüssel stammt aus einer fehlerhaften Chip-Bibliothek (ROCA, CVE-2017-15361)
finding-rsa-roca-why = Der private Schlüssel lässt sich für einige Tausend Dollar aus dem Zertifikat berechnen. Wer ihn hat, kann SAML-Nachrichten und Token signieren, die Salesforce annimmt, oder sich bei gegenseitigem TLS als der Client ausgeben.
finding-rsa-roca-do = Lassen Sie den Inhaber den Schlüssel ersetzen, erzeugt von Software oder einer neueren Chipkarte, und die CA dieses Zertifikat sperren.
finding-rsa-exponent-invalid = Der RSA-Schlüssel ist keiner: Sein öffentlicher Exponent ist 1 oder gerade
finding-rsa-exponent-invalid-why = Mit dem Exponenten 1 kann jeder eine passende Signatur erzeugen, für eine SAML-Nachricht oder ein Token des JWT-Bearer-Flows; mit einem geraden funktioniert gar nichts.
finding-rsa-exponent-invalid-do = Verwenden Sie es nicht mehr, und lassen Sie den Schlüssel von anderer Software erzeugen.
finding-rsa-small-factor = Der RSA-Schlüssel ist beschädigt oder fehlerhaft: Sein Modulus ist durch { $factor } teilbar
finding-rsa-small-factor-why = Der richtige private Schlüssel passt nicht zu diesem Zertifikat, sodass SAML-Signaturen und gegenseitiges TLS damit scheitern; oder der Schlüssel wurde schlecht erzeugt und andere können ihn berechnen.
finding-rsa-small-factor-do = Vergleichen Sie den SHA-256 mit dem einer anderen Kopie. Sind sie gleich, lassen Sie den Schlüssel von anderer Software neu erzeugen.
finding-public-validity-too-long = Für { NUMBER($days, useGrouping: 0) } Tage ausgestellt; höchstens { NUMBER($limit, useGrouping: 0) } waren damals erlaubt
finding-public-validity-too-long-why = Browser weisen ein solches Zertifikat einer öffentlichen CA sofort zurück, was immer sein Datum sagt: Auf einer eigenen Domäne bekommt jeder Besucher einen Fehler.
finding-public-validity-too-long-do = Lassen Sie es mit einer Laufzeit innerhalb der Grenze neu ausstellen. Die Grenze sinkt weiter, auf 47 Tage ab dem 15. März 2029; planen Sie, den Wechsel zu automatisieren.
finding-custom-domain-mismatch = Die Bezeichnung nennt { $domain }, das Zertifikat gilt aber für { $name }
finding-custom-domain-mismatch-why = Dieser eigenen Domäne zugeordnet, zeigt es jedem Besucher einen Namensfehler, sobald Salesforce es ausliefert.
finding-custom-domain-mismatch-do = Prüfen Sie in Setup unter „Domänen“, welche Domäne es verwendet. Lassen Sie es für diesen Namen ausstellen, oder berichtigen Sie die Bezeichnung.
finding-subject-alt-name-missing = Für einen Server bestimmt, nennt aber keinen Host in subjectAltName
finding-subject-alt-name-missing-why = Browser sehen den Common Name nicht mehr an: Auf einer eigenen Domäne bekommt jeder Besucher einen Fehler, und Callouts zu einem solchen Server scheitern.
finding-subject-alt-name-missing-do = Lassen Sie es mit jedem Hostnamen in subjectAltName neu ausstellen.
finding-ca-certificate-as-leaf = Ein CA-Zertifikat, das einen Host nennt wie eines für einen Server
finding-ca-certificate-as-leaf-why = Strenge Server weisen es als Client-Zertifikat für gegenseitiges TLS zurück, Browser auf einer eigenen Domäne auch. Wer seinen Schlüssel hat, kann Zertifikate ausstellen, die jeder annimmt, der ihm vertraut.
finding-ca-certificate-as-leaf-do = Lassen Sie für diesen Zweck ein Zertifikat mit CA:FALSE ausstellen, und geben Sie den Partnern dieses als vertrauenswürdig.
finding-digital-signature-missing = Seine Schlüsselverwendung erlaubt keine Signaturen (kein digitalSignature)
finding-digital-signature-missing-why = Wer sich daran hält, weist signierte SAML-Nachrichten und JWT-Bearer-Token zurück, und gegenseitiges TLS damit scheitert.
finding-digital-signature-missing-do = Lassen Sie es mit digitalSignature neu ausstellen. Entschlüsselt es nur SAML-Assertions, ist es richtig so.
finding-key-algorithm-unsupported = Mit einem Schlüssel dieser Art fängt Salesforce wenig an ({ $algorithm })
finding-key-algorithm-unsupported-why = Der Keystore-Import nimmt nur RSA, und der JWT-Bearer-Flow prüft nur RS256. Auch viele Partner können ihn weder für SAML noch für TLS verwenden.
finding-key-algorithm-unsupported-do = Lassen Sie ein Zertifikat für einen RSA-Schlüssel von mindestens 2048 Bit ausstellen.
finding-post-quantum = Post-Quanten-Verfahren ({ $algorithm })
finding-post-quantum-why = Salesforce nimmt es noch nicht an: weder im Keystore-Import, in SAML und im JWT-Bearer-Flow noch bei gegenseitigem TLS.
finding-post-quantum-do = Verwenden Sie mit Salesforce ein Zertifikat mit RSA-Schlüssel, und behalten Sie dieses für Partner, die danach fragen.
finding-signature-algorithms-differ = Es nennt zwei verschiedene Signaturverfahren
finding-signature-algorithms-differ-why = OpenSSL und Java weisen es zurück: Gegenseitiges TLS scheitert, und ein Keystore damit lässt sich womöglich nicht laden. Es kann auch verfälscht worden sein.
finding-signature-algorithms-differ-do = Lassen Sie es neu ausstellen. Vergleichen Sie seinen SHA-256 mit dem Aussteller, bevor Sie ihm vertrauen.
finding-critical-extension-unknown = Es verlangt, dass man eine ungewöhnliche Erweiterung kennt ({ $oid })
finding-critical-extension-unknown-why = Wer sie nicht kennt, muss das Zertifikat zurückweisen; gegenseitiges TLS oder eine eigene Domäne fällt dann aus, obwohl Datum und Namen stimmen.
finding-critical-extension-unknown-do = Lassen Sie es ohne diese Erweiterung ausstellen, oder mit ihr als nicht kritisch.
finding-extension-twice = Dieselbe Erweiterung steht zweimal darin ({ $oid })
finding-extension-twice-why = Java, Go und andere weisen es zurück. Das Gateway eines Partners kann es womöglich gar nicht laden, weder für SAML noch für gegenseitiges TLS.
finding-extension-twice-do = Lassen Sie es neu ausstellen. Oft haben Anforderung und Profil der CA beide die Erweiterung verlangt.
finding-invisible-characters = Ein Name darin enthält ein Zeichen, das man nicht sieht ({ $character })
finding-invisible-characters-why = Der Name, den Sie lesen, ist nicht der, der verglichen wird. Gegenseitiges TLS, das nach dem Subject geht, und das eigene Auge können an das falsche Zertifikat geraten.
finding-invisible-characters-do = Fragen Sie den Aussteller auf anderem Weg als per E-Mail, wie der Name lauten soll, und vergleichen Sie den SHA-256, bevor Sie ihm vertrauen.
finding-mixed-alphabets = Das Wort { $word } mischt Buchstaben zweier Alphabete ({ $letter })
finding-mixed-alphabets-why = Vielleicht soll es mit dem Zertifikat eines Partners verwechselt werden, das Sie kennen, damit ihm für Single Sign-On oder gegenseitiges TLS vertraut wird.
finding-mixed-alphabets-do = Fragen Sie den Inhaber auf anderem Weg als per E-Mail, und vergleichen Sie den SHA-256, bevor Sie ihm vertrauen.
finding-client-and-server-auth = Zertifikat einer öffentlichen CA für Clients und Server zugleich; für { $who } ist damit am { $day } Schluss
finding-client-and-server-auth-why = Es gilt bis zu seinem eigenen Ende. Die Erneuerung kommt ohne clientAuth, und dann scheitert gegenseitiges TLS, in die Organisation hinein und über benannte Anmeldeinformationen hinaus.
finding-client-and-server-auth-do = Dient es gegenseitigem TLS, wechseln Sie dafür vor der Erneuerung zum Zertifikat einer privaten CA oder zu einem nur für Clients. Für eine eigene Domäne ist nichts zu tun.
finding-key-encipherment-missing = Seine Schlüsselverwendung erlaubt nur Signaturen (kein keyEncipherment)
finding-key-encipherment-missing-why = Ein Identitätsanbieter kann sich weigern, SAML-Assertions dafür zu verschlüsseln. Zum Signieren ist es richtig.
finding-key-encipherment-missing-do = Sollen Assertions dafür verschlüsselt werden, lassen Sie es mit keyEncipherment ausstellen. Sonst ist nichts zu tun.
finding-rsa-size-unusual = Der RSA-Schlüssel hat eine ungewöhnliche Größe: { NUMBER($bits, useGrouping: 0) } Bit
finding-rsa-size-unusual-why = Der Keystore-Import nimmt nur 2048, 3072 und 4096 Bit. Als Zertifikat eines Partners für SAML oder gegenseitiges TLS kann es funktionieren.
finding-rsa-size-unusual-do = Soll der Schlüssel in Salesforce importiert werden, erzeugen Sie einen neuen in einer dieser Größen.
finding-rsa-exponent-small = Der RSA-Schlüssel hat einen kleinen öffentlichen Exponenten ({ NUMBER($exponent, useGrouping: 0) })
finding-rsa-exponent-small-why = Der Schlüssel ist nicht gebrochen, aber manche Partner weisen ihn für SAML oder gegenseitiges TLS zurück, weil nachlässige Software solche Signaturen falsch geprüft hat.
finding-rsa-exponent-small-do = Nehmen Sie beim nächsten Wechsel 65537. Salesforce, OpenSSL und keytool tun das von sich aus.
finding-wildcard-name = Für eine ganze Ebene von Hosts: { $name }
finding-wildcard-name-why = Ein Schlüssel dient ihnen allen, sodass er auch für Ihre eigene Domäne verloren ist, wenn er irgendwo bekannt wird. Es deckt nur eine Ebene ab, weder die Domäne selbst noch tiefere Namen.
finding-wildcard-name-do = Prüfen Sie, ob Ihre eigene Domäne genau eine Ebene darunter liegt und wer den Schlüssel noch hat. Ein Zertifikat für den einen Host ist sicherer.
finding-key-cert-sign-without-ca = Seine Schlüsselverwendung erlaubt, Zertifikate zu signieren, aber es gehört keiner CA
finding-key-cert-sign-without-ca-why = Beides widerspricht sich, und strenge Prüfer weisen es zurück, etwa bei gegenseitigem TLS.
finding-key-cert-sign-without-ca-do = Lassen Sie es ohne keyCertSign neu ausstellen oder, wenn es einer CA gehört, mit CA:TRUE.
finding-version-before-3 = Eine alte Form von Zertifikat (Version { $version })
finding-version-before-3-why = Es kann weder sagen, wofür es da ist, noch einen Host nennen; gegenseitiges TLS zu Salesforce und Browser weisen es zurück. Für SAML, wo das ganze Zertifikat verglichen wird, genügt es.
finding-version-before-3-do = Erstellen Sie das nächste in Setup oder mit aktuellem OpenSSL oder keytool: Die schreiben Version 3.
finding-subject-empty = Es sagt nicht, wem es gehört
finding-subject-empty-why = Gegenseitiges TLS zu einer externen Client-Anwendung geht nach dem Subject oder einem alternativen Namen und findet keinen.
finding-subject-empty-do = Lassen Sie es mit einem Namen ausstellen.
finding-serial-number-too-long = Die Seriennummer hat { $octets } Byte; { $most } sind erlaubt
finding-serial-number-too-long-why = Strenge Programme weisen es zurück. Eingehendes gegenseitiges TLS findet ein Zertifikat nach Aussteller und Seriennummer, und eine gekürzte passt nicht mehr.
finding-serial-number-too-long-do = Weist ein Partner es zurück, lassen Sie es mit einem anderen Werkzeug neu ausstellen. Sonst warten Sie bis zum nächsten Wechsel.
finding-serial-number-not-positive = Die Seriennummer ist null oder negativ ({ $number })
finding-serial-number-not-positive-why = Java, Go und andere weisen es zurück oder zeigen eine andere Nummer; dann finden es eingehendes gegenseitiges TLS und Partner nicht, die nach Aussteller und Seriennummer suchen.
finding-serial-number-not-positive-do = Weist es jemand zurück, lassen Sie es mit einem anderen Werkzeug neu ausstellen. Sonst warten Sie bis zum nächsten Wechsel.
finding-time-encoding = Ein Datum darin ist so geschrieben, wie es die Norm verbietet ({ $fault })
finding-time-encoding-why = Java, Go und die Gateways von Partnern können es zurückweisen oder eine andere Stunde lesen; Single Sign-On oder gegenseitiges TLS fällt dann nur auf einer Seite aus.
finding-time-encoding-do = Weist ein Partner es zurück, lassen Sie es mit einem anderen Werkzeug neu ausstellen. Sonst warten Sie bis zum nächsten Wechsel.
finding-saml-validation-expired = Das Zertifikat des Identitätsanbieters in { $name } ist { $days ->
    [0] vor weniger als einem Tag abgelaufen
    [one] vor { $days } Tag abgelaufen
   *[other] vor { $days } Tagen abgelaufen
}
finding-saml-validation-expired-why = Salesforce prüft damit jede Anmeldung über ihn, und es steht auf keiner Liste in Setup und in keiner E-Mail. Benutzer können sich womöglich nicht anmelden.
finding-saml-validation-expired-do = Das aktuelle Zertifikat des Identitätsanbieters herunterladen und in der Single-Sign-On-Einstellung hochladen. Bis es geht, einen anderen Weg zur Anmeldung offenhalten.
finding-api-client-certificate-expired = Das API-Clientzertifikat der Organisation ist { $days ->
    [0] vor weniger als einem Tag abgelaufen
    [one] vor { $days } Tag abgelaufen
   *[other] vor { $days } Tagen abgelaufen
}
finding-api-client-certificate-expired-why = Server, die es prüfen, weisen ausgehende Nachrichten, den AJAX-Proxy und die delegierte Authentifizierung ab. Nachrichten warten einen Tag und sind dann verloren.
finding-api-client-certificate-expired-do = Ein gültiges Zertifikat wählen, es den Servern geben, die es prüfen, und es dann als API-Clientzertifikat einsetzen.
finding-saml-validation-expires-soon = Das Zertifikat des Identitätsanbieters in { $name } endet in { $days ->
    [0] weniger als einem Tag
    [one] { $days } Tag
   *[other] { $days } Tagen
}
finding-saml-validation-expires-soon-why = Der Identitätsanbieter wechselt den Schlüssel an einem Tag seiner Wahl, und Salesforce erinnert niemanden. Von da an bis zum Hochladen des neuen können Benutzer sich womöglich nicht anmelden.
finding-saml-validation-expires-soon-do = Beim Betreiber des Identitätsanbieters nach dem Nachfolger und der Stunde des Wechsels fragen und ihn dann hochladen.
finding-identity-provider-expires = Salesforce signiert damit als Identitätsanbieter bis { $end }, und { $count ->
    [one] { $count } Dienstanbieter muss folgen
   *[other] { $count } Dienstanbieter müssen folgen
}
finding-identity-provider-expires-why = Jeder von ihnen hat eine Kopie. Alle müssen am Tag des Wechsels umstellen; wer es nicht tut, weist Ihre Benutzer ab.
finding-identity-provider-expires-do = Jedem Dienstanbieter die Metadaten des Nachfolgers schicken, eine Stunde vereinbaren und dann den Nachfolger in Setup unter „Identitätsanbieter“ wählen.
finding-domain-not-covered = Es bedient { $domain } und nennt diesen Namen nicht
finding-domain-not-covered-why = Browser zeigen jedem Besucher dieser Domain einen Namensfehler statt der Seite.
finding-domain-not-covered-do = Ein Zertifikat ausstellen lassen, das die Domain nennt, und es in Setup unter „Domains“ wählen.
finding-client-tls-without-client-auth = Als TLS-Client vorgezeigt ({ $names }) und dafür nicht gemacht (kein clientAuth)
finding-client-tls-without-client-auth-why = Server, die sich an den Standard halten, weisen die Verbindung ab; wo es heute geht, beendet es eine strengere Bibliothek auf der anderen Seite.
finding-client-tls-without-client-auth-do = Mit clientAuth ausstellen lassen, von einer privaten CA oder nach einem Profil für Clients.
finding-saml-validation-weak = Der Schlüssel des Identitätsanbieters in { $name } hat nur { NUMBER($bits, useGrouping: 0) } Bit
finding-saml-validation-weak-why = Wer den privaten Schlüssel ausrechnet, kann sich als jeder Benutzer der Organisation anmelden.
finding-saml-validation-weak-do = Den Identitätsanbieter mit einem neuen Schlüssel von mindestens 2048 Bit signieren lassen und dessen Zertifikat hochladen.
finding-partner-copy-old = Die Kopie bei { $name } wurde am { $noted } vermerkt, und dieses Zertifikat begann am { $begin }
finding-partner-copy-old-why = Die Kopie ist die des Vorgängers. Ein Partner, der noch diesen hat, weist ab, was mit dem neuen kommt.
finding-partner-copy-old-do = Dem Partner das aktuelle Zertifikat geben und es bestätigen lassen. Dann den Vermerk entfernen und den Partner neu hinzufügen.
finding-key-behind-several = { $count } Integrationen beruhen auf diesem privaten Schlüssel{ $orgs ->
    [one] {""}
   *[other] , in { $orgs } Organisationen
}: { $names }
finding-key-behind-several-why = Wer den Schlüssel hat, kann sich bei allen als Sie ausgeben, und alle müssen an dem Tag folgen, an dem er ersetzt wird.
finding-key-behind-several-do = Den Wechsel mit allen planen. Dabei verschiedenen Partnern eigene Schlüssel geben, den empfindlichsten zuerst.
finding-signs-and-decrypts = Es signiert ({ $signers }) und entschlüsselt Assertions ({ $decrypters })
finding-signs-and-decrypts-why = Ein Signaturschlüssel wird beim Ersetzen vernichtet, ein Entschlüsselungsschlüssel aufbewahrt, solange ihn noch jemand benutzt. Mit einem für beides lässt sich keiner allein wechseln, und ein Leck kostet beide.
finding-signs-and-decrypts-do = Für die Entschlüsselung ein eigenes Zertifikat wählen und dessen öffentlichen Teil dem Identitätsanbieter geben.
finding-app-certificate-of-another-org = { $name } nimmt Token an, die eine andere Salesforce-Organisation signiert ({ $maker })
finding-app-certificate-of-another-org-why = Wer den Schlüssel jener Organisation hat, bekommt hier Zugang für jeden Benutzer, den die App zulässt. Richtig für zwei Organisationen, die miteinander reden; eine offene Tür, wo es mitkopiert wurde.
finding-app-certificate-of-another-org-do = Herausfinden, wessen Organisation das ist. Sollen die beiden nicht miteinander reden, das Zertifikat in der App ersetzen.
finding-references-old = Was daran hängt, wurde zum Teil zuletzt am { $day } gelesen
finding-references-old-why = Integrationen kommen und gehen. Ein Wechsel nach einem alten Bild vergisst die, die seither dazukamen.
finding-references-old-do = Vor dem nächsten Wechsel die Metadaten der Organisation neu abrufen und in den Inspektor ziehen oder die Seiten in Setup öffnen.
finding-certificate-not-found = { $certificate } ist nicht unter den Zertifikaten dieser Organisation, und { $count ->
    [one] { $names } verweist darauf
   *[other] { $count } Integrationen verweisen darauf: { $names }
}
finding-certificate-not-found-why = Die Integration scheitert, sobald sie danach greift. Datensatz-IDs sind in einer kopierten Sandbox die einer anderen Organisation, und Namen bleiben stehen, wenn ein Zertifikat gelöscht wird.
finding-certificate-not-found-do = Die Integration in Setup öffnen und ein Zertifikat dieser Organisation wählen. Gibt es das Zertifikat, die Zertifikate der Organisation neu lesen.
finding-expression-unresolved = { $name } nimmt den Namen eines Zertifikats aus { $expression } ({ $call })
finding-expression-unresolved-why = Erst der laufende Code weiß, welches es ist: womöglich irgendeines hier ohne Verweis, und Setup zeigt keine Abhängigkeit.
finding-expression-unresolved-do = Nachsehen, was in dieser Organisation dort steht, und die Integration von Hand zu diesem Zertifikat hinzufügen.
finding-reads-old = { $count ->
    [one] Zuletzt am { $day } gelesen: { $what }
   *[other] { $count } Arten wurden zuletzt am { $day } oder wenig später gelesen: { $what }
}
finding-reads-old-why = Was seither eingerichtet wurde, ist auf keinem Bild und hinter keinem Zertifikat.
finding-reads-old-do = Die Metadaten der Organisation neu abrufen und in den Inspektor ziehen oder die Seiten in Setup öffnen.

## What hangs on a certificate
panel-links = Verwendet von
panel-link-open = In Setup öffnen
link-saml = SAML: { $name }
link-identity-provider = Salesforce als Identitätsanbieter
link-named-credential = Benannte Anmeldeinformation: { $name }
link-named-credential-mtls = Benannte Anmeldeinformation: { $name } (mTLS)
link-named-credential-jwt = Benannte Anmeldeinformation: { $name } (JWT)
link-external-credential = Externe Anmeldeinformation: { $name }
link-connected-app = Verbundene Anwendung: { $name }
link-external-client-app = Externe Client-Anwendung: { $name }
link-data-source = Externe Datenquelle: { $name }
link-domain = Domäne: { $name }
link-inbound = Eingehendes mTLS: { $name }
link-user = Benutzeranmeldung: { $name }
link-public-key = Öffentlicher Schlüssel: { $name }
link-apex = Apex: { $name }
link-apex-many = Apex: { $count }
link-custom-metadata = Benutzerdefinierte Metadaten: { $name }
link-api-client = API-Clientzertifikat
link-partner = weitergegeben an { $name }
link-other = { $name }
link-more = +{ $count }
link-said-file = Gefunden in { $place }, gelesen { $local }
link-said-page = Gesehen auf { $place }, { $local }
link-said-live = Von der Org beantwortet ({ $place }), { $local }
link-said-hand = Von Hand hinzugefügt, { $local }
link-act-of = { $act }: { $name }
link-confirm = Das stimmt
link-confirmed = Von Ihnen bestätigt.
link-dismiss = Das stimmt nicht
link-dismissed = Von Ihnen verworfen: Es zählt nicht mehr.
link-restore = Zurücknehmen
link-remove = Entfernen
link-saved = Gespeichert.
link-add-title = Hinzufügen, was Certkeep nicht sehen kann
link-add-kind = Was
link-add-integration = Eine Integration, die es verwendet
link-add-partner = Ein Partner, der eine Kopie hat
link-add-name = Name
link-add-role = Wofür
link-add-note = Kontakt, Notiz
link-add = Hinzufügen
links-in-use = Salesforce sagt, dass es verwendet wird: Die Liste bietet kein Löschen an.
links-in-use-by = Salesforce sagt, warum es nicht gelöscht werden kann: „{ $words }“
links-deletable = Die Liste bietet Löschen an: Nichts, was Salesforce selbst verfolgt, verwendet es. Apex, Daten und Partner werden nicht verfolgt.
links-none = Kein Verweis gefunden in dem, was gelesen wurde.
links-read = Gelesen: { $what }, { $local }
links-not-read = Bisher nicht gelesen: { $what }
links-untracked = In gar keinen Metadaten: Werte benutzerdefinierter Einstellungen und Kopien bei Partnern.
role-saml-request-signing = Signiert Anmeldeanfragen an einen Identitätsanbieter
role-saml-decryption = Entschlüsselt, was der Identitätsanbieter sendet
role-saml-validation = Prüft den Identitätsanbieter
role-identity-provider-signing = Signiert als Identitätsanbieter
role-sp-request-validation = Prüft Anfragen eines Dienstanbieters
role-assertion-encryption = Verschlüsselt an einen Dienstanbieter
role-jwt-signing = Signiert ausgehende Token (JWT)
role-jwt-verification = Prüft eingehende Token (JWT)
role-client-tls = Weist die Org bei einem Server aus (mTLS)
role-server-tls = Weist eine eigene Domäne bei Browsern aus
role-inbound-client-tls = Weist einen Client aus, der die Org aufruft (mTLS)
role-user-login = Lässt einen Benutzer sich anmelden
role-asset-token-signing = Signiert Asset-Token
role-client-attestation = Prüft die Bescheinigung eines Clients
role-data-signing = Signiert Daten in Apex
role-configuration = In einer Konfiguration genannt
effect-saml-request-signing = Wenn es abläuft, können sich Benutzer über { $name } vielleicht nicht mehr anmelden: Viele Identitätsanbieter lehnen Anfragen mit abgelaufenem Zertifikat ab.
effect-saml-decryption = Wenn es abläuft, können sich Benutzer über { $name } vielleicht nicht mehr anmelden: Der Identitätsanbieter verschlüsselt vielleicht nicht mehr dafür.
effect-saml-validation = Wenn es abläuft, können sich Benutzer über { $name } vielleicht nicht mehr anmelden.
effect-identity-provider-signing = Wenn es abläuft, können sich Benutzer bei den Dienstanbietern hinter dieser Org vielleicht nicht mehr anmelden: Diese entscheiden, und viele lehnen ab.
effect-sp-request-validation = Wenn es abläuft, werden Anmeldungen bei { $name }, die dort beginnen, vielleicht abgelehnt.
effect-assertion-encryption = Wenn es abläuft, kann { $name } vielleicht nicht mehr lesen, was diese Org bei der Anmeldung sendet.
effect-jwt-signing = Wenn es abläuft, lehnt die Gegenseite die Token von { $name } vielleicht ab, und damit jeden Aufruf.
effect-jwt-verification = Dass Salesforce { $name } nach dem Ablauf ablehnt, ist nicht bekannt, und eine E-Mail kommt nicht; der Client, der den Schlüssel hat, lehnt vielleicht ab.
effect-client-tls = Wenn es abläuft, lehnt der Server hinter { $name } die Verbindung vielleicht ab.
effect-server-tls = Wenn es abläuft, lehnen Browser { $name } vielleicht ab.
effect-inbound-client-tls = Wenn es abläuft, werden Aufrufe von { $name } in diese Org vielleicht abgelehnt.
effect-user-login = Wenn es abläuft, kann sich { $name } damit vielleicht nicht mehr anmelden.
effect-asset-token-signing = Wenn es abläuft, lehnt vielleicht ab, wer die Asset-Token von { $name } prüft.
effect-client-attestation = Wenn es abläuft, kann sich { $name } vielleicht nicht mehr ausweisen.
effect-data-signing = Wenn es abläuft, lehnt vielleicht ab, wer prüft, was { $name } signiert.
effect-configuration = Wofür { $name } es verwendet, weiß nur der Code, der es liest: Sehen Sie dort nach.

## Salesforce metadata that was dropped
metadata-title = Salesforce-Metadaten
metadata-summary = { $references ->
    [0] Kein Verweis auf ein Zertifikat
    [one] { $references } Verweis auf ein Zertifikat
   *[other] { $references } Verweise auf Zertifikate
} in { $files ->
    [one] { $files } Datei, die einen enthalten kann.
   *[other] { $files } Dateien, die einen enthalten können.
}
metadata-api-version = API-Version { $version }
metadata-references = Verweise
metadata-column-integration = Verwendet von
metadata-column-role = Wofür
metadata-column-certificate = Zertifikat
metadata-column-file = Datei
metadata-unresolved = nicht unter diesen Dateien
metadata-more = … und { $count } weitere. Alle kommen in das Verzeichnis.
metadata-problems = { $count ->
    [one] { $count } Stelle konnte nicht übernommen werden
   *[other] { $count } Stellen konnten nicht übernommen werden
}
metadata-problem = { $file } · { $place }
metadata-unreadable = Nicht gelesen: { $reason }.
metadata-empty = Dort steht nichts: Es ist kein Zertifikat gewählt, oder sein Wert wurde entfernt. Sehen Sie in Setup nach, ob eines gewählt ist.
metadata-placeholder = Dort steht ein Platzhalter oder ein geschwärzter Wert, wie ihn Werkzeuge in einem Repository hinterlassen. Rufen Sie die Datei aus der Org selbst ab, um ihr Zertifikat zu lesen.
metadata-not-a-name = Dort steht Text, der weder der Name eines Zertifikats noch ein Zertifikat ist. Sehen Sie die Datei an.
metadata-request = Dort steht eine Anforderung: Das signierte Zertifikat ist noch nicht hochgeladen.
metadata-private-key = Dort steht ein privater Schlüssel. Entfernen Sie ihn aus der Datei und aus der Geschichte des Repositorys, und ersetzen Sie das Zertifikat: Hier wurde nichts davon behalten.
metadata-other-thing = Dort steht etwas anderes, wo ein Zertifikat stehen sollte. Sehen Sie die Datei an.
metadata-several = Dort stehen mehrere Zertifikate; das erste wurde genommen, wie Salesforce es tut.
metadata-no-key = Dieser Schlüssel enthält keinen öffentlichen Schlüssel, der zu lesen war.
metadata-serial-number-differs = Die Seriennummer neben dem Zertifikat ist nicht die des Zertifikats. Laden Sie das Zertifikat neu hoch.
metadata-no-external-credential = Die externe Anmeldeinformation, die genannt wird, ist nicht unter diesen Dateien. Legen Sie auch sie ab, um zu erfahren, welches Zertifikat sie verwendet.
metadata-other-certificate = Eine andere Datei desselben Namens enthält ein anderes Zertifikat; dieses wurde ausgelassen. Legen Sie nur eine Kopie des Projekts ab.
metadata-too-many-values = Die Datei enthält mehr Werte, als gelesen werden; was folgt, wurde ausgelassen.
metadata-org = Von welcher Org ist das?
metadata-org-why = Dateien nennen keine Org. Schreiben Sie deren My Domain oder irgendeine ihrer Adressen.
metadata-org-proposed = Vorgeschlagen, weil die Zertifikate von der Org mit der ID { $id } erstellt wurden.
metadata-org-unknown = Die Zertifikate wurden von der Org mit der ID { $id } erstellt, die das Verzeichnis noch nicht kennt. Schreiben Sie deren My Domain oder irgendeine ihrer Adressen.
metadata-org-invalid = Das ist keine Org. Schreiben Sie deren My Domain, etwa acme oder acme--uat.sandbox, oder kopieren Sie ihre Adresse.
metadata-learn = Im Verzeichnis merken
metadata-learned = Gemerkt für { $org }: { $links } Verweise und { $certificates } Zertifikate.
finding-chain-signature-wrong = Nicht vom Aussteller signiert, der hier ist: { $name } nennt { $issuer }, aber dessen Schlüssel hat die Signatur nicht gemacht
finding-chain-signature-wrong-why = Wer die Kette prüft, weist sie zurück: Salesforce beim Hochladen, Partner bei jeder Verbindung. Eines der beiden ist die falsche Datei oder wurde verändert.
finding-chain-signature-wrong-do = Holen Sie beide noch einmal bei der CA. Ein Aussteller gleichen Namens kann einen älteren Schlüssel haben: Vergleichen Sie den SHA-256.
finding-chain-issuer-expired = Sein Aussteller { $issuer } ist am { $day } abgelaufen
finding-chain-issuer-expired-why = Eine Kette gilt so lange wie ihr kürzestes Glied. Partner, denen diese gezeigt wird, weisen sie zurück, obwohl das Zertifikat selbst noch gilt.
finding-chain-issuer-expired-do = Fragen Sie die CA nach dem erneuerten Zertifikat des Ausstellers und laden Sie die Kette damit hoch. Eine abgelaufene Wurzel lassen Sie einfach weg.
finding-chain-issuer-no-ca = Ausgestellt von { $issuer }, wo keine Zertifikate ausgestellt werden dürfen
finding-chain-issuer-no-ca-why = Dessen Zertifikat gehört keiner CA (basicConstraints, keyUsage), deshalb lehnen Salesforce, Java und Browser die Kette ab.
finding-chain-issuer-no-ca-do = Fragen Sie die CA nach dem richtigen Zwischenzertifikat. Das einer privaten CA muss neu erstellt werden, mit CA:TRUE und keyCertSign.
finding-chain-path-too-long = { $issuer } erlaubt { $allowed ->
    [0] keine CA
    [one] { $allowed } CA
   *[other] { $allowed } CAs
} unter sich, und hier { $found ->
    [one] ist { $found }
   *[other] sind { $found }
}
finding-chain-path-too-long-why = Java und Browser lehnen eine solche Kette ab, Salesforce beim Hochladen.
finding-chain-path-too-long-do = Lassen Sie das Zertifikat von einer CA ausstellen, die das darf, oder das des Ausstellers mit größerer Pfadlänge neu erstellen.
finding-chain-outlives-issuer = { $name } ist länger datiert als sein Aussteller { $issuer }, der am { $day } endet
finding-chain-outlives-issuer-why = Es gilt nur bis zu diesem Tag, nicht bis zum eigenen Datum. Wer nach dem eigenen plant, wechselt zu spät.
finding-chain-outlives-issuer-do = Planen Sie nach dem Ende des Ausstellers. Fragen Sie die CA vorher, ob er erneuert wird, und laden Sie die Kette mit dem erneuerten hoch.
finding-chain-incomplete = Seine Kette bricht ab: { $issuer } ist nicht hier
finding-chain-incomplete-why = Salesforce nimmt ein CA-signiertes Zertifikat zusammen mit der Kette seiner Aussteller, und Partner prüfen es daran. Nur eine Wurzel darf fehlen.
finding-chain-incomplete-do = Legen Sie die Datei des Ausstellers dazu, um die Kette ganz zu sehen. Haben Sie keine, laden Sie sie bei der CA herunter.
finding-chain-out-of-order = In der Datei steht die Kette in anderer Reihenfolge
finding-chain-out-of-order-why = Salesforce will zuerst das Zertifikat selbst, danach jeweils seinen Aussteller. Ein Server, der sie so sendet, scheitert an strengen Clients.
finding-chain-out-of-order-do = Schreiben Sie sie in der Reihenfolge, die oben bei der Kette steht, in eine Datei und laden Sie diese hoch.
finding-chain-signature-unverified = { $name } nennt { $issuer } als Aussteller; ob dessen Schlüssel es signiert hat, ließ sich nicht prüfen
finding-chain-signature-unverified-why = Namen allein beweisen nichts. Algorithmen, die Certkeep nicht prüft, sind alt oder selten, und auch Salesforce und Java können sie ablehnen.
finding-chain-signature-unverified-do = Vergleichen Sie den SHA-256 des Ausstellers mit dem, was die CA veröffentlicht, und bitten Sie bei der nächsten Erneuerung um einen üblichen Algorithmus.

## Eine Organisation als Ganzes
org-open = Zeigen, was in dieser Organisation was benutzt
org-back = ← Alle Zertifikate
org-gone = Von dieser Organisation ist nichts bekannt. Ihre Zertifikat- und Schlüsselverwaltung öffnen oder ihre Metadaten in den Inspektor ziehen.
org-export = Bild speichern (SVG)
org-summary = { $certificates ->
    [one] { $certificates } eigenes Zertifikat
   *[other] { $certificates } eigene Zertifikate
}, { $partners ->
    [one] { $partners } eines Partners
   *[other] { $partners } von Partnern
}, und { $integrations ->
    [one] { $integrations } Integration, die auf eines verweist
   *[other] { $integrations } Integrationen, die darauf verweisen
}.
org-picture = Bild davon, was was benutzt
org-picture-of = Zertifikate und Integrationen von { $org }
org-picture-help = Linien haben die Farbe des Status ihres Zertifikats; gestrichelt ist, was das Verzeichnis nicht kennt, und kursiv stehen Namen von Partnern. Die Pfeiltasten führen eine Seite hinauf und hinunter und eine Linie entlang auf die andere, die Eingabetaste öffnet ein Zertifikat.
org-no-links = Noch ist kein Verweis bekannt. Die Metadaten der Organisation, den Ordner eines Projekts oder ein ZIP, in den Inspektor ziehen, um zu sehen, was was benutzt.
org-side-certificates = Zertifikate
org-side-integrations = Integrationen
org-node-certificate = { $name } { $status }, { $count ->
    [one] { $count } Integration
   *[other] { $count } Integrationen
}
org-node-integration = { $name }, für { $roles }, mit { $certificates }
org-unknown-certificate = Nicht im Verzeichnis
org-table = Dasselbe als Tabelle
org-column-certificate = Zertifikat
org-column-status = Status
org-column-used-by = Benutzt von
org-column-role = Wofür
org-section = { $title } ({ $count })
org-findings = Zu klären
org-findings-why = Was die Organisation betrifft und kein einzelnes ihrer Zertifikate.
org-keys = Geteilte Schlüssel
org-keys-why = Private Schlüssel, auf denen mehr als eine Integration oder ein Zertifikat beruht: wen ein Leck zusammen träfe, und wer bei einem Wechsel zusammen folgen muss.
org-key-reach = { $certificates ->
    [one] Ein Zertifikat
   *[other] { $certificates } Zertifikate
}{ $orgs ->
    [one] {""}
   *[other] , in { $orgs } Organisationen
}: { $integrations ->
    [0] keine Integration bekannt
    [one] { $integrations } Integration
   *[other] { $integrations } Integrationen
}
org-partners = Zertifikate von Partnern
org-partners-why = Blinde Flecken: Sie liegen in Einstellungen und Apps dieser Organisation, auf keiner Liste in Setup, und Salesforce schickt keine E-Mail, bevor sie enden.
org-unreferenced = Kein Verweis gefunden
org-unreferenced-why = Soweit gelesen wurde, verweist nichts darauf. Das heißt nicht, dass nichts sie benutzt.
org-reads = Was gelesen wurde

## Eine Organisation, live gelesen
live-link = Live lesen
live-title = Eine Org live lesen
live-choose = Welche Org?
live-none = Noch ist keine Org bekannt. Öffnen Sie zuerst ihre Seite Zertifikat- und Schlüsselverwaltung.
live-what = Certkeep fragt die Org selbst, welche Zertifikate sie hat und was sie verwendet. Das geschieht, wenn Sie klicken, und sonst nie: Nichts ist geplant, und nichts wird im Hintergrund gelesen.
live-asked-title = Vom Browser erbeten
live-asked = Zugriff auf { $host } und auf Cookies: Certkeep liest eines dieses Hosts, Ihre Sitzung (sid), wenn Sie klicken. Beides können Sie hier zurücknehmen.
live-called-title = Aufgerufen wird
live-called = Nur, was liest: die Liste der API-Versionen, Abfragen der Zertifikate und ein Abruf der Metadaten, die ein Zertifikat nennen können, darunter Apex-Code und benutzerdefinierte Metadaten. Gelesen wird das in diesem Browser und nirgendwohin gesendet. Jeder Aufruf steht unten.
live-not-title = Nicht aufgerufen wird
live-not = Nichts, was etwas ändert, und kein anderer Host. Ihre Sitzung geht allein an { $host }. Sie wird nirgends behalten, nirgends geschrieben und nirgends gezeigt.
live-needed-title = In der Org nötig
live-needed = Sie sind angemeldet, und Ihr Benutzer hat „API aktiviert“. Um Metadaten abzurufen: „Metadaten durch Metadaten-API-Funktionen ändern“ oder „Alle Daten modifizieren“; ohne das wird weniger gelesen. Eine Org mit API-Zugriffssteuerung lehnt vielleicht alles ab.
live-is-off = Für { $org } ausgeschaltet.
live-is-on = Für { $org } eingeschaltet.
live-turn-on = Für { $org } einschalten
live-turn-off = Ausschalten
live-read = Jetzt lesen
live-cancel = Anhalten
live-turned-on = Für { $org } eingeschaltet. Noch wurde nichts aufgerufen.
live-denied = Ihr Browser hat die Berechtigung nicht erteilt. Nichts wurde aufgerufen.
live-turned-off = Für { $org } ausgeschaltet: Die Berechtigung, Cookies zu lesen, ist weg, und auch, was für { $host } dazukam.
live-turned-off-here = Für { $org } ausgeschaltet: Was für { $host } dazukam, ist weg. Die Berechtigung, Cookies zu lesen, bleibt, denn { $others ->
    [one] es ist für eine andere Org eingeschaltet
   *[other] es ist für { $others } andere Orgs eingeschaltet
}.
live-progress = Gelesen wird: { $part } … ({ $count ->
    [one] bisher { $count } Aufruf
   *[other] bisher { $count } Aufrufe
})
live-stopped = Angehalten. Nichts wurde übernommen.
live-failed = Der Leser ist an einer Antwort der Org gescheitert. Nichts wurde übernommen. Lesen Sie noch einmal; scheitert es wieder, legen Sie einen abgerufenen Ordner im Inspektor ab.
live-no-session = Niemand ist in diesem Browser bei { $host } angemeldet. Melden Sie sich an, im selben Profil oder Container, und lesen Sie noch einmal.
live-nothing = Die Org hat nichts lesen lassen. Warum, steht unten.
live-result = Was die Org geantwortet hat
live-found = { $references ->
    [0] Kein Verweis auf ein Zertifikat
    [one] { $references } Verweis auf ein Zertifikat
   *[other] { $references } Verweise auf Zertifikate
}, { $certificates ->
    [one] { $certificates } Zertifikat
   *[other] { $certificates } Zertifikate
}.
live-deleted = { $count ->
    [one] { $count } Zeile eines gelöschten oder ersetzten Zertifikats wurde ausgelassen.
   *[other] { $count } Zeilen gelöschter oder ersetzter Zertifikate wurden ausgelassen.
}
live-refusals = { $count ->
    [one] { $count } Teil wurde nicht gelesen
   *[other] { $count } Teile wurden nicht gelesen
}
live-calls = Genau das wurde aufgerufen
live-column-method = Methode
live-column-path = Pfad
live-column-status = Status
live-column-time = Dauer
live-column-octets = Größe
live-no-answer = keine Antwort
live-milliseconds = { $count } ms
live-octets = { $count ->
    [one] { $count } Oktett
   *[other] { $count } Oktette
}
live-part-versions = die Versionen der API
live-part-certificates = die Zertifikate
live-part-integrations = die Metadaten, die Zertifikate nennen
live-part-code = Apex und benutzerdefinierte Metadaten
live-part-chain = der Text eines Zertifikats
live-part-named-credentials = benannte Anmeldeinformationen
live-part-named-credential-parameters = Parameter benannter Anmeldeinformationen
live-part-external-credential-parameters = Parameter externer Anmeldeinformationen
live-part-external-data-sources = externe Datenquellen
live-part-single-sign-on = Single-Sign-On-Einstellungen
live-cause-session = Die Org nimmt diese Sitzung nicht an. Melden Sie sich in diesem Browser neu an. Hilft das nicht, kann es an der API-Zugriffssteuerung der Org liegen oder daran, dass sie Sitzungen an eine IP-Adresse bindet.
live-cause-api-access-control = Die Org lässt API-Aufrufe nur von freigegebenen Apps zu (API-Zugriffssteuerung) oder hat gar keine API. Certkeep verwendet Ihre Sitzung und kann dort nicht freigegeben werden. Rufen Sie die Metadaten mit Ihrem üblichen Werkzeug ab und legen Sie den Ordner im Inspektor ab.
live-cause-not-allowed = Ihr Benutzer darf das nicht lesen. Bitten Sie um „Metadaten durch Metadaten-API-Funktionen ändern“ und „Setup und Konfiguration anzeigen“, oder legen Sie einen abgerufenen Ordner im Inspektor ab.
live-cause-limit = Die Org hat so viele API-Aufrufe beantwortet, wie sie in 24 Stunden darf. Versuchen Sie es später.
live-cause-not-there = Die Org hat kein solches Objekt oder Feld, jedenfalls für Ihren Benutzer. Vielleicht gibt es nichts zu lesen; oder sehen Sie selbst in Setup nach.
live-cause-server = Die Org konnte nicht antworten. Versuchen Sie es später.
live-cause-unreadable = Die Org hat etwas anderes geantwortet, als ihre API es tut. Steht ein Proxy dazwischen, versuchen Sie es ohne ihn.
live-cause-too-large = Das ist mehr, als Certkeep auf einmal liest. Legen Sie einen abgerufenen Ordner im Inspektor ab.
live-cause-slow = Die Org hat zu lange gebraucht. Versuchen Sie es, wenn sie weniger zu tun hat, oder legen Sie einen abgerufenen Ordner im Inspektor ab.
live-cause-unreachable = Es kam keine Antwort. Sehen Sie nach, ob sich die Org in einem anderen Tab öffnet und ob etwas den Aufruf verhindert.
live-cause-redirected = Die Org antwortet von einer anderen Adresse, wohin Certkeep mit einer Sitzung nicht folgt. Vielleicht heißt ihre My Domain jetzt anders: Öffnen Sie einmal ihre Zertifikatsseite, und lesen Sie sie unter dem neuen Namen.
live-cause-failed = Die Org hat begonnen, die Dateien zu sammeln, und aufgegeben. Ihr eigener Code steht dabei. Legen Sie einen abgerufenen Ordner im Inspektor ab.
live-cause-left-out = Das hat die Org ausgelassen, und sie sagt, warum. Bitten Sie um die Berechtigung, die sie nennt, oder sehen Sie selbst in Setup nach.

## What people say of a certificate
record-title = Was man darüber weiß
record-about = Wird sofort in diesem Browser gespeichert. Nichts hiervon ändert das Zertifikat, weder in Salesforce noch anderswo.
record-saved = Gespeichert. Das Zertifikat selbst blieb unberührt.
record-what-for = Wofür es da ist
record-who = Wer dafür zuständig ist
record-where-it-stands = Wo es steht
record-when = Wann zu handeln ist
record-own-fields = Ihre eigenen Felder
record-said-of-it = Was über ein Zertifikat gesagt wurde, das noch keine Datei gezeigt hat
record-more = Sonstiges
record-purpose = Zweck
record-purpose-other = Ein anderer Zweck
record-description = In eigenen Worten
record-tags = Schlagwörter
record-tags-hint = Durch Kommas getrennt.
record-owner = Zuständig
record-backup-owner = Vertretung
record-team = Team
record-contact = Kontakt
record-notes = Notizen
record-ticket = Ticket (Link)
record-life-cycle = Lebenszyklus
record-waiting = Wartend: noch nicht in Gebrauch
record-active = Aktiv: in Gebrauch
record-superseded = Abgelöst: Ein anderes ist an seine Stelle getreten
record-retired = Stillgelegt: Nichts verwendet es mehr
record-expires = Ablaufdatum, wenn Sie es besser wissen
record-expires-hint = Geht jedem anderen Datum vor: Badge, Warnungen und Kalender richten sich danach. Leer gilt das Datum des Zertifikats.
record-expires-why = Warum wir diesem Datum trauen
record-expires-why-hint = Etwa „in Anypoint Secrets Manager gelesen“ oder „E-Mail der CA vom 3. März“.
record-plan-days = Planen höchstens so viele Tage vorher
record-act-days = Handeln höchstens so viele Tage vorher
record-acknowledged = Warnung zur Kenntnis genommen
record-snoozed = Warnung zurückgestellt bis
record-assigned = Zugewiesen an
record-days-hint = Nie früher als bei einem Drittel und einem Sechstel der Laufzeit.
record-day-form = JJJJ-MM-TT
record-reviewed = Zuletzt geprüft
record-reviewed-by = Geprüft von
record-sha256 = SHA-256-Fingerabdruck
record-sha1 = SHA-1-Fingerabdruck
record-serial-number = Seriennummer
record-issuer = Aussteller
record-open-link = Link öffnen
record-default-of-team = Vorgabe des Teams { $team }
record-default-of-org = Vorgabe von { $org }
record-review = Prüfung
record-reviewed-on-by = Zuletzt geprüft am { $day } von { $by }.
record-reviewed-on = Zuletzt geprüft am { $day }.
record-never-reviewed = Noch hat niemand eine Prüfung vermerkt.
record-reviewer = Ihr Name
record-review-today = Heute geprüft
record-review-noted = Prüfung vermerkt.
record-no-reviewer = Schreiben Sie, wer geprüft hat: Der Verlauf behält den Namen.
record-nothing-refers = Soweit Certkeep weiß, verweist nichts mehr darauf. Was nicht gelesen wurde, kann es noch verwenden.
record-superseded-but-used = { $count ->
    [one] Etwas verweist noch darauf und muss auf den Nachfolger umgestellt werden:
   *[other] { $count } Dinge verweisen noch darauf und müssen auf den Nachfolger umgestellt werden:
}
record-retired-but-used = { $count ->
    [one] Es heißt stillgelegt, aber etwas verweist noch darauf. Stellen Sie es um, bevor Sie das Zertifikat löschen:
   *[other] Es heißt stillgelegt, aber { $count } Dinge verweisen noch darauf. Stellen Sie sie um, bevor Sie das Zertifikat löschen:
}
record-no-purpose = Schreiben Sie den Zweck, oder wählen Sie einen aus der Liste. Noch nicht gespeichert.
record-no-day = Diesen Tag kann Certkeep nicht lesen. Schreiben Sie ihn als Jahr-Monat-Tag, etwa 2027-04-30. Nicht gespeichert.
record-no-days = Schreiben Sie eine ganze Zahl von Tagen, von 1 bis 3650. Nicht gespeichert.
record-no-number = Schreiben Sie eine Zahl mit einem Punkt vor den Dezimalstellen, etwa 12.5. Nicht gespeichert.
record-no-yes-or-no = Wählen Sie Ja oder Nein. Nicht gespeichert.
record-no-link = Zu Ihrer Sicherheit werden nur Links zu Webseiten behalten. Schreiben Sie einen, der mit https:// oder http:// beginnt. Nicht gespeichert.
record-no-life-cycle = Wählen Sie einen Eintrag aus der Liste. Nicht gespeichert.
record-too-long = Das ist zu lang: Höchstens { $most } Zeichen passen hinein. Nicht gespeichert.
record-kind-text = Text
record-kind-number = Zahl
record-kind-date = Datum
record-kind-yes-no = Ja oder Nein
record-kind-link = Link
written-here = Dieser Browser, { $local }
written-in-another-browser = Ein anderer Browser ({ $name }), { $local }
written-by = { $name }, { $local }
purpose-sso-signing = SSO-Signatur
purpose-sso-decryption = SSO-Entschlüsselung
purpose-jwt-bearer = JWT Bearer
purpose-mutual-tls = mTLS
purpose-custom-domain = Eigene Domäne
purpose-data-signing = Datensignatur
care-filter = Nur zeigen, worum sich jemand kümmern muss
care-missing = Was noch fehlt
care-no-owner = Niemand ist dafür zuständig. Nennen Sie jemanden, damit es rechtzeitig jemand erfährt.
care-no-team = { $owner } ist allein dafür zuständig. Nennen Sie ein Team, für den Tag, an dem { $owner } nicht da ist.
care-no-purpose = Niemand hat aufgeschrieben, wofür es da ist. Nennen Sie den Zweck: Wer es austauscht, muss wissen, was sonst ausfällt.
care-not-reviewed = Seit einem Jahr hat niemand nachgesehen, ob das alles noch stimmt. Sehen Sie es durch und drücken Sie dann „Heute geprüft“.
care-one-owner = { $owner } ist für sämtliche Zertifikate zuständig. Verteilen Sie sie, oder nennen Sie Vertretungen.
care-team-gone = Nur dieses Zertifikat nennt noch das Team { $team }: Die anderen haben es verlassen. Nennen Sie das Team, das jetzt dafür zuständig ist.
care-count-no-owner = { $count } ohne Zuständige
care-count-no-team = { $count } ohne Team
care-count-no-purpose = { $count } ohne Zweck
care-count-not-reviewed = { $count } nicht geprüft
care-count-one-owner = { $count } in einer Hand
care-count-team-gone = { $count } eines aufgelösten Teams
selection-all = Alle gezeigten auswählen
selection-none = Auswahl aufheben
selection-count = { $count ->
    [0] Kein Zertifikat ausgewählt
    [one] { $count } Zertifikat ausgewählt
   *[other] { $count } Zertifikate ausgewählt
}
selection-edit = Zusammen bearbeiten
selection-entry = { $name } auswählen
bulk-title = Zusammen bearbeiten
bulk-about = Ein Feld, das Sie nicht ausfüllen, bleibt, wie es ist; was Sie ankreuzen, wird geleert. Die Zertifikate selbst bleiben unberührt.
bulk-tag = Schlagwort hinzufügen
bulk-empty = Leeren: { $field }
bulk-no-tags = Alle Schlagwörter entfernen
bulk-reviewed = Heute geprüft von
bulk-write = In alle eintragen
bulk-none = Wählen Sie zuerst Zertifikate in der Liste aus.
bulk-nothing = Füllen Sie mindestens ein Feld aus, oder kreuzen Sie eines an.
bulk-written = In alle ausgewählten Zertifikate eingetragen.
bulk-undo = { $count ->
    [one] Die letzte Bearbeitung von { $count } Zertifikat rückgängig machen
   *[other] Die letzte Bearbeitung von { $count } Zertifikaten rückgängig machen
}
bulk-undone = Für alle rückgängig gemacht. Beides bleibt im Verlauf.
defaults-link = Vorgaben und eigene Felder
defaults-title = Vorgaben
defaults-about = Was Sie hier wählen, gilt für jedes Zertifikat der Org oder des Teams, das selbst nichts anderes sagt. Ein Team geht einer Org vor.
defaults-for = Für
defaults-choose = Org oder Team wählen
defaults-new-team = Oder ein Team, das nicht in der Liste steht
defaults-add-team = Mit diesem Team weiter
defaults-of-team = Team { $name }
defaults-of-org = Org { $name }
defaults-there-are = Bisher gewählt
defaults-saved = Für alle gespeichert.
defaults-fields-title = Ihre eigenen Felder
defaults-fields-about = Einmal angelegt, dann bei jedem Zertifikat: eine Kostenstelle, ein Link in Ihr Wiki, ein Ja oder Nein.
defaults-field-name = Name des Felds
defaults-field-kind = Was es enthält
defaults-add-field = Feld anlegen
defaults-field-added = Angelegt. Es steht jetzt bei jedem Zertifikat.
defaults-no-field-name = Geben Sie dem Feld einen Namen.
defaults-field-known = Ein Feld dieses Namens gibt es schon.
defaults-history-title = Änderungen der Vorgaben
defaults-fields-history-title = Änderungen der Felder
defaults-field-label = { $act }: { $name }
defaults-field-used = { $count ->
    [0] kein Zertifikat hat einen Wert darin
    [one] ein Zertifikat hat einen Wert darin
   *[other] { $count } Zertifikate haben einen Wert darin
}
defaults-field-rename = Umbenennen
defaults-field-other-name = Neuer Name des Felds
defaults-field-rename-really = Feld umbenennen
defaults-field-renamed = Umbenannt, mit allen Werten darin.
defaults-field-remove = Entfernen
defaults-field-remove-question = { $count ->
    [0] { $name } entfernen? Kein Zertifikat hat einen Wert darin. Sie können das unten rückgängig machen.
    [one] { $name } entfernen? Ein Zertifikat hat einen Wert darin. Der Wert verschwindet dort und bleibt in seinem Verlauf stehen. Sie können das unten rückgängig machen.
   *[other] { $name } entfernen? { $count } Zertifikate haben einen Wert darin. Die Werte verschwinden dort und bleiben in den Verläufen stehen. Sie können das unten rückgängig machen.
}
defaults-field-remove-really = Feld entfernen
defaults-field-removed = Entfernt. Seine Werte bleiben in den Verläufen der Zertifikate stehen, und Sie können das unten rückgängig machen.
defaults-field-leave = So lassen
enter-title = Zertifikat hinzufügen
enter-about = Für Zertifikate, die auf keiner Seite von Setup stehen: in MuleSoft, bei einem Partner, auf einem Server. Badge, Warnungen und Verlauf sind dieselben wie bei allen anderen.
enter-name = Name
enter-org = Org
enter-org-hint = Deren My Domain oder irgendeine ihrer Adressen. Darf leer bleiben.
enter-end = Läuft ab am
enter-add = Hinzufügen
enter-no-name = Geben Sie ihm einen Namen, unter dem man es kennt.
enter-known = Das steht schon im Verzeichnis:{" "}
silent-title = { $org }: ein Zertifikat, das niemand meldet
silent-about = { $org } ist mit der Anypoint Platform verbunden. Zu der Verbindung gehört ein zweites Zertifikat, das in Anypoint Secrets Manager liegt: Es steht auf keiner Seite von Salesforce, gilt ein Jahr, und vor seinem Ablauf wird niemand benachrichtigt. Tragen Sie es hier ein, dann hat es dieselben Warnungen und Pläne wie alle anderen.
silent-end = Sein Ablauf, wie Secrets Manager ihn zeigt
silent-enter = Eintragen
silent-why = in Anypoint Secrets Manager gelesen

## What happened to a certificate
refresh-what = { $count ->
    [one] Seit { $day } hat das Zertifikat unter demselben Namen eine andere Datensatz-ID.
   *[other] Seit { $day } haben alle { $count } Zertifikate unter denselben Namen andere Datensatz-IDs.
} So sieht eine aktualisierte Sandbox aus. Zuständige, Zweck und Notizen stehen bei den früheren.
refresh-carry = Übernehmen, was dazu bekannt ist
refresh-retire = Nein, das sind andere
replaced-what = { $count ->
    [one] Ein Zertifikat steht nicht mehr auf der Liste, und ein anderes trägt seinen Namen: { $names }.
   *[other] { $count } Zertifikate stehen nicht mehr auf der Liste, und andere tragen ihre Namen: { $names }.
} War das eine Rotation, gilt für die neuen, was Sie von den früheren wissen.
replaced-rotate = Ja, das war eine Rotation
replaced-rotated = Als Rotation festgehalten. Die früheren Zertifikate gelten als abgelöst.
refresh-carried = Übernommen. Die früheren Zertifikate gelten als abgelöst.
refresh-retired = Die früheren Zertifikate gelten als stillgelegt.
history-title = Was damit geschah
history-about = Zeilen kommen nur hinzu. Wer etwas rückgängig macht, fügt eine weitere an.
history-none = Noch nichts. Was ab jetzt geändert wird, steht hier.
history-picture = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
} vom { $from } bis zum { $to }. Jedes steht unten.
history-lane-seen = Gesehen
history-lane-changes = Änderungen
history-lane-reviews = Prüfungen
history-lane-alerts = Warnungen
history-lane-rotations = Rotationen
history-more = { $count ->
    [one] Eine weitere zeigen
   *[other] { $count } weitere zeigen
}
history-seen = Ins Verzeichnis aufgenommen
history-written = { $what } eingetragen: { $to }
history-changed = { $what } geändert: { $from } → { $to }
history-emptied = { $what } geleert; zuvor { $from }
history-linked = Verwendet von { $name } ({ $kind })
history-link-added = Verwendung durch { $name } ({ $kind }) von Hand hinzugefügt
history-link-confirmed = Verwendung durch { $name } ({ $kind }) bestätigt
history-link-dismissed = Verwendung durch { $name } ({ $kind }) verworfen: Sie zählt nicht mehr
history-link-restored = Aussage zur Verwendung durch { $name } ({ $kind }) zurückgenommen
history-link-removed = Von Hand hinzugefügte Verwendung durch { $name } ({ $kind }) entfernt
history-reviewed = Geprüft von { $by }
history-alerted = { $days ->
    [one] Gewarnt: { $days } Tag vor dem Ablauf; die Stufe begann { $local }
   *[other] Gewarnt: { $days } Tage vor dem Ablauf; die Stufe begann { $local }
}
history-acknowledged = Warnung zur Kenntnis genommen von { $by }
history-snoozed = Warnung verschoben bis { $until }
history-snoozed-because = Warnung verschoben bis { $until }: { $reason }
history-assigned = { $to } zugewiesen
history-rotated = Ausgetauscht
history-rotated-by = Ausgetauscht: { $name } ist an seine Stelle getreten
history-evidence = Nachweis
history-deleted = Hier vergessen oder aus der Org verschwunden
history-undone = Eine Änderung rückgängig gemacht: { $what }
history-undone-line = Eine Zeile rückgängig gemacht
history-undone-rotation = Die Rotation wurde zurückgenommen
history-unknown = Etwas, das erst eine neuere Version von Certkeep versteht
history-end = Ablauf
history-former-sha256 = Früherer SHA-256-Fingerabdruck
history-reissued = Ein anderes Zertifikat für denselben Schlüssel
history-renewed = Ein anderes Zertifikat mit eigenem Schlüssel
history-chain-uploaded = Die signierte Kette, auf die es wartete, ist da
history-listed = Wieder in der Liste
history-replaced = Hat den Namen von { $name } übernommen und wohl auch dessen Platz
history-joined = Ist auch { $name }: Beide Verläufe stehen hier
history-carried-over = Was man über { $name } weiß, wurde übernommen
history-from-the-list = in der Liste gesehen
history-from-its-page = auf seiner Seite gesehen
history-from-a-file = aus einer Datei gelesen
history-from-mail = E-Mail von Salesforce
history-read-live = live gelesen
history-after-a-refresh = nach dem Aktualisieren einer Sandbox
history-with-a-successor = als ein Nachfolger bestätigt wurde
history-by-hand = von Hand
history-on-a-setup-page = auf einer Setup-Seite eingetragen
history-together = zusammen mit anderen bearbeitet
history-from-a-sheet = aus einer Tabelle
history-field-defined = Feld { $what } angelegt
history-field-removed = Feld { $what } entfernt
history-field-name = Name eines Felds
history-field-was-renamed = das Feld wurde umbenannt
history-field-was-removed = das Feld wurde entfernt
history-undo = Rückgängig machen
history-undo-of = Rückgängig machen: { $what }
history-was-undone = inzwischen rückgängig gemacht
history-undone-now = Rückgängig gemacht. Beide Zeilen bleiben im Verlauf.
history-verify = Protokolle prüfen
history-verified = Jede Zeile jedes Protokolls ist, was geschrieben wurde.
history-verified-empty = Es gibt noch kein Protokoll: Bisher wurde nichts geschrieben.
history-not-verified = { $count ->
    [one] Ein Protokoll wurde verändert. Jemand hat im Speicher dieses Browsers oder in einer Sicherung Zeilen geändert, entfernt oder verschoben. Stellen Sie eine frühere Sicherung wieder her und vergleichen Sie.
   *[other] { $count } Protokolle wurden verändert. Jemand hat im Speicher dieses Browsers oder in einer Sicherung Zeilen geändert, entfernt oder verschoben. Stellen Sie eine frühere Sicherung wieder her und vergleichen Sie.
}
history-sound-here = { $count ->
    [one] Dieser Browser: { $count } Zeile, unverändert.
   *[other] Dieser Browser: { $count } Zeilen, unverändert.
}
history-sound = { $count ->
    [one] { $name }: { $count } Zeile, unverändert.
   *[other] { $name }: { $count } Zeilen, unverändert.
}
history-altered-here = Dieser Browser: Von { $count } Zeilen ist Nummer { $line } die erste, die nicht so geschrieben wurde.
history-altered = { $name }: Von { $count } Zeilen ist Nummer { $line } die erste, die nicht so geschrieben wurde.
history-forked = { $name } hat { $count } Ketten: Ein Profil wurde kopiert, und beide schrieben weiter. Alle Zeilen sind noch da.

## Alerts
alerts-title = Warnungen
alerts-why = Jede Stufe wird einmal gemeldet, gleich wie lange der Browser geschlossen war. Eine Antwort ändert die Zahl und wem gemeldet wird; das Badge sagt immer die Wahrheit.
alerts-none = Zurzeit braucht kein Zertifikat etwas.
alert-digest = { $count ->
    [one] { $count } Zertifikat braucht jetzt jemanden
   *[other] { $count } Zertifikate brauchen jetzt jemanden
}
alert-more = und { $count } weitere
alert-step-plan = Zeit, den Austausch zu planen
alert-step-act = Zeit für den Austausch
alert-step-last-days = Weniger als zehn Tage bleiben
alert-step-last-day = Das ist sein letzter Tag
alert-step-expired = Es ist abgelaufen: Was es nutzt, schlägt womöglich fehl
alert-owner = Verantwortlich: { $owner }
alert-no-owner = Niemand ist verantwortlich
alert-no-links = Keine bekannte Integration
alert-ends = Endet am { $day }
alert-suggest = Das neue sollte bis { $day } in Gebrauch sein.
alert-suggest-now = Es bleibt kein Tag, an dem Änderungen erlaubt sind. Tauschen Sie es jetzt aus, oder bitten Sie um eine Ausnahme.
alert-suggest-expired = Ersetzen Sie es jetzt.
alert-moved = Nicht { $day }: Das liegt auf einem Wochenende.
alert-moved-freeze = Nicht { $day }: Das liegt in „{ $freeze }“.
alert-acknowledged = Zur Kenntnis genommen von { $by }, bis zur nächsten Stufe
alert-snoozed = Zurückgestellt bis { $day }: { $reason }
alert-assigned = Zugewiesen an { $to }
alert-acknowledge = Zur Kenntnis nehmen
alert-snooze = Zurückstellen
alert-assign = Zuweisen
alert-take-back = Zurücknehmen
alert-act-of = { $act }: { $name }
alert-by = Ihr Name
alert-until = Bis
alert-reason = Warum nicht jetzt
alert-to = Wer sich darum kümmert
alert-cancel = Abbrechen
alert-saved = Vermerkt und in die Geschichte des Zertifikats geschrieben.
alert-taken-back = Zurückgenommen.
alert-mail = An den Verantwortlichen schreiben
alert-copy-slack = Für Slack kopieren
alert-copy-teams = Für Teams kopieren
alert-copy-jira = Für Jira kopieren
notify-why = Certkeep kann Ihnen auch auf dem Desktop Bescheid geben, einmal je Stufe. Dafür fragt der Browser, ob Sie Benachrichtigungen erlauben.
notify-begin = Auch auf dem Desktop melden
notify-on = Certkeep meldet sich auch auf dem Desktop, einmal je Stufe.
notify-stop = Dort nicht mehr melden
freeze-title = Änderungssperren
freeze-why = Sie verschieben die Tage, die Certkeep vorschlägt, nie den Tag, an dem ein Zertifikat endet.
freeze-weekends = Keine Änderungen an Samstagen und Sonntagen
freeze-name = Bezeichnung
freeze-from = Von
freeze-to = Bis
freeze-add = Hinzufügen
freeze-remove = Entfernen
freeze-line = { $name }: { $from } bis { $to }
freeze-saved = Gespeichert. Die vorgeschlagenen Tage richten sich danach.
news-title = Was neu ist
news-seen = Verstanden
news-all = Alle Warnungen
panel-own = Wer und wofür
panel-owner = Verantwortlich
panel-purpose = Wofür es da ist
panel-own-save = Speichern
panel-own-saved = Gespeichert.
rule-superseded = Durch ein anderes abgelöst: Niemand wird gewarnt.
rule-retired = Außer Dienst: Niemand wird gewarnt.

## Rotation: plans, runbooks and the year
rotation-title = Rotation
rotation-open = Plan öffnen
rotation-back = ← Dieses Zertifikat
rotation-next = Als Nächstes:
rotation-count = { $done } von { $all } Schritten erledigt
rotation-no-date = Ohne Termine: Es ist nicht bekannt, wann es endet.
rotation-ahead = Vor dem { $day } ist nichts zu tun.
rotation-to-begin = Es ist Zeit anzufangen. Noch ist nichts in Verzug.
rotation-on-time = Im Gange und im Zeitplan.
rotation-late = { $days ->
    [one] In Verzug: Der nächste Schritt war vor { $days } Tag fällig.
   *[other] In Verzug: Der nächste Schritt war vor { $days } Tagen fällig.
}
rotation-done = Es ist nichts mehr zu tun.
rotation-superseded = Ein anderes ist an seine Stelle getreten. Es bleibt, dieses außer Betrieb zu nehmen.
rotation-nobody = Es ist Zeit, und niemand hat sich der Sache angenommen. Sagen Sie, dass es begonnen hat, oder haken Sie einen Schritt ab.
rotation-begin = Es hat begonnen
rotation-begun = Von { $by } am { $day } begonnen.
rotation-hand = Ihr Name, für das, was Sie abhaken
rotation-ticked = Abgehakt und im Journal vermerkt.
rotation-unticked = Zurückgenommen und im Journal vermerkt.
rotation-step-done = Von { $by } am { $day } erledigt
rotation-step-seen = Erledigt: Die Liste der Organisation zeigt es
rotation-step-late = { $days ->
    [one] { $days } Tag überfällig
   *[other] { $days } Tage überfällig
}
rotation-due = bis { $day }
rotation-starts = Beginn { $day }
rotation-live = Beide gültig ab { $day }
rotation-retired = Altes außer Betrieb { $day }
rotation-expires = Ende { $day }
rotation-overlap = { $days ->
    [0] Altes und neues sind weniger als einen Tag nebeneinander gültig.
    [one] Altes und neues sind { $days } Tag nebeneinander gültig.
   *[other] Altes und neues sind { $days } Tage nebeneinander gültig.
}
rotation-anypoint-not-begun = Die Liste zeigt ein Zertifikat namens Anypoint: Die Erneuerung hat nicht begonnen, oder alles ist erledigt.
rotation-anypoint-renamed = Die Liste zeigt das umbenannte Zertifikat und kein Anypoint: Melden Sie sich jetzt bei API Experience Hub an, dessen Prüfung das neue erstellt.
rotation-anypoint-made = Die Liste zeigt beide: Das neue Anypoint ist da. Es bleibt, das umbenannte zu löschen.
rotation-anypoint-new = Dies ist das neue. Das umbenannte daneben ist noch zu löschen.
rotation-proof = Verweist noch etwas auf das alte?
rotation-proof-complete = Nichts, was sich lesen lässt, verweist darauf, und alles, was es könnte, wurde gelesen: Es darf gelöscht werden.
rotation-proof-gone = Es ist aus seiner Organisation verschwunden: Die Liste zeigt es nicht mehr.
rotation-proof-missing = Es ist kein Verweis bekannt, aber das ist noch nicht bewiesen.
rotation-proof-referring = { $count ->
    [one] { $count } Integration verweist noch darauf. Löschen Sie es nicht.
   *[other] { $count } Integrationen verweisen noch darauf. Löschen Sie es nicht.
}
rotation-proof-in-use = Salesforce bietet nicht an, es zu löschen: Etwas, das es verfolgt, etwa benannte Anmeldeinformationen, verwendet es.
rotation-proof-no-list = Noch hat keine Liste gesagt, ob Salesforce Sie es löschen lässt. Öffnen Sie „Zertifikat- und Schlüsselverwaltung“.
rotation-proof-list-old = Die Liste wurde zuletzt vor der Umstellung gelesen. Öffnen Sie „Zertifikat- und Schlüsselverwaltung“ noch einmal.
rotation-proof-unread = In letzter Zeit oder seit der Umstellung nicht gelesen: { $what }. Lesen Sie die Organisation live, oder ziehen Sie ihre Metadaten in den Inspektor.
rotation-successor = Das neue
rotation-successor-why = Dieses könnte an seine Stelle treten. Bestätigen Sie das, wenn alles umgestellt ist: Von da an warnt Certkeep nicht mehr vor dem Ende des alten.
rotation-successor-known = Dieses ist an seine Stelle getreten:
rotation-successor-confirm = Es ist an seine Stelle getreten
rotation-successor-asked = { $count ->
    [one] { $count } Integration verweist noch auf das alte, und Certkeep würde zu dessen Ende schweigen. Drücken Sie noch einmal, wenn Sie sicher sind.
   *[other] { $count } Integrationen verweisen noch auf das alte, und Certkeep würde zu dessen Ende schweigen. Drücken Sie noch einmal, wenn Sie sicher sind.
}
rotation-evidence = Was es belegt: ein Ticket, ein Satz (freiwillig)
rotation-superseded-now = Bestätigt und im Journal vermerkt. Das alte ist abgelöst.
rotation-undo = Der Weg zurück
rotation-sources = Woher das stammt
rotation-sources-why = Menüs und Regeln ändern sich. Wo diese Seiten etwas anderes sagen, haben sie recht.
sign-unique-name = derselbe eindeutige Name unter einem neuen Datensatz
sign-took-name = hat den Namen, den das alte abgegeben hat
sign-integration = { $name } verwendet es
sign-similar-name = ähnlicher Name und später erstellt
phase-prepare = Vorbereiten
phase-create = Das neue erstellen
phase-hand-over = Übergeben
phase-switch = Umstellen
phase-verify = Prüfen
phase-retire = Das alte außer Betrieb nehmen
who-administrator = Salesforce-Administrator
who-owner = Wer für das Zertifikat verantwortlich ist
who-partner = Partner
who-identity-provider = Administrator des Identitätsanbieters
who-developer = Entwickler
who-authority = Zertifizierungsstelle
who-aws = Administrator von AWS
who-anypoint = API Experience Hub Administrator
care-no-plan = Die Stufe „Planen“ ist erreicht, und niemand hat sich der Rotation angenommen. Öffnen Sie den Plan, und sagen Sie, dass es begonnen hat, oder haken Sie einen Schritt ab.
care-count-no-plan = { $count } ohne Plan
history-step-done = Von { $by } erledigt: { $what }
history-step-undone = Von { $by } zurückgenommen: { $what }
history-step-for = Für
history-begun = Die Rotation hat begonnen
agenda-print = Drucken
week-link = Diese Woche
week-title = Was diese Woche zu tun ist
week-span = { $from } bis { $to }, in allen Organisationen
week-late = Überfällig ({ $count })
week-due = Fällig ({ $count })
week-begins = Zeit zu beginnen ({ $count })
week-more = { $count ->
    [one] und { $count } weiterer Schritt
   *[other] und { $count } weitere Schritte
}
week-no-owner = niemand als verantwortlich genannt
week-nothing = Diese Woche ist nichts fällig und nichts überfällig.
year-link = Das Jahr
year-title = Die Rotationen des Jahres
year-why = Wann jede Rotation beginnt, ab wann beide Zertifikate gültig sind, wann das alte außer Betrieb geht und wann es endet. Dieselben Tage stehen im Kalender, der sich exportieren lässt.
year-nothing = Kein Zertifikat mit bekanntem Ende ist innerhalb eines Jahres an der Reihe.
year-quiet = Nichts
year-more = { $count ->
    [one] { $count } weiterer
   *[other] { $count } weitere
}
year-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
year-starts = Rotation beginnt
year-live = Ab hier beide gültig
year-retired = Altes außer Betrieb
year-expires = Ende
step-find-users = Herausfinden, wer dieses Zertifikat verwendet.
step-find-users-check = Lesen Sie die Organisation live oder ziehen Sie ihre Metadaten in den Inspektor, und fragen Sie, wer verantwortlich ist. „Verwendet von“ nennt alle, und wer sonst eine Kopie hat, ist von Hand hinzugefügt.
step-agree = Mit allen Beteiligten Tage für Übergabe und Umstellung vereinbaren.
step-agree-check = Jeder Partner hat jemanden benannt, kennt die Termine dieses Plans und ist am Tag selbst erreichbar.
step-create = Das neue Zertifikat erstellen, von gleicher Art und Schlüssellänge, mit dem Jahr im Namen.
step-create-check = Es endet später als dieses, und beide stehen in der Liste. Dieses bleibt, wie es ist.
step-delete = Das alte Zertifikat löschen. Nichts, was sich lesen lässt, verweist darauf.
step-delete-not-yet = Das alte Zertifikat noch nicht löschen: Es ist nicht bewiesen, dass nichts darauf verweist. Was fehlt, steht daneben.
step-delete-check = Bewahren Sie vorher eine Kopie bei diesem Eintrag auf. Löschen lässt sich nicht rückgängig machen.
step-log-in-by-sso = In einem privaten Fenster als Testbenutzer per Single Sign-On anmelden, von beiden Seiten aus: beginnend bei Salesforce und beginnend beim Identitätsanbieter.
step-call-out = Den Partner mit diesen Anmeldeinformationen einmal aufrufen, wie es die Integration tut, und in das Protokoll des Partners sehen.
step-partner-removes = Jeden Partner bitten, das alte Zertifikat aus dem zu entfernen, dem er vertraut.
step-receive-new = Das neue Zertifikat des Partners beschaffen, auf einem Weg, dem Sie trauen.
step-receive-new-check = Ziehen Sie es in den Inspektor: Es ist ein Zertifikat und kein Schlüssel, es endet später als das alte, und sein Fingerabdruck ist der, den Ihnen der Partner auf anderem Weg nennt.
step-partner-retires = Den Partner den alten Schlüssel nicht mehr verwenden und vernichten lassen.
runbook-anypoint = MuleSoft API Experience Hub: Anypoint
runbook-anypoint-about = Dieses Zertifikat entsteht, wenn die Anypoint Platform verbunden wird; benannte Anmeldeinformationen verwenden es, deshalb lässt es sich nicht einfach löschen. API Experience Hub erstellt von selbst ein neues, wenn keines genau diesen Namen hat. Ein zweites Zertifikat der Verbindung liegt in Anypoint Secrets Manager und steht in keiner Liste hier.
runbook-anypoint-no-overlap = Zwischen dem Umbenennen und der nächsten Anmeldung gibt es kein Zertifikat namens Anypoint. Erledigen Sie beides in einem Zug.
runbook-anypoint-back = Solange kein neues Zertifikat erstellt wurde, geben Sie diesem seinen alten Namen zurück. Danach steht das umbenannte noch in der Liste: Wählen Sie es in den benannten Anmeldeinformationen wieder aus.
step-anypoint-permission = Die Berechtigung API Experience Hub Administrator haben und eine Zeit wählen, in der niemand am Portal arbeitet.
step-anypoint-permission-check = Sie können sich damit bei API Experience Hub anmelden.
step-anypoint-rename = Das Zertifikat bearbeiten, in „Anypoint to expire“ umbenennen und speichern.
step-anypoint-rename-check = Die Liste zeigt Anypoint_to_expire oder Ähnliches und kein Anypoint.
step-anypoint-log-in = Bei API Experience Hub anmelden. Dessen Prüfung erstellt ein neues Zertifikat.
step-anypoint-log-in-check = Die Liste zeigt ein neues Anypoint, heute erstellt, das in einem Jahr endet. Öffnen Sie die Liste einmal, damit Certkeep es sieht.
step-anypoint-verify = Ein Portal von API Experience Hub öffnen und sehen, ob seine APIs angezeigt werden.
step-anypoint-delete = Das umbenannte Zertifikat löschen.
step-anypoint-delete-check = Salesforce bietet das Löschen erst an, wenn die benannten Anmeldeinformationen das neue verwenden. Sonst hat der letzte Schritt nicht gewirkt.
runbook-anypoint-secrets = MuleSoft API Experience Hub: das Zertifikat in Secrets Manager
runbook-anypoint-secrets-about = Es verbindet die Anypoint Platform mit der Organisation und liegt mit seinem Schlüssel ein Jahr lang in Anypoint Secrets Manager. Keine Seite von Salesforce zeigt es, und niemand wird benachrichtigt, wenn es endet. Die Verbindung besteht weiter, bis sich das nächste Mal jemand anmeldet.
runbook-anypoint-secrets-no-overlap = Eine Verbindung hat nur ein Zertifikat: Neu zu verbinden ersetzt es sofort.
runbook-anypoint-secrets-back = Zum alten Zertifikat führt kein Weg zurück. Gelingt das Verbinden nicht, versuchen Sie es als API Experience Hub Administrator noch einmal und fragen Sie dann den Support von MuleSoft.
step-secrets-date = Sein Ende in der Anypoint Platform unter Secrets Manager nachsehen und in diesen Eintrag schreiben.
step-secrets-date-check = In Secrets Manager lässt sich ein anderes Datum eintragen als das des Zertifikats: Schreiben Sie in den Eintrag, warum diesem zu trauen ist.
step-secrets-reconnect = Bei API Experience Hub anmelden. Zeigt es einen Verbindungsfehler, neu verbinden: Damit entsteht ein neues Zertifikat für ein Jahr.
step-secrets-reconnect-check = Nach der nächsten Anmeldung ist der Fehler verschwunden. Soweit dokumentiert, erscheint er erst, wenn das alte Zertifikat geendet hat.
step-secrets-verify = Ein Portal von API Experience Hub öffnen und sehen, ob seine APIs angezeigt werden.
step-secrets-record = Das neue Ende in diesen Eintrag schreiben.
runbook-composer = MuleSoft Composer
runbook-composer-about = Das Paket von Composer sucht ein Zertifikat mit genau diesem Namen. Es gibt zwei Wege: Unter Setup > Process Automation > MuleSoft Composer erstellt „Initiate Configuration“ ein neues; oder von Hand, wie unten. Die benannten Anmeldeinformationen folgen einer Umbenennung von selbst.
runbook-composer-back = Solange das alte Zertifikat besteht, wählen Sie es in den benannten Anmeldeinformationen wieder aus.
step-composer-choose = Den Weg wählen und eine Zeit, in der kein Ablauf von Composer läuft.
step-composer-create = Ein selbstsigniertes Zertifikat mit einem Schlüssel von 2048 Bit unter einem beliebigen anderen Namen erstellen.
step-composer-create-check = Beide stehen in der Liste; zwei mit gleichem Namen sind nicht möglich.
step-composer-switch = Das neue Zertifikat in den benannten Anmeldeinformationen von MuleSoft Composer auswählen.
step-composer-switch-check = Das alte lässt sich jetzt löschen: Die Liste bietet es an.
step-composer-verify = Einen Ablauf starten, der aus dieser Organisation liest.
step-composer-delete = Das alte Zertifikat löschen.
step-composer-delete-check = Kein Zertifikat heißt mehr mulesoft_composer_certificate.
step-composer-rename = Das neue Zertifikat in mulesoft_composer_certificate umbenennen.
step-composer-rename-check = Der Name stimmt genau, und die benannten Anmeldeinformationen zeigen ihn.
runbook-saml-request-signing = Single Sign-On: Signieren von Anforderungen
runbook-saml-request-signing-about = Salesforce signiert damit die Anforderungen, mit denen sich Benutzer bei einem Identitätsanbieter anmelden. Viele Identitätsanbieter prüfen diese Signatur nicht; die es tun, weisen Anmeldungen mit falschem Zertifikat ab, manche auch mit abgelaufenem.
runbook-saml-request-signing-no-overlap = Eine Einstellung signiert mit einem Zertifikat. Nimmt der Identitätsanbieter nur eines, müssen beide Seiten in denselben Minuten wechseln: Vereinbaren Sie den Zeitpunkt. Nimmt er zwei, fügen Sie das neue vorher hinzu.
runbook-saml-request-signing-back = Wählen Sie in der Einstellung wieder das alte Zertifikat, und lassen Sie es beim Identitätsanbieter, bis Sie sicher sind.
step-request-signing-hand-over = Das neue Zertifikat beim Identitätsanbieter hinzufügen, neben dem alten, wo er zwei nimmt.
step-request-signing-hand-over-check = Er hat beide, oder Sie wissen, dass er keine Signaturen prüft, oder ein Zeitpunkt ist vereinbart.
step-request-signing-switch = Die Einstellung bearbeiten, das neue Zertifikat zum Signieren von Anforderungen auswählen und speichern.
step-request-signing-switch-check = Halten Sie einen zweiten Administrator angemeldet, der ohne Single Sign-On hineinkommt.
runbook-saml-decryption = Single Sign-On: Entschlüsselung
runbook-saml-decryption-about = Der Identitätsanbieter verschlüsselt Assertions für dieses Zertifikat. Mit einem anderen Schlüssel als dem, für den er verschlüsselt, kann Salesforce sie nicht lesen, und niemand meldet sich an.
runbook-saml-decryption-no-overlap = Eine Einstellung entschlüsselt mit einem Schlüssel, soweit dokumentiert: Beide Seiten müssen in denselben Minuten wechseln. Kann der Identitätsanbieter für diese Zeit unverschlüsselte Assertions senden, und dürfen Sie das zulassen, gibt es keine Lücke.
runbook-saml-decryption-back = Wählen Sie in der Einstellung wieder das alte Zertifikat, und lassen Sie den Identitätsanbieter dafür verschlüsseln.
step-decryption-hand-over = Dem Identitätsanbieter das neue Zertifikat geben und dort bereitlegen lassen, ohne es schon zu verwenden.
step-decryption-switch = Zum vereinbarten Zeitpunkt: Der Identitätsanbieter verschlüsselt für das neue Zertifikat, und Sie wählen es als Zertifikat zur Entschlüsselung von Assertions.
step-decryption-switch-check = Halten Sie einen zweiten Administrator angemeldet, der ohne Single Sign-On hineinkommt.
runbook-saml-validation = Single Sign-On: das Zertifikat des Identitätsanbieters
runbook-saml-validation-about = Damit prüft Salesforce, was der Identitätsanbieter signiert. Wann es wechselt, bestimmt der Identitätsanbieter. Salesforce erinnert vor dem Ende niemanden, und danach können sich Benutzer nicht per Single Sign-On anmelden.
runbook-saml-validation-no-overlap = Eine Einstellung hat ein Zertifikat des Identitätsanbieters. Wechseln Sie beide Seiten zu einem Zeitpunkt, oder fügen Sie eine zweite Einstellung mit dem neuen Zertifikat hinzu und ziehen Sie die Benutzer um.
runbook-saml-validation-back = Laden Sie das alte Zertifikat in der Einstellung wieder hoch, und lassen Sie den Identitätsanbieter mit dem alten Schlüssel signieren.
step-keep-way-in = Dafür sorgen, dass zwei Administratoren sich ohne Single Sign-On anmelden können.
step-keep-way-in-check = Sie haben es ausprobiert.
step-validation-receive = Das neue Signaturzertifikat vom Identitätsanbieter beschaffen, oder die Metadatendatei, die es enthält.
step-validation-receive-check = Ziehen Sie es in den Inspektor: Es endet später, und sein Fingerabdruck ist der, den der Identitätsanbieter zeigt. Manche zeigen mehrere: Nehmen Sie das, das aktiv wird.
step-validation-switch = Wenn der Identitätsanbieter mit dem neuen Schlüssel zu signieren beginnt: die Einstellung bearbeiten, das neue Zertifikat des Identitätsanbieters hochladen und speichern.
step-validation-switch-check = Halten Sie währenddessen einen zweiten Administrator angemeldet.
step-validation-retire = Das alte Signaturzertifikat beim Identitätsanbieter entfernen lassen.
runbook-identity-provider = Salesforce als Identitätsanbieter
runbook-identity-provider-about = Damit signiert die Organisation, was sie gegenüber jedem Dienstanbieter behauptet; ein Wechsel betrifft also alle. Jeder Dienstanbieter hat eine Kopie und entscheidet selbst, was ein falsches oder abgelaufenes Zertifikat bedeutet.
runbook-identity-provider-no-overlap = Die Organisation signiert für alle mit einem Zertifikat. Ein Dienstanbieter, der nur eines nimmt, muss in denselben Minuten wechseln wie die Organisation; wer zwei nimmt, kann das neue vorher haben.
runbook-identity-provider-back = Wählen Sie unter „Identitätsanbieter“ wieder das alte Zertifikat. Wer es schon entfernt hat, braucht es wieder.
step-idp-list-providers = Alle Dienstanbieter auflisten: verbundene Anwendungen und externe Client-Anwendungen mit SAML.
step-idp-list-providers-check = Zu jedem gibt es einen Kontakt, und Sie wissen, ob er zwei Zertifikate nimmt.
step-idp-hand-over = Jedem Dienstanbieter das neue Zertifikat oder die neuen Metadaten senden, um sie neben dem alten hinzuzufügen.
step-idp-switch = Unter „Identitätsanbieter“: Bearbeiten, das neue Zertifikat auswählen und speichern.
step-idp-switch-check = Wer nur ein Zertifikat nimmt, ist am Telefon und wechselt jetzt.
step-idp-verify = Sich über Salesforce bei jedem Dienstanbieter einmal anmelden.
runbook-jwt-inbound = JWT Bearer nach Salesforce
runbook-jwt-inbound-about = Ein Client signiert Token mit seinem Schlüssel, und eine verbundene oder externe Client-Anwendung dieser Organisation hat das Zertifikat. Salesforce erinnert vor dem Ende niemanden. Ob ein abgelaufenes Zertifikat noch angenommen wird, darüber sind sich die Quellen uneinig: Verlassen Sie sich nicht darauf.
runbook-jwt-inbound-no-overlap = Eine Anwendung hat ein Zertifikat. Entweder wechseln beide Seiten zu einem Zeitpunkt, oder eine zweite Anwendung mit dem neuen Zertifikat steht neben der ersten, und der Client zieht um.
runbook-jwt-inbound-back = Laden Sie das alte Zertifikat in der Anwendung wieder hoch; der Client signiert mit dem alten Schlüssel.
step-jwt-inbound-switch = Zum vereinbarten Zeitpunkt das neue Zertifikat unter den digitalen Signaturen der Anwendung hochladen und speichern; der Client beginnt mit dem neuen Schlüssel zu signieren.
step-jwt-inbound-switch-check = Eine Änderung an einer Anwendung kann einige Minuten brauchen, bis sie überall gilt.
step-jwt-inbound-verify = Der Client erhält mit dem neuen Schlüssel ein Zugriffstoken.
runbook-jwt-outbound = JWT Bearer aus Salesforce heraus
runbook-jwt-outbound-about = Die Organisation signiert damit Token, und der Autorisierungsserver eines Partners prüft sie mit seiner Kopie. Signieren diese Anmeldeinformationen per Roles Anywhere für AWS, gelten stattdessen dessen eigene Regeln.
runbook-credential-back = Wählen Sie in den Anmeldeinformationen wieder das alte Zertifikat, solange der Partner ihm noch vertraut.
step-jwt-outbound-hand-over = Dem Partner das neue Zertifikat geben, damit er ihm neben dem alten vertraut.
step-jwt-outbound-hand-over-check = Der Partner bestätigt, dass er beiden vertraut. Wo Schlüssel an einer Kennung erkannt werden (kid, Fingerabdruck), sind beide Kennungen bekannt.
step-jwt-outbound-switch = Das neue Zertifikat als Signaturzertifikat der Anmeldeinformationen auswählen und speichern.
step-jwt-outbound-switch-check = Anmeldeinformationen, die auf diese verweisen, folgen von selbst.
runbook-mutual-tls = Clientzertifikat (mTLS) von Anmeldeinformationen
runbook-mutual-tls-about = Die Organisation zeigt es dem Server eines Partners. Öffentliche Zertifizierungsstellen stellen Zertifikate für Clients ein: Fragen Sie den Partner, was er annimmt, bevor Sie eines bestellen.
step-mutual-tls-hand-over = Dem Partner das neue Zertifikat oder dessen Aussteller geben, damit er ihm neben dem alten vertraut.
step-mutual-tls-hand-over-check = Der Partner sagt, woran er Sie erkennt: am Zertifikat selbst, an seinem Aussteller oder an seinem Inhaber.
step-mutual-tls-switch = Das neue Zertifikat in den Anmeldeinformationen oder der Datenquelle auswählen und speichern.
step-mutual-tls-switch-check = Der nächste Aufruf zeigt das neue Zertifikat im Protokoll des Partners.
runbook-api-client = API-Clientzertifikat
runbook-api-client-about = Ein Zertifikat für die ganze Organisation: Ausgehende Nachrichten, der AJAX-Proxy und die delegierte Authentifizierung zeigen es. Keine Metadaten nennen es; wer sich darauf verlässt, ist von Hand herauszufinden.
runbook-api-client-no-overlap = Es gibt eines für die ganze Organisation: Alle, die von ihr empfangen, begegnen dem neuen im selben Augenblick.
runbook-api-client-back = Wählen Sie wieder das alte Zertifikat als API-Clientzertifikat.
step-api-client-list = Auflisten, wer ausgehende Nachrichten empfängt, und ob die delegierte Authentifizierung eingeschaltet ist.
step-api-client-list-check = Sie wissen von jedem Empfänger, ob er das Clientzertifikat prüft.
step-api-client-hand-over = Jedem Empfänger das neue Zertifikat geben, damit er ihm neben dem alten vertraut.
step-api-client-switch = In „Zertifikat- und Schlüsselverwaltung“ das API-Clientzertifikat bearbeiten, das neue auswählen und speichern.
step-api-client-switch-check = Die Empfänger sind am Telefon; misslungene ausgehende Nachrichten werden eine Weile lang wiederholt.
step-api-client-verify = Eine ausgehende Nachricht senden und in die Warteschlange der wartenden sehen.
runbook-apex = Apex und Konfiguration
runbook-apex-about = Code nennt das Zertifikat oder einen Wert, den er liest, und Salesforce verfolgt das nicht: Es ließe Sie ein Zertifikat löschen, das der Code braucht. Meist steht der Name in benutzerdefinierten Metadaten oder Einstellungen.
runbook-apex-back = Schreiben Sie den alten Namen zurück: in die Konfiguration, oder indem Sie den alten Code bereitstellen.
step-apex-search = Code, benutzerdefinierte Metadaten und benutzerdefinierte Einstellungen nach dem eindeutigen Namen durchsuchen.
step-apex-search-check = Ausdrücke, die niemand auflösen konnte, sind von Hand angesehen. Werte benutzerdefinierter Einstellungen stehen in keinen Metadaten.
step-apex-hand-over = Das neue Zertifikat jedem geben, der prüft, was der Code signiert, oder den er aufruft.
step-apex-switch = Den neuen eindeutigen Namen dorthin schreiben, wo der alte steht: in die Konfiguration, sonst mit einer Bereitstellung in den Code.
step-apex-switch-check = Zuerst in einer Sandbox. Sie hat ihre eigenen Zertifikate: Der Name muss auch dort bestehen.
step-apex-verify = Den Aufruf oder die Signatur einmal ausführen und in das Protokoll sehen.
runbook-custom-domain = Eigene Domäne, von einer Zertifizierungsstelle signiert
runbook-custom-domain-about = Browser sehen es. Zertifizierungsstellen vergeben immer kürzere Laufzeiten, seit März 2026 noch 200 Tage; es kommt also jedes Jahr öfter an die Reihe. Wo das CDN von Salesforce die Domäne ausliefert, verwaltet es das Zertifikat womöglich selbst: Sehen Sie zuerst bei der Domäne nach.
runbook-custom-domain-no-overlap = Eine Domäne liefert ein Zertifikat aus: Der Wechsel ist ein Augenblick, und Besucher merken nichts, wenn die Kette vollständig ist.
runbook-custom-domain-back = Wählen Sie in der Domäne wieder das alte Zertifikat, solange es nicht geendet hat.
step-domain-names = Nachsehen, welche Domänen und Sites das Zertifikat verwenden und wie sie ausgeliefert werden.
step-domain-names-check = Jeder Hostname ist bekannt: Jeder muss im neuen Zertifikat stehen.
step-domain-request = Ein von einer Zertifizierungsstelle signiertes Zertifikat anlegen und dessen Signieranforderung (CSR) herunterladen.
step-domain-request-check = Ziehen Sie die Anforderung in den Inspektor: Namen und Schlüssel sind die richtigen.
step-domain-sign = Die Anforderung von der Zertifizierungsstelle signieren lassen.
step-domain-sign-check = Sie erhalten das Zertifikat mit allen Zwischenzertifikaten, für genau diese Namen.
step-domain-upload = Das signierte Zertifikat mit seiner Kette hochladen, das eigene zuerst.
step-domain-upload-check = Die Liste zeigt es als aktiv. Ziehen Sie die Datei vorher auf seine Zeile: Certkeep sagt, ob die Kette vollständig und der Schlüssel der richtige ist.
step-domain-switch = Das neue Zertifikat in jeder Domäne auswählen und speichern.
step-domain-switch-check = Es kann eine Weile dauern, bis jeder Server es hat.
step-domain-verify = Jede Domäne in einem frischen Browser öffnen und ihr Zertifikat ansehen.
runbook-inbound-mutual-tls = mTLS nach Salesforce
runbook-inbound-mutual-tls-about = Ein Client ruft die Organisation an Port 8443 und zeigt sein eigenes Zertifikat, von dem die Organisation eine Kopie hat. Die Liste gibt es nur, wo der Support von Salesforce sie eingeschaltet hat.
runbook-inbound-mutual-tls-back = Das alte Zertifikat steht noch in der Liste: Der Client kehrt zu seinem alten Schlüssel zurück.
step-inbound-upload = Das neue Zertifikat unter „Zertifikate für gegenseitige Authentifizierung“ hochladen, neben dem alten.
step-inbound-upload-check = Beide stehen in der Liste. Die Zertifizierungsstelle, die es signiert hat, ist eine, die Salesforce annimmt.
step-inbound-switch = Der Client beginnt sein neues Zertifikat zu verwenden, mit der ganzen Kette.
step-inbound-switch-check = Er ruft Port 8443 an, als derselbe Benutzer.
step-inbound-verify = Im Anmeldeverlauf nachsehen: Der Client hat sich seit dem Wechsel angemeldet.
step-inbound-delete = Das alte Zertifikat des Partners aus jener Liste löschen.
runbook-aws-roles-anywhere = AWS: IAM Roles Anywhere
runbook-aws-roles-anywhere-about = Externe Anmeldeinformationen signieren mit diesem Zertifikat, und AWS gibt ihnen dafür auf Zeit eine Rolle. AWS vertraut der Zertifizierungsstelle, die es signiert hat, nicht dem Zertifikat selbst: Ein neues derselben Stelle verlangt dort keine Änderung, außer eine Richtlinie nennt seinen Inhaber oder seine Seriennummer.
step-aws-anchor = In AWS Vertrauensanker, Profil und Rolle ansehen: welcher Zertifizierungsstelle vertraut wird und welche Bedingungen das Zertifikat nennen.
step-aws-anchor-check = Das Zertifikat der Zertifizierungsstelle gilt länger, als das neue gelten wird.
step-aws-request = Ein von einer Zertifizierungsstelle signiertes Zertifikat anlegen und dessen Signieranforderung (CSR) herunterladen.
step-aws-sign = Die Anforderung von der privaten Zertifizierungsstelle signieren lassen.
step-aws-sign-check = Es darf Clients authentifizieren, und sein Inhaber erfüllt die Bedingungen der Rolle.
step-aws-upload = Das signierte Zertifikat mit seiner Kette hochladen.
step-aws-switch = Das neue Zertifikat in den externen Anmeldeinformationen auswählen und speichern.
step-aws-switch-check = Die Zertifizierungsstelle des Zertifikats ist die des Vertrauensankers.
step-aws-verify = Einen Aufruf machen und in CloudTrail nach einer Sitzung mit der neuen Seriennummer sehen.
runbook-partner-copy = Zertifikat eines Partners, als Kopie
runbook-partner-copy-about = Eine Anwendung, eine Einstellung oder ein Benutzer dieser Organisation hat das Zertifikat von jemand anderem: um zu prüfen, was er signiert, oder um für ihn zu verschlüsseln. Wann es wechselt, bestimmt er, und vor dem Ende sagt Ihnen außer Certkeep niemand etwas.
runbook-partner-copy-no-overlap = Ein solches Feld hat ein Zertifikat: Vereinbaren Sie den Zeitpunkt, zu dem beide Seiten wechseln.
runbook-partner-copy-back = Setzen Sie das alte Zertifikat wieder ein, solange der Partner dessen Schlüssel noch hat.
step-partner-copy-switch = Zum vereinbarten Zeitpunkt das Zertifikat in der Anwendung oder Einstellung ersetzen und speichern.
step-partner-copy-switch-check = Ziehen Sie die Metadaten noch einmal in den Inspektor, oder öffnen Sie die Seite: Dann sieht Certkeep dort das neue.
step-partner-copy-verify = Der Partner signiert oder entschlüsselt mit dem neuen Schlüssel, und beide sehen, dass es geht.
runbook-unknown = Wofür es da ist, weiß niemand
runbook-unknown-about = Kein Verweis wurde gefunden, und der Eintrag nennt keinen Zweck. Das heißt nicht, dass nichts es verwendet: Finden Sie das zuerst heraus, und schreiben Sie es in den Eintrag. Dann wird aus diesem Plan einer für seine Verwendung.
runbook-unknown-back = Behalten Sie das alte Zertifikat, bis mit dem neuen eine Weile lang alles gegangen ist.
step-unknown-ask = Verantwortliche und Partner fragen und in Protokolle sehen.
step-unknown-ask-check = Der Eintrag sagt, wofür es da ist.
step-unknown-hand-over = Das neue Zertifikat allen geben, die eine Kopie des alten haben.
step-unknown-switch = Das neue Zertifikat überall auswählen, wo das alte verwendet wird.
step-unknown-verify = Alles, was es verwendet, einmal laufen lassen und Partner fragen, ob sie Fehler sehen.

## Spreadsheets, calendars, backups and reports

exchange-nav = Import und Export
exchange-title = Import und Export
exchange-import-title = Etwas hereinholen
exchange-import-about = Es wird nichts geschrieben, bevor Sie gesehen haben, was sich ändern würde. Dateien verlassen diesen Browser nicht.
exchange-drop = Tabelle oder Sicherung hier ablegen
exchange-forms = Tabellen: CSV, TSV oder Excel (.xlsx), mit den Spalten, die Sie haben. Sicherungen: die JSON-Datei eines Certkeep.
exchange-choose = Datei auswählen
exchange-reading = { $name } wird gelesen …
exchange-read = { $name } ist gelesen. Was sich dadurch ändern würde, steht darunter.
exchange-last = Letzter Import: { $count ->
    [one] { $count } Zertifikat
   *[other] { $count } Zertifikate
}, { $at }.
exchange-undo = Rückgängig machen
exchange-undone = Der Import wurde rückgängig gemacht. Was seither geändert wurde, bleibt, wie es ist.
exchange-cancel = Abbrechen
exchange-export-title = Etwas mitnehmen
exchange-export-about = Jede wird als eine Datei gespeichert, mit dem Stand von jetzt.
exchange-save-csv = Tabelle
exchange-save-csv-about = CSV mit jedem Zertifikat und allem, was darüber bekannt ist. Geändert und wieder importiert bringt sie Ihre Änderungen zurück.
exchange-save-calendar = Kalender
exchange-save-calendar-about = iCalendar für Google Kalender, Outlook und Apple Kalender: wann es losgeht, wann der neue Schlüssel gilt, wann der alte geht.
exchange-save-report = Prüfbericht
exchange-save-report-about = Eine HTML-Seite zum Drucken oder Senden: Bestand, Befunde, Rotationen und Prüfungen, und was nicht gelesen wurde. In der Sprache dieser Seite.
exchange-save-markdown = Bericht als Markdown
exchange-save-markdown-about = Dasselbe für ein Wiki oder ein Repository.
exchange-save-backup = Sicherung
exchange-save-backup-about = JSON mit allem, auch dem Verlauf: für den Browser einer Kollegin oder eines Kollegen, für einen nächtlichen Lauf oder zur Sicherheit.
exchange-storage = Was hier gespeichert ist
exchange-storage-about = Alles liegt in diesem Browser und nirgends sonst. Ab und zu eine Sicherung ist eine gute Gewohnheit.
exchange-used = Certkeep belegt { $megabytes } MB.
exchange-nearly-full = Für die Daten dieses Browsers ist nur noch wenig Platz; Certkeep kann bald vielleicht nicht mehr speichern. Speichern Sie jetzt eine Sicherung, und schaffen Sie dann Platz auf diesem Rechner.
exchange-copy-migrated = Kopie, bevor eine neue Version von Certkeep ihren Speicher umgestellt hat, { $at }
exchange-copy-replaced = Kopie, bevor alles ersetzt wurde, { $at }
exchange-copy-save = Als Sicherung speichern
exchange-copy-remove = Entfernen
exchange-copy-removed = Die Kopie ist entfernt.
exchange-preview-about = Das würde geschehen. Noch ist nichts geschrieben, und nichts, was das Verzeichnis weiß, wird überschrieben, wenn Sie es nicht sagen.
exchange-which-sheet = Tabellenblatt
exchange-order = Ein Datum wie 3/4/2027 ist
exchange-order-open = offen: beide Lesarten behalten
exchange-order-day = der 3. April: erst der Tag
exchange-order-month = der 4. März: erst der Monat
exchange-no-name = Keine Spalte nennt die Zertifikate. Wählen Sie unten, in welcher ihre Bezeichnung, ihr eindeutiger Name oder ihr Fingerabdruck steht.
exchange-passed-over = { $count ->
    [one] { $count } Zeile über den Überschriften wurde übergangen.
   *[other] { $count } Zeilen über den Überschriften wurden übergangen.
}
exchange-columns = Spalten: worum es in jeder geht
exchange-heading = Ihre Spalte
exchange-samples = Was darin steht
exchange-meaning = Wird gelesen als
exchange-meaning-of = Als was die Spalte { $column } gelesen wird
exchange-kind-of = Was im Feld { $column } steht
exchange-skip = — weglassen —
exchange-own = ein eigenes Feld
exchange-kind-text = Text
exchange-kind-number = Zahl
exchange-kind-date = Datum
exchange-kind-yes-no = ja oder nein
exchange-kind-link = Link
exchange-column-certkeep-id = Kennung von Certkeep
exchange-column-org = Org
exchange-column-sandbox = Sandbox
exchange-column-label = Bezeichnung
exchange-column-unique-name = Eindeutiger Name
exchange-column-record-id = Datensatz-ID
exchange-column-type = Typ
exchange-column-key-size = Schlüsselgröße
exchange-column-created = Erstellt
exchange-column-expires = Läuft ab
exchange-column-expires-why = Warum diesem Datum vertraut wird
exchange-column-purpose = Zweck
exchange-column-description = Beschreibung
exchange-column-owner = Verantwortlich
exchange-column-backup-owner = Vertretung
exchange-column-team = Team
exchange-column-contact = Kontakt
exchange-column-tags = Schlagwörter
exchange-column-notes = Notizen
exchange-column-ticket = Ticket
exchange-column-life-cycle = Lebenszyklus
exchange-column-reviewed = Zuletzt geprüft
exchange-column-reviewed-by = Geprüft von
exchange-column-sha256 = Fingerabdruck (SHA-256)
exchange-column-sha1 = Fingerabdruck (SHA-1)
exchange-column-serial-number = Seriennummer
exchange-column-issuer = Aussteller
exchange-column-plan-days = Planen höchstens … Tage vorher
exchange-column-act-days = Handeln höchstens … Tage vorher
exchange-rows = Zeilen: was aus jeder wird
exchange-rows-filter = Nur diese Zeilen zeigen
exchange-rows-conflict = { $count ->
    [one] { $count } weicht ab
   *[other] { $count } weichen ab
}
exchange-rows-left-out = { $count } weggelassen
exchange-rows-new = { $count } neu
exchange-rows-adds = { $count ->
    [one] { $count } ergänzt etwas
   *[other] { $count } ergänzen etwas
}
exchange-rows-known = { $count } schon bekannt
exchange-fate-conflict = weicht vom Verzeichnis ab
exchange-fate-left-out = weggelassen
exchange-fate-new = neues Zertifikat
exchange-fate-adds = ergänzt
exchange-fate-known = nichts Neues
exchange-line = Zeile { $line }
exchange-more-rows = { $count ->
    [one] Und { $count } weitere Zeile. Was Sie für alle Zeilen wählen, gilt auch für sie.
   *[other] Und { $count } weitere Zeilen. Was Sie für alle Zeilen wählen, gilt auch für sie.
}
exchange-unmentioned = { $count ->
    [one] { $count } Zertifikat des Verzeichnisses steht in keiner Zeile. Es bleibt, wie es ist.
   *[other] { $count } Zertifikate des Verzeichnisses stehen in keiner Zeile. Sie bleiben, wie sie sind.
}
exchange-by-id = Gefunden an der Kennung:
exchange-by-fingerprint = Gefunden am Fingerabdruck:
exchange-by-record-id = Gefunden an der Datensatz-ID:
exchange-by-org-and-name = Gefunden an Org und Name:
exchange-by-name = Gefunden am Namen allein:
exchange-by-choice = Von Ihnen gewählt:
exchange-about = Worum es geht
exchange-registry-says = Das Verzeichnis sagt
exchange-sheet-says = Die Tabelle sagt
exchange-fixed = (zeigt Salesforce oder das Zertifikat selbst)
exchange-overwrite = Nehmen, was die Tabelle sagt
exchange-overwrite-all = Nehmen, was die Tabelle sagt, bei allen Zeilen, die abweichen
exchange-leave-out = — diese Zeile weglassen —
exchange-which-entry = Um welches Zertifikat es in dieser Zeile geht
exchange-matter-twin = Eine andere Zeile sagt dasselbe.
exchange-matter-no-name = Sie nennt kein Zertifikat: keine Bezeichnung, keinen eindeutigen Namen, keinen Fingerabdruck.
exchange-matter-several = Es kann um mehrere Zertifikate gehen. Wählen Sie eines, oder nennen Sie in der Tabelle die Org.
exchange-matter-said-twice = Eine andere Zeile handelt vom selben Zertifikat und sagt etwas anderes. Die erste gilt.
exchange-matter-date-unclear = { $column }: { $cell } kann zwei Tage meinen; beide werden behalten.
exchange-matter-date-unreadable = { $column }: { $cell } ist kein lesbares Datum. Der Text wird behalten.
exchange-matter-no-org = { $column }: { $cell } ist keine My Domain einer Org. Es wird als eigenes Feld behalten.
exchange-matter-no-value = { $column }: { $cell } passt nicht in diese Spalte. Es wird als eigenes Feld behalten.
exchange-matter-no-heading = { $cell } steht unter keiner Überschrift und wurde übergangen.
exchange-matter-other-kind = { $column }: { $cell } ist nicht von der Art der anderen. Der Text wird behalten.
exchange-import = { $count ->
    [0] Nichts zu importieren
    [one] { $count } Zeile importieren
   *[other] { $count } Zeilen importieren
}
exchange-imported = Importiert: { $new } neu, { $changed } geändert.
exchange-holds = Diese Sicherung enthält { $entries ->
    [one] { $entries } Zertifikat
   *[other] { $entries } Zertifikate
}, { $orgs ->
    [one] { $orgs } Org
   *[other] { $orgs } Orgs
} und { $records ->
    [one] { $records } Eintrag mit Angaben von Menschen
   *[other] { $records } Einträge mit Angaben von Menschen
}.
exchange-intact = { $count ->
    [0] Sie hat keinen Verlauf.
    [one] Ihr Verlauf hat { $count } Zeile, und sie ist, wie sie geschrieben wurde.
   *[other] Ihr Verlauf hat { $count } Zeilen, und alle sind, wie sie geschrieben wurden.
}
exchange-not-intact = { $count ->
    [one] Ihr Verlauf hat { $count } Zeile, und sie wurde verändert.
   *[other] Ihr Verlauf hat { $count } Zeilen, und sie wurden verändert.
}
exchange-altered = Der von { $writer } geschriebene Verlauf ist ab Zeile { $line } nicht, was geschrieben wurde. Zusammengeführt bleibt er für immer als verändert erkennbar. Fragen Sie, woher diese Datei kommt, bevor Sie sie nehmen.
exchange-gain = Was das Zusammenführen hier ändern würde
exchange-gain-entries = { $count ->
    [one] { $count } Zertifikat ist neu
   *[other] { $count } Zertifikate sind neu
}
exchange-gain-changed = { $count ->
    [one] von { $count } Zertifikat wurde mehr oder Späteres gesehen
   *[other] von { $count } Zertifikaten wurde mehr oder Späteres gesehen
}
exchange-gain-facts = { $count ->
    [one] { $count } Angabe wie eine Verantwortliche ist neu
   *[other] { $count } Angaben wie Verantwortliche sind neu
}
exchange-gain-later-there = { $count ->
    [one] { $count } Angabe wurde auf beiden Seiten geschrieben, später in der Sicherung: diese gilt
   *[other] { $count } Angaben wurden auf beiden Seiten geschrieben, später in der Sicherung: diese gelten
}
exchange-gain-later-here = { $count ->
    [one] { $count } Angabe wurde auf beiden Seiten geschrieben, später hier: sie bleibt
   *[other] { $count } Angaben wurden auf beiden Seiten geschrieben, später hier: sie bleiben
}
exchange-gain-journal = { $count ->
    [one] { $count } Zeile des Verlaufs ist neu
   *[other] { $count } Zeilen des Verlaufs sind neu
}
exchange-gain-others = { $count ->
    [one] { $count } anderer Teil ändert sich: eine Org, ihre Verknüpfungen, ein eigenes Feld, eine Vorgabe oder die Einstellungen
   *[other] { $count } andere Teile ändern sich: Orgs, ihre Verknüpfungen, eigene Felder, Vorgaben, Einstellungen
}
exchange-gain-nothing = Nichts: All das ist schon hier.
exchange-merge = Zusammenführen
exchange-merged = Zusammengeführt. Nichts von dem, was hier war, ist verloren.
exchange-replace = Alles ersetzen
exchange-replace-really = Wirklich alles ersetzen
exchange-replace-why = Alles, was jetzt hier ist, wird durch die Sicherung ersetzt. Vorher wird auf dieser Seite eine Kopie aufbewahrt, bis Sie sie entfernen.
exchange-replaced = Ersetzt. Eine Kopie dessen, was vorher hier war, ist unten aufbewahrt.
exchange-fault-empty = Die Datei ist leer. Speichern Sie die Tabelle noch einmal, oder wählen Sie eine andere Datei.
exchange-fault-no-rows = Die Tabelle hat Überschriften und keine Zeilen darunter. Wählen Sie eine Tabelle mit Zertifikaten.
exchange-fault-not-text = Das ist weder eine Tabelle noch eine Sicherung: Es enthält Oktette, die kein Text hat. Speichern Sie die Tabelle als CSV oder .xlsx. Zertifikate und Keystores liest der Inspektor.
exchange-fault-old-workbook = Das ist eine alte Excel-Arbeitsmappe (.xls) oder eine mit Kennwort; beide sind nicht lesbar. Speichern Sie sie als .xlsx ohne Kennwort oder als CSV.
exchange-fault-not-a-workbook = Dieses Archiv enthält keine Excel-Arbeitsmappe. Speichern Sie die Tabelle als .xlsx oder CSV. Archive mit Zertifikaten und Metadaten liest der Inspektor.
exchange-fault-too-large = Das ist weit mehr, als eine Liste von Zertifikaten enthält, und wird darum nicht gelesen. Speichern Sie nur die Tabelle mit den Zertifikaten, als CSV.
exchange-fault-damaged = Die Arbeitsmappe ist beschädigt oder dazu gebaut, Speicher zu füllen: { $reason }. Speichern Sie sie noch einmal, oder speichern Sie die Tabelle als CSV. Kommt sie von jemandem, den Sie nicht kennen, trauen Sie ihr nicht.
exchange-fault-unreadable = Die Datei war nicht lesbar. Sehen Sie nach, ob sie noch da ist und geöffnet werden darf, und wählen Sie sie noch einmal.
exchange-fault-not-json = Die Datei beginnt wie eine Sicherung und ist ab Zeile { $line }, Spalte { $column } beschädigt. Es wurde nichts geändert. Kopieren oder laden Sie sie noch einmal herunter.
exchange-fault-not-a-backup = Das ist JSON von etwas anderem als Certkeep. Es wurde nichts geändert. Eine Sicherung ist die Datei, die der Knopf „Sicherung“ speichert.
exchange-fault-newer = Diese Sicherung hat eine neuere Version von Certkeep geschrieben. Es wurde nichts geändert, denn diese Version könnte verlieren, was nur die neuere kennt. Aktualisieren Sie Certkeep, und wählen Sie die Datei dann noch einmal.
exchange-fault-unreadable-piece = Ein Teil dieser Sicherung ist nicht lesbar: { $key }. Es wurde nichts geändert. Hat jemand die Datei bearbeitet, nehmen Sie sie so, wie sie gespeichert wurde.
calendar-name = Zertifikate
calendar-starts = Rotation beginnen: { $name }
calendar-live = Neues Zertifikat soll in Betrieb sein: { $name }
calendar-retired = Altes Zertifikat soll außer Betrieb sein: { $name }
calendar-expires = Zertifikat läuft ab: { $name }
calendar-ticket = Ticket
audit-title = Zertifikate: Bestand und Nachweise
audit-as-of = Stand { $now }, erstellt von Certkeep.
audit-summary = Überblick
audit-summary-about = Wie viele Zertifikate wo stehen.
audit-all = Alle
audit-inventory = Bestand
audit-inventory-about = PCI DSS 4.2.1.1 und 12.3.3, ISO/IEC 27001 A.8.24, SOC 2 CC6: jedes Zertifikat mit Zweck, Ort, Kryptografie, Zuständigen, Daten und der letzten Prüfung.
audit-inventory-none = Das Verzeichnis enthält keine Zertifikate.
audit-key-and-signature = Schlüssel und Signatur
audit-days-left = Verbleibende Tage
audit-last-reviewed = Zuletzt geprüft
audit-by = von { $by }
audit-source = Quelle
audit-sha256 = SHA-256
audit-unknown = unbekannt
audit-date-by-owner = Datum nach Angabe der Zuständigen
audit-date-by-owner-why = Datum nach Angabe der Zuständigen: { $why }
audit-list-page = Listenseite
audit-detail-page = Detailseite
audit-file = Datei
audit-mail = E-Mail
audit-live = live
audit-expired = Abgelaufen
audit-last-day = Läuft binnen 24 Stunden ab
audit-soon = Läuft bald ab
audit-unclear = Datum unklar
audit-waiting = Wartet
audit-ok = OK
audit-superseded = Ersetzt
audit-retired = Außer Betrieb
audit-gone = Aus der Org verschwunden
audit-findings = Befunde
audit-findings-about = Was zu beheben ist. Was ersetzt, außer Betrieb oder aus seiner Org verschwunden ist, wird nicht beurteilt.
audit-findings-none = Es wurde nichts gefunden.
audit-severity = Schwere
audit-finding = Befund
audit-critical = kritisch
audit-warning = Warnung
audit-notice = Hinweis
audit-care = Pflege
audit-all-in-use = alle Zertifikate in Gebrauch
audit-one-owner = eine Person für alle: { $owner }
audit-rotations = Rotationen
audit-rotations-about = SOC 2 CC6, ISO/IEC 27001 A.8.24: welche Rotationen abgeschlossen sind, jede mit ihrem Nachweis und der Zeile des Journals, in der es steht.
audit-rotations-none = Im Journal steht keine Rotation.
audit-when = Wann
audit-successor = Nachfolger
audit-evidence = Nachweis
audit-journal = Journal
audit-line = Zeile
audit-steps = Schritte der Rotationen
audit-steps-about = SOC 2 CC6, ISO/IEC 27001 A.8.24: wer wann übergeben, umgestellt, geprüft und gelöscht hat und in welchem Browser gesagt wurde, welche Integration ein Zertifikat verwendet. Was zurückgenommen wurde, bleibt hier stehen.
audit-steps-none = Im Journal steht kein Schritt einer Rotation.
audit-step = Schritt
audit-step-for = Für
audit-step-done = erledigt
audit-step-undone = zurückgenommen
audit-link-added = Verwendung von Hand hinzugefügt
audit-link-confirmed = Verwendung bestätigt
audit-link-dismissed = Verwendung verworfen
audit-link-removed = Verwendung entfernt
audit-reviews = Prüfungen
audit-reviews-about = PCI DSS 12.3.3: wer wann geprüft hat, ob noch stimmt, was hier steht.
audit-reviews-none = Es wurde keine Prüfung festgehalten.
audit-reviewer = Von
audit-written-in = Steht in
audit-record = Datenblatt
audit-not-read = Was nicht gelesen wurde
audit-not-read-about = Worauf dieser Bericht nicht beruht. Dass von keiner Verwendung eines Zertifikats etwas bekannt ist, heißt nicht, dass es keine gibt.
audit-not-read-none = Jedes Zertifikat wurde selbst gesehen.
audit-what = Was
audit-how-far = Wie weit es gelesen wurde
audit-org = Org { $org }
audit-list-read = ihre Zertifikatsliste wurde zuletzt gelesen: { $day }
audit-links-read = gelesen, um zu erfahren, was ihre Zertifikate verwendet: { $what }
audit-read = { $count } { $what } am { $day }
audit-never = nie
audit-nothing = nichts
audit-end-unknown = sein Ablauf ist nicht bekannt oder lässt sich auf zwei Arten lesen
audit-not-seen-page = das Zertifikat selbst wurde nicht gesehen; seine Daten stammen von einer Seite oder E-Mail von Salesforce
audit-not-seen-hand = das Zertifikat selbst wurde nicht gesehen; seine Daten stammen aus einer Tabelle oder sind von Hand eingetragen
audit-journals = Journale
audit-journals-about = Jede Zeile enthält die Prüfsumme aller Zeilen davor; eine veränderte Zeile wird gefunden.
audit-journals-none = Es gibt kein Journal.
audit-writer = Verfasser
audit-lines = Zeilen
audit-state = Zustand
audit-intact = unversehrt
audit-forked = unversehrt, in { $count } Ketten
audit-altered = das Journal von „{ $writer }“ wurde in Zeile { $line } verändert
