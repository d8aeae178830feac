// Spring: one certificate that nobody rotates comes to its end, step by step, and each step is told once.
import assert from 'node:assert/strict';
import { dateOf } from '../../../tools/sample-org/model.mjs';
import { visitRegistry } from '../own-pages.mjs';
import { choose, kept } from '../records.mjs';

/** It ends on 30 April: the day, the step in days, what is told, and the picture of the popup. */
const STEPS = /** @type {const} */ ([
  ['2027-03-01', 60, /^Slack_Events acme Expires in 59 days Time to plan its rotation/, undefined],
  ['2027-03-31', 30, /^Slack_Events acme Expires in 29 days Time to rotate it/, undefined],
  ['2027-04-20', 10, /^Slack_Events acme Expires in 9 days Less than ten days are left/, 'popup-ten-days'],
  ['2027-04-29', 1, /^Slack_Events acme Expires within 24 hours This is its last day/, 'popup-last-day'],
]);

/** @param {import('./year.mjs').Year} year */
export function lastDays(year) {
  const { setting } = year;

  for (const [number, [day, step, told, picture]] of STEPS.entries()) {
    year.scene(`${day}: Slack_Events has crossed its ${step}-day step, which is told once`, async () => {
      await year.on(day);
      const news = await year.news('1', picture);
      assert.deepEqual(news?.lines.length, 1);
      assert.match(news.lines[0], told);
      await year.raised(year.entry('Slack_Events'), STEPS.slice(0, number + 1).map(([, days]) => days));
      await year.see(year.production, `slack-${step}-days`);
      // The browser starts once more on the same day.
      await year.on(day);
      assert.equal(await year.news('1'), null);
      if (step > 1) await acknowledge();
    });
  }

  /** Somebody takes note of it: it is counted again from the next step on. */
  async function acknowledge() {
    await visitRegistry(setting, 'alerts', async (registry) => {
      const alert = `.alert[data-entry="${year.entry('Slack_Events')}"]`;
      await registry.click(`${alert} [data-action="alert-acknowledge"]`);
      await registry.waitFor(() => document.querySelector('.alert-form [name="by"]') !== null);
      await registry.click('.alert-form [type="submit"]');
      await registry.waitFor((card) => document.querySelector(card)?.getAttribute('data-open') === 'false', alert);
      await year.picture(registry, 'acknowledged');
    });
    await year.button('');
  }

  year.scene('1 May: it has expired; nothing uses it, and it is retired', async () => {
    await year.on('2027-05-01');
    await year.button('1');
    // The authority has signed what was asked for in January, for half a year.
    Object.assign(year.certificate('community.acme.com'), { waiting: false, expires: dateOf(2027, 7, 10) });
    await year.see(year.production, 'expired');
    await year.seeRegistry('registry-with-one-expired');
    const entry = year.entry('Slack_Events');
    await visitRegistry(setting, entry, async (registry) => {
      await choose(registry, '#of-life-cycle', 'retired');
      await kept(setting, entry, 'life-cycle', 'retired');
      await year.picture(registry, 'retired', { width: 1280, height: 1600 });
    });
    await year.button('');
  });
}
