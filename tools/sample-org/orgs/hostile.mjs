import { defineOrg } from '../model.mjs';
import { dayOfMonth, endedBefore, endsIn } from './days.mjs';

/**
 * Labels that anybody who may create a certificate can choose: up to 64 characters of anything.
 *
 * @type {[string, string][]} label and unique name
 */
const LABELS = [
  ['<img src=x onerror=document.title=1>', 'Markup'],
  ['"><script>document.title=1</script>', 'Script'],
  ["O'Brien & \"Söhne\" <GmbH>", 'Quotes'],
  ['invoice\u202Egnp.exe', 'Right_to_left_override'],
  ['\u2067isolated\u2069 then plain', 'Isolate'],
  ['🔑'.repeat(64), 'Emoji'],
  ['W'.repeat(64), 'Long'],
  ['pay\u200Bpal\u200D\uFEFF_login', 'Zero_width'],
  ['Z͑ͫ̓̎̅a̷͈͙l̛̺g̶̢o̸̰', 'Combining_marks'],
  ['javascript:alert(1)', 'Script_address'],
  ['{{constructor}} ${7*7} %00 \\u0000', 'Templates'],
  ['__proto__', 'Prototype'],
  ['=HYPERLINK("https://example.com")', 'Formula'],
  ['12/31/2027', 'Looks_like_a_date'],
  ['2048', 'Looks_like_a_key_size'],
  ['0P1000000000000AAA', 'Looks_like_an_id'],
  ['Self-Signed', 'Looks_like_a_type'],
  ["You've created 3 non-expired certificates out of a limit of 50.", 'Looks_like_the_limit'],
  ['شهادة التوقيع 2026', 'Arabic'],
];

/** @param {Date} now */
export function hostile(now) {
  return [
    defineOrg({
      name: 'acme-hostile',
      purpose: 'labels that try to break whoever prints them, and ids that differ in case only',
      now,
      links: 'srcUp',
      certificates: [
        ...LABELS.map(([label, uniqueName], index) => ({ label, uniqueName, expires: endsIn(now, 15 + index * 12) })),
        { label: 'Upper case id', id: '0P15x0000003AbC', expires: dayOfMonth(now, 24) },
        { label: 'Lower case id', id: '0P15x0000003aBc', expires: endedBefore(now, 2) },
      ],
    }),
  ];
}
