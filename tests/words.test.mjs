/** Every word on screen: there in each language, asked for by somebody, and saying what it should. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { FluentParser, Visitor } from '@fluent/syntax';
import { listFiles } from '../tools/files.mjs';
import { distFolder, inProject } from '../tools/project.mjs';

/** @param {string} path */
const read = (path) => readFileSync(inProject(path), 'utf8');

/** @param {string} folder @param {RegExp} wanted */
const below = async (folder, wanted) => (await listFiles(inProject(folder))).filter((path) => wanted.test(path)).map((path) => `${folder}/${path}`);

/** @param {Iterable<string>} items */
const sorted = (items) => [...new Set(items)].sort();

/** @param {string} text @param {RegExp} pattern */
const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

const languages = (await below('extension/words', /\.ftl$/)).map((path) => all(path, /(\w+)\.ftl$/g)[0]);

/** @param {string} language */
const parse = (language) => new FluentParser({ withSpans: false }).parse(read(`extension/words/${language}.ftl`));

/** What a message refers to in one way, by name. @param {any} message @param {'visitVariableReference' | 'visitMessageReference'} visit */
function referred(message, visit) {
  /** @type {string[]} */
  const names = [];
  const visitor = new (class extends Visitor {})();
  visitor[visit] = (/** @type {any} */ reference) => { names.push(reference.id.name); };
  visitor.visit(message);
  return sorted(names);
}

/** @param {any} message */
const variables = (message) => referred(message, 'visitVariableReference');

/** Messages as `[id, variables]`, in the file's order, a section's comment as `['##']`. @param {string} language */
const outline = (language) => parse(language).body.flatMap((/** @type {any} */ entry) => {
  if (entry.type === 'GroupComment') return [['##']];
  return entry.type === 'Message' ? [[entry.id.name, ...variables(entry)]] : [];
});

const messages = new Map(outline('en').filter(([id]) => id !== '##').map(([id, ...names]) => [id, names]));

test('the languages are those that words.js and the manifest offer', async () => {
  const offered = all(/LANGUAGES = \[(.*)\]/.exec(read('extension/words.js'))?.[1] ?? '', /'(\w+)'/g);
  assert.deepEqual(sorted(offered), languages);
  assert.deepEqual((await below('extension/_locales', /messages\.json$/)).map((path) => path.split('/')[2]), languages);
});

for (const language of languages) {
  test(`${language}.ftl parses without junk and names nothing twice`, () => {
    const { body } = parse(language);
    assert.deepEqual(body.filter(({ type }) => !['Message', 'GroupComment', 'ResourceComment', 'Comment'].includes(type)), []);
    const ids = body.flatMap((/** @type {any} */ entry) => entry.type === 'Message' ? [entry.id.name] : []);
    assert.equal(new Set(ids).size, ids.length);
    // words.js parses each by itself, when it is first said.
    assert.deepEqual(body.flatMap((message) => referred(message, 'visitMessageReference')), []);
    assert.deepEqual(new FluentBundle(language).addResource(new FluentResource(read(`extension/words/${language}.ftl`))), []);
  });

  test(`${language}.ftl has the messages, variables and sections of English, in its order`, () => {
    assert.deepEqual(outline(language), outline('en'));
  });

  test(`the stores' texts in ${language} are complete and fit`, () => {
    const texts = JSON.parse(read(`extension/_locales/${language}/messages.json`));
    assert.deepEqual(sorted(Object.keys(texts)), sorted(all(read('extension/manifest.json'), /__MSG_(\w+)__/g)));
    // Chrome allows 75 and 132 characters, and cuts names far earlier where it lists them.
    for (const [name, most] of /** @type {const} */ ([['name', 45], ['description', 132]])) {
      const { length } = texts[name].message;
      assert.ok(length > 0 && length <= most, `${name} has ${length} characters`);
    }
  });
}

