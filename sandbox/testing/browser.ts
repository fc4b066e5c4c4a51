import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = PLACES.find((place) => place && existsSync(place));

/**
 * A `describe` for tests that need Chromium: skipped, and its title says so, where there is none. With
 * REQUIRE_BROWSER, as in CI, they run and fail instead. CHROMIUM names one in another place.
 */
export function describeInBrowser(title: string, tests: () => void) {
  if (executablePath || process.env['REQUIRE_BROWSER']) return describe(title, tests);
  describe.skip(`${title} (skipped: no Chromium found; set CHROMIUM to its path)`, tests);
}

/** Starts Chromium without its own traffic to the outside. */
export function launchBrowser(): Promise<Browser> {
  if (!executablePath)
    throw new Error(`Chromium is required, and is at none of ${PLACES.join(', ')}.`);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
