// The popup: every certificate of every org visited, found by eye, by search, by status and by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './drive/waiting.mjs';
import { byUrgency, expectedEntries, readEntries, sameEntries, search, toolbar, toolbarOnce, visitPopup } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

const visited = ['acme', 'acme--uat.sandbox', 'acme-unclear'];

inEachBrowser((setting) => {
  const orgs = () => visited.map((name) => setting.org(name));
  const all = () => expectedEntries(setting, orgs());

  test('an empty registry says what to do', async () => {
    await visitPopup(setting, async (popup) => {
      const shown = await popup.evaluate(() => document.body.innerText);
      for (const part of ['open Setup', 'Certificate and Key Management']) assert.ok(shown.includes(part), shown);
      assert.equal(await popup.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.search')).checkVisibility()), false);
    });
    // The background has just started, and looks a moment later.
    const { text } = await until(async () => {
      const shown = await toolbar(setting);
      return shown.title.includes('no certificates yet') ? shown : undefined;
    }, () => 'a button that says that there are none yet');
    assert.equal(text, '');
  });

  test('visiting an org fills the open popup, and three orgs stand there as the judge has them', async () => {
    await visitPopup(setting, async (popup) => {
      for (const org of orgs()) await setting.visitList(org, async () => undefined);
      await popup.waitFor((count) => document.querySelector('.shown')?.textContent?.startsWith(`${count} of ${count} `), all().length);
      sameEntries(await readEntries(popup), all());
    });
  });

  test('entries are grouped by org and sorted by urgency, orgs by their most urgent one', async () => {
    await visitPopup(setting, async (popup) => {
      const entries = await readEntries(popup);
      const groups = visited.map((name) => entries.filter(({ org }) => org === name));
      for (const group of groups) {
        const [first, last] = [entries.indexOf(group[0]), entries.indexOf(group[group.length - 1])];
        assert.equal(last - first + 1, group.length, `${group[0].org} is torn apart`);
        assert.deepEqual(group, [...group].sort(byUrgency));
      }
      const firsts = entries.filter(({ org }, index) => org !== entries[index - 1]?.org);
      assert.deepEqual(firsts, [...firsts].sort(byUrgency));
    });
  });

  test('an org is shown with its kind, an entry with its dates, its type and when it was last seen', async () => {
    await visitPopup(setting, async (popup) => {
      const headings = await popup.evaluate(() => [...document.querySelectorAll('.line.org')].map((line) => /** @type {HTMLElement} */ (line).innerText));
      const entries = await readEntries(popup);
      await search(popup, 'uat');
      await popup.waitFor(() => document.querySelector('.line.org h2')?.textContent === 'acme--uat.sandbox');
      const sandbox = await popup.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.line.org')).innerText);
      assert.match(sandbox, /Sandbox/);
      assert.ok(headings.some((/** @type {string} */ heading) => /^acme\n/.test(heading) && heading.includes('Production')), headings.join(' | '));

      const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
      for (const { name, certificates } of orgs()) {
        for (const { id, label, type, created, expires, waiting } of certificates) {
          const entry = entries.find((shown) => shown.certificate_id === id);
          assert.equal(entry?.name, label);
          assert.ok(entry.text.includes(type === 'ca-signed' ? 'CA-Signed' : 'Self-Signed'), entry.text);
          assert.match(entry.text, /Last seen /);
          if (name === 'acme-unclear') continue;
          assert.ok(entry.text.includes(`created ${day.format(created)}`), entry.text);
          assert.equal(entry.text.includes(`expires ${day.format(expires)}`), !waiting, entry.text);
        }
      }
    });
  });

  test('the toolbar counts what needs action and says it in words', async () => {
    const needy = all().filter(({ status, step }) => ['expired', 'last-day'].includes(status) || step !== null);
    assert.ok(needy.length > 0);
    const { title } = await toolbarOnce(setting, String(needy.length));
    assert.ok(title.includes(String(needy.length)) && title.includes(String(all().length)), title);
  });
});
