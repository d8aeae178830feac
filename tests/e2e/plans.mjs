// Reading a plan and ticking off its steps as a reader does.
import { visitRegistry } from './own-pages.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {import('./setting.mjs').Setting} Setting */

/** Runs in the page: the plan as a reader sees it. */
export function readPlan() {
  const plan = /** @type {HTMLElement} */ (document.querySelector('.plan-page'));
  /** Without the marks that keep foreign names from turning the sentence around them. @param {Element} element */
  const text = (element) => /** @type {HTMLElement} */ (element).innerText.replace(/[\u2068\u2069]/g, '');
  return {
    standing: plan.dataset.standing,
    seen: plan.querySelector('.plan-seen')?.textContent ?? null,
    runbooks: [.../** @type {NodeListOf<HTMLElement>} */ (plan.querySelectorAll('[data-runbook]'))].map(({ dataset }) => dataset.runbook),
    next: plan.querySelector('.plan-step[data-next] input')?.getAttribute('data-step') ?? null,
    steps: Object.fromEntries([.../** @type {NodeListOf<HTMLInputElement>} */ (plan.querySelectorAll('.plan-step input'))].map((box) => [box.dataset.step, {
      done: box.checked, seen: box.disabled, text: text(/** @type {Element} */ (box.closest('.plan-step'))),
      late: box.closest('.plan-step')?.querySelector('.plan-late')?.textContent ?? null,
      setup: box.closest('.plan-step')?.querySelector('a')?.getAttribute('href') ?? null,
    }])),
    proof: /** @type {HTMLElement} */ (plan.querySelector('.plan-proof')).dataset.proof,
    proofText: text(/** @type {Element} */ (plan.querySelector('.plan-proof'))),
  };
}

/** Waits until a step is the next one. @param {Page} plan @param {string} step */
export const nextIs = (plan, step) => plan.waitFor((wanted) => document.querySelector('.plan-step[data-next] input')?.getAttribute('data-step') === wanted, step);

/** Waits until a step is done, or is not. @param {Page} plan @param {string} step @param {boolean} [done] */
export const isDone = (plan, step, done = true) => plan.waitFor((wanted, so) => /** @type {HTMLInputElement | undefined} */ (
  [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.plan-step input'))].find((box) => box.dataset.step === wanted)
)?.closest('.plan-step')?.hasAttribute('data-done') === so, step, done);

/** @param {string} step */
export const box = (step) => `[data-step="${step}"]`;

/**
 * Opens the plan of an entry.
 * @template Answer
 * @param {Setting} setting
 * @param {string} entry
 * @param {(plan: Page) => Promise<Answer>} body
 */
export const visitPlan = (setting, entry, body) => visitRegistry(setting, `plan/${entry}`, async (plan) => {
  await plan.waitFor(() => document.querySelector('.plan-page') !== null);
  return body(plan);
});

/** Writes who ticks off. @param {Page} plan @param {string} name */
export async function signAs(plan, name) {
  await plan.click('#plan-hand');
  await plan.press('Control+a');
  await plan.type(name);
}
