// January: the certificates are met on their pages, get owners, and the first one comes within its plan step.
import assert from 'node:assert/strict';
import { visitRegistry } from '../own-pages.mjs';
import { kept, says, type } from '../records.mjs';
import { openPanel } from '../setting.mjs';

/** @param {import('./year.mjs').Year} year */
export function meeting(year) {
  const { setting } = year;

  year.scene('11 January: twelve certificates are met on two pages, and get their owners', async () => {
    await year.see(year.production, 'first-day-production');
    await year.see(year.sandbox, 'first-day-sandbox');
    await visitRegistry(setting, '', async (registry) => {
      await registry.click('[data-action="select-shown"]');
      await says(registry, '.selection', '12 certificates');
      await registry.click('.selection a[href="#selected"]');
      await registry.waitFor(() => document.querySelector('#all-owner') !== null);
      for (const [field, text] of [['owner', 'Bea Ritter'], ['team', 'Integration']]) await type(registry, `#all-${field}`, text);
      await year.picture(registry, 'edited-together');
      await registry.press('Enter');
      await kept(setting, year.entry('Slack_Events', year.sandbox), 'team', 'Integration');
    });
    await setting.visitList(year.production, async (list, page) => {
      await openPanel(list, year.certificate('Okta_SSO').id);
      await list.click('.certkeep-own [name="owner"]');
      await page.press('Control+a');
      await page.type('Ann Lee');
      await list.click('.certkeep-own [name="purpose"]');
      await page.type('SSO signing');
      await page.press('Enter');
      await list.waitFor(() => document.querySelector('.certkeep-own [role="status"]')?.textContent === 'Saved.');
      await year.picture(page, 'owner-in-the-panel');
    });
    await kept(setting, year.entry('Okta_SSO'), 'owner', 'Ann Lee');
    await year.seeRegistry('registry-with-owners');
    // Nothing ends within sixty days.
    assert.equal(await year.news('', 'popup-all-well'), null);
  });

  year.scene('18 January: sixty days before its end Anypoint is to be planned', async () => {
    await year.on('2027-01-18');
    const told = await year.news('1', 'popup-first-alert');
    assert.equal(told?.title, '1 certificate needs somebody now');
    assert.match(told.lines[0] ?? '', /^Anypoint acme Expires in 59 days Time to plan its rotation Owner: Bea Ritter/);
    await year.raised(year.entry('Anypoint'), [60]);
    await year.see(year.production, 'plan-step-on-its-row');
  });
}
