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
  const languages = await Promise.all(negotiate(preferred).map(async ({ language, locale }) => {
    const response = await fetch(new URL(`words/${language}.ftl`, import.meta.url));
    return new Language(locale, await response.text());
  }));
  return new Words(languages);
}

/**
 * The messages of one language. Each is parsed when it is first said: of two thousand a Setup page says forty, and it waits
 * for the background to start. None refers to another.
 */
class Language {
  #bundle;
  /** What is not parsed yet, by id. @type {Map<string, string>} */
  #unread;

  /** @param {string} locale @param {string} messages A `.ftl` file. */
  constructor(locale, messages) {
    this.locale = locale;
    this.#bundle = new FluentBundle(locale, { useIsolating: false });
    // A message begins where a line begins with its id; all else on a new line is indented, or closes a choice.
    this.#unread = new Map(messages.split(/^(?=[a-z])/m).map((message) => [message.slice(0, message.indexOf(' ')), message]));
  }

  /** The text of one message; nothing where this language lacks it. @param {string} id @param {Record<string, Argument>} given */
  text(id, given) {
    const unread = this.#unread.get(id);
    if (unread !== undefined) {
      this.#bundle.addResource(new FluentResource(unread));
      this.#unread.delete(id);
    }
    const pattern = this.#bundle.getMessage(id)?.value;
    if (!pattern) return undefined;
    const variables = Object.fromEntries(Object.entries(given).map(([name, argument]) => [name, variable(argument)]));
    return this.#bundle.formatPattern(pattern, variables, []);
  }
}

export class Words {
  #languages;

  /** @param {Language[]} languages The reader's first. */
  constructor(languages) {
    this.#languages = languages;
  }

  /**
   * The texts of one view so far: rows of a list say much the same.
   *
   * @type {Map<string, string> | undefined}
   */
  #known;

  /** The language the words are in, for `lang` attributes. */
  get language() {
    return this.#languages[0].locale.split('-')[0];
  }

  /**
   * The text of one message; the id itself where no language has it, so that a gap is seen and not blank.
   *
   * @param {string} id
   * @param {Record<string, Argument>} [given]
   */
  text(id, given = {}) {
    for (const language of this.#languages) {
      const text = language.text(id, given);
      if (text !== undefined) return text;
    }
    return id;
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
