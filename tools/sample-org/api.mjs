/**
 * The APIs of an org: the list of versions, queries over REST, and the retrieve of the SOAP Metadata API. Shapes and
 * codes follow Salesforce's public reference; whoever calls without the session of the org's own pages is refused.
 */
import { zipSync } from 'fflate';
import { recordId, steadyNumber, withChecksum } from './identifiers.mjs';
import { filesOf } from './metadata.mjs';
import { DAY, notAfter } from './model.mjs';

/** @typedef {import('./model.mjs').Org} Org */
/** @typedef {import('./model.mjs').Certificate} Certificate */
/** @typedef {{ method: string, path: string, authorization: string | undefined, cookie: string | undefined, body: string }} ApiRequest */
/** @typedef {{ status: number, type: string, body: string | Buffer, location?: string }} Answer */

/**
 * How an org answers: all of it; no metadata to this user; no API to this session; never; that it has moved to another org's address.
 * @typedef {'open' | 'no-metadata' | 'access-control' | 'slow' | 'moved'} Mode
 */

/** Another org of the sample, whose address no session may follow to. */
export const MOVED_TO = 'acme--uat.sandbox.my.salesforce.com';

/** So that even a small org has a second page of rows. */
const PAGE = 5;

const VERSIONS = [64, 65, 66, 67].map((version) => ({ label: `v${version}`, url: `/services/data/v${version}.0`, version: `${version}.0` }));

/** @param {Org} org @returns {string} the session that the org's pages set as cookie */
export const sessionOf = (org) => `${org.orgId}!AQEAQ${steadyNumber(`${org.name} session`)}.Sess_ion`;

export class OrgApi {
  /** @type {Mode} */
  mode = 'open';
  /** Every call, as it came. @type {ApiRequest[]} */
  requests = [];
  /** How often each retrieve was asked for. @type {Map<string, number>} */
  #checks = new Map();
  /** @type {Org} */
  #org;
  /** @type {(certificateId: string, asRequest: boolean) => Promise<string>} */
  #pemOf;

  /** @param {Org} org @param {(certificateId: string, asRequest: boolean) => Promise<string>} pemOf */
  constructor(org, pemOf) {
    this.#org = org;
    this.#pemOf = pemOf;
  }

  /** @param {ApiRequest} request @returns {Promise<Answer | undefined>} nothing: no answer comes */
  async answer(request) {
    this.requests.push(request);
    const { method, path, body } = request;
    if (path === '/services/data/') return json(VERSIONS);
    if (this.mode === 'slow') return undefined;
    if (this.mode === 'moved') return { status: 302, type: 'text/plain', body: '', location: `https://${MOVED_TO}${path}` };
    if (path.startsWith('/services/Soap/m/') && method === 'POST') return this.#soap(request);
    if (method !== 'GET' || body !== '') return refused(405, 'METHOD_NOT_ALLOWED', 'HTTP Method not allowed');
    if (this.mode === 'access-control') return refused(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API: API Access Control');
    if (request.authorization !== `Bearer ${sessionOf(this.#org)}`) return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    return this.#rest(new URL(path, 'https://org.invalid'));
  }

  /** @param {URL} url @returns {Promise<Answer>} */
  async #rest(url) {
    const [, certificateId] = /\/tooling\/sobjects\/Certificate\/(\w{18})\/CertificateChain$/.exec(url.pathname) ?? [];
    const certificate = this.#org.certificates.find(({ id }) => id === certificateId?.slice(0, 15));
    if (certificate) return { status: 200, type: 'text/plain; charset=utf-8', body: await this.#pemOf(certificate.id, certificate.waiting) };
    const [, page] = /\/tooling\/query\/01g\w+-(\d+)$/.exec(url.pathname) ?? [];
    if (page) return this.#certificates(Number(page));
    const object = /FROM (\w+)$/.exec(url.searchParams.get('q') ?? '')?.[1];
    if (object === 'Certificate') return this.#certificates(0);
    const rows = object === undefined ? undefined : this.#rows()[object];
    if (rows === undefined) return refused(400, 'INVALID_TYPE', `sObject type '${object}' is not supported.`);
    return json({ size: rows.length, totalSize: rows.length, done: true, records: rows });
  }

  /** Rows of objects that refer to certificates; what is not here, the org does not know. @returns {Record<string, unknown[]>} */
  #rows() {
    const id = (/** @type {string} */ name) => withChecksum(this.#org.certificates.find(({ uniqueName }) => uniqueName === name)?.id ?? '');
    return {
      NamedCredential: [
        { DeveloperName: 'SAP_S4', CertificateId: id('SAP_mTLS'), JwtSigningCertificateId: null },
        { DeveloperName: 'ETL', CertificateId: null, JwtSigningCertificateId: id('JWT_Bearer_ETL') },
      ],
      NamedCredentialParameter: [
        { NamedCredential: { DeveloperName: 'Anypoint' }, ParameterType: 'ClientCertificate', CertificateId: id('Anypoint') },
        { NamedCredential: { DeveloperName: 'Anypoint' }, ParameterType: 'Url', CertificateId: null },
      ],
      ExternalCredentialParameter: [],
      SamlSsoConfig: [],
    };
  }

  /** Rows of certificates from the first of a page on; deleted ones come too. @param {number} from */
  #certificates(from) {
    const { certificates, name, now } = this.#org;
    const replaced = certificates.find(({ uniqueName }) => uniqueName === 'SAP_mTLS');
    const deleted = [
      ...(replaced ? [{ ...replaced, id: recordId('0P1', '5z', steadyNumber(name)), created: new Date(replaced.created.getTime() - 400 * DAY) }] : []),
      ...certificates.slice(0, 1).map((one) => ({ ...one, id: recordId('0P1', '5z', steadyNumber(name) + 1), uniqueName: 'Retired_2019', label: 'Retired 2019', expires: new Date(now.getTime() - 900 * DAY) })),
    ];
    const rows = [...deleted, ...certificates];
    const next = from + PAGE;
    return json({
      size: rows.length, totalSize: rows.length, done: next >= rows.length,
      ...(next < rows.length ? { nextRecordsUrl: `/services/data/v66.0/tooling/query/01gxx0000000001-${next}` } : {}),
      records: rows.slice(from, next).map(row),
    });
  }

