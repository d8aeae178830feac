import { midnight } from '../model.mjs';

/** A certificate that ends so many whole days from now. @param {Date} now @param {number} days */
export function endsIn(now, days) {
  return midnight(now, days + 1);
}

/** One that ended so many whole days ago. @param {Date} now @param {number} days */
export function endedBefore(now, days) {
  return midnight(now, -days);
}

/** A moment so many days ago, at some time of the day. @param {Date} now @param {number} days */
export function daysAgo(now, days) {
  return new Date(midnight(now, -days).getTime() + 33_840_000 + (days % 7) * 3_660_000);
}

/** The next such day of a month more than half a year ahead. @param {Date} now @param {number} day 1 to 28 */
export function dayOfMonth(now, day) {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 7, day));
}
