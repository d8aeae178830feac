#!/usr/bin/env python3
"""How much of what others read is read here: the containers of public test suites, judged by openssl and keytool.

    cargo build --release --example inspect && python3 tests/corpora/judge.py [FOLDER]

Downloads 1.3 GB of sources into FOLDER (target/corpora where none is given) at the first time. For Debian.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import collect

ROOT = Path(__file__).parents[2]
INSPECT = ROOT / 'target/release/examples/inspect'

# What the suites say of theirs, or use everywhere.
PASSWORDS = ['', 'cryptography', 'password', 'changeit', 'secret', '123456', '1234', '12345678', 'test', 'sample', 'foobar', 'wolfSSL test',
             'nodejs', 'agent1', 'mono', 'nss', 'pass', 'passphrase', 'storepass', 'keypass', 'mypassword', 'Password123', 'samba', 'openssl',
             'bbbbbb', 'aaaaaa', '111111', 'test12', 'redhat', 'ENTRUST', 'caca', 'asdf', 'passwd1', 'empty']


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, input=b'\n')


def ours(path, password=None):
    """What `inspect` finds, by kind."""
    with tempfile.NamedTemporaryFile('w', suffix='.txt') as secret:
        secret.write(f'{password}\n')
        secret.flush()
        options = [] if password is None else ['--password-file', secret.name]
        found = [json.loads(line) for line in run(INSPECT, *options, path).stdout.splitlines()]
    kinds = [item['kind'] for item in found]
    return {kind: kinds.count(kind) for kind in kinds}


def pkcs7(path):
    """Certificates listed; a message that is only encrypted has none, and is nobody's to read here."""
    for form in ('DER', 'PEM'):
        listed = run('openssl', 'pkcs7', '-inform', form, '-in', path, '-print_certs')
        if count := listed.stdout.count(b'BEGIN CERTIFICATE'):
            # Certificates may stand beside the message, too; openssl does not look at those.
            return count, min(count, ours(path).get('certificate', 0))
    return None


def pkcs12(path):
    """Certificates behind the password, without an error: a keystore may hold keys alone."""
    for password in PASSWORDS:
        listed = run('openssl', 'pkcs12', '-in', path, '-nokeys', '-legacy', '-passin', f'pass:{password}')
        if listed.returncode == 0:
            found = ours(path, password)
            return (listed.stdout.count(b'BEGIN CERTIFICATE'), 0), (found.get('certificate', 0), found.get('error', 0))
    return None


def keystore(path):
    """Entries."""
    for password in PASSWORDS:
        secret = ['-storepass', password] if password else []
        listed = run('keytool', '-J-Duser.language=en', '-list', '-keystore', path, *secret)
        if entries := re.search(rb'contains (\d+) entr', listed.stdout):
            return int(entries[1]), ours(path).get('keystore-entry', 0)
    return None


def request(path):
    """The request."""
    for form in ('PEM', 'DER'):
        if run('openssl', 'req', '-inform', form, '-in', path, '-noout').returncode == 0:
            return True, 'certificate-request' in ours(path)
    return None


JUDGES = {'pkcs7': pkcs7, 'pkcs12': pkcs12, 'keystore': keystore, 'request': request}


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / 'target/corpora'
    folder.mkdir(parents=True, exist_ok=True)
    if not collect.archives_in(folder):
        collect.fetch(folder.resolve())
    collect.collect(collect.archives_in(folder), folder / 'files')
    for form, judge in JUDGES.items():
        judged, alike = 0, 0
        for path in sorted((folder / 'files' / form).iterdir()):
            verdict = judge(path)
            if verdict is None:
                continue
            expected, found = verdict
            judged += 1
            alike += expected == found
            if expected != found:
                print(f'{form}/{path.name}: {expected} expected, {found} found', file=sys.stderr)
        print(f'{form}: {alike} of {judged}', flush=True)


main()
