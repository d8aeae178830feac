/**
 * Dates as Salesforce prints them in the user's locale, which need not be that of the words on the page.
 *
 * Newer orgs print what ICU says: Node's own `Intl` is the formatter here, so that the sample does not repeat the
 * reader's idea of a locale. Older orgs print what the JDK of their day said; those patterns are written out.
 *
 * @typedef {{ date: (moment: Date) => string, dateTime: (moment: Date) => string, number: (count: number) => string }} DatePrinter
 */

/** @type {Record<string, { locale: string, padded?: boolean }>} */
const ICU = {
  en_US: { locale: 'en-US' },
  en_GB: { locale: 'en-GB', padded: true },
  de: { locale: 'de', padded: true },
  fr: { locale: 'fr', padded: true },
  fr_CA: { locale: 'fr-CA', padded: true },
  ja: { locale: 'ja', padded: true },
  ko: { locale: 'ko' },
  zh_CN: { locale: 'zh-CN' },
  th: { locale: 'th-TH' },
  ar: { locale: 'ar-EG' },
  vi: { locale: 'vi', padded: true },
  sv: { locale: 'sv', padded: true },
  hu: { locale: 'hu', padded: true },
  fi: { locale: 'fi' },
  bg: { locale: 'bg' },
  es_MX: { locale: 'es-MX', padded: true },
  nl: { locale: 'nl', padded: true },
};

/** @type {Record<string, { date: string, time: string, halves?: [string, string] }>} */
const JDK = {
  en_US: { date: 'M/d/yyyy', time: 'h:mm a', halves: ['AM', 'PM'] },
  de: { date: 'dd.MM.yyyy', time: 'HH:mm' },
  zh_CN: { date: 'yyyy-M-d', time: 'ah:mm', halves: ['上午', '下午'] },
  ko: { date: 'yyyy. M. d', time: 'a h:mm', halves: ['오전', '오후'] },
};

/**
 * @param {'icu' | 'jdk'} family
 * @param {string} locale as Salesforce names it
 * @returns {DatePrinter}
 */
export function datePrinter(family, locale) {
  return family === 'icu' ? icuPrinter(locale) : jdkPrinter(locale);
}

/** @param {string} name @returns {DatePrinter} */
function icuPrinter(name) {
  const { locale, padded } = found(ICU, name);
  const field = padded ? '2-digit' : 'numeric';
  /** @type {Intl.DateTimeFormatOptions} */
  const day = { timeZone: 'UTC', year: 'numeric', month: field, day: field };
  const dateFormat = new Intl.DateTimeFormat(locale, day);
  const dateTimeFormat = new Intl.DateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit' });
  const numberFormat = new Intl.NumberFormat(locale, { useGrouping: false });
  return {
    date: (moment) => dateFormat.format(moment),
    dateTime: (moment) => narrowSpaceBeforeHalf(dateTimeFormat.formatToParts(moment)),
    number: (count) => numberFormat.format(count),
  };
}

/**
 * ICU itself puts U+202F before AM and PM; JavaScript engines turn it back into a plain space so as not to break
 * old pages. Salesforce's servers do not.
 *
 * @param {Intl.DateTimeFormatPart[]} parts
 */
function narrowSpaceBeforeHalf(parts) {
  return parts
    .map((part, index) => (parts[index + 1]?.type === 'dayPeriod' && part.value === ' ' ? '\u202f' : part.value))
    .join('');
}

/** @param {string} name @returns {DatePrinter} */
function jdkPrinter(name) {
  const { date, time, halves = ['', ''] } = found(JDK, name);
  return {
    date: (moment) => fill(date, moment, halves),
    dateTime: (moment) => fill(`${date} ${time}`, moment, halves),
    number: String,
  };
}

/** @param {string} pattern @param {Date} moment @param {[string, string]} halves */
function fill(pattern, moment, halves) {
  const hours = moment.getUTCHours();
  /** @type {Record<string, number>} */
  const fields = {
    y: moment.getUTCFullYear(),
    M: moment.getUTCMonth() + 1,
    d: moment.getUTCDate(),
    H: hours,
    h: hours % 12 || 12,
    m: moment.getUTCMinutes(),
  };
  return pattern.replace(/([yMdHhma])\1*/g, (run, letter) =>
    letter === 'a' ? (halves[hours < 12 ? 0 : 1] ?? '') : String(fields[letter]).padStart(run.length, '0'),
  );
}

/** @template T @param {Record<string, T>} table @param {string} name @returns {T} */
function found(table, name) {
  const entry = table[name];
  if (!entry) throw new Error(`no date format for locale ${name}`);
  return entry;
}
