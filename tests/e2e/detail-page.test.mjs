// The page of one certificate: its badge stands beside the expiration date, and its unique name is learnt.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hooks, inEachBrowser, openPanel } from './setting.mjs';

/** In several scripts, calendars and directions. */
const orgs = ['acme-en-us', 'acme-de', 'acme-th', 'acme-ar', 'acme-vi', 'acme-mixed-us'];

/** What the badge says, and the text of the value it stands beside, without the badge. */
const readBadge = () => {
  const badges = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-certkeep="badge"]'));
  return [...badges].map((badge) => ({
    hooks: {
      certificate_id: badge.dataset.certificateId,
      status: badge.dataset.status,
      step: badge.dataset.step ?? null,
      not_after: badge.dataset.notAfter ?? null,
      days: badge.dataset.days === undefined ? null : Number(badge.dataset.days),
    },
    beside: badge.closest('td')?.firstChild?.textContent,
  }));
};

inEachBrowser((setting) => {
  for (const name of orgs) {
    test(`${name}: every certificate's page has the badge of its row, beside its date`, async () => {
      await setting.startAfresh();
      const org = setting.org(name);
      await setting.visitList(org, async () => undefined);
      for (const certificate of org.certificates) {
        const expected = setting.expected(org).find(({ certificate_id }) => certificate_id === certificate.id);
        assert.ok(expected);
        await setting.visitDetail(org, certificate.label, async (detail) => {
          assert.deepEqual(await detail.evaluate(readBadge), [{ hooks: hooks(expected), beside: org.dates.date(certificate.expires) }]);
        });
      }
      const key = (/** @type {string} */ id) => `entry/${name}:${id}`;
      const stored = await setting.storedOnce((values) => org.certificates.every(({ id }) => values[key(id)]?.unique_name));
      for (const { id, uniqueName, label } of org.certificates) {
        assert.equal(stored[key(id)].unique_name, uniqueName);
        assert.equal(stored[key(id)].label, label);
      }
    });
  }

  test('a page that no list came before is read by itself', async () => {
    await setting.startAfresh();
    const org = setting.org('acme-de');
    const [certificate] = org.certificates;
    assert.ok(certificate);
    await setting.visitDetail(org, certificate.label, async (detail) => {
      const expected = setting.expected(org).find(({ certificate_id }) => certificate_id === certificate.id);
      assert.ok(expected);
      assert.deepEqual((await detail.evaluate(readBadge)).map((/** @type {{ hooks: object }} */ badge) => badge.hooks), [hooks(expected)]);
      await openPanel(detail, certificate.id);
      assert.equal(await detail.evaluate(() => document.querySelector('[data-certkeep="panel"] h2')?.textContent), certificate.label);
    });
    const stored = await setting.storedOnce((values) => values[`entry/acme-de:${certificate.id}`] !== undefined);
    assert.equal(stored[`entry/acme-de:${certificate.id}`].unique_name, certificate.uniqueName);
  });
});
