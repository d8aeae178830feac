// Import and export on the registry page: a team's spreadsheet meets the org's rows, goes out in every form and on to a colleague.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { isAccessible } from './accessible.mjs';
import { startFrom, visitRegistry } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** @param {string} name */
const fixture = (name) => fileURLToPath(new URL(`../fixtures/exchange/${name}`, import.meta.url));

const OWNERS = ['Ann Lee', 'Bea Ritter', 'Jörg Müller', '=HYPERLINK("https://evil.example")'];

/** The rows of a sheet, as Python's own reader has them. @param {Buffer} octets @returns {Record<string, string>[]} */
function readCsv(octets) {
  const program = 'import csv, io, json, sys; print(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))';
  return JSON.parse(execFileSync('python3', ['-c', program], { input: octets, encoding: 'utf8' }));
}

/** @typedef {{ text: string, button: string, rows: { line: number, fate: string, name: string, text: string }[], columns: Record<string, string> }} Preview */

/** Runs in the page: what came in, as its reader sees it. */
function preview() {
  const shown = /** @type {HTMLElement} */ (document.querySelector('.incoming'));
  return {
    text: shown.innerText,
    button: shown.querySelector('[data-action="sheet-import"]')?.textContent,
    rows: [.../** @type {NodeListOf<HTMLElement>} */ (shown.querySelectorAll('.sheet-lines > li'))].map((row) => ({
      line: Number(row.dataset.line), fate: row.dataset.fate, name: row.querySelector('strong')?.textContent, text: row.innerText,
    })),
    columns: Object.fromEntries([...shown.querySelectorAll('.mapping tbody tr')].map((row) => [row.querySelector('th')?.textContent, /** @type {HTMLElement} */ (row).dataset.column])),
  };
}

/** Takes a file in, and waits until something is said of it. @param {Page} page @param {string} path @returns {Promise<Preview>} */
async function choose(page, path) {
  await page.setFiles('#picked', [path]);
  await page.waitFor(() => document.querySelector('.incoming > section, .incoming > .notice') !== null);
  return page.evaluate(preview);
}

/** @param {Page} page @param {string} words */
const says = (page, words) => page.waitFor((wanted) => [...document.querySelectorAll('.notice')].some((notice) => notice.textContent?.includes(wanted)), words);

/** Chooses in a select as a hand does. @param {Page} page @param {string} selector @param {string} value */
const select = (page, selector, value) => page.evaluate((place, chosen) => {
  const field = /** @type {HTMLSelectElement} */ (document.querySelector(place));
  field.value = chosen;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}, selector, value);

