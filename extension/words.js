// Message ids with arguments → text, by Fluent and the platform's Intl. The only place where words are made.
import { FluentBundle, FluentDateTime, FluentResource } from './vendor/fluent/index.js';

/** @typedef {{ number: number } | { text: string } | { local: string } | { utc: string } | { day: string }} Argument */
/** @typedef {{ message: string, arguments: Record<string, Argument> }} Message */

/** One `.ftl` file each; English is complete at any time and stands in for what another language lacks. */
const LANGUAGES = ['en', 'de'];

/**
 * The languages to read in, each with the reader's own region for dates and numbers.
 *
 * @param {readonly string[]} preferred
 * @returns {{ language: string, locale: string }[]}
 */
export function negotiate(preferred) {
  const wanted = preferred.find((tag) => LANGUAGES.includes(tag.split('-')[0].toLowerCase())) ?? 'en';
  const language = wanted.split('-')[0].toLowerCase();
  const chosen = [{ language, locale: wanted }];
  return language === 'en' ? chosen : [...chosen, { language: 'en', locale: wanted }];
}

/** Loads the words that the reader's browser asks for. */
export async function loadWords(preferred = navigator.languages) {
  const bundles = await Promise.all(negotiate(preferred).map(async ({ language, locale }) => {
    const response = await fetch(new URL(`words/${language}.ftl`, import.meta.url));
    const bundle = new FluentBundle(locale, { useIsolating: false });
    bundle.addResource(new FluentResource(await response.text()));
    return bundle;
  }));
  return new Words(bundles);
}

export class Words {
  /** @param {FluentBundle[]} bundles The reader's language first. */
  constructor(bundles) {
    this.bundles = bundles;
  }

  /**
   * The texts of one view so far: rows of a list say much the same.
   *
   * @type {Map<string, string> | undefined}
   */
  #known;

  /** The language the words are in, for `lang` attributes. */
  get language() {
    return this.bundles[0].locales[0].split('-')[0];
  }

  /**
   * The text of one message; the id itself where no language has it, so that a gap is seen and not blank.
   *
   * @param {string} id
   * @param {Record<string, Argument>} [given]
   */
  text(id, given = {}) {
    const bundle = this.bundles.find((candidate) => candidate.hasMessage(id));
    const pattern = bundle?.getMessage(id)?.value;
    if (!bundle || !pattern) return id;
    const variables = Object.fromEntries(Object.entries(given).map(([name, argument]) => [name, variable(argument)]));
    return bundle.formatPattern(pattern, variables, []);
  }

  /**
   * Any view with its messages turned into text.
   *
   * @param {any} view
   * @returns {any}
   */
  resolve(view) {
    this.#known = new Map();
    const resolved = this.#resolve(view);
    this.#known = undefined;
    return resolved;
  }

  /** @param {Message} message */
  #textOnce(message) {
    const key = JSON.stringify(message);
    const text = this.#known?.get(key) ?? this.text(message.message, message.arguments);
    this.#known?.set(key, text);
    return text;
  }

  /** @param {any} view @returns {any} */
  #resolve(view) {
    if (Array.isArray(view)) return view.map((item) => this.#resolve(item));
    if (view === null || typeof view !== 'object') return view;
    if (typeof view.message === 'string' && view.arguments) return this.#textOnce(view);
    return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, this.#resolve(value)]));
  }
}

/** @param {Argument} argument */
function variable(argument) {
  if ('number' in argument) return argument.number;
  // First-strong isolation: a label with right-to-left tricks cannot turn the sentence around it.
  if ('text' in argument) return `\u2068${argument.text}\u2069`;
  if ('day' in argument) return date(argument.day, { dateStyle: 'medium', timeZone: 'UTC' });
  if ('utc' in argument) return date(argument.utc, { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' });
  return date(argument.local, { dateStyle: 'medium', timeStyle: 'short' });
}

/** @param {string} moment @param {Intl.DateTimeFormatOptions} options */
function date(moment, options) {
  // Fluent's own list of options has no time zone; the platform's has.
  return new FluentDateTime(Date.parse(moment), /** @type {any} */ (options));
}
