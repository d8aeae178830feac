"""Collects what certificates come in from the test suites of others: a folder a form, each file once, named by its digest."""

import email
import hashlib
import io
import re
import subprocess
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

VECTORS = 'cryptography-vectors==50.0.2'
SUITES = ['openssl', 'gnutls28', 'nss', 'thunderbird', 'openjdk-17', 'tomcat9', 'samba', 'wolfssl', 'mbedtls', 'botan', 'golang-1.19',
          'nodejs', 'bouncycastle', 'erlang', 'mono', 'poco', 'curl', 'php8.2']
SOURCES = 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bookworm main\n'

BY_SUFFIX = {'pkcs12': {'.p12', '.pfx'}, 'pkcs7': {'.p7b', '.p7c', '.p7s', '.p7m', '.p7', '.cms', '.rsa', '.dsa', '.ec'},
             'keystore': {'.jks', '.jceks', '.ks', '.keystore'}, 'request': {'.csr', '.req', '.p10'}}
BY_ARMOUR = {'pkcs7': rb'-----BEGIN (?:PKCS7|CMS)-----', 'request': rb'-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----'}
BUNDLES = {'.jar', '.xpi', '.apk', '.zip'}
MAILS = {'.eml', '.mbox', '.msg'}
MOST = 3_000_000


def fetch(folder):
    """Downloads the suites, through pip and apt-get, without touching what apt knows of this machine."""
    (folder / 'lists' / 'partial').mkdir(parents=True, exist_ok=True)
    (folder / 'cache' / 'archives' / 'partial').mkdir(parents=True, exist_ok=True)
    (folder / 'sources.list').write_text(SOURCES)
    subprocess.run(['pip', 'download', '--quiet', '--no-deps', '--dest', folder, VECTORS], check=True)
    settings = {'Dir::Etc::sourcelist': 'sources.list', 'Dir::State::lists': 'lists', 'Dir::Cache': 'cache'}
    options = [f'-o{name}={folder / value}' for name, value in settings.items()] + ['-oDir::Etc::sourceparts=-']
    subprocess.run(['apt-get', *options, 'update', '--quiet'], check=True)
    for suite in SUITES:
        # One that is not there any more is missing in the count, and no more than that.
        subprocess.run(['apt-get', *options, 'source', '--download-only', '--quiet', suite], cwd=folder)


def collect(archives, folder):
    """Sorts the files of all archives into folders by their form."""
    for archive in archives:
        for name, octets in files_of(archive):
            for form, content in inside(name, octets):
                digest = hashlib.sha256(content).hexdigest()[:16]
                path = folder / form / digest
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)


def files_of(archive):
    """Names and contents of what is not too large to be one of ours."""
    if archive.suffix == '.whl':
        yield from members(zipfile.ZipFile(archive))
        return
    with tarfile.open(archive) as source:
        for member in source:
            if member.isfile() and 0 < member.size < MOST and is_of_interest(member.name):
                yield member.name, source.extractfile(member).read()


def members(archive):
    for member in archive.infolist():
        if 0 < member.file_size < MOST:
            yield member.filename, archive.read(member)


def is_of_interest(name):
    suffix = PurePosixPath(name).suffix.lower()
    return suffix in {'.pem', '.der', '.bin', '.txt', *BUNDLES, *MAILS}.union(*BY_SUFFIX.values())


def inside(name, octets):
    """The forms in one file: itself, signatures of an archive, or the parts of a mail."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in BUNDLES:
        try:
            for inner, content in members(zipfile.ZipFile(io.BytesIO(octets))):
                if re.search(r'META-INF/[^/]*\.(RSA|DSA|EC)$', inner, re.IGNORECASE):
                    yield 'pkcs7', content
        except Exception:
            # Suites are full of archives that are broken in one way or another; they are not what is judged.
            return
    elif suffix in MAILS:
        for part in email.message_from_bytes(octets).walk():
            content = part.get_payload(decode=True) if 'pkcs7' in part.get_content_type() else None
            if content:
                yield 'pkcs7', content
    else:
        for form, suffixes in BY_SUFFIX.items():
            if suffix in suffixes or re.search(BY_ARMOUR.get(form, rb'(?!)'), octets):
                yield form, octets
                return


def archives_in(folder):
    return sorted(path for path in Path(folder).iterdir() if re.search(r'\.whl$|\.tar\.(gz|xz|bz2)$', path.name))
