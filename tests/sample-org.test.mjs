/** The sample org judges the extension, so it is itself held against what neither of them wrote. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { after, before, test } from 'node:test';
import { startSampleOrg } from '../tools/sample-org/start.mjs';
import { all, parsePage } from './pages/html.mjs';

const HOST = 'acme.my.salesforce-setup.com';
const AUTHORITY = readFileSync(new URL('../tools/sample-org/tls/test-only.cert.pem', import.meta.url));
const NOW = new Date('2026-11-21T09:30:00Z');

/** @type {Awaited<ReturnType<typeof startSampleOrg>>} */
let sample;

before(async () => {
  sample = await startSampleOrg({ now: NOW });
});
after(() => sample.close());

/** @param {string} host @param {string} path @returns {Promise<{ status: number, policy: string, body: string }>} */
function fetchPage(host, path) {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: sample.port, path, servername: host, headers: { host }, ca: AUTHORITY };
    get(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, policy: String(response.headers['content-security-policy']), body }),
      );
    }).on('error', reject);
  });
}

test('every host of every org is covered by the TLS certificate and shows its rows', async () => {
  for (const org of sample.orgs) {
    for (const host of [org.host, org.hosts.classic, org.hosts.lightning]) {
      const { status, body } = await fetchPage(host, '/0P1');
      assert.equal(status, 200, host);
      const certificateRows = body.split('id="masterKeys"')[0]?.match(/class=" dataCell {2}cellCol4 /g) ?? [];
      const rows = org.unreadable ? org.certificates.length : sample.expected(host).length;
      assert.equal(certificateRows.length, rows, host);
    }
  }
});

test('no host but those of the orgs is answered', async () => {
  assert.equal((await fetchPage('other.my.salesforce.com', '/0P1')).status, 421);
});

test('pages under the strict policy hold no inline script, style or handler', async () => {
  for (const org of sample.orgs.filter(({ policy }) => policy === 'strict')) {
    const { body, policy } = await fetchPage(org.host, '/0P1?isdtp=p1');
    assert.doesNotMatch(policy, /unsafe/);
    for (const { tagName, attrs } of all(parsePage(body), () => true)) {
      assert.notEqual(tagName, 'style');
      assert.ok(tagName !== 'script' || attrs.some(({ name }) => name === 'src'));
      assert.deepEqual(attrs.filter(({ name }) => /^(style|on)/.test(name)), [], org.name);
    }
  }
});

test('OpenSSL reads the certificates behind the rows with the names and ends of the records', async () => {
  const org = sample.orgs.find(({ host }) => host === HOST);
  for (const [label, pem] of await sample.certificates.all(HOST)) {
    const record = org?.certificates.find((certificate) => certificate.label === label);
    assert.ok(record && org);
    if (record.waiting) {
      execFileSync('openssl', ['req', '-verify', '-noout'], { input: pem, stdio: ['pipe', 'ignore', 'ignore'] });
      continue;
    }
    const certificate = new X509Certificate(pem);
    const [expected] = sample.expected(HOST, { known: [record.id] }).filter(({ certificate_id }) => certificate_id === record.id);
    assert.equal(new Date(certificate.validTo).toISOString().replace('.000Z', 'Z'), expected?.not_after, label);
    if (record.type === 'ca-signed') continue;
    assert.equal(
      certificate.subject,
      `CN=${record.uniqueName}\nOU=${org.orgId}\nO=Salesforce.com\nL=San Francisco\nST=CA\nC=USA`,
    );
    assert.equal(parseInt(certificate.serialNumber.padStart(20, '0').slice(0, 12), 16), record.created.getTime());
    assert.ok(certificate.ca && certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey), label);
    assert.equal(certificate.publicKey.asymmetricKeyDetails?.modulusLength, record.keySize);
  }
});

test('the demonstration org shows every state', () => {
  const states = new Set(sample.expected(HOST).map(({ status, step }) => `${status} ${step}`));
  const all = ['expired null', 'last-day null', 'expires-soon act', 'expires-soon plan', 'ok null', 'waiting null'];
  assert.deepEqual([...states].sort(), all.sort());
});

test('the certificate that never ends is one', async () => {
  const pem = await sample.certificates.pem('Without_end', 'acme-th.my.salesforce-setup.com');
  const shown = execFileSync('openssl', ['x509', '-noout', '-enddate'], { input: pem, encoding: 'utf8' });
  assert.equal(shown.trim(), 'notAfter=Dec 31 00:00:00 9999 GMT');
});
