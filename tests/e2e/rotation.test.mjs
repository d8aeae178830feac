// Rotations: a runbook followed to its end, what is ticked off, what is late, this week and the year across orgs.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isAccessible } from './accessible.mjs';
import { visitRegistry } from './own-pages.mjs';
import { box, isDone, nextIs, readPlan, signAs, visitPlan as openPlan } from './plans.mjs';
import { inEachBrowser, openPanel } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {import('./setting.mjs').Org} Org */

const DAY = 86_400_000;

/** Midnight UTC so many days from now. @param {number} days */
const inDays = (days) => new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY);

inEachBrowser((setting) => {
  /** @param {string} name @param {string} label */
  const certificate = (name, label) => {
    const found = setting.org(name).certificates.find((candidate) => candidate.label === label);
    assert.ok(found, `${name} has no certificate ${label}`);
    return found;
  };
  /** @param {string} name @param {string} label */
  const idOf = (name, label) => `${name}:${certificate(name, label).id}`;

  /** @template Answer @param {string} entry @param {(plan: Page) => Promise<Answer>} body */
  const visitPlan = (entry, body) => openPlan(setting, entry, body);

  /** Opens an org's list once, until its rows are stored. @param {Org} org */
  const read = async (org) => {
    await setting.visitList(org, async () => undefined);
    await setting.storedOnce((stored) => org.certificates.every(({ id, label }) => stored[`entry/${org.name}:${id}`]?.label === label));
  };

  before(async () => {
    for (const name of ['acme', 'acme--uat.sandbox']) await read(setting.org(name));
  });

  test('the details of a certificate say in short where its rotation stands, and lead to the plan', async () => {
    await visitRegistry(setting, idOf('acme', 'Okta_SSO'), async (registry) => {
      const short = await registry.waitFor(() => /** @type {HTMLElement | null} */ (document.querySelector('.plan-short'))?.innerText);
      // Nine days are left of a year: preparing was due a month before the overlap and twenty days more.
      assert.match(short, /Late: the next step was due \d+ days ago/);
      assert.match(short, /nobody has taken this up/);
      assert.match(short, /Next:\s*Find out who uses/);
      await registry.click('.plan-short .button');
      await registry.waitFor(() => document.querySelector('.plan-page h2')?.textContent === 'Okta_SSO');
      assert.equal(await registry.evaluate(() => document.querySelector('.list')?.checkVisibility()), false);
    });
  });

  test('nobody ticks off without a name, and with one the tick says who', async () => {
    await visitPlan(idOf('acme', 'Okta_SSO'), async (plan) => {
      await plan.click(box('find-users'));
      assert.equal((await plan.evaluate(readPlan)).steps['find-users'].done, false);
      assert.ok(await plan.evaluate(() => document.activeElement?.id === 'plan-hand' || document.querySelector('#plan-hand:invalid') !== null));
      await signAs(plan, 'Ann Admin');
      await plan.click(box('find-users'));
      await isDone(plan, 'find-users');
      const { steps, next } = await plan.evaluate(readPlan);
      assert.match(steps['find-users'].text, /Done by Ann Admin on /);
      assert.equal(next, 'unknown-ask');
    });
  });

  test('what is ticked off survives a reload, is seen in a second window, and can be taken back', async () => {
    const entry = idOf('acme', 'Okta_SSO');
    await visitPlan(entry, async (one) => {
      await visitPlan(entry, async (other) => {
        await isDone(other, 'find-users');
        // Whoever ticked off last on this device is the one who most likely does so now.
        assert.equal(await other.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('#plan-hand')).value), 'Ann Admin');
        await other.click(box('agree'));
        await isDone(one, 'agree');
        await other.click(box('agree'));
        await isDone(one, 'agree', false);
      });
      await one.click(box('find-users'));
      await isDone(one, 'find-users', false);
      await one.click(box('find-users'));
      await isDone(one, 'find-users');
      await one.reload();
      await one.waitFor(() => document.querySelector('.plan-page') !== null);
      await isDone(one, 'find-users');
    });
    const stored = await setting.stored();
    assert.equal(stored[`plan/${entry}`].steps['find-users'].by, 'Ann Admin');
    const [journal] = Object.entries(stored).filter(([key]) => key.startsWith('journal/')).map(([, value]) => value);
    const kinds = journal.chains[0].lines.filter((/** @type {any} */ line) => line.entry === entry && line.event.step).map((/** @type {any} */ { event }) => `${event.kind} ${event.step}`);
    assert.deepEqual(kinds, ['step-done find-users', 'step-done agree', 'step-undone agree', 'step-undone find-users', 'step-done find-users']);
  });

  test('by keyboard alone a step is ticked off, and the focus stays on it', async () => {
    await visitPlan(idOf('acme', 'Okta_SSO'), async (plan) => {
      await plan.waitFor(() => /** @type {HTMLInputElement} */ (document.querySelector('#plan-hand')).value !== '');
      await plan.evaluate((selector) => /** @type {HTMLElement} */ (document.querySelector(selector)).focus(), box('create'));
      await plan.press(' ');
      await isDone(plan, 'create');
      assert.equal(await plan.evaluate(() => document.activeElement?.getAttribute('data-step')), 'create');
      await plan.press(' ');
      await isDone(plan, 'create', false);
    });
  });

  test('a step says by how many days it is late, as the calendar counts', async () => {
    const { created, expires } = certificate('acme', 'SelfSignedCert_Signing');
    assert.ok(expires > inDays(90), 'the sample has moved its dates');
    await visitPlan(idOf('acme', 'SelfSignedCert_Signing'), async (plan) => {
      const { standing, steps } = await plan.evaluate(readPlan);
      assert.equal(standing, 'ahead');
      assert.deepEqual(Object.values(steps).filter(({ late }) => late), []);
    });
    const okta = certificate('acme', 'Okta_SSO');
    const end = okta.expires.getTime();
    assert.ok(end - okta.created.getTime() > 360 * DAY && created < expires);
    // A year: the rotation starts 60 days before the end, both are valid for 30, and a third of the time before is for preparing.
    const late = Math.floor((Date.now() - Math.floor((end - 50 * DAY) / DAY) * DAY) / DAY);
    await visitPlan(idOf('acme', 'Okta_SSO'), async (plan) => {
      const { standing, next, steps } = await plan.evaluate(readPlan);
      assert.deepEqual([standing, next], ['late', 'unknown-ask']);
      assert.equal(steps.agree.late, `${late} days late`);
      assert.equal(steps['find-users'].late, null, 'it is done');
    });
  });

  test('each integration is switched on its own, where to click is said, and what cannot overlap', async () => {
    await visitRegistry(setting, idOf('acme', 'Okta_SSO'), async (registry) => {
      for (const [kind, name, role] of [['Integration', 'Okta', 'saml-request-signing'], ['Partner', 'Payroll Inc', 'client-tls']]) {
        await registry.click('.link-form summary');
        await registry.click('#hand-name');
        await registry.type(name);
        await registry.evaluate((chosen, does) => {
          /** @type {HTMLSelectElement} */ (document.querySelector('#hand-kind')).value = chosen;
          /** @type {HTMLSelectElement} */ (document.querySelector('#hand-role')).value = does;
        }, kind, role);
        await registry.click('[data-action="link-add"]');
        await registry.waitFor((wanted) => [...document.querySelectorAll('.details .link-item')].some((item) => item.textContent?.includes(wanted)), name);
      }
    });
    await visitPlan(idOf('acme', 'Okta_SSO'), async (plan) => {
      const { proof, proofText, runbooks, steps } = await plan.evaluate(readPlan);
      assert.deepEqual(runbooks, ['saml-request-signing', 'mutual-tls']);
      assert.match(steps['request-signing-switch/Integration/Okta/saml-request-signing'].text, /select the new Request Signing Certificate[\s\S]*Okta/);
      assert.match(steps['mutual-tls-hand-over/Partner/Payroll Inc/client-tls'].text, /Give the new certificate[\s\S]*Payroll Inc/);
      assert.match(await plan.evaluate(() => document.querySelector('[data-phase="switch"] .note')?.textContent), /takes only one/);
      assert.ok(!('mutual-tls-switch/Partner/Payroll Inc/client-tls' in steps), 'a partner has nothing in this org to be switched');
      // What was done before the links were known stays done.
      assert.equal(steps['find-users'].done, true);
      assert.equal(proof, 'missing');
      assert.match(proofText, /2 integrations still refer to it/);
      assert.match(proofText, /Salesforce (does not offer to delete it|says of why)/);
      assert.match(steps.delete.text, /Do not delete the old certificate yet/);
      assert.equal(steps.delete.setup, `https://${setting.org('acme').host}/lightning/setup/CertificatesAndKeysManagement/page?address=%2F${certificate('acme', 'Okta_SSO').id}`);
      await isAccessible(plan);
    });
    // The API Client Certificate stands on the list itself.
    const api = setting.org('acme').certificates.find(({ waiting, type }) => !waiting && type === 'self-signed');
    await visitPlan(`acme:${api?.id}`, async (plan) => {
      const { runbooks, steps, proofText } = await plan.evaluate(readPlan);
      assert.ok(runbooks.includes('api-client'), runbooks.join());
      const step = steps['api-client-switch/ApiClientCertificate/ApiClientCertificate/client-tls'];
      assert.match(step.text, /API Client Certificate/);
      assert.match(proofText, /still refer/);
      assert.match(await plan.evaluate(() => document.querySelector('[data-phase="switch"] .note')?.textContent), /one for the whole org/);
      await isAccessible(plan);
    });
  });

  test('the runbook of Anypoint is followed to its end: the rows tell how far it has come', async () => {
    const org = setting.org('acme-single');
    const [old] = org.certificates;
    const before = { ...old };
    Object.assign(old, { expires: inDays(20), created: inDays(20 - 365), usedBy: ['Named Credential: Anypoint'] });
    const entry = `${org.name}:${old.id}`;
    try {
      await read(org);
      await visitPlan(entry, async (plan) => {
        let shown = await plan.evaluate(readPlan);
        assert.deepEqual([shown.runbooks, shown.standing, shown.next], [['anypoint'], 'late', 'anypoint-permission']);
        assert.match(shown.seen, /has not begun, or it is all done/);
        assert.match(shown.steps['anypoint-rename'].setup, new RegExp(`address=%2F${old.id}$`));
        await signAs(plan, 'Moe Mule');
        await plan.click(box('anypoint-permission'));
        await nextIs(plan, 'anypoint-rename');

        old.label = 'Anypoint to expire';
        await read(org);
        await nextIs(plan, 'anypoint-log-in');
        shown = await plan.evaluate(readPlan);
        assert.match(shown.seen, /now log in to API Experience Hub/);
        assert.deepEqual([shown.steps['anypoint-rename'].done, shown.steps['anypoint-rename'].seen], [true, true]);

        org.certificates.push({ ...before, id: `${old.id.slice(0, -1)}${old.id.endsWith('z') ? 'y' : 'z'}`, created: inDays(0), expires: inDays(365), usedBy: ['Named Credential: Anypoint'] });
        old.usedBy = [];
        await read(org);
        await nextIs(plan, 'anypoint-verify');
        shown = await plan.evaluate(readPlan);
        assert.match(shown.seen, /The list shows both/);
        await plan.click(box('anypoint-verify'));
        await nextIs(plan, 'anypoint-delete');

        // The new one is recognised, and the admin confirms it.
        assert.match(await plan.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.plan-successor')).innerText), /has the name that the old one gave up/);
        await plan.click('#plan-evidence');
        await plan.type('CHG-1234');
        await plan.click('[data-action="plan-rotate"]');
        // The list page names it as API Client Certificate, so something still refers to it: that is asked about first.
        await plan.waitFor(() => document.querySelector('[data-action="plan-rotate"][data-asked]') !== null || document.querySelector('.plan-successor')?.textContent?.includes('has taken its place:'));
        if (await plan.evaluate(() => document.querySelector('[data-action="plan-rotate"][data-asked]') !== null)) await plan.click('[data-action="plan-rotate"]');
        await plan.waitFor(() => document.querySelector('.plan-successor')?.textContent?.includes('has taken its place:'));
        const stored = await setting.stored();
        assert.equal(stored[`record/${entry}`].facts['life-cycle'].value, 'superseded');
        const rotated = Object.values(stored).flatMap((piece) => piece?.chains?.[0]?.lines ?? []).find(({ event, entry: of }) => of === entry && event.kind === 'rotated');
        assert.deepEqual([rotated.event.successor, rotated.event.evidence], [`${org.name}:${org.certificates[1].id}`, 'CHG-1234']);

        org.certificates.shift();
        await setting.visitList(org, async () => undefined);
        await plan.waitFor(() => /** @type {HTMLElement} */ (document.querySelector('.plan-page')).dataset.standing === 'done');
        shown = await plan.evaluate(readPlan);
        assert.equal(shown.proof, 'complete');
        assert.equal(Object.values(shown.steps).every(({ done }) => done), true, JSON.stringify(shown.steps, undefined, 1));
      });
    } finally {
      org.certificates.splice(0, org.certificates.length, Object.assign(old, before));
    }
  });

  test('the panel on the Setup page says the next step that the rows tell', async () => {
    for (const [label, words] of [['Anypoint_to_expire', 'Delete the renamed certificate.'], ['Anypoint', 'This is the new one.'], ['Okta_SSO', null]]) {
      await setting.visitList(setting.org('acme'), async (list) => {
        await openPanel(list, certificate('acme', /** @type {string} */ (label)).id);
        const next = await list.evaluate(() => document.querySelector('.certkeep-next-step')?.textContent ?? null);
        assert.ok(words === null ? next === null : next.startsWith(words), `${label}: ${next}`);
      });
    }
  });

  test('this week has what is late or due in every org, each line leading to its entry and its plan', async () => {
    await visitRegistry(setting, '', async (registry) => {
      await registry.click('header nav a[href="#week"]');
      const lines = await registry.waitFor(() => {
        const tasks = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-certkeep="task"]'))];
        return tasks.length > 0 && tasks.map((task) => ({
          entry: task.dataset.entry, section: /** @type {HTMLElement} */ (task.closest('[data-section]')).dataset.section,
          links: [...task.querySelectorAll('a')].map((link) => link.getAttribute('href')), text: task.innerText,
        }));
      });
      const entries = lines.map((/** @type {any} */ { entry }) => entry);
      // Of both orgs: what is within its plan step, and nothing that is well or waits for its authority.
      for (const [name, label] of [['acme', 'Okta_SSO'], ['acme', 'SAP mTLS'], ['acme', 'mulesoft_composer_certificate'], ['acme--uat.sandbox', 'Okta_SSO'], ['acme--uat.sandbox', 'SAP mTLS']]) {
        assert.ok(entries.includes(idOf(name, label)), `${name} ${label}: ${entries.join(' ')}`);
      }
      for (const label of ['DocuSign_Connect', 'Workday_Outbound', 'partner-gateway.acme.com']) assert.ok(!entries.includes(idOf('acme', label)), label);
      const okta = lines.find((/** @type {any} */ { entry }) => entry === idOf('acme', 'Okta_SSO'));
      assert.equal(okta.section, 'late');
      assert.deepEqual(okta.links, [`#${encodeURIComponent(idOf('acme', 'Okta_SSO'))}`, `#plan/${encodeURIComponent(idOf('acme', 'Okta_SSO'))}`]);
      assert.match(okta.text, /acme[\s\S]*Agree with everybody[\s\S]*and \d+ more steps[\s\S]*no owner named/);
      await isAccessible(registry);
      await registry.click(`[data-entry="${idOf('acme--uat.sandbox', 'Okta_SSO')}"] .week-plan`);
      await registry.waitFor(() => document.querySelector('.plan-page .org-kind')?.textContent === 'acme--uat.sandbox');
    });
  });

  test('the year has the four days of each rotation in their months', async () => {
    await visitRegistry(setting, 'year', async (registry) => {
      const months = await registry.waitFor(() => {
        const drawn = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.month'))];
        return drawn.length === 12 && drawn.map((month) => ({
          title: month.querySelector('h3')?.textContent?.replace(/[\u2068\u2069]/g, ''),
          days: [.../** @type {NodeListOf<HTMLElement>} */ (month.querySelectorAll('.year-day'))].map((day) => `${day.dataset.kind} ${day.querySelector('.year-when span')?.textContent} ${decodeURIComponent(day.querySelector('a')?.getAttribute('href')?.slice(1) ?? '')}`),
        }));
      });
      const { expires } = certificate('acme', 'SelfSignedCert_Signing');
      /** @param {number} days @returns {[string, string]} */
      const before = (days) => {
        const day = new Date(expires.getTime() - days * DAY);
        const month = day.toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
        return [month, day.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })];
      };
      for (const [kind, days] of /** @type {const} */ ([['start', 60], ['live', 30], ['retired', 1], ['expiry', 0]])) {
        const [title, day] = before(days);
        const month = months.find((/** @type {any} */ found) => found.title === title);
        const wanted = `${kind} ${day} ${idOf('acme', 'SelfSignedCert_Signing')}`;
        assert.ok(month?.days.includes(wanted), `${wanted} is not in ${title}: ${month?.days.join(', ')}`);
      }
      await isAccessible(registry);
    });
  });
});
