// Files dropped on a Setup page: the page stays, and a tab of Certkeep's own says whether it is that row's certificate.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fingerprint, notAfter, reissued } from './certificates.mjs';
import { sleep } from './drive/waiting.mjs';
import { readFiles } from './own-pages.mjs';
import { annotated, badgeOf, inEachBrowser, openPanel } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Target} Target */
/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {import('./setting.mjs').Org} Org */

const heading = '.bPageTitle, h1';

inEachBrowser((setting) => {
  const org = () => setting.org('acme');
  /** @param {Org} of @param {string} label */
  const idOf = (of, label) => String(of.certificates.find((candidate) => candidate.label === label)?.id);
  /** @param {string} label @param {Org} [of] */
  const row = (label, of = org()) => `#certificates tr.dataRow:has(${badgeOf(idOf(of, label))}) .cellCol2`;
  /** @param {string} label @param {Org} [of] */
  const pemOf = (label, of = org()) => setting.sample.certificates.pem(label, of.host);

  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-drop-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  /** @param {string} name @param {string | Uint8Array} content */
  async function file(name, content) {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  const inspectors = async () => {
    const found = [];
    for (const page of await setting.browser.pages()) {
      if ((await page.url()).startsWith(setting.browser.extensionUrl('www/inspector.html'))) found.push(page);
    }
    return found;
  };

  /** Does something on a Setup page that opens the inspector, and closes it afterwards. @template Answer @param {() => Promise<unknown>} open @param {(inspector: Page) => Promise<Answer>} body */
  async function opening(open, body) {
    assert.deepEqual(await inspectors(), []);
    await open();
    for (let attempt = 0; ; attempt += 1) {
      const [inspector] = await inspectors();
      if (inspector) {
        try {
          const answer = await body(inspector);
          // What nobody takes, Chromium opens.
          const addresses = await Promise.all((await setting.browser.pages()).map((page) => page.url()));
          assert.ok(!addresses.some((address) => address.startsWith('file:')), addresses.join(' '));
          return answer;
        } finally {
          await inspector.close();
        }
      }
      assert.ok(attempt < 200, 'no inspector was opened');
      await sleep(50);
    }
  }

  /**
   * @typedef {{ verdict: string | null, text: string, agrees: string[], differs: string[][], comparison: string | null, canRemember: boolean, guard: string | null, row: string }} Answer
   * @param {Page} inspector @returns {Promise<Answer>}
   */
  async function answered(inspector) {
    await inspector.waitFor(() => document.querySelector('[data-certkeep="match"][data-verdict]') !== null && document.querySelector('#results [aria-busy]') === null);
    return inspector.evaluate(() => {
      const texts = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
      const match = document.querySelector('[data-certkeep="match"]');
      return {
        verdict: match?.getAttribute('data-verdict'),
        text: match?.querySelector('strong')?.textContent,
        agrees: texts('#question .agrees li'),
        differs: [...document.querySelectorAll('#question .differs tbody tr')].map((line) => [...line.children].map((cell) => cell.textContent ?? '')),
        comparison: document.querySelector('#question [data-certkeep="comparison"]')?.getAttribute('data-verdict') ?? null,
        canRemember: document.querySelector('#question [data-action="remember-row"]') !== null,
        guard: match?.querySelector('.notice')?.textContent ?? null,
        row: document.querySelector('#question .row a')?.textContent,
      };
    });
  }

  /** Drops files on a row of a list that is open, and reads the answer. @param {Target} list @param {string} on @param {string[]} files @param {Org} [of] */
  const asked = (list, on, files, of) => opening(() => list.drop(row(on, of), files), answered);

  /** @param {Page} inspector */
  const notices = (inspector) => inspector.waitFor(() => document.querySelector('#notices')?.textContent);

  /** The list in the Lightning frame and as Classic's own page. @type {Record<string, (body: (list: Target, page: Page) => Promise<void>) => Promise<void>>} */
  const places = {
    'in the Lightning frame': (body) => setting.visitList(org(), body),
    'as a page of its own': (body) => setting.visit(`https://${org().hosts.classic}/0P1`, async (page) => {
      await annotated(page);
      await body(page, page);
    }),
  };

  for (const [place, visit] of Object.entries(places)) {
    test(`a certificate dropped on its row is probably it; remembered, it is the very same: ${place}`, async () => {
      await setting.startAfresh();
      const label = 'Okta_SSO';
      const pem = await pemOf(label);
      const path = await file('okta.pem', pem);
      await visit(async (list, page) => {
        const addresses = [await list.url(), await page.url()];
        await opening(() => list.drop(row(label), [path]), async (inspector) => {
          const answer = await answered(inspector);
          assert.equal(answer.verdict, 'probably');
          assert.equal(answer.row, label);
          assert.equal(answer.agrees.length, 3, answer.agrees.join());
          assert.deepEqual(answer.differs, []);
          await inspector.click('#question [data-action="remember-row"]');
          await inspector.waitFor(() => document.querySelector('[data-certkeep="match"]')?.getAttribute('data-verdict') === 'same');
          // What is stored may be heard of before the background's answer.
          assert.match(await inspector.waitFor(() => document.querySelector('#question .notice')?.textContent), /^Remembered/);
        });
        await list.waitFor((selector, end) => document.querySelector(selector)?.dataset.notAfter === end, badgeOf(idOf(org(), label)), notAfter(pem));
        const again = await asked(list, label, [path]);
        assert.equal(again.verdict, 'same');
        assert.equal(again.canRemember, false);
        assert.deepEqual([await list.url(), await page.url()], addresses);
      });
    });

    test(`another certificate is told by what differs, one for the same key as such: ${place}`, async () => {
      const pem = await pemOf('Okta_SSO');
      await visit(async (list) => {
        const sameKey = await asked(list, 'Okta_SSO', [await file('reissued.pem', await reissued(pem))]);
        assert.equal(sameKey.verdict, 'same-key');
        assert.match(sameKey.text, /same key/);
        assert.equal(sameKey.comparison, 'same-key-longer');
        assert.equal(sameKey.canRemember, false);

        const wrong = await asked(list, 'Okta_SSO', [await file('anypoint.pem', await pemOf('Anypoint'))]);
        assert.equal(wrong.verdict, 'no');
        assert.equal(wrong.comparison, 'different');

        // Of this row no certificate is known: what the page prints is held against the file.
        const wrongRow = await asked(list, 'Anypoint', [await file('okta.pem', pem)]);
        assert.equal(wrongRow.verdict, 'no');
        assert.deepEqual(wrongRow.differs.map(([what]) => what), ['Valid to', 'Unique name']);
        assert.equal(wrongRow.canRemember, false);
      });
    });

    test(`the browser gets no file that is dropped anywhere, understood or not: ${place}`, async () => {
      const path = await file('any.txt', 'no certificate');
      await visit(async (list) => {
        await list.evaluate(() => {
          /** @type {string[]} */
          const seen = [];
          Object.assign(globalThis, { seen });
          for (const type of ['dragover', 'drop']) addEventListener(type, (event) => { seen.push(`${type} ${event.defaultPrevented}`); });
          // A page that keeps its events to itself does not let a file through either.
          document.querySelector('#certificates')?.addEventListener('drop', (event) => event.stopPropagation());
        });
        for (const place of [heading, row('Anypoint'), '#certificates tr.headerRow', '[data-certkeep="summary"]']) {
          await opening(() => list.drop(place, [path]), async (inspector) => {
            await inspector.waitFor(() => document.querySelector('#results [data-kind="error"]') !== null);
          });
        }
        assert.deepEqual(await list.evaluate(() => [...new Set(/** @type {any} */ (globalThis).seen)].sort()), ['dragover true', 'drop true']);
      });
    });

    test(`a file dropped beside the rows is inspected: ${place}`, async () => {
      const pem = await pemOf('Anypoint');
      const path = await file('beside.pem', pem);
      await visit(async (list, page) => {
        const addresses = [await list.url(), await page.url()];
        await opening(() => list.drop(heading, [path]), async (inspector) => {
          await inspector.waitFor(() => document.querySelector('#results .whole dl') !== null);
          const [[item]] = await readFiles(inspector);
          assert.equal(item?.sha256, fingerprint(pem));
          assert.equal(item?.file, 'beside.pem');
          assert.equal(await inspector.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#question')).hidden), true);
          // The way to the file led there once.
          assert.ok(!(await inspector.url()).includes('ticket'));
          await inspector.reload();
          await inspector.waitFor(() => document.querySelectorAll('meta[http-equiv]').length > 1);
          assert.deepEqual(await readFiles(inspector), []);
        });
        assert.deepEqual([await list.url(), await page.url()], addresses);
      });
    });
  }

  test('several files, chains and keys are judged by the best of them', async () => {
    await setting.visitList(org(), async (list) => {
      const files = await Promise.all(['Anypoint', 'SAP mTLS', 'Workday_Outbound'].map(async (label) => file(`${label}.pem`, await pemOf(label))));
      const answer = await opening(() => list.drop(row('Workday_Outbound'), files), async (inspector) => {
        const found = await answered(inspector);
        assert.equal((await readFiles(inspector)).length, 3);
        return found;
      });
      assert.equal(answer.verdict, 'probably');
      const bundle = await file('bundle.pem', `${await pemOf('Anypoint')}\n${await pemOf('Workday_Outbound')}`);
      assert.equal((await asked(list, 'Workday_Outbound', [bundle])).verdict, 'probably');
    });
  });

  test('a request is no certificate, and a row that waits for one cannot be compared', async () => {
    const waiting = 'partner-gateway.acme.com';
    await setting.visitList(org(), async (list) => {
      const request = await asked(list, waiting, [await file('gateway.csr', await pemOf(waiting))]);
      assert.equal(request.verdict, 'nothing');
      const waits = await asked(list, waiting, [await file('any.pem', await pemOf('community.acme.com'))]);
      assert.equal(waits.verdict, 'unclear');
      assert.match(waits.text, /waits/);
      assert.equal(waits.canRemember, false);
    });
  });

  test('a keystore that is locked is judged once its password is given', async () => {
    const label = 'Workday_Outbound';
    const [pem, store] = [await file('workday.pem', await pemOf(label)), join(folder, 'workday.p12')];
    execFileSync('openssl', ['pkcs12', '-export', '-nokeys', '-in', pem, '-out', store, '-passout', 'pass:changeit']);
    await setting.visitList(org(), async (list) => {
      await opening(() => list.drop(row(label), [store]), async (inspector) => {
        const locked = await answered(inspector);
        assert.equal(locked.verdict, 'nothing');
        assert.match(locked.text, /locked.*password/);
        await inspector.click('.file input[type="password"]');
        await inspector.type('changeit');
        await inspector.press('Enter');
        await inspector.waitFor(() => document.querySelector('[data-certkeep="match"]')?.getAttribute('data-verdict') === 'probably');
      });
    });
  });

  test('a private key gets the guard, and no octet of it stays anywhere', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const path = await file('private.key', pem);
    await setting.visitList(org(), async (list) => {
      const shown = await opening(() => list.drop(row('Anypoint'), [path]), async (inspector) => {
        const answer = await answered(inspector);
        assert.equal(answer.verdict, 'nothing');
        assert.match(String(answer.guard), /Take care/);
        assert.deepEqual((await readFiles(inspector)).map(([item]) => item?.kind), ['private-key']);
        return inspector.evaluate(() => `${new XMLSerializer().serializeToString(document)} ${location.href}`);
      });
      const stored = JSON.stringify(await setting.stored());
      const page = await list.evaluate(() => new XMLSerializer().serializeToString(document));
      for (const line of pem.split('\n').filter((text) => text.length > 10 && !text.startsWith('-'))) {
        for (const text of [shown, stored, page]) assert.ok(!text.includes(line));
      }
    });
  });

  test('what is broken, empty or too large says so, and the page stays', async () => {
    const large = await file('large.pem', new Uint8Array(1024 * 1024 + 1).fill(10));
    const largest = await file('largest.pem', `${await pemOf('Anypoint')}${'\n'.repeat(1024 * 1024)}`.slice(0, 1024 * 1024));
    await setting.visitList(org(), async (list) => {
      const broken = await asked(list, 'Anypoint', [await file('broken.pem', '-----BEGIN CERTIFICATE-----\nMIIB\n')]);
      assert.equal(broken.verdict, 'nothing');
      const empty = await asked(list, 'Anypoint', [await file('empty.pem', '')]);
      assert.equal(empty.verdict, 'nothing');
      await opening(() => list.drop(row('Anypoint'), [large]), async (inspector) => {
        assert.match(await notices(inspector), /large\.pem.*larger than 1 MB.*Drop it here/);
        assert.equal(await inspector.evaluate(() => document.querySelector('#question .row a')?.textContent), 'Anypoint');
        assert.deepEqual(await readFiles(inspector), []);
        // Dropped here, it is read: the row is still asked for.
        await inspector.drop('[data-certkeep="drop"]', [await file('anypoint.pem', await pemOf('Anypoint'))]);
        assert.equal((await answered(inspector)).verdict, 'probably');
      });
      assert.equal((await asked(list, 'Anypoint', [largest])).verdict, 'probably');
      const both = await opening(() => list.drop(row('Anypoint'), [large, largest]), async (inspector) => ({ ...await answered(inspector), told: await notices(inspector) }));
      assert.equal(both.verdict, 'probably');
      assert.match(both.told, /large\.pem/);
    });
  });

  test('labels that try to break whoever prints them stay text', async () => {
    const hostile = setting.org('acme-hostile');
    await setting.visitList(hostile, async (list) => {
      for (const { label } of hostile.certificates.filter((_, index) => index % 4 === 0)) {
        const path = await file('<b>own<b>.pem', await pemOf(label, hostile));
        const answer = await opening(() => list.drop(row(label, hostile), [path]), async (inspector) => {
          const found = await answered(inspector);
          assert.equal(await inspector.evaluate(() => document.querySelectorAll('img, script:not([src])').length), 0);
          return found;
        }).catch((error) => { throw new Error(`${label}: ${error.message}`, { cause: error }); });
        assert.equal(answer.row, label);
        assert.equal(answer.verdict, 'probably');
      }
    });
  });

  test('text and links are left to the page, and so are its own fields for files', async () => {
    const path = await file('okta.pem', await pemOf('Okta_SSO'));
    await setting.visitList(org(), async (list) => {
      await list.evaluate(() => {
        /** @type {string[]} */
        const seen = [];
        Object.assign(globalThis, { seen });
        const input = Object.assign(document.createElement('input'), { type: 'file', id: 'upload' });
        document.body.prepend(input);
        for (const type of ['dragenter', 'dragover', 'drop']) {
          addEventListener(type, (event) => { seen.push(`${type} ${event.defaultPrevented}`); event.preventDefault(); });
        }
      });
      await list.drop(row('Okta_SSO'), { texts: { 'text/plain': 'text' } });
      // Browsers tell of entering and being over as often as they like.
      const seen = () => list.evaluate(() => [...new Set(/** @type {any} */ (globalThis).seen.splice(0))]);
      assert.deepEqual(await seen(), ['dragenter false', 'dragover false', 'drop false']);
      await list.drop('#upload', [path]);
      assert.deepEqual(await seen(), ['dragenter false', 'dragover false', 'drop false']);
      assert.equal(await list.evaluate(() => document.querySelector('[data-certkeep="drop-hint"], [data-drop]')), null);
      await sleep(500);
      assert.deepEqual(await inspectors(), []);
    });
  });

  test('what a script of the page makes up is ignored', async () => {
    await setting.visitList(org(), async (list) => {
      const prevented = await list.evaluate((selector) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'made-up.pem'));
        return ['dragenter', 'dragover', 'drop'].map((type) => !document.querySelector(selector)
          .dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer })));
      }, row('Okta_SSO'));
      assert.deepEqual(prevented, [false, false, false]);
      assert.equal(await list.evaluate(() => document.querySelector('[data-certkeep="drop-hint"], [data-drop]')), null);
      await sleep(500);
      assert.deepEqual(await inspectors(), []);
    });
  });

  test('while a file is dragged the rows show where it can go, and nothing of it stays', async () => {
    const path = await file('okta.pem', await pemOf('Okta_SSO'));
    await setting.visitList(org(), async (list, page) => {
      const marks = () => list.evaluate((selector) => {
        const over = document.querySelector(selector)?.closest('tr');
        const style = (/** @type {Element | null | undefined} */ line) => line && getComputedStyle(line).outlineStyle;
        return {
          over: style(over),
          others: [...new Set([...document.querySelectorAll('#certificates tr.dataRow')].filter((line) => line !== over).map(style))],
          header: style(document.querySelector('#certificates tr.headerRow')),
          hint: document.querySelector('[data-certkeep="drop-hint"]')?.textContent ?? null,
        };
      }, row('Okta_SSO'));
      const none = { over: 'none', others: ['none'], header: 'none', hint: null };
      for (const forced of [false, true]) {
        await page.setForcedColors(forced);
        await list.dragOver(row('Okta_SSO'), { files: [path] });
        const over = await marks();
        assert.deepEqual({ ...over, hint: '' }, { over: 'solid', others: ['dashed'], header: 'none', hint: '' });
        assert.match(String(over.hint), /that certificate\?/);
        await list.dragOver(heading, { files: [path] });
        const beside = await marks();
        assert.deepEqual({ over: beside.over, others: beside.others }, { over: 'dashed', others: ['dashed'] });
        assert.match(String(beside.hint), /inspect/);
        // The drag ended elsewhere, of which the page need not hear.
        await list.waitFor(() => document.querySelector('[data-certkeep="drop-hint"]') === null);
        assert.deepEqual(await marks(), none);
      }
    });
  });

  test('when Certkeep lets go of a page, drops are the browser\'s again and nothing is left', async () => {
    const path = await file('okta.pem', await pemOf('Okta_SSO'));
    await setting.visitList(org(), async (list) => {
      const place = `#certificates tr.dataRow:has(a[href*="${idOf(org(), 'Okta_SSO')}"]) .cellCol2`;
      await list.dragOver(place, { files: [path] });
      await list.inContentScript(() => /** @type {any} */ (globalThis).certkeep.stop.abort());
      assert.equal(await list.evaluate(() => document.querySelectorAll('[data-certkeep], [data-drop]').length), 0);
      await list.evaluate(() => {
        /** @type {string[]} */
        const seen = [];
        Object.assign(globalThis, { seen });
        addEventListener('dragover', (event) => seen.push(String(event.defaultPrevented)));
      });
      await list.dragOver(place, { files: [path] });
      assert.deepEqual(await list.evaluate(() => [...new Set(/** @type {any} */ (globalThis).seen)]), ['false']);
      assert.equal(await list.evaluate(() => document.querySelectorAll('[data-certkeep], [data-drop]').length), 0);
    });
  });

  test('a background that was stopped is woken by a drop, and a page that is gone is told of', async () => {
    const path = await file('okta.pem', await pemOf('Okta_SSO'));
    await setting.visitList(org(), async (list) => {
      await setting.browser.stopBackground();
      assert.equal((await asked(list, 'Okta_SSO', [path])).verdict, 'same');
    });
    await setting.visit(setting.browser.extensionUrl('www/inspector.html#ticket=none&tab=999999&frame=0'), async (inspector) => {
      assert.match(await notices(inspector), /did not come over/);
    });
  });

  test('"Check a file" in the panel opens the inspector for that row, ready for the keyboard', async () => {
    await setting.visitList(org(), async (list, page) => {
      await openPanel(list, idOf(org(), 'Anypoint'));
      const press = async () => {
        await list.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.certkeep-check-file')).focus());
        await page.press('Enter');
      };
      await opening(press, async (inspector) => {
        await inspector.waitFor(() => document.querySelector('#question .row a')?.textContent === 'Anypoint');
        await inspector.waitFor(() => document.activeElement?.id === 'files');
        await inspector.setFiles('#files', [await file('anypoint.pem', await pemOf('Anypoint'))]);
        assert.equal((await answered(inspector)).verdict, 'probably');
      });
    });
  });

  test("a certificate's own page takes a file anywhere", async () => {
    const path = await file('okta.pem', await pemOf('Okta_SSO'));
    await setting.visitDetail(org(), 'Okta_SSO', async (detail) => {
      const answer = await opening(() => detail.drop(heading, [path]), answered);
      assert.deepEqual([answer.verdict, answer.row], ['same', 'Okta_SSO']);
    });
  });

  test('nobody else was contacted, and nothing went wrong on the way', async () => {
    assert.deepEqual(await setting.browser.requests(), []);
    // Closing the inspector brings its Setup page to the front, which asks again; Firefox tells of one that is closed meanwhile.
    const entries = (await setting.browser.console()).filter(({ text }) => !text.includes('context unloaded'));
    assert.deepEqual(entries, []);
  });
});
