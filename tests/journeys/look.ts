import type { Locator, Page } from 'playwright-core';
import { violationsOn } from './axe';
import { takesPictures, type Journey } from './harness';

const widths = [1280, 400] as const;

interface Look {
  /** The name of the pictures. */
  name: string;
  /** What is on the pictures. */
  shows: Locator;
  /** What axe is to check; the page if left out. */
  part?: Locator;
}

/** Words that are no sentence's: a value was drawn that is not there. */
const slips = /\b(undefined|NaN|null|Invalid Date)\b|\[object /;

/**
 * Checks with axe, on a desk and on a phone, and that no value is drawn that is not there; with PICTURES=1 saves a picture of each.
 * A part, which has the same elements on both, is only checked on a phone, unless pictures are taken.
 */
export async function lookAt(journey: Journey, page: Page, { name, shows, part }: Look) {
  expect(await shows.innerText()).not.toMatch(slips);
  for (const width of part && !takesPictures ? widths.slice(-1) : widths) {
    await page.setViewportSize({ width, height: 1000 });
    const violations = await violationsOn(page, part);
    expect({ name, width, violations }).toEqual({ name, width, violations: [] });
    await journey.pictureOf(shows, `${name}-${width}`);
  }
}