const RUST = /\/\/[^\n]*|(?<![\w])r(#*)"[\s\S]*?"\1|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[^']+|[^'\\])'/g;
const JAVASCRIPT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;

/** The code with its comments and the insides of its literals blanked, and the literals. @param {string} code @param {RegExp} tokens */
function lex(code, tokens) {
  /** @type {{ text: string, at: number }[]} */
  const literals = [];
  const blank = code.replace(tokens, (token, ...rest) => {
    const at = Number(rest.find((part) => typeof part === 'number'));
    if (!token.startsWith('/')) literals.push({ text: token.slice(1, -1).replaceAll('${', '{'), at });
    return ' '.repeat(token.length);
  });
  return { blank, literals };
}

/** Where the parenthesis or bracket opened just before `from` closes. @param {string} blank @param {number} from */
function close(blank, from) {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < blank.length; at += 1) depth += '([{'.includes(blank[at]) ? 1 : ')]}'.includes(blank[at]) ? -1 : 0;
  return at;
}

/** Literals among the arguments of calls that match. @param {ReturnType<typeof lex>} lexed @param {RegExp} opening */
const inside = ({ blank, literals }, opening) => [...blank.matchAll(opening)].flatMap((match) => {
  const begin = match.index + match[0].length;
  const end = close(blank, begin);
  return literals.filter(({ at }) => at >= begin && at < end).map(({ text }) => text);
});

/** Names of the engine that begin like a message's id: variants of errors, a role in SAML, a field. */
const NO_WORDS = ['step-done', 'step-undone', 'life-cycle', 'chain-uploaded', 'metadata-signature', 'empty-block', 'password-needed', 'identity-provider', 'identity-provider-signing', 'signature-algorithm', 'list-page'];

const shipped = /** @param {string} path */ (path) => !/(^|\/)(tests|testing)\.rs$/.test(path);

