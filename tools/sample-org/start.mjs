/**
 * A local server that plays Salesforce orgs on their real host names, so that the built extension can be tried
 * without an org and without leaving the machine. It answers on the loopback interface only.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { OrgApi, sessionOf } from './api.mjs';
import { pemOf, requestOf } from './certificates.mjs';
import { expectationsOf, linksOf } from './expected.mjs';
import { DEFENDER_SUFFIX, resolverRules, withoutDefender } from './hosts.mjs';
import { allOrgs } from './orgs/all.mjs';
import { answer } from './routes.mjs';

/** @typedef {import('./model.mjs').Org} Org */

const HOME_PATH = '/lightning/setup/CertificatesAndKeysManagement/home';

/** No inline script and no inline style: whatever works under this works on Salesforce. */
const STRICT_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

/** Near to what Classic pages really send: their handlers and links are inline. */
const INLINE_POLICY = "script-src 'self' 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'self'";

/**
 * @param {{ port?: number, now?: Date, orgs?: Org[] }} [options] `now` is the day the orgs are dated from; with `orgs` of
 *   one's own, there are no others, and what is changed in them is served at once
 */
export async function startSampleOrg({ port = 0, now = new Date(), orgs = allOrgs(now) } = {}) {
  const apis = new Map(orgs.map((org) => [org, new OrgApi(org, (id, asRequest) => download(org, id, asRequest))]));
  const byHost = new Map(orgs.flatMap((org) => Object.values(org.hosts).map((host) => [host, org])));

  /** @param {string} host @returns {Org} */
  const orgAt = (host) => {
    const org = byHost.get(withoutDefender(host));
    if (!org) throw new Error(`no org of the sample answers on ${host}`);
    return org;
  };

  const server = createServer(
    {
      key: readFileSync(new URL('tls/test-only.key.pem', import.meta.url)),
      cert: readFileSync(new URL('tls/test-only.cert.pem', import.meta.url)),
    },
    (request, response) => {
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      const org = byHost.get(withoutDefender(host));
      const api = org && request.url?.startsWith('/services/') && host === org.hosts.classic ? apis.get(org) : undefined;
      if (api) {
        answerCall(api, request, response).catch((error) => response.destroy(error));
        return;
      }
      if (!org || request.method !== 'GET') {
        response.writeHead(org ? 405 : 421).end();
        return;
      }
      send(org, `https://${host}${request.url}`, response).catch((error) => response.destroy(error));
    },
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const chosenPort = address && typeof address === 'object' ? address.port : port;

  return {
    port: chosenPort,
    home: homeOf('acme.my.salesforce-setup.com'),
    /** Chromium's `--host-resolver-rules`. */
    resolverRules: resolverRules(chosenPort),
    orgs: orgs.map((org) => {
      const host = org.hosts.setup + (org.behindDefender ? DEFENDER_SUFFIX : '');
      return { ...org, host, home: homeOf(host) };
    }),

    /**
     * @param {string} host any host of the org
     * @param {{ at?: Date, known?: Iterable<string> }} [options] `known`: ids of rows whose certificate was shown to
     *   the extension, so that the certificate's own end counts
     */
    expected: (host, { at = now, known = [] } = {}) => expectationsOf(orgAt(host), at, new Set(known)),

    /** @param {string} host any host of the org */
    links: (host) => linksOf(orgAt(host)),

    /** The APIs of an org: how they answer, and what was asked of them. @param {string} host */
    api(host) {
      const org = orgAt(host);
      return { answers: /** @type {OrgApi} */ (apis.get(org)), session: sessionOf(org) };
    },

    certificates: {
      /** @param {string} label @param {string} [host] @returns {Promise<string>} PEM of the row's certificate */
      pem(label, host = 'acme.my.salesforce-setup.com') {
        const org = orgAt(host);
        const certificate = org.certificates.find((candidate) => candidate.label === label);
        if (!certificate) throw new Error(`no certificate labelled ${label} on ${host}`);
        return pemOf(org, certificate);
      },
      /** @param {string} host @returns {Promise<Map<string, string>>} label to PEM, for all rows */
      async all(host) {
        const org = orgAt(host);
        const entries = org.certificates.map(async (certificate) => {
          return /** @type {[string, string]} */ ([certificate.label, await pemOf(org, certificate)]);
        });
        return new Map(await Promise.all(entries));
      },
    },

    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/** @param {OrgApi} api @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function answerCall(api, request, response) {
  const { method = '', url: path = '', headers: { authorization, cookie } } = request;
  const answered = await api.answer({ method, path, authorization, cookie, body: await text(request) });
  if (!answered) return;
  const { status, type, body, location } = answered;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...location && { location } });
  response.end(body);
}

/** @param {Org} org @param {string} address @param {import('node:http').ServerResponse} response */
async function send(org, address, response) {
  const { status, type, body, headers } = await answer(org, new URL(address), (id, asRequest) => download(org, id, asRequest));
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': org.policy === 'strict' ? STRICT_POLICY : INLINE_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'set-cookie': `sid=${sessionOf(org)}; Path=/; Secure; HttpOnly; SameSite=None`,
    ...headers,
  });
  response.end(body);
}

/** @param {string} host */
function homeOf(host) {
  return `https://${host}${HOME_PATH}`;
}

/** @param {Org} org @param {string} id @param {boolean} asRequest */
function download(org, id, asRequest) {
  const certificate = org.certificates.find((candidate) => candidate.id === id);
  if (!certificate) throw new Error(`no certificate ${id}`);
  return asRequest ? requestOf(org, certificate) : pemOf(org, certificate);
}
