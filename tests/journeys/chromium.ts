import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserServer } from 'playwright-core';

/** The shell without a window does the same in four fifths of the processor time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const onPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)));

/** Path of Chromium or Chrome on this machine; `CHROMIUM` overrides it. */
export const chromiumPath: string | undefined =
  process.env['CHROMIUM'] || [...onPath, ...elsewhere].find((file) => existsSync(file));

/** Set by CI: without Chromium the journeys then fail, instead of being skipped. */
export const browserRequired = process.env['REQUIRE_BROWSER'] === '1';

/** Starts Chromium as a server for other processes, without background network requests; pages of a context share a process. */
export function serveChromium(): Promise<BrowserServer> {
  if (!chromiumPath) throw new Error('No Chromium on this machine, and REQUIRE_BROWSER=1.');
  return chromium.launchServer({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--renderer-process-limit=1',
    ],
  });
}