  /** @param {ApiRequest} request @returns {Promise<Answer>} */
  async #soap({ body }) {
    if (this.mode === 'access-control') return fault('INVALID_SESSION_ID', 'This session is not valid for use with the API: API Access Control');
    if (/<sessionId>(.*?)<\/sessionId>/.exec(body)?.[1] !== sessionOf(this.#org)) return fault('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader');
    if (this.mode === 'no-metadata') return fault('INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions');
    const [, asked] = /<asyncProcessId>(\w+)<\/asyncProcessId>/.exec(body) ?? [];
    if (asked === undefined) {
      const id = body.includes('<name>ApexClass</name>') ? '09Sxx0000000002AAA' : '09Sxx0000000001AAA';
      this.#checks.set(id, 0);
      return soap('retrieveResponse', `<done>false</done><id>${id}</id><state>Queued</state>`);
    }
    const checks = (this.#checks.get(asked) ?? 0) + 1;
    this.#checks.set(asked, checks);
    if (checks === 1) return soap('checkRetrieveStatusResponse', `<done>false</done><id>${asked}</id><status>InProgress</status><success>false</success>`);
    const { files, properties, problems } = await filesOf(this.#org, asked.endsWith('2AAA') ? 'code' : 'integrations', this.#pemOf);
    const zip = Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])))).toString('base64');
    return soap('checkRetrieveStatusResponse', ['<done>true</done>',
      ...properties.map(({ type, fullName, id, fileName }) => `<fileProperties><fileName>${fileName}</fileName><fullName>${fullName}</fullName><id>${id}</id><type>${type}</type></fileProperties>`),
      `<id>${asked}</id>`,
      ...problems.map((problem) => `<messages><fileName>package.xml</fileName><problem>${problem}</problem></messages>`),
      `<status>Succeeded</status><success>true</success><zipFile>${zip}</zipFile>`].join(''));
  }
}

/** @param {Certificate} certificate */
function row(certificate) {
  const id = withChecksum(certificate.id);
  return {
    attributes: { type: 'Certificate', url: `/services/data/v66.0/tooling/sobjects/Certificate/${id}` },
    Id: id, DeveloperName: certificate.uniqueName, MasterLabel: certificate.label,
    ExpirationDate: notAfter(certificate).toISOString().replace('Z', '+0000'), KeySize: certificate.keySize,
    CreatedDate: certificate.created.toISOString().replace('Z', '+0000'), OptionsIsCaSigned: certificate.type === 'ca-signed',
    OptionsIsPrivateKeyExportable: certificate.exportable, OptionsIsUnusable: certificate.waiting,
    CertificateChain: `/services/data/v66.0/tooling/sobjects/Certificate/${id}/CertificateChain`,
  };
}

/** @param {unknown} value @returns {Answer} */
function json(value) {
  return { status: 200, type: 'application/json;charset=UTF-8', body: JSON.stringify(value) };
}

/** @param {number} status @param {string} errorCode @param {string} message @returns {Answer} */
function refused(status, errorCode, message) {
  return { ...json([{ message, errorCode }]), status };
}

/** @param {string} name @param {string} result @returns {Answer} */
function soap(name, result) {
  return envelope(200, `<${name}><result>${result}</result></${name}>`);
}

/** @param {string} code @param {string} words @returns {Answer} */
function fault(code, words) {
  return envelope(500, `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${words}</faultstring></soapenv:Fault>`);
}

/** @param {number} status @param {string} body @returns {Answer} */
function envelope(status, body) {
  const text = `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="http://soap.sforce.com/2006/04/metadata" xmlns="http://soap.sforce.com/2006/04/metadata"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
  return { status, type: 'text/xml;charset=UTF-8', body: text };
}