/** What the engine names: every literal given to `Message::new` or `plain`, and every other one that looks like a message's id. */
async function namedByEngine() {
  const families = new Set([...messages.keys()].map((id) => id.split('-')[0]));
  const named = [];
  for (const path of (await below('src', /\.rs$/)).filter(shipped)) {
    const lexed = lex(read(path).split('#[cfg(test)]\nmod tests {')[0], RUST);
    named.push(...inside(lexed, /\b(?:Message::new|plain)\(/g));
    // Ids that go through a variable or a helper. Classes of CSS and ids of checks share first words with messages.
    const others = new Set([...NO_WORDS, ...inside(lexed, /\b(?:class|mark)\(/g), ...all(read(path), /\bid: "([a-z0-9-]+)"/g)]);
    const shaped = lexed.literals.map(({ text }) => text).filter((text) => /^[a-z]+(-([a-z0-9]+|\{\w*\}))+(\{\w+\})?$/.test(text));
    named.push(...shaped.filter((text) => families.has(text.split('-')[0]) && !others.has(text)));
  }
  return named;
}

/** What the scripts and pages name. */
async function namedByPages() {
  const named = [];
  for (const path of [...await below('extension', /\.js$/), ...await below('www', /\.js$/)]) {
    const lexed = lex(read(path), JAVASCRIPT);
    // In `words.text(element.getAttribute('data-words'))` the literal is no id: the one that comes first is.
    const texts = [...lexed.blank.matchAll(/\b(?:words|text)\.text\(/g)].map((match) => match.index + match[0].length);
    named.push(...lexed.literals.filter(({ at }) => texts.includes(at)).map(({ text }) => text), ...inside(lexed, /\bCONTROLS = \[/g));
  }
  for (const path of [...await below('extension', /\.html$/), ...await below('www', /\.html$/)]) {
    named.push(...all(read(path), /data-words(?:-label)?="([^"]+)"/g));
  }
  return named;
}

/** Ids made of parts, with every value their parts can have, from the source itself. */
async function families() {
  const names = /** @param {string} path */ (path) => all(read(path), /Self::\w+(?:\(_\))? => "([a-z0-9-]+)"/g);
  const statuses = names('src/schedule/steps.rs');
  const kinds = all(read('src/intake/item.rs').split('impl Kind')[1], /Self::\w+ => "([a-z0-9-]+)"/g);
  const identities = all(read('src/view/inspected/identity.rs'), /Identity::\w+(?:\(\w+\))? => \(\s*"([a-z]+)"/g);
  const isRule = /** @param {string} path */ (path) => path.startsWith('src/findings/keystore/') && !path.endsWith('/mod.rs');
  const ruleFiles = (await below('src/findings', /\.rs$/)).filter(isRule);
  const ruleIds = /** @param {string} path */ (path) => all(read(path), /\bid: "([a-z0-9-]+)"/g);
  const rules = ruleFiles.flatMap(ruleIds);
  const rulesThat = /** @param {string} word */ (word) => ruleFiles.filter((path) => read(path).split('#[cfg(test)]')[0].includes(word)).flatMap(ruleIds);
  const checks = (await below('src/findings', /\.rs$/)).filter((path) => !isRule(path)).flatMap((path) => all(read(path), /\bid: "([a-z0-9-]+)"/g));
  // Errors of the engine, and those of the page around it.
  const errors = [...['error', 'keystore/error', 'xml/error', 'archive'].flatMap((path) => all(read(`src/intake/${path}.rs`), /Self::\w+(?: \{ \.\. \}|\(_\))? => "([a-z0-9-]+)"/g)), ...(await below('src/browser/pages/inspector', /\.rs$/)).flatMap((path) => inside(lex(read(path), RUST), /\.fail\(/g))]
    .filter((error) => error !== '');
  const roles = all(read('src/intake/reference.rs').split('impl Role')[1].split('impl Whose')[0], /Self::\w+ => "([a-z-]+)"/g);
  const faults = all(read('extension/background.js'), /\bkind = '([a-z-]+)'/g);
  return new Map([
    ['count-{status}', statuses.map((status) => `count-${status}`)],
    ['filter-{status}', statuses.map((status) => `filter-${status}`)],
    ['kind-{kind}', kinds.map((kind) => `kind-${kind}`)],
    ['identity-{identity}', identities.map((identity) => `identity-${identity}`)],
    ['holds-{holds}', all(read('src/intake/item.rs').split('impl Holds')[1].split('impl Kind')[0], /=> "([a-z-]+)"/g).map((holds) => `holds-${holds}`)],
    ['import-{rule}', rules.map((rule) => `import-${rule}`)],
    ['import-{rule}-mend', rulesThat('Outcome::mend').map((rule) => `import-${rule}-mend`)],
    ['import-{rule}-notice', rulesThat('Verdict::Notice').map((rule) => `import-${rule}-notice`)],
    ['import-verdict-{verdict}', all(read('src/findings/keystore/mod.rs'), /Self::\w+ => "([a-z]+)"/g).map((verdict) => `import-verdict-${verdict}`)],
    ['role-{}', roles.map((role) => `role-${role}`)],
    ['effect-{}', roles.map((role) => `effect-${role}`)],
    ['live-part-{}', names('src/intake/live/part.rs').map((part) => `live-part-${part}`)],
    ['live-part-{part}', names('src/intake/live/part.rs').map((part) => `live-part-${part}`)],
    ['live-cause-{}', names('src/intake/live/refusal.rs').map((cause) => `live-cause-${cause}`)],
    ['link-said-{}', names('src/registry/links.rs').map((way) => `link-said-${way}`)],
    ['error-{error}', errors.map((error) => `error-${error}`)],
    ['finding-{}{suffix}', checks.flatMap((check) => ['', '-why', '-do'].map((suffix) => `finding-${check}${suffix}`))],
    ['fault-{kind}', faults.map((fault) => `fault-${fault}`)],
    ['fault-{kind}-why', faults.map((fault) => `fault-${fault}-why`)],
    ['fault-{kind}-do', faults.map((fault) => `fault-${fault}-do`)],
  ]);
}

test('every message that the source names exists, and every message is named', async () => {
  const named = [...await namedByEngine(), ...await namedByPages()];
  const made = await families();
  assert.deepEqual(sorted(named.filter((id) => id.includes('{'))), sorted(made.keys()), 'ids made of parts');
  for (const [family, ids] of made) assert.ok(ids.length > 1, `no values were found for ${family}`);
  const ids = new Set([...named.filter((id) => !id.includes('{')), ...[...made.values()].flat()]);
  assert.deepEqual(sorted([...ids].filter((id) => !messages.has(id))), [], 'named, but no message');
  assert.deepEqual(sorted([...messages.keys()].filter((id) => !ids.has(id))), [], 'a message, but named nowhere');
});

test('the content script reads just the words that the background sends it', async () => {
  const asked = (await below('extension/content', /\.js$/)).flatMap((path) => inside(lex(read(path), JAVASCRIPT), /\bwords\[/g));
  assert.deepEqual(sorted(asked), sorted(inside(lex(read('extension/background.js'), JAVASCRIPT), /\bCONTROLS = \[/g)));
});

test('the words of a finding use only the facts that its check hands over', async () => {
  for (const path of (await below('src/findings', /\.rs$/)).filter((path) => !path.includes('/keystore/'))) {
    const code = read(path).split('#[cfg(test)]\nmod tests {')[0];
    for (const check of all(code, /\bid: "([a-z0-9-]+)"/g)) {
      const facts = all(code, /\("([a-z-]+)", /g);
      for (const suffix of ['', '-why', '-do']) {
        assert.deepEqual((messages.get(`finding-${check}${suffix}`) ?? []).filter((name) => !facts.includes(name)), [], `finding-${check}${suffix}`);
      }
    }
  }
});

/** Written down by hand: id, arguments, English, German. @type {[string, Record<string, number | string>, string, string][]} */
const EXPECTED = [
  ['badge-expired', { days: 0 }, 'Expired 0 days ago', 'Vor 0 Tagen abgelaufen'],
  ['badge-expired', { days: 1 }, 'Expired 1 day ago', 'Vor 1 Tag abgelaufen'],
  ['badge-expired', { days: 2 }, 'Expired 2 days ago', 'Vor 2 Tagen abgelaufen'],
  ['badge-expired', { days: 4 }, 'Expired 4 days ago', 'Vor 4 Tagen abgelaufen'],
  ['badge-expired', { days: 23 }, 'Expired 23 days ago', 'Vor 23 Tagen abgelaufen'],
  ['badge-expired', { days: 1234 }, 'Expired 1,234 days ago', 'Vor 1.234 Tagen abgelaufen'],
  ['badge-expired-today', {}, 'Expired today', 'Heute abgelaufen'],
  ['badge-last-day', {}, 'Expires within 24 hours', 'Läuft in weniger als 24 Stunden ab'],
  ['badge-expires-in', { days: 0 }, 'Expires in 0 days', 'Läuft in 0 Tagen ab'],
  ['badge-expires-in', { days: 1 }, 'Expires in 1 day', 'Läuft in 1 Tag ab'],
  ['badge-expires-in', { days: 2 }, 'Expires in 2 days', 'Läuft in 2 Tagen ab'],
  ['badge-expires-in', { days: 23 }, 'Expires in 23 days', 'Läuft in 23 Tagen ab'],
  ['badge-ok-days', { days: 0 }, 'OK · 0 days', 'OK · 0 Tage'],
  ['badge-ok-days', { days: 1 }, 'OK · 1 day', 'OK · 1 Tag'],
  ['badge-ok-days', { days: 2 }, 'OK · 2 days', 'OK · 2 Tage'],
  ['badge-ok-days', { days: 23 }, 'OK · 23 days', 'OK · 23 Tage'],
  ['badge-ok-months', { months: 1 }, 'OK · 1 month', 'OK · 1 Monat'],
  ['badge-ok-months', { months: 11 }, 'OK · 11 months', 'OK · 11 Monate'],
  ['badge-ok-years', { years: 1 }, 'OK · 1 year', 'OK · 1 Jahr'],
  ['badge-ok-years', { years: 2 }, 'OK · 2 years', 'OK · 2 Jahre'],
  ['badge-ok-forever', {}, 'OK · over 100 years', 'OK · über 100 Jahre'],
  ['badge-waiting', {}, 'Waiting for CA', 'Wartet auf CA'],
  ['badge-unclear', {}, 'Date unclear', 'Datum unklar'],
  ['finding-certificate-expired', { days: 0 }, 'Expired less than a day ago', 'Vor weniger als einem Tag abgelaufen'],
  ['finding-certificate-expires-soon', { days: 0 }, 'Expires in less than a day', 'Läuft in weniger als einem Tag ab'],
  ['count-last-day', { count: 1 }, '1 expires within 24 hours', '1 läuft in weniger als 24 Stunden ab'],
  ['count-last-day', { count: 2 }, '2 expire within 24 hours', '2 laufen in weniger als 24 Stunden ab'],
  ['toolbar-action', { count: 1, total: 9, urgent: 0 }, 'Certkeep: 1 certificate of 9 needs action', 'Certkeep: bei 1 von 9 Zertifikaten ist etwas zu tun'],
  ['toolbar-action', { count: 3, total: 9, urgent: 2 }, 'Certkeep: 3 certificates of 9 need action, 2 expired or in the last 24 hours',
    'Certkeep: bei 3 von 9 Zertifikaten ist etwas zu tun, 2 abgelaufen oder in den letzten 24 Stunden'],
  ['rule-act', { act: 7.8, plan: 15.7, life: 47 }, 'Rule: time to act. At most 7.8 days are left, the act step of a life of 47 days.',
    'Regel: Zeit zu handeln. Es bleiben höchstens 7,8 Tage: Das ist die Stufe „Handeln“ bei einer Laufzeit von 47 Tagen.'],
  ['value-bits', { bits: 2048 }, '2048 bits', '2048 Bit'],
  ['value-key', { algorithm: 'RSA', bits: 4096 }, 'RSA, 4096 bits', 'RSA, 4096 Bit'],
  // Where no size is known the engine says "?", isolated as all foreign text is.
  ['value-key', { algorithm: '1.2.3.4', bits: '\u2068?\u2069' }, '1.2.3.4', '1.2.3.4'],
];

for (const [locale, column] of /** @type {const} */ ([['en', 2], ['en-GB', 2], ['de', 3], ['de-AT', 3]])) {
  test(`badges and their kin read well in ${locale}`, () => {
    const bundle = new FluentBundle(locale, { useIsolating: false });
    bundle.addResource(new FluentResource(read(`extension/words/${locale.split('-')[0]}.ftl`)));
    for (const row of EXPECTED) {
      // Austria groups digits with a space of its own kind.
      const expected = locale === 'de-AT' ? row[column].replace('1.234', '1\u00a0234') : row[column];
      /** @type {Error[]} */
      const errors = [];
      assert.equal(bundle.formatPattern(/** @type {any} */ (bundle.getMessage(row[0])?.value), row[1], errors), expected);
      assert.deepEqual(errors, []);
    }
  });

  test(`every message in ${locale} has a text for each number, and no gaps`, () => {
    const bundle = new FluentBundle(locale, { useIsolating: false });
    bundle.addResource(new FluentResource(read(`extension/words/${locale.split('-')[0]}.ftl`)));
    for (const [id, names] of messages) {
      for (const number of [0, 1, 2, 23]) {
        /** @type {Error[]} */
        const errors = [];
        const given = Object.fromEntries(names.map((name) => [name, number]));
        const text = bundle.formatPattern(/** @type {any} */ (bundle.getMessage(id)?.value), given, errors);
        assert.deepEqual(errors, [], id);
        assert.ok(text.trim() !== '' && !/ {2}| [,;:]| \.(?!\w)|[{}]/.test(text), `${id}: ${text}`);
      }
    }
  });
}

const built = join(distFolder, 'chrome', 'words.js');

test('the first language that Certkeep speaks is taken, with its region', { skip: !existsSync(built) && 'npm run build makes the module that has Fluent beside it' }, async () => {
  const { negotiate } = await import(pathToFileURL(built).href);
  const german = { language: 'de', locale: 'de-AT' };
  assert.deepEqual(negotiate(['de-AT', 'en']), [german, { language: 'en', locale: 'de-AT' }]);
  assert.deepEqual(negotiate(['fr-FR', 'de-AT', 'en']), [german, { language: 'en', locale: 'de-AT' }]);
  assert.deepEqual(negotiate(['en-GB']), [{ language: 'en', locale: 'en-GB' }]);
  assert.deepEqual(negotiate(['fr-FR']), [{ language: 'en', locale: 'en' }]);
  assert.deepEqual(negotiate([]), [{ language: 'en', locale: 'en' }]);
});
