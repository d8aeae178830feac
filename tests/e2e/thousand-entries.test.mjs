// With a thousand certificates the popup opens, scrolls and searches as it does with ten.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnEntries, readEntries, scrollTo, startFrom, visitPopup } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

const DAY = 86_400_000;
const rounds = 4;
const opens = 3;
const orgCount = 20;

/** @param {number} index @returns {{ id: string, org: string, label: string, certificateId: string, expires: string }} */
function certificate(index) {
  const org = `company-${String(index % orgCount).padStart(2, '0')}`;
  const certificateId = `0P15h0000${String(index).padStart(6, '0')}`;
  const midnight = Math.floor(Date.now() / DAY) * DAY;
  return {
    id: `${org}:${certificateId}`, org, certificateId,
    label: `Integration ${index} of ${org}`,
    expires: new Date(midnight + (index + 2) * DAY).toISOString().replace('.000Z', 'Z'),
  };
}

/** Storage with so many certificates, in the shapes of tests/fixtures/stored/schema-1.json. @param {number} count */
function registryOf(count) {
  const read = new Date().toISOString();
  /** @type {Record<string, unknown>} */
  const pieces = { certkeep: { schema: 1 } };
  for (let index = 0; index < count; index += 1) {
    const { id, org, label, certificateId, expires } = certificate(index);
    pieces[`org/${org}`] = { date_order: null, host: `${org}.my.salesforce-setup.com`, key: org, org_id: null, read_at: read };
    pieces[`entry/${id}`] = {
      active: true, certificate: null, certificate_id: certificateId, created: '2025-01-01T09:30:00Z', expiration: { known: expires },
      exportable: true, id, key_size: 2048, kind: 'Self-Signed', label, missing_since: null, org,
      seen: { detail_page: null, file: null, list_page: read }, unique_name: null,
    };
  }
  return pieces;
}

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

inEachBrowser((setting) => {
  /** Milliseconds from navigation to the first paint, which has the first entry: nothing is drawn before the list is. */
  const timeToOpen = () => visitPopup(setting, async (popup) => {
    await popup.waitFor(() => document.querySelector('[data-certkeep="entry"]') !== null);
    return popup.waitFor(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  });

  test('it opens as fast with a thousand as with ten', async (context) => {
    /** @type {Record<number, number[]>} */
    const times = { 10: [], 1000: [] };
    // In turns, so that whatever else the machine does falls on both.
    for (let round = 0; round < rounds; round += 1) {
      for (const count of [10, 1000]) {
        await startFrom(setting, registryOf(count));
        for (let open = 0; open < opens; open += 1) times[count].push(await timeToOpen());
      }
    }
    const [ten, thousand] = [median(times[10]), median(times[1000])];
    context.diagnostic(`first entry after ${ten.toFixed(0)} ms with 10 entries, ${thousand.toFixed(0)} ms with 1,000`);
    assert.ok(thousand <= 1.5 * ten + 100, `${thousand} ms with 1,000, ${ten} ms with 10`);
  });

  test('only what is near to the eye is in the DOM, and the last one is at the end', async (context) => {
    await visitPopup(setting, async (popup) => {
      await popup.waitFor(() => document.querySelector('.shown')?.textContent?.startsWith('1,000 of 1,000 '));
      for (const part of [0, 0.5, 1]) {
        const height = await popup.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.viewport')).scrollHeight);
        await scrollTo(popup, height * part);
        const drawn = await popup.evaluate(drawnEntries);
        assert.ok(drawn.length > 0 && drawn.length < 60, `${drawn.length} entries are drawn`);
      }
      const last = await popup.waitFor((id) => {
        const entry = document.querySelector(`[data-certkeep="entry"][data-certificate-id="${id}"]`);
        const viewport = document.querySelector('.viewport')?.getBoundingClientRect();
        return entry && viewport && entry.getBoundingClientRect().bottom <= viewport.bottom + 1;
      }, certificate(999).certificateId);
      assert.equal(last, true);
      const elements = await popup.evaluate(() => document.querySelectorAll('*').length);
      context.diagnostic(`${elements} elements in the whole popup`);
      assert.ok(elements < 1000, `${elements} elements`);
    });
  });

  test('every one of the thousand comes by, in order, org by org', async () => {
    await visitPopup(setting, async (popup) => {
      await popup.waitFor(() => document.querySelector('[data-certkeep="entry"]') !== null);
      const passed = await popup.evaluate(() => {
        const viewport = /** @type {HTMLElement} */ (document.querySelector('.viewport'));
        const places = new Map();
        for (let top = 0; top < viewport.scrollHeight; top += viewport.clientHeight) {
          viewport.scrollTop = top;
          // Said at once instead of with the next frame: two hundred frames would take their time.
          viewport.dispatchEvent(new Event('scroll'));
          for (const entry of /** @type {NodeListOf<HTMLElement>} */ (viewport.querySelectorAll('[data-certkeep="entry"]'))) {
            places.set(Number(entry.getAttribute('aria-posinset')), entry.dataset.certificateId);
          }
        }
        return [...places.entries()].sort(([one], [other]) => one - other).map(([, id]) => id);
      });
      const expected = Array.from({ length: 1000 }, (_, index) => certificate(index))
        .sort((one, other) => one.org.localeCompare(other.org) || one.expires.localeCompare(other.expires));
      assert.deepEqual(passed, expected.map(({ certificateId }) => certificateId));
    });
  });

  test('the search answers within 100 ms', async (context) => {
    await visitPopup(setting, async (popup) => {
      await popup.waitFor(() => document.querySelector('[data-certkeep="entry"]') !== null);
      /** @type {number[]} */
      const times = await popup.evaluate(() => ['i', 'in', 'integration 77', 'company-07 integration', 'nothing like it', ''].map((text) => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector('.search'));
        // The quickest of three: whatever else keeps this machine busy is no work of the search.
        return Math.min(...[1, 2, 3].map(() => {
          field.value = text;
          const begin = performance.now();
          field.dispatchEvent(new Event('input', { bubbles: true }));
          // Asking for a position makes the browser lay out what was drawn: that belongs to the answer.
          document.querySelector('.viewport')?.getBoundingClientRect();
          return performance.now() - begin;
        }));
      }));
      context.diagnostic(`each search took ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
      assert.ok(Math.max(...times) <= 100, `${Math.max(...times)} ms`);
      await popup.type('999');
      await popup.waitFor(() => document.querySelector('.shown')?.textContent?.startsWith('1 of '));
      const [found] = await readEntries(popup);
      assert.equal(found.certificate_id, certificate(999).certificateId);
    });
  });
});
