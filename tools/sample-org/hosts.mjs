/**
 * The host names on which Salesforce serves one org. `acme`, `acme--uat.sandbox` and `x-dev-ed.develop` are My
 * Domains with their partition, which stays part of every host.
 *
 * @typedef {'commercial' | 'government' | 'china'} Region
 * @typedef {{ setup: string, classic: string, lightning: string }} Hosts
 */

/** @type {Record<Region, Hosts>} */
const DOMAINS = {
  commercial: { setup: 'my.salesforce-setup.com', classic: 'my.salesforce.com', lightning: 'lightning.force.com' },
  government: { setup: 'my.salesforce-setup.mil', classic: 'my.salesforce.mil', lightning: 'lightning.force.mil' },
  china: { setup: 'setup.sfcrmproducts.cn', classic: 'my.sfcrmproducts.cn', lightning: 'lightning.sfcrmapps.cn' },
};

/** Microsoft Defender for Cloud Apps puts this behind the host of whatever it guards. */
export const DEFENDER_SUFFIX = '.mcas.ms';

/** Every host the sample org answers for, as patterns of a browser's resolver rules. */
export const HOST_PATTERNS = [
  '*.salesforce-setup.com',
  '*.salesforce.com',
  '*.force.com',
  '*.salesforce-setup.mil',
  '*.salesforce.mil',
  '*.force.mil',
  '*.sfcrmproducts.cn',
  '*.sfcrmapps.cn',
  `*${DEFENDER_SUFFIX}`,
];

/** @param {string} name @param {Region} region @returns {Hosts} */
export function hostsOf(name, region) {
  const { setup, classic, lightning } = DOMAINS[region];
  return { setup: `${name}.${setup}`, classic: `${name}.${classic}`, lightning: `${name}.${lightning}` };
}

/** @param {string} host @returns {string} the host itself, whatever stands in front of the org */
export function withoutDefender(host) {
  return host.endsWith(DEFENDER_SUFFIX) ? host.slice(0, -DEFENDER_SUFFIX.length) : host;
}

/**
 * Chromium's `--host-resolver-rules`: the sample org's hosts lead to it and no other name resolves, so that a
 * run proves that nothing else is contacted.
 *
 * @param {number} port
 */
export function resolverRules(port) {
  const mapped = HOST_PATTERNS.map((pattern) => `MAP ${pattern} 127.0.0.1:${port}`);
  return [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}
