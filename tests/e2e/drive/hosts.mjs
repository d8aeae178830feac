// The hosts an org answers on. Everything else is the outside world, which no test may touch.
export const orgHosts = [
  'salesforce.com', 'salesforce-setup.com', 'force.com',
  'salesforce.mil', 'salesforce-setup.mil', 'force.mil',
  'sfcrmproducts.cn', 'sfcrmapps.cn', 'mcas.ms',
];

/** @param {string} host */
export const isOrgHost = (host) => orgHosts.some((suffix) => host.endsWith(`.${suffix}`));

/** @param {string} host */
export const isLoopback = (host) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

/** Where a browser's own services are sent: a name that cannot exist, and that is not counted as contacted. */
export const nowhere = 'browser.invalid';
