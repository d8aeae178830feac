// Somebody deletes a certificate and makes another of its name: whether that was a rotation is asked, and what people know goes on.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { visitRegistry } from './own-pages.mjs';
import { events, kept } from './records.mjs';
import { inEachBrowser, openPanel } from './setting.mjs';

inEachBrowser((setting) => {
  beforeEach(() => setting.startAfresh());

  test('who says that it was a rotation finds the owner with the new one, and the former superseded', async () => {
    const acme = setting.org('acme');
    const replaced = acme.certificates.find(({ label }) => label === 'Okta_SSO');
    assert.ok(replaced);
    const former = `acme:${replaced.id}`;
    await setting.visitList(acme, async (list, page) => {
      await openPanel(list, replaced.id);
      await list.click('.certkeep-own [name="owner"]');
      await page.type('Ann Lee');
      await page.press('Enter');
      await list.waitFor(() => document.querySelector('.certkeep-own [role="status"]')?.textContent === 'Saved.');
    });
    await kept(setting, former, 'owner', 'Ann Lee');

    replaced.id = '0P1new000000001';
    const latter = `acme:${replaced.id}`;
    await setting.visitList(acme, async () => undefined);
    await setting.storedOnce((stored) => stored[`entry/${former}`]?.missing_since && stored[`entry/${latter}`]);
    await visitRegistry(setting, '', async (registry) => {
      const text = await registry.waitFor(() => document.querySelector('[data-certkeep="replaced"]')?.textContent);
      assert.match(text, /A certificate is gone from the list, and another has its name: \W?Okta_SSO/);
      await registry.click('[data-action="replaced-rotate"]');
      await registry.waitFor(() => document.querySelector('[data-certkeep="replaced"]') === null);
    });
    await kept(setting, latter, 'owner', 'Ann Lee');
    await kept(setting, former, 'life-cycle', 'superseded');
    const rotated = events(await setting.stored()).filter(({ kind }) => kind === 'rotated');
    assert.deepEqual(rotated.map(({ entry, successor }) => [entry, successor]), [[former, latter]]);
  });
});
