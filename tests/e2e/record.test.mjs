// The record of a certificate: what is written stays, says who wrote it, and never touches the certificate.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isAccessible } from './accessible.mjs';
import { drawnEntries, search, visitPopup, visitRegistry } from './own-pages.mjs';
import { choose, entryId, factOf, kept, linesOf, says, shows, type, valueOf, visitLists, write } from './records.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** What a field says is wrong with it. @param {Page} page @param {string} field */
const faultOf = (page, field) => page.waitFor((id) => document.getElementById(`of-${id}-fault`)?.textContent, field);

/** What the line of an entry says of people. @param {Page} page @param {string} id */
const peopleOf = (page, id) => page.waitFor((certificate) => document.querySelector(`[data-certificate-id="${certificate}"] .people`)?.textContent, id.split(':')[1]);

inEachBrowser((setting) => {
  before(() => visitLists(setting, ['acme']));

  test('what is written is still there after a reload, says who wrote it, and the entry is as it was', async () => {
    const id = entryId(setting, 'Okta_SSO');
    const entry = (await setting.stored())[`entry/${id}`];
    await visitRegistry(setting, id, async (page) => {
      await write(page, '#of-owner', '  Ann Lee ');
      await kept(setting, id, 'owner', 'Ann Lee');
      await says(page, '.notice', 'The certificate itself was not touched');
      await choose(page, '#of-purpose', 'JWT bearer');
      await write(page, '#of-notes', 'First line');
      await kept(setting, id, 'notes', 'First line');
      await page.reload();
      for (const [field, text] of [['owner', 'Ann Lee'], ['purpose', 'JWT bearer'], ['notes', 'First line'], ['team', '']]) {
        await page.waitFor((selector) => document.querySelector(selector) !== null, `#of-${field}`);
        assert.equal(await valueOf(page, `#of-${field}`), text, field);
      }
      await says(page, '#of-owner-source', 'This browser');
      assert.equal(await page.evaluate(() => document.getElementById('of-team-source')?.textContent), '');
    });
    const stored = await setting.stored();
    assert.deepEqual(stored[`entry/${id}`], entry);
    assert.equal(factOf(stored, id, 'owner').writer, stored.device.writer);
    assert.deepEqual(linesOf(stored, id).map(({ event }) => [event.kind, event.what, event.from, event.to]),
      [['changed', 'owner', null, 'Ann Lee'], ['changed', 'purpose', null, 'JWT bearer'], ['changed', 'notes', null, 'First line']]);
  });

  test('list and search of both pages know owner, team, purpose, tags and notes', async () => {
    const id = entryId(setting, 'SAP mTLS');
    await visitRegistry(setting, id, async (page) => {
      for (const [field, text] of [['owner', 'Greta Kim'], ['team', 'Finance IT'], ['tags', 'sox, year-end'], ['notes', 'ask the ERP people']]) await write(page, `#of-${field}`, text);
      await choose(page, '#of-purpose', 'mTLS');
      await kept(setting, id, 'purpose', 'mTLS');
      await kept(setting, id, 'notes', 'ask the ERP people');
      await page.waitFor((certificate, parts) => {
        const shown = document.querySelector(`[data-certificate-id="${certificate}"] .people`)?.textContent ?? '';
        return parts.every((/** @type {string} */ part) => shown.includes(part));
      }, id.split(':')[1], ['Greta Kim', 'Finance IT', 'mTLS']);
      assert.equal(await peopleOf(page, id), 'Greta Kim · Finance IT · mTLS');
    });
    await visitPopup(setting, async (popup) => {
      assert.equal(await peopleOf(popup, id), 'Greta Kim · Finance IT · mTLS');
      for (const words of ['greta', 'finance it', 'year-end', 'erp people', 'kim sox']) {
        await search(popup, words);
        await popup.waitFor(() => document.querySelector('.shown')?.textContent?.startsWith('1 of '));
        assert.deepEqual((await popup.evaluate(drawnEntries)).map((/** @type {import('./own-pages.mjs').Entry} */ { name }) => name), ['SAP mTLS'], words);
      }
    });
  });

  test('what makes no sense is told beside its field, and not kept', async () => {
    const id = entryId(setting, 'DocuSign_Connect');
    await visitRegistry(setting, id, async (page) => {
      for (const [field, text, words] of [
        ['ticket', `${'javascript'}:alert(1)`, /Only links to web pages/],
        ['expires', '31.12.2027', /such as 2027-04-30/],
        ['expires', '2027-02-30', /such as 2027-04-30/],
        ['plan-days', '0', /from 1 to 3650/],
      ]) {
        await write(page, `#of-${field}`, /** @type {string} */ (text));
        assert.match(await faultOf(page, /** @type {string} */ (field)), /** @type {RegExp} */ (words));
        assert.equal(await page.evaluate((name) => document.getElementById(`of-${name}`)?.getAttribute('aria-invalid'), field), 'true');
      }
      // Mended, it is kept, and the complaint goes.
      await write(page, '#of-ticket', 'https://tickets.example/CHG-1');
      await kept(setting, id, 'ticket', 'https://tickets.example/CHG-1');
      assert.equal(await page.evaluate(() => document.getElementById('of-ticket-fault')?.textContent), '');
      assert.equal(await page.waitFor(() => document.querySelector('.record a[target="_blank"]')?.getAttribute('href')), 'https://tickets.example/CHG-1');
      assert.deepEqual(Object.keys((await setting.stored())[`record/${id}`].facts), ['ticket']);
    });
  });

  test("the owner's own end decides the badge on every screen, until it is taken away", async () => {
    const id = entryId(setting, 'mulesoft_composer_certificate');
    const [, certificate] = id.split(':');
    const status = (/** @type {Page} */ page) => page.evaluate((wanted) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-certificate-id="${wanted}"]`))?.dataset.status, certificate);
    await visitRegistry(setting, id, async (page) => {
      const before = await status(page);
      await write(page, '#of-expires', '2020-01-31');
      await page.waitFor((wanted) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-certificate-id="${wanted}"]`))?.dataset.status === 'expired', certificate);
      await write(page, '#of-expires-why', 'read in Secrets Manager');
      await kept(setting, id, 'expires-why', 'read in Secrets Manager');
      await setting.visitList(setting.org('acme'), async (list) => {
        assert.equal(await list.evaluate((wanted) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-certkeep="badge"][data-certificate-id="${wanted}"]`))?.dataset.status, certificate), 'expired');
      });
      await write(page, '#of-expires', '');
      await kept(setting, id, 'expires', null);
      await page.waitFor((wanted, was) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-certificate-id="${wanted}"]`))?.dataset.status === was, certificate, before);
    });
  });

  test('two windows that write different facts lose nothing, and what is being typed stays', async () => {
    const id = entryId(setting, 'Anypoint_to_expire');
    await visitRegistry(setting, id, async (one) => {
      await type(one, '#of-owner', 'Cleo');
      await visitRegistry(setting, id, async (other) => {
        await write(other, '#of-team', 'Integration');
        await kept(setting, id, 'team', 'Integration');
        await write(other, '#of-contact', '#integration');
        await kept(setting, id, 'contact', '#integration');
      });
      await shows(one, '#of-team', 'Integration');
      assert.equal(await valueOf(one, '#of-owner'), 'Cleo');
      assert.equal(await one.evaluate(() => document.activeElement?.id), 'of-owner');
      await one.press('Tab');
      const stored = await kept(setting, id, 'owner', 'Cleo');
      assert.equal(factOf(stored, id, 'team').value, 'Integration');
      assert.equal(factOf(stored, id, 'contact').value, '#integration');
      assert.equal(linesOf(stored, id).length, 3);
    });
  });

  test('hostile text stays text', async () => {
    const id = entryId(setting, 'partner-gateway.acme.com');
    const hostile = '<img src=x onerror="document.title=1">\u202eevil';
    await visitRegistry(setting, id, async (page) => {
      await write(page, '#of-owner', hostile);
      await kept(setting, id, 'owner', hostile);
      await choose(page, '#of-purpose', 'other');
      await page.waitFor(() => document.activeElement?.id === 'of-purpose-other');
      // What another window writes meanwhile does not take back what is about to be written here.
      const { [`record/${id}`]: record } = await setting.stored();
      const facts = { ...record.facts, team: { at: record.facts.owner.at, writer: 'another', value: 'Operations' } };
      await setting.browser.background.evaluate((key, value) => chrome.storage.local.set({ [key]: value }), `record/${id}`, { ...record, facts });
      await shows(page, '#of-team', 'Operations');
      await page.type(hostile);
      await page.press('Tab');
      await kept(setting, id, 'purpose', hostile);
      await page.reload();
      await shows(page, '#of-owner', hostile);
      await shows(page, '#of-purpose-other', hostile);
      assert.equal(await peopleOf(page, id), `${hostile} · Operations · ${hostile}`);
      await says(page, '.history-lines .what', hostile);
      assert.equal(await page.evaluate(() => document.querySelectorAll('img').length), 0);
      assert.match(await page.evaluate(() => document.title), /Certkeep/);
    });
  });

  test('retired is silent, and says what still refers to it', async () => {
    const id = entryId(setting, 'Anypoint_to_expire');
    await visitRegistry(setting, id, async (page) => {
      await page.waitFor(() => document.querySelector('.care [data-care="no-purpose"]') !== null);
      await choose(page, '#of-life-cycle', 'retired');
      await kept(setting, id, 'life-cycle', 'retired');
      await page.waitFor(() => /refer/.test(document.querySelector('.still-refers .notice')?.textContent ?? ''));
      await page.waitFor(() => document.querySelector('.care li') === null);
      await choose(page, '#of-life-cycle', 'active');
      await page.waitFor(() => document.querySelector('.still-refers .notice') === null && document.querySelector('.care li') !== null);
    });
  });

  test('a review is noted with a name, and only with one', async () => {
    const id = entryId(setting, 'Okta_SSO');
    await visitRegistry(setting, id, async (page) => {
      await page.waitFor(() => document.querySelector('.care [data-care="not-reviewed-for-a-year"]') !== null);
      await page.click('[data-action="review-today"]');
      assert.match(await faultOf(page, 'reviewer'), /who reviewed it/);
      await type(page, '#of-reviewer', 'Ann Lee');
      await page.click('[data-action="review-today"]');
      const stored = await kept(setting, id, 'reviewed-by', 'Ann Lee');
      assert.equal(factOf(stored, id, 'reviewed').value, new Date().toISOString().slice(0, 10));
      assert.deepEqual(linesOf(stored, id).at(-1).event, { kind: 'reviewed', by: 'Ann Lee' });
      await says(page, '.review', 'by \u2068Ann Lee\u2069');
      await page.waitFor(() => document.querySelector('.care [data-care="not-reviewed-for-a-year"]') === null);
    });
  });

  test('what is missing is counted in the filter, which shows just those', async () => {
    const stored = await setting.stored();
    const entries = Object.keys(stored).filter((key) => key.startsWith('entry/')).map((key) => key.slice('entry/'.length));
    const without = entries.filter((id) => !factOf(stored, id, 'owner')?.value);
    assert.ok(without.length > 0 && without.length < entries.length);
    await visitRegistry(setting, '', async (page) => {
      const button = '.cares [data-action="no-owner"]';
      assert.equal(await page.waitFor((selector) => document.querySelector(selector)?.textContent, button), `${without.length} without owner`);
      await page.click(button);
      await page.waitFor((count) => document.querySelector('.shown')?.textContent?.startsWith(`${count} of `), without.length);
      assert.equal(await page.evaluate((selector) => document.querySelector(selector)?.getAttribute('aria-pressed'), button), 'true');
    });
  });

  test('the popup counts what is missing, and each number leads to those in the list', async () => {
    const counts = await visitPopup(setting, async (popup) => {
      await popup.waitFor(() => document.querySelector('.missing [data-care="no-purpose"]') !== null);
      await isAccessible(popup);
      return popup.evaluate(() => [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.missing [data-care]'))].map((link) => ({ care: link.dataset.care, text: link.textContent, href: link.href })));
    });
    assert.ok(counts.length > 2);
    for (const { care, text, href } of counts) {
      await setting.visit(href, async (page) => {
        const button = `.cares [data-action="${care}"]`;
        assert.equal(await page.waitFor((selector) => document.querySelector(selector)?.textContent, button), text);
        await page.waitFor((selector) => document.querySelector(selector)?.getAttribute('aria-pressed') === 'true', button);
        await page.waitFor((count) => document.querySelector('.shown')?.textContent?.startsWith(`${count} of `), Number.parseInt(text, 10));
      });
    }
    // Whoever is on the page already turns to it too, and lets go of it with the button.
    await visitRegistry(setting, '', async (page) => {
      await page.evaluate(() => { location.hash = '#care/no-owner'; });
      await page.waitFor(() => document.querySelector('.cares [data-action="no-owner"]')?.getAttribute('aria-pressed') === 'true');
      await page.click('.cares [data-action="no-owner"]');
      await page.waitFor(() => /^(\d+) of \1 /.test(document.querySelector('.shown')?.textContent ?? ''));
    });
  });

  test('a record is written with the keyboard alone', async () => {
    await visitRegistry(setting, '', async (page) => {
      await page.click('.search');
      await page.press('ArrowDown');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('#of-owner') !== null);
      const name = await page.evaluate(() => document.querySelector('.details h2')?.textContent);
      const id = entryId(setting, name);
      for (let presses = 0; await page.evaluate(() => document.activeElement?.id !== 'of-backup-owner'); presses += 1) {
        assert.ok(presses < 250, 'the Tab key never came to the field');
        await page.press('Tab');
      }
      await page.type('Dora');
      await page.press('Enter');
      await kept(setting, id, 'backup-owner', 'Dora');
    });
  });

  test('details with a record and a history are accessible', async () => {
    await visitRegistry(setting, entryId(setting, 'SAP mTLS'), async (page) => {
      await write(page, '#of-plan-days', 'x');
      await faultOf(page, 'plan-days');
      await page.click('[data-action="verify-journals"]');
      await page.waitFor(() => document.querySelector('[data-verified]') !== null);
      await isAccessible(page);
    });
  });
});
