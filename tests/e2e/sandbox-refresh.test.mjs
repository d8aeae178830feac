// A refreshed sandbox has every certificate under its name and another id: what people know of them is offered to come along.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { visitRegistry } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

inEachBrowser((setting) => {
  const uat = () => setting.org('acme--uat.sandbox');
  const key = () => `org/${uat().name}`;

  /** Ids as after a refresh: another record each. @param {number} round */
  function refresh(round) {
    for (const [index, certificate] of uat().certificates.entries()) certificate.id = `0P1re${round}${String(index).padStart(9, '0')}`;
  }

  /** Sees the sandbox, lets somebody write an owner, refreshes the sandbox and sees it again. @param {number} round */
  async function seeRefreshed(round) {
    await setting.visitList(uat(), async () => undefined);
    const [first] = uat().certificates;
    const former = `${uat().name}:${first.id}`;
    await setting.storedOnce((stored) => stored[`entry/${former}`] !== undefined);
    const at = '2026-11-20T00:00:00Z';
    await setting.browser.background.evaluate((/** @type {Record<string, unknown>} */ record) => chrome.storage.local.set(record), {
      [`record/${former}`]: { entry: former, facts: { owner: { at, writer: 'colleague', value: 'Ann <b>Admin</b>' } } },
      [`plan/${former}`]: { entry: former, steps: { begun: { at, writer: 'colleague', by: 'Ann', done: true } } },
    });
    await setting.browser.stopBackground();
    refresh(round);
    await setting.visitList(uat(), async () => undefined);
    await setting.storedOnce((stored) => stored[key()]?.refreshed_at !== undefined);
    return { former, latter: `${uat().name}:${first.id}` };
  }

  beforeEach(() => setting.startAfresh());

  test('what people know is carried over by one click, and the history goes on', async () => {
    const { former, latter } = await seeRefreshed(1);
    await visitRegistry(setting, '', async (registry) => {
      const text = await registry.waitFor(() => document.querySelector('[data-certkeep="refresh"]')?.textContent);
      assert.ok(text.includes(uat().name) && text.includes(String(uat().certificates.length)), text);
      await registry.click('[data-action="refresh-carry"]');
      await registry.waitFor(() => document.querySelector('[data-certkeep="refresh"]') === null);
    });
    const stored = await setting.storedOnce((kept) => kept[`record/${latter}`] !== undefined);
    assert.equal(stored[`record/${latter}`].facts.owner.value, 'Ann <b>Admin</b>');
    assert.deepEqual(stored[`plan/${latter}`], { ...stored[`plan/${former}`], entry: latter }, 'what was done of its rotation comes along');
    assert.equal(stored[`record/${former}`].facts['life-cycle'].value, 'superseded');
    const lines = stored[`journal/${stored.device.writer}`].chains.flatMap((/** @type {any} */ chain) => chain.lines);
    assert.equal(lines.filter((/** @type {any} */ { entry, event }) => entry === latter && event.kind === 'carried-over' && event.former === former).length, 1);
  });

  test('somebody who says that they are others is not asked again', async () => {
    const { latter } = await seeRefreshed(2);
    await visitRegistry(setting, '', async (registry) => {
      await registry.click('[data-action="refresh-retire"]');
      await registry.waitFor(() => document.querySelector('[data-certkeep="refresh"]') === null);
    });
    await visitRegistry(setting, '', async (registry) => {
      await registry.waitFor(() => document.querySelector('[data-certkeep="entry"]') !== null);
      assert.equal(await registry.evaluate(() => document.querySelector('[data-certkeep="refresh"]')), null);
    });
    assert.equal((await setting.stored())[`record/${latter}`], undefined);
  });
});
