import { dateOf, defineOrg } from '../model.mjs';
import { dayOfMonth, daysAgo, endedBefore, endsIn } from './days.mjs';

/** @typedef {import('../model.mjs').CertificateSpec} CertificateSpec */

/** My Domain, words, `lang`, family, locale of the dates, and a label in the language's own script. */
const PAGES = /** @type {const} */ ([
  ['acme-en-us', 'en', 'en-US', 'icu', 'en_US', 'Single Sign-On'],
  ['acme-en-us-jdk', 'en', 'en-US', 'jdk', 'en_US', 'Single Sign-On'],
  ['acme-en-gb', 'en', 'en-GB', 'icu', 'en_GB', 'Single Sign-On'],
  ['acme-de', 'de', 'de', 'icu', 'de', 'Einmalige Anmeldung für Händler'],
  ['acme-de-jdk', 'de', 'de', 'jdk', 'de', 'Einmalige Anmeldung für Händler'],
  ['acme-fr', 'fr', 'fr', 'icu', 'fr', 'Authentification unique été'],
  ['acme-fr-ca', 'fr', 'fr-CA', 'icu', 'fr_CA', 'Authentification unique été'],
  ['acme-ja', 'ja', 'ja', 'icu', 'ja', 'シングルサインオン署名'],
  ['acme-ko', 'ko', 'ko', 'icu', 'ko', '싱글 사인온 서명'],
  ['acme-ko-jdk', 'ko', 'ko', 'jdk', 'ko', '싱글 사인온 서명'],
  ['acme-zh', 'zh', 'zh-CN', 'icu', 'zh_CN', '单点登录签名'],
  ['acme-zh-jdk', 'zh', 'zh-CN', 'jdk', 'zh_CN', '单点登录签名'],
  ['acme-th', 'th', 'th', 'icu', 'th', 'การลงชื่อเข้าใช้ครั้งเดียว'],
  ['acme-ar', 'ar', 'ar', 'icu', 'ar', 'تسجيل الدخول الموحد'],
  ['acme-vi', 'vi', 'vi', 'icu', 'vi', 'Đăng nhập một lần'],
  ['acme-sv', 'sv', 'sv', 'icu', 'sv', 'Enkel inloggning på kontoret'],
  ['acme-hu', 'hu', 'hu', 'icu', 'hu', 'Egyszeri bejelentkezés'],
  ['acme-mixed-de', 'en', 'en-US', 'icu', 'de', 'English page, German dates'],
  ['acme-mixed-fi', 'en', 'en-US', 'icu', 'fi', 'English page, Finnish dates'],
  ['acme-mixed-bg', 'en', 'en-US', 'icu', 'bg', 'English page, Bulgarian dates'],
  ['acme-mixed-mx', 'en', 'en-US', 'icu', 'es_MX', 'English page, Mexican dates'],
  ['acme-mixed-nl', 'en', 'en-US', 'icu', 'nl', 'English page, Dutch dates'],
  ['acme-mixed-us', 'de', 'de', 'icu', 'en_US', 'Deutsche Seite, US-Datum'],
]);

/**
 * One org for each way of printing words and dates: the same rows everywhere, so that only the printing differs.
 *
 * @param {Date} now
 */
export function languages(now) {
  return PAGES.map(([name, words, language, dateFamily, locale, label], index) =>
    defineOrg({
      name,
      purpose: `words ${words}, dates ${locale} as ${dateFamily.toUpperCase()} prints them`,
      now,
      words,
      language,
      direction: words === 'ar' ? 'rtl' : 'ltr',
      dateFamily,
      locale,
      links: index % 2 ? 'srcUp' : 'plain',
      idLength: index % 3 ? 15 : 18,
      limitMessage: index % 4 < 2 ? 'row' : 'below',
      deleteTitle: index % 2 ? 'wrapper' : 'control',
      certificateFields: words === 'de' ? 'label' : 'link',
      certificates: rows(now, label),
      integrations: [
        {
          type: 'SamlSsoConfig',
          name: 'Entra_ID',
          heading: 'Entra ID',
          uses: [{ label, role: 'saml-request-signing' }, { label: 'Settles_the_order', role: 'saml-decryption' }],
        },
        { type: 'NamedCredential', name: 'ERP', uses: [{ label: 'Settles_the_order', role: 'client-tls' }] },
      ],
    }),
  );
}

/** @param {Date} now @param {string} label @returns {CertificateSpec[]} */
function rows(now, label) {
  return [
    { label, uniqueName: 'Single_Sign_On', expires: endsIn(now, 12), exportable: false, usedBy: ['Identity Provider'] },
    { label: 'Expired_long_ago', expires: endedBefore(now, 17) },
    { label: 'Last_day', expires: endsIn(now, 0) },
    { label: 'Plan_rotation', expires: endsIn(now, 44), keySize: 3072 },
    { label: 'Two_years', expires: endsIn(now, 600), keySize: 4096, exportable: false },
    // A day over 12 settles the order of day and month for the whole table, whatever day it is now.
    { label: 'Settles_the_order', expires: dayOfMonth(now, 27), usedBy: ['Named Credential: ERP'] },
    {
      label: 'Waiting_for_CA',
      type: 'ca-signed',
      waiting: true,
      created: daysAgo(now, 3),
      expires: endsIn(now, 362),
    },
    { label: 'Short_life', type: 'ca-signed', created: daysAgo(now, 60), expires: endsIn(now, 40) },
    {
      label: 'Without_end',
      created: dateOf(now.getUTCFullYear() - 1, 12, 31),
      expires: dateOf(9999, 12, 31),
      endsAtNoon: false,
    },
  ];
}
