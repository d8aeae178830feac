import { html } from './html.mjs';
import { detailPage } from './pages/detail.mjs';
import { editPage } from './pages/edit.mjs';
import { integrationPage, pathOf } from './pages/integration.mjs';
import { listPage } from './pages/list.mjs';
import { emptyPage, shellPage } from './pages/shell.mjs';
import { staticFile } from './static-files.mjs';

/** @typedef {import('./model.mjs').Org} Org */
/** @typedef {{ status: number, type: string, body: string | Buffer, headers?: Record<string, string> }} Answer */

const RECORD = /^\/(0P1\w{12})(?:\w{3})?(\/e)?$/;

/**
 * @param {Org} org
 * @param {URL} url
 * @param {(certificateId: string, asRequest: boolean) => Promise<string>} pemOf
 * @returns {Promise<Answer>}
 */
export async function answer(org, url, pemOf) {
  const { pathname, searchParams: query } = url;
  const file = staticFile(pathname);
  if (file) return { status: 200, ...file };
  if (pathname === '/') return { ...page(''), status: 302, headers: { location: '/lightning/setup/CertificatesAndKeysManagement/home' } };
  if (pathname.startsWith('/lightning/setup/')) return page(shellPage(org));
  if (pathname === '/setup/empty') return page(emptyPage(org));
  if (pathname === '/setup/certificate/download') return download(org, query, pemOf);
  return record(org, pathname, query) ?? { ...page(notHere(pathname)), status: 404 };
}

/** @param {Org} org @param {string} pathname @param {URLSearchParams} query @returns {Answer | undefined} */
function record(org, pathname, query) {
  const view = { org, query, inShell: query.get('isdtp') === 'p1' };
  if (pathname === '/0P1') return page(listPage(view));
  if (pathname === '/0P1/e') return page(editPage(view));
  const integration = org.integrations.find((candidate) => pathOf(candidate) === pathname);
  if (integration) return page(integrationPage(view, integration));
  const [, id, edit] = RECORD.exec(pathname) ?? [];
  const certificate = org.certificates.find((candidate) => candidate.id === id);
  if (!certificate) return undefined;
  return page(edit ? editPage(view, certificate) : detailPage(view, certificate));
}

/**
 * @param {Org} org
 * @param {URLSearchParams} query
 * @param {(certificateId: string, asRequest: boolean) => Promise<string>} pemOf
 * @returns {Promise<Answer>}
 */
async function download(org, query, pemOf) {
  const id = query.get('id')?.slice(0, 15) ?? '';
  const certificate = org.certificates.find((candidate) => candidate.id === id);
  if (!certificate) return { ...page(notHere(id)), status: 404 };
  const asRequest = query.has('request');
  const name = `${certificate.uniqueName}.${asRequest ? 'csr' : 'crt'}`;
  return {
    status: 200,
    type: 'application/octet-stream',
    body: await pemOf(id, asRequest),
    headers: { 'content-disposition': `attachment; filename="${name}"` },
  };
}

/** @param {import('./html.mjs').Markup | string} body @returns {Answer} */
function page(body) {
  return { status: 200, type: 'text/html; charset=utf-8', body: String(body) };
}

/** @param {string} what */
function notHere(what) {
  return html`<!DOCTYPE html><html lang="en"><title>Not in the sample org</title><p>${what} is not in the sample org.`;
}
