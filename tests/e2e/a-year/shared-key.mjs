// May and June: one key that two integrations stand on is rotated, with both in its plan and a proof before it is deleted.
import assert from 'node:assert/strict';
import { dateOf } from '../../../tools/sample-org/model.mjs';
import { visitRegistry } from '../own-pages.mjs';
import { box, isDone, readPlan, signAs, visitPlan } from '../plans.mjs';
import { events } from '../records.mjs';
import { learn } from './metadata.mjs';

const SAP = 'NamedCredential/SAP_S4/client-tls';
const ENTRA = 'SamlSsoConfig/Entra_ID/saml-request-signing';

/** @param {import('./year.mjs').Year} year */
export function sharedKey(year) {
  const { setting } = year;

  year.scene('21 May: the key of ERP_Gateway is flagged as that of two integrations, and its plan has both', async () => {
    await year.on('2027-05-21');
    const told = await year.news('2', 'popup-two-alerts');
    // Nearest end first: 10 July and 20 July.
    assert.deepEqual(told?.lines.map((line) => line.split(' ', 6).join(' ')), ['community.acme.com acme Expires in 49 days', 'ERP_Gateway acme Expires in 59 days']);
    await learn(year, 'ERP_Gateway');
    await year.see(year.production, 'two-integrations-on-its-row');
    await visitRegistry(setting, 'org/acme', async (registry) => {
      const keys = await registry.waitFor(() => [...document.querySelectorAll('.org-keys > li')].map((key) => ({
        text: key.querySelector('strong')?.textContent, certificates: [...key.querySelectorAll('.org-lines a')].map((name) => name.textContent),
        integrations: [.../** @type {NodeListOf<HTMLElement>} */ (key.querySelectorAll('[data-certkeep="link"]'))].map(({ dataset }) => dataset.type).sort(),
      })));
      assert.deepEqual(keys, [{ text: 'One certificate: 2 integrations', certificates: ['ERP_Gateway'], integrations: ['NamedCredential', 'SamlSsoConfig'] }]);
      await year.picture(registry, 'shared-key', { width: 1280, height: 1500 });
    });
    await visitPlan(setting, year.entry('ERP_Gateway'), async (plan) => {
      const { standing, proof, proofText, runbooks, steps } = await plan.evaluate(readPlan);
      assert.deepEqual([standing, proof, runbooks.toSorted()], ['on-time', 'missing', ['mutual-tls', 'saml-request-signing']]);
      for (const step of [`mutual-tls-switch/${SAP}`, `mutual-tls-hand-over/${SAP}`, `request-signing-switch/${ENTRA}`, `request-signing-hand-over/${ENTRA}`]) assert.ok(step in steps, `${step} is not in ${Object.keys(steps).join(' ')}`);
      assert.match(proofText, /2 integrations still refer to it/);
      await signAs(plan, 'Ann Lee');
      for (const step of ['find-users', 'agree']) {
        await plan.click(box(step));
        await isDone(plan, step);
      }
      await year.picture(plan, 'shared-key-plan', { width: 1280, height: 2200 });
    });
  });

  year.scene('9 June: each integration is switched by its own hand, and only then the plan says delete', async () => {
    await year.on('2027-06-09');
    // It is new on the list since yesterday.
    const { certificates } = year.production;
    const old = year.certificate('ERP_Gateway');
    const entry = year.entry('ERP_Gateway');
    certificates.push({ ...old, id: year.newId(), label: 'ERP_Gateway_2027', uniqueName: 'ERP_Gateway_2027', created: dateOf(2027, 6, 8), expires: dateOf(2028, 6, 8) });
    await year.see(year.production);
    await visitPlan(setting, entry, async (plan) => {
      const tick = async (/** @type {string} */ by, /** @type {string[]} */ steps) => {
        await signAs(plan, by);
        for (const step of steps) {
          await plan.click(box(step));
          await isDone(plan, step);
        }
      };
      assert.match(await plan.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.plan-successor')).innerText), /ERP_Gateway_2027/);
      await tick('Ann Lee', ['create', `mutual-tls-hand-over/${SAP}`, `request-signing-hand-over/${ENTRA}`, `mutual-tls-switch/${SAP}`]);
      await tick('Ida Provider', [`request-signing-switch/${ENTRA}`]);
      let shown = await plan.evaluate(readPlan);
      assert.match(shown.steps[`mutual-tls-switch/${SAP}`].text, /Done by Ann Lee on Jun 9, 2027/);
      assert.match(shown.steps[`request-signing-switch/${ENTRA}`].text, /Done by Ida Provider on Jun 9, 2027/);
      assert.equal(shown.proof, 'missing');
      assert.match(shown.steps.delete.text, /Do not delete the old certificate yet/);
      await year.picture(plan, 'switched-and-not-proven', { width: 1280, height: 2200 });

      // What was switched is read once more, from the org's metadata and from its list.
      old.usedBy = [];
      await learn(year, 'ERP_Gateway_2027');
      await year.see(year.production);
      await plan.waitFor(() => /** @type {HTMLElement | null} */ (document.querySelector('.plan-proof'))?.dataset.proof === 'complete');
      shown = await plan.evaluate(readPlan);
      assert.match(shown.steps.delete.text, /Delete the old certificate\. Nothing that can be read refers to it/);
      await tick('Ann Lee', ['call-out', 'log-in-by-sso', 'partner-removes']);
      await plan.click('#plan-evidence');
      await plan.type('CHG-1002');
      await year.picture(plan, 'proven', { width: 1280, height: 2200 });
      await plan.click(`[data-action="plan-rotate"][data-entry="${year.entry('ERP_Gateway_2027')}"]`);
      await plan.waitFor(() => document.querySelector('.plan-successor')?.textContent?.includes('has taken its place:'));
      certificates.splice(certificates.indexOf(old), 1);
      await year.see(year.production);
      await plan.waitFor(() => /** @type {HTMLElement} */ (document.querySelector('.plan-page')).dataset.standing === 'done');
    });
    const rotated = events(await setting.stored()).filter((event) => event.entry === entry && event.kind === 'rotated');
    assert.deepEqual(rotated.map(({ successor, evidence }) => [successor, evidence]), [[year.entry('ERP_Gateway_2027'), 'CHG-1002']]);
    // What is left is the half-year certificate of the custom domain, whose alert nobody has answered.
    await year.button('1');
  });
}
