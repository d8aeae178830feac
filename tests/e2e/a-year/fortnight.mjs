// Summer: a fortnight and more in which nobody opens the browser, and a sandbox that is refreshed.
import assert from 'node:assert/strict';
import { dateOf } from '../../../tools/sample-org/model.mjs';
import { visitRegistry } from '../own-pages.mjs';
import { events, kept } from '../records.mjs';

/** @param {import('./year.mjs').Year} year */
export function fortnight(year) {
  const { setting } = year;

  year.scene('1 July: after three weeks away all that was crossed is one digest, and each step is raised once', async () => {
    await year.on('2027-07-01');
    const told = await year.news('3', 'popup-digest');
    assert.equal(told?.title, '3 certificates need somebody now');
    assert.deepEqual(told.lines.map((line) => line.split(' ', 6).join(' ')), ['community.acme.com acme Expires in 8 days', 'Okta_SSO acme Expires in 41 days']);
    // Ends on 10 July: its act step was on 10 June and its last ten days began on 30 June.
    await year.raised(year.entry('community.acme.com'), [60, 30, 10]);
    await year.raised(year.entry('Okta_SSO'), [60]);
    await year.raised(year.entry('Okta_SSO', year.sandbox), [60]);
    await visitRegistry(setting, 'alerts', (registry) => year.picture(registry, 'alerts', { width: 1280, height: 1400 }));
    await visitRegistry(setting, 'week', (registry) => year.picture(registry, 'week', { width: 1280, height: 1400 }));
    await year.on('2027-07-01');
    assert.equal(await year.news('3'), null);
    // The authority has signed it again, for half a year more.
    year.certificate('community.acme.com').expires = dateOf(2028, 1, 20);
    await year.see(year.production);
    await year.button('2');
  });

  year.scene('12 July: Okta_SSO is there again under its name, and the refreshed sandbox takes over what is known', async () => {
    await year.on('2027-07-12');
    const okta = year.certificate('Okta_SSO');
    const former = year.entry('Okta_SSO');
    Object.assign(okta, { id: year.newId(), created: dateOf(2027, 7, 12), expires: dateOf(2028, 7, 12) });
    await year.see(year.production);
    const replaced = events(await setting.stored()).filter(({ kind }) => kind === 'replaced');
    assert.deepEqual(replaced.map(({ entry, former: of }) => [entry, of]), [[year.entry('Okta_SSO'), former]]);
    await year.button('1');

    const formers = year.sandbox.certificates.map(({ label }) => year.entry(label, year.sandbox));
    for (const certificate of year.sandbox.certificates) certificate.id = year.newId();
    // A refreshed sandbox has production's certificate.
    Object.assign(year.certificate('Okta_SSO', year.sandbox), { created: okta.created, expires: okta.expires });
    await year.see(year.sandbox, 'refreshed-sandbox');
    await visitRegistry(setting, '', async (registry) => {
      const asked = await registry.waitFor(() => document.querySelector('[data-certkeep="refresh"]')?.textContent);
      assert.match(asked, /all 4 certificates have other record ids/);
      await year.picture(registry, 'refresh-is-offered');
      await registry.click('[data-action="refresh-carry"]');
      await registry.waitFor(() => document.querySelector('[data-certkeep="refresh"]') === null);
    });
    // Of production's certificate, too, somebody has to say what became of it; who owned the former owns this one.
    await visitRegistry(setting, '', async (registry) => {
      await registry.click('[data-action="replaced-rotate"]');
      await registry.waitFor(() => document.querySelector('[data-certkeep="replaced"]') === null);
    });
    await kept(setting, year.entry('Okta_SSO'), 'owner', 'Ann Lee');
    for (const { label } of year.sandbox.certificates) await kept(setting, year.entry(label, year.sandbox), 'owner', 'Bea Ritter');
    const carried = events(await setting.stored()).filter(({ kind }) => kind === 'carried-over');
    assert.deepEqual(carried.map((event) => event.former).toSorted(), formers.toSorted());
    await year.button('');
    await year.seeRegistry('registry-after-the-refresh');
  });
}