/** What a button saves, without the file's name being taken. @param {Page} page @param {string} selector @returns {Promise<string>} */
async function saved(page, selector) {
  await page.evaluate(() => {
    const own = /** @type {any} */ (globalThis);
    own.create ??= URL.createObjectURL;
    own.taken = undefined;
    URL.createObjectURL = (/** @type {any} */ blob) => {
      void blob.text().then((/** @type {string} */ text) => { own.taken = text; });
      // It leads to no file, so nothing is saved.
      return 'about:blank#';
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.click(selector);
  return page.waitFor(() => /** @type {any} */ (globalThis).taken);
}

const today = () => new Date().toISOString().slice(0, 10);

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-exchange-')); });
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => setting.startAfresh());

  /** @param {string} name @param {string} text */
  async function file(name, text) {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  /** @template Answer @param {(page: Page) => Promise<Answer>} body */
  const visitExchange = (body) => visitRegistry(setting, 'exchange', async (page) => {
    await page.waitFor(() => document.querySelector('.exchange .drop') !== null);
    return body(page);
  });

  const acme = () => setting.org('acme');

  /** Twelve key pairs as a team writes them down: German headings, days first, an own column or two. */
  const story = () => {
    const day = (/** @type {Date} */ date) => date.toISOString().slice(0, 10).split('-').reverse().join('.');
    const rows = acme().certificates.map(({ label, expires, waiting }, at) => [
      label, 'https://acme.my.salesforce.com', `"${OWNERS[at % OWNERS.length]?.replaceAll('"', '""')}"`, waiting ? '' : day(expires), 'Identität', at % 2 === 0 ? 'ja' : 'nein', String(4700 + at),
    ].join(';'));
    return `Schlüsselpaar;Org;Verantwortlich;Gültig bis;Team;Kritisch;Kostenstelle\r\n${rows.join('\r\n')}\r\n`;
  };

  /** How many entries there are, and who owns which. @returns {Promise<Record<string, string>>} by label */
  async function owners() {
    const stored = await setting.stored();
    const entries = Object.entries(stored).filter(([key]) => key.startsWith('entry/'));
    return Object.fromEntries(entries.map(([key, entry]) => [entry.label, stored[key.replace('entry/', 'record/')]?.facts.owner?.value ?? null]));
  }

  const expectedOwners = () => Object.fromEntries(acme().certificates.map(({ label }, at) => [label, OWNERS[at % OWNERS.length]]));

  test('a spreadsheet of twelve key pairs meets the rows of the org, goes out as calendar and report, and on to a colleague', async () => {
    assert.equal(acme().certificates.length, 12);
    await visitExchange(async (page) => {
      const seen = await choose(page, await file('story.csv', story()));
      assert.equal(seen.button, 'Import 12 rows');
      assert.deepEqual(seen.columns, { Schlüsselpaar: 'label', Org: 'org', Verantwortlich: 'owner', 'Gültig bis': 'expires', Team: 'team', Kritisch: 'own', Kostenstelle: 'own' });
      assert.deepEqual(seen.rows.map(({ fate }) => fate), Array(12).fill('new'));
      assert.equal(Object.keys(await setting.stored()).filter((key) => key.startsWith('entry/')).length, 0, 'nothing is written before somebody says so');
      await isAccessible(page);
      await page.click('[data-action="sheet-import"]');
      await says(page, 'Imported: 12 new, 0 changed.');
    });
    const fields = await setting.storedOnce((stored) => stored['field/Kritisch'] !== undefined);
    assert.deepEqual([fields['field/Kritisch'].kind, fields['field/Kostenstelle'].kind], ['yes-no', 'number']);
    // The org's own list names them once more: they are the same certificates, with their owners.
    await setting.visitList(acme(), async () => undefined);
    await setting.storedOnce((stored) => Object.values(stored).filter((piece) => piece?.certificate_id && piece.label).length === 12);
    assert.deepEqual(await owners(), expectedOwners());

    /** @type {Buffer} */
    let backup = Buffer.of();
    await visitExchange(async (page) => {
      for (const form of ['csv', 'ics', 'html', 'md', 'json']) await page.click(`[data-form="${form}"]`);
      const [sheet, calendar, report, markdown, json] = await Promise.all([
        `certkeep-certificates-${today()}.csv`, `certkeep-calendar-${today()}.ics`, `certkeep-report-${today()}.html`, `certkeep-report-${today()}.md`, `certkeep-backup-${today()}.json`,
      ].map((name) => setting.browser.downloaded(name)));
      assert.ok(sheet && calendar && report && markdown && json);
      backup = json;

      const rows = readCsv(sheet);
      const neutral = (/** @type {string | undefined} */ owner) => (owner?.startsWith('=') ? `'${owner}` : owner);
      assert.deepEqual(Object.fromEntries(rows.map(({ label, owner }) => [label, owner])), Object.fromEntries(Object.entries(expectedOwners()).map(([label, owner]) => [label, neutral(owner)])));
      assert.ok(rows.every((row) => Object.values(row).every((cell) => !/^[=+\-@]/.test(cell))), 'no cell is a formula');
      const ends = Object.fromEntries(rows.map(({ label, expires }) => [label, expires]));
      for (const { label, expires, waiting } of acme().certificates) if (!waiting) assert.equal(ends[label], expires.toISOString().slice(0, 10), label);

      const events = new ICAL.Component(ICAL.parse(calendar.toString())).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      const others = convertIcsCalendar(undefined, calendar.toString()).events ?? [];
      assert.deepEqual(events.map(({ uid, startDate }) => `${uid} ${startDate}`), others.map(({ uid, start }) => `${uid} ${start.date.toISOString().slice(0, 10)}`));
      const expiries = events.filter(({ summary }) => summary.startsWith('Certificate expires:'));
      for (const { label, expires, waiting } of acme().certificates) {
        const own = expiries.filter(({ summary }) => summary === `Certificate expires: ${label} (acme)`);
        assert.deepEqual(own.map(({ startDate }) => String(startDate)), waiting ? [] : [expires.toISOString().slice(0, 10)], label);
      }

      assert.match(markdown.toString(), /Jörg Müller/);
      const path = await file('report.html', report.toString());
      const requests = await setting.browser.requests();
      await setting.visit(pathToFileURL(path).href, async (opened) => {
        const read = await opened.evaluate(() => ({
          tables: document.querySelectorAll('table').length, links: document.querySelectorAll('[src], link, script').length, text: document.body.innerText,
        }));
        assert.ok(read.tables >= 3 && read.links === 0, JSON.stringify(read));
        assert.match(read.text, /=HYPERLINK\("https:\/\/evil\.example"\)/);
      });
      assert.deepEqual(await setting.browser.requests(), requests, 'a report asks nobody for anything');
    });

    // A colleague's browser: nothing in it yet.
    await setting.startAfresh();
    const path = await file('for-a-colleague.json', backup.toString());
    await visitExchange(async (page) => {
      const seen = await choose(page, path);
      assert.match(seen.text, /This backup holds 12 certificates, 1 org and 12 records/);
      assert.match(seen.text, /12 certificates are new/);
      assert.match(seen.text, /all are as they were written/);
      await isAccessible(page);
      await page.click('[data-action="backup-merge"]');
      await says(page, 'Merged');
      assert.equal(await saved(page, '[data-form="json"]'), backup.toString());
    });
    assert.deepEqual(await owners(), expectedOwners());
  });

  test('a workbook of Excel is read with its dates, merged cells and formulas, whichever program wrote it', async () => {
    const expected = JSON.parse(await readFile(fixture('expected.json'), 'utf8'));
    for (const name of ['workbook', 'workbook-1904', 'workbook-bare-numbers', 'workbook-german-text']) {
      await setting.startAfresh();
      await visitExchange(async (page) => {
        const seen = await choose(page, fixture(`${name}/sheet.xlsx`));
        assert.equal(seen.button, `Import ${expected.length} rows`, name);
        if (name === 'workbook') {
          assert.match(seen.text, /1 line above the headings was passed over/);
          await select(page, '[data-action="sheet-choose"]', '1');
          await page.waitFor(() => document.querySelector('.mapping')?.textContent?.includes('Whom to ask'));
          await select(page, '[data-action="sheet-choose"]', '0');
        }
        await page.click('[data-action="sheet-import"]');
        await says(page, `Imported: ${expected.length} new`);
        const rows = readCsv(Buffer.from(await saved(page, '[data-form="csv"]')));
        for (const row of expected) {
          const line = rows.find(({ label, org }) => label === row.label && org === row.org);
          const told = Object.fromEntries(Object.keys(row).map((heading) => [heading, line?.[heading]?.replace(/^'/, '')]));
          assert.deepEqual(told, row, name);
        }
      });
    }
  });

  test('what the registry knows is overwritten by choice alone, and one click takes the import back', async () => {
    const first = await file('first.csv', 'Label,Org,Owner,Team\nOkta_SSO,acme,Ann,Red\nSAP mTLS,acme,Bea,Red\nKey,acme,Cleo,\nKey,acme--uat.sandbox,Dora,\n');
    const second = await file('second.csv', 'Label,Org,Owner,Notes\nOkta_SSO,acme,Eve,from the sheet\nSAP mTLS,acme,Zoe,\nKey,,Fay,\nNew one,acme,Gil,\n,acme,Nobody,\n');
    await visitExchange(async (page) => {
      await choose(page, first);
      await page.click('[data-action="sheet-import"]');
      await says(page, 'Imported: 4 new, 0 changed.');
      const csv = await saved(page, '[data-form="csv"]');

      const seen = await choose(page, second);
      assert.deepEqual(seen.rows.map(({ line, fate }) => [line, fate]), [[2, 'conflict'], [3, 'conflict'], [4, 'left-out'], [5, 'new'], [6, 'left-out']]);
      assert.match(seen.rows[0]?.text ?? '', /Found by org and name: Okta_SSO · acme[\s\S]*Owner\s+Ann\s+Eve/);
      assert.match(seen.rows[2]?.text ?? '', /several certificates/);
      assert.match(seen.rows[4]?.text ?? '', /names no certificate/);
      assert.equal(seen.button, 'Import 2 rows');
      // One sentence is read aloud, and not every row at every choice.
      assert.deepEqual(await page.evaluate(() => ({
        said: document.querySelector('.exchange > [role="status"]')?.textContent?.replace(/[\u2068\u2069]/g, ''),
        read: document.querySelector('.sheet-lines')?.closest('[aria-live], [role="status"], [role="alert"]'),
      })), { said: 'second.csv is read. What it would change stands below.', read: null });
      await isAccessible(page);
      // Heard alone, each control says which row it is of.
      const named = await page.evaluate(() => [...document.querySelectorAll('.sheet-lines [aria-label]')].map((control) => control.getAttribute('aria-label')?.replace(/[\u2068\u2069]/g, '')));
      assert.deepEqual(named, ['Take what the sheet says: Row 2 Okta_SSO', 'Take what the sheet says: Row 3 SAP mTLS', 'Which certificate this row is about: Row 4 Key']);
      // By keyboard, and the focus stays where it was.
      await page.evaluate(() => { /** @type {HTMLElement} */ (document.querySelector('[data-action="sheet-overwrite"][data-key="2"]')).focus(); });
      await page.press('Space');
      await page.waitFor(() => /** @type {HTMLInputElement | null} */ (document.activeElement)?.dataset.key === '2' && /** @type {HTMLInputElement} */ (document.activeElement).checked);
      await select(page, '[data-action="sheet-entry"][data-key="4"]', '0');
      await page.waitFor(() => document.querySelector('[data-line="4"]')?.textContent?.includes('Chosen by you'));
      await page.click('[data-action="sheet-rows"][data-fate="new"]');
      await page.waitFor(() => document.querySelectorAll('.sheet-lines > li').length === 1);
      await page.click('[data-action="sheet-rows"][data-fate="new"]');
      assert.match((await page.evaluate(preview)).rows[2]?.text ?? '', /Owner\s+Dora\s+Fay/);
      await page.click('[data-action="sheet-import"]');
      await says(page, 'Imported: 1 new, 1 changed.');
      assert.deepEqual(await owners(), { Okta_SSO: 'Eve', 'SAP mTLS': 'Bea', Key: 'Cleo', 'New one': 'Gil' });

      const again = await choose(page, await file('again.csv', await saved(page, '[data-form="csv"]')));
      assert.equal(again.button, 'Nothing to import');
      assert.ok(again.rows.every(({ fate }) => fate === 'known'), again.text);
      await page.click('[data-action="coming-cancel"]');
      await page.waitFor(() => document.querySelector('.incoming')?.childElementCount === 0);

      await page.click('[data-action="sheet-undo"]');
      await says(page, 'The import was taken back');
      await setting.storedOnce((stored) => stored['entry/acme:label:New one'] === undefined);
      assert.deepEqual(await owners(), { Okta_SSO: 'Ann', 'SAP mTLS': 'Bea', Key: 'Cleo' });
      assert.equal(await saved(page, '[data-form="csv"]'), csv);
    });
    const journals = Object.entries(await setting.stored()).filter(([key]) => key.startsWith('journal/'));
    const kinds = journals.flatMap(([, { chains }]) => chains.flatMap((/** @type {any} */ chain) => chain.lines.map((/** @type {any} */ line) => line.event.kind)));
    assert.equal(kinds.filter((kind) => kind === 'undone').length, 3, 'taken back by lines of their own');
    assert.equal(kinds.length, 4 + 3 + 3);
  });

  test('a date that can be two days is asked about, and columns are read as somebody says', async () => {
    const path = await file('open.csv', 'What,Who,Until\nOkta_SSO,Ann,3/4/2027\n');
    await visitExchange(async (page) => {
      const seen = await choose(page, path);
      assert.match(seen.text, /No column names the certificates/);
      assert.ok(await page.evaluate(() => document.querySelector('[data-action="sheet-import"]')?.hasAttribute('disabled')));
      for (const [key, column] of [['0', 'label'], ['1', 'owner'], ['2', 'expires']]) {
        await select(page, `[data-action="sheet-column"][data-key="${key}"]`, String(column));
        await page.waitFor((at, wanted) => document.querySelectorAll('.mapping tbody tr')[at]?.getAttribute('data-column') === wanted, Number(key), column);
      }
      assert.match((await page.evaluate(preview)).rows[0]?.text ?? '', /2027-04-03 or 2027-03-04[\s\S]*can be two days/);
      await select(page, '[data-action="sheet-order"]', 'month');
      await page.waitFor(() => document.querySelector('.takes')?.textContent?.includes('Expires: 2027-03-04'));
      await page.click('[data-action="sheet-import"]');
      await says(page, 'Imported: 1 new');
    });
    assert.deepEqual(await owners(), { Okta_SSO: 'Ann' });
  });

  test('hostile, foreign and broken files change nothing, and each is refused by what it is', async () => {
    const stored = await setting.stored();
    await visitExchange(async (page) => {
      for (const [path, words] of /** @type {[string, RegExp][]} */ ([
        [fixture('hostile/bomb.xlsx'), /more than 200 times its size/],
        [fixture('hostile/echo.xlsx'), /far more than any list/],
        [fixture('hostile/wide.xlsx'), /far more than any list/],
        [fixture('hostile/entities.xlsx'), /document type/],
        [fixture('hostile/deep.xlsx'), /damaged, or built to fill memories/],
        [fixture('hostile/archive.xlsx'), /no Excel workbook/],
        [fixture('hostile/old.xls'), /old Excel workbook/],
        [fileURLToPath(new URL('../fixtures/x509/all-extensions/input', import.meta.url)), /neither a spreadsheet nor a backup|file is empty|no column/i],
        [await file('empty.csv', '\n'), /file is empty/],
        [await file('headings.csv', 'Label,Owner\n'), /no rows below/],
        [await file('broken.json', '{"version": 1, "pieces": {'), /broken at line 1/],
        [await file('foreign.json', '{"name": "certkeep", "version": "0.1.0"}'), /JSON of something else/],
        [await file('newer.json', '{"version": 2, "pieces": {}}'), /newer version of Certkeep/],
        [await file('newer-schema.json', '{"version": 1, "pieces": {"certkeep": {"schema": 99}}}'), /newer version of Certkeep/],
        [await file('piece.json', '{"version": 1, "pieces": {"record/x": 7}}'), /cannot be read: .?record\/x/],
      ])) {
        const { text } = await choose(page, path);
        assert.match(text, words, path);
        assert.equal(await page.evaluate(() => document.querySelector('.incoming .actions, [data-action="sheet-import"]')), null, path);
      }
      // A file that is dropped is read like one that is chosen.
      await page.drop('.exchange .drop', [await file('dropped.csv', 'Label\n<img src=x onerror=alert(1)>\n')]);
      await page.waitFor(() => document.querySelector('[data-fate="new"] strong')?.textContent === '<img src=x onerror=alert(1)>');
    });
    assert.deepEqual(await setting.stored(), stored);
  });

  test('backups merge: the later word holds, an altered history is told, and replacing asks twice and keeps a copy', async () => {
    const sheet = (/** @type {string} */ owner) => `Label,Org,Owner\nOkta_SSO,acme,${owner}\n`;
    /** @param {string} owner */
    const importing = (owner) => visitExchange(async (page) => {
      await choose(page, await file('owner.csv', sheet(owner)));
      await page.click('[data-action="sheet-import"]');
      await says(page, 'Imported: 1 new');
      return saved(page, '[data-form="json"]');
    });
    const theirs = await importing('Ann');
    await setting.startAfresh();
    const ours = await importing('Bea');
    await visitExchange(async (page) => {
      const altered = await choose(page, await file('altered.json', theirs.replaceAll('"Ann"', '"Mallory"')));
      assert.match(altered.text, /was altered[\s\S]*from line 1 on/);
      const seen = await choose(page, await file('theirs.json', theirs));
      assert.match(seen.text, /1 fact was written on both sides, later here: it stays/);
      assert.match(seen.text, /1 line of history is new/);
      await page.click('[data-action="backup-merge"]');
      await says(page, 'Merged');
      const merged = await saved(page, '[data-form="json"]');
      assert.deepEqual(await owners(), { Okta_SSO: 'Bea' });
      assert.equal(Object.keys(JSON.parse(merged).pieces).filter((key) => key.startsWith('journal/')).length, 2);
      const known = await choose(page, await file('merged.json', merged));
      assert.match(known.text, /all of it is here already/);
      assert.ok(await page.evaluate(() => document.querySelector('[data-action="backup-merge"]')?.hasAttribute('disabled')));

      await choose(page, await file('theirs.json', theirs));
      await page.click('[data-action="backup-replace"]');
      await page.waitFor(() => document.querySelector('[data-action="backup-replace"]')?.textContent === 'Really replace everything');
      assert.deepEqual(await owners(), { Okta_SSO: 'Bea' }, 'not by the first click');
      await page.click('[data-action="backup-replace"]');
      await says(page, 'Replaced');
      assert.equal(await saved(page, '[data-form="json"]'), theirs);
      assert.equal(await saved(page, '[data-action="copy-save"]'), merged);
      await page.click('[data-action="copy-remove"]');
      await says(page, 'The copy is removed');
      await setting.storedOnce((stored) => stored['before-replacement'] === undefined);
    });
    // In whichever order they meet, both come to the same.
    await visitExchange(async (page) => {
      await choose(page, await file('ours.json', ours));
      await page.click('[data-action="backup-merge"]');
      await says(page, 'Merged');
      const merged = JSON.parse(await saved(page, '[data-form="json"]'));
      assert.deepEqual(await owners(), { Okta_SSO: 'Bea' });
      assert.equal(Object.keys(merged.pieces).filter((key) => key.startsWith('journal/')).length, 2);
    });
  });

  test('before a newer schema is written, all that stands there is copied, and can be saved', async () => {
    const pieces = { certkeep: { schema: 0 }, 'runbook/x': { step: 3 } };
    await startFrom(setting, pieces);
    await setting.visitList(setting.org('acme-single'), async () => undefined);
    const stored = await setting.storedOnce((values) => values.certkeep?.schema === 1);
    assert.deepEqual(stored['before-migration/0'].pieces, pieces);
    await visitExchange(async (page) => {
      const told = await page.waitFor(() => document.querySelector('.exchange-copies')?.textContent);
      assert.match(told, /before an update of Certkeep/);
      assert.deepEqual(JSON.parse(await saved(page, '[data-action="copy-save"]')).pieces, pieces);
      assert.ok(!(await saved(page, '[data-form="json"]')).includes('before-migration'), 'a copy is no part of a backup');
    });
  });

  test('how much is stored is shown, and that room is running out is told early', async () => {
    await visitExchange(async (page) => {
      await page.waitFor(() => /Certkeep uses [\d.]+ MB/.test(document.querySelector('[data-certkeep="room"]')?.textContent ?? ''));
      assert.equal(await page.evaluate(() => document.querySelector('[data-certkeep="room"] .notice')), null);
      await page.evaluate(() => { navigator.storage.estimate = async () => ({ usage: 0, quota: 20e6 }); });
      await setting.visitList(setting.org('acme-single'), async () => undefined);
      await page.waitFor(() => document.querySelector('[data-certkeep="room"] .notice')?.textContent?.includes('little room left'));
    });
  });

  test('the way there and back is in the page', async () => {
    await visitRegistry(setting, '', async (page) => {
      await page.click('nav a[href="#exchange"]');
      await page.waitFor(() => document.querySelector('.exchange h2')?.textContent === 'Import and export');
      await page.click('.exchange > p a');
      await page.waitFor(() => document.querySelector('.exchange') === null);
      assert.ok(await page.evaluate(() => document.activeElement?.matches('.details')), 'the focus is at the top of the page');
    });
  });
});
