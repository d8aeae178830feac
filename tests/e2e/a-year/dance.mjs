// February: MuleSoft's certificate is renewed as its runbook says, by a rename, a log in and a deletion. The rows tell how far it has come.
import assert from 'node:assert/strict';
import { dateOf } from '../../../tools/sample-org/model.mjs';
import { visitRegistry } from '../own-pages.mjs';
import { box, nextIs, readPlan, signAs, visitPlan } from '../plans.mjs';
import { events, kept, shows } from '../records.mjs';
import { openPanel } from '../setting.mjs';

/** @param {import('./year.mjs').Year} year */
export function dance(year) {
  const { setting } = year;

  /** What the panel of a row says is to be done next. @param {string} id @param {string} picture */
  const nextOnThePage = (id, picture) => setting.visitList(year.production, async (list, page) => {
    await openPanel(list, id);
    const next = await list.evaluate(() => document.querySelector('.certkeep-next-step')?.textContent);
    await year.picture(page, picture);
    return next;
  });

  year.scene('15 February: Anypoint is renamed, made anew and deleted, and each page says what comes next', async () => {
    await year.on('2027-02-15');
    await year.button('1');
    const { certificates } = year.production;
    const old = year.certificate('Anypoint');
    const entry = year.entry('Anypoint');
    const renewed = { ...old, id: year.newId(), created: dateOf(2027, 2, 15), expires: dateOf(2028, 2, 15) };
    await visitPlan(setting, entry, async (plan) => {
      let shown = await plan.evaluate(readPlan);
      assert.deepEqual([shown.runbooks, shown.standing, shown.next], [['anypoint'], 'late', 'anypoint-permission']);
      // Ten of the thirty days before the overlap are for preparing: until 28 January.
      assert.equal(shown.steps['anypoint-permission'].late, '18 days late');
      await signAs(plan, 'Moe Mule');
      await plan.click(box('anypoint-permission'));
      await nextIs(plan, 'anypoint-rename');
      await year.picture(plan, 'anypoint-plan', { width: 1280, height: 1500 });

      old.label = 'Anypoint to expire';
      await year.see(year.production);
      await nextIs(plan, 'anypoint-log-in');
      assert.match(await nextOnThePage(old.id, 'anypoint-renamed'), /^Log in to API Experience Hub/);

      certificates.push(renewed);
      old.usedBy = [];
      await year.see(year.production);
      await nextIs(plan, 'anypoint-verify');
      assert.match(await nextOnThePage(old.id, 'anypoint-made'), /^Delete the renamed certificate/);
      assert.match(await nextOnThePage(renewed.id, 'anypoint-new'), /^This is the new one/);
      await plan.click(box('anypoint-verify'));
      await nextIs(plan, 'anypoint-delete');

      await plan.click('#plan-evidence');
      await plan.type('CHG-1001');
      await plan.click('[data-action="plan-rotate"]');
      await plan.waitFor(() => document.querySelector('.plan-successor')?.textContent?.includes('has taken its place:'));
      // Whose it was and what for holds for the new one.
      await kept(setting, `acme:${renewed.id}`, 'owner', 'Bea Ritter');
      certificates.splice(certificates.indexOf(old), 1);
      await year.see(year.production);
      await plan.waitFor(() => /** @type {HTMLElement} */ (document.querySelector('.plan-page')).dataset.standing === 'done');
      shown = await plan.evaluate(readPlan);
      assert.deepEqual([shown.proof, Object.values(shown.steps).every(({ done }) => done)], ['complete', true]);
      await year.picture(plan, 'anypoint-done', { width: 1280, height: 1500 });
    });
    // Superseded and gone, it needs nobody any more: not at its act step two days later, nor at its end.
    await year.button('');
    const happened = events(await setting.stored()).filter((event) => event.entry === entry).map(({ kind }) => kind);
    assert.deepEqual(happened.toSorted(), ['alerted', 'changed', 'changed', 'changed', 'deleted', 'renamed', 'rotated', 'seen', 'step-done', 'step-done']);
    await visitRegistry(setting, entry, async (registry) => {
      await shows(registry, '#of-life-cycle', 'superseded');
      await year.picture(registry, 'anypoint-superseded', { width: 1280, height: 2400 });
    });
  });
}
