// A year of an admin with twelve certificates in two orgs, in one story: the clock is really moved, the browser starts anew on
// each day, and every screen is looked at. Its pictures are in screenshots/a-year.
import { after, before, describe } from 'node:test';
import { dance } from './a-year/dance.mjs';
import { fortnight } from './a-year/fortnight.mjs';
import { lastDays } from './a-year/last-days.mjs';
import { meeting } from './a-year/meeting.mjs';
import { sharedKey } from './a-year/shared-key.mjs';
import { yearEnd } from './a-year/year-end.mjs';
import { Year } from './a-year/year.mjs';

for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
  describe(browser, () => {
    const year = new Year(browser);
    before(() => year.start(), { timeout: 120_000 });
    after(() => year.stop());
    for (const chapter of [meeting, dance, lastDays, sharedKey, fortnight, yearEnd]) chapter(year);
  });
}
