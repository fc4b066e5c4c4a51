import { mkdirSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from 'playwright-core';
import { callsOf, type Calls } from './calls';
import { browserRequired, chromiumPath } from './chromium';
import { hubspotAt } from './hubspot';
import type { HubSpot } from './hubspot';
import { sandboxLines, takeLease } from './lease';
import type { Choice } from './sandbox-process';
import { watch } from './watch';

const screenshots = '.sandbox/screenshots';
const wide = { width: 1280, height: 1000 };
const narrow = { width: 400, height: 1000 };
/** Screen of a phone in portrait format. */
const phone = { width: 390, height: 844 };

/** Options of a page: on a desk in English unless they say otherwise. */
const pageOf = ({ viewport = wide, locale = 'en-US' }) =>
  ({ viewport, locale, reducedMotion: 'reduce' }) as const;

/** SLOW_HUBSPOT=700 delays each of the app's calls to HubSpot by that many milliseconds, to find races. */
const late = Number(process.env['SLOW_HUBSPOT'] ?? 0);
/** Timeouts in milliseconds: for one wait, and for a whole test. */
const [aWhile, aTest] = [30_000 + late * 20, 120_000 + late * 400];
/** PICTURES=1 makes journeys save screenshots. */
export const takesPictures = process.env['PICTURES'] === '1';
/** Pixels around what is on a picture of the documentation. */
const margin = 16;

/** A fault for `POST /_sandbox/faults`: which calls of the app or page fail, and how. */
export type Fault = {
  method?: string;
  path: string;
  times?: number;
  when?: 'before' | 'after';
  kind?: 'status' | 'reset' | 'delay';
  status?: number;
  delayMs?: number;
};

/**
 * Opens an account for a test file, in the sandbox and Chromium of its jest worker. A console error, an exception, or a
 * request to another host in a page fails the test. Without Chromium the file's tests are skipped (`not-run.js` reports
 * it), or fail with REQUIRE_BROWSER=1. The app has all packages, or with `none` the base alone. For SLOW_HUBSPOT and PICTURES see above.
 */
export function startJourney(choice: Choice = 'all') {
  let url: string;
  let browser: Browser;
  let desk: BrowserContext;
  let hubspot: HubSpot;
  const watching = watch(() => url);
  const mayRun = chromiumPath !== undefined || browserRequired;
  let pages: Page[] = [];
  const calls = new WeakMap<Page, Calls>();

  if (mayRun) {
    beforeAll(async () => {
      const lease = await takeLease(choice);
      url = lease.sandbox;
      browser = await chromium.connect(lease.browser);
      desk = await browser.newContext(pageOf({}));
      // It stays open, so that each page finds a warm process: a fifth of the journeys' processor time.
      await (await desk.newPage()).goto(`${url}/_sandbox/page/main.css`);
      hubspot = hubspotAt(url);
      // Journeys click faster than people do; the tests of `functions/` cover HubSpot's limits.
      await post(url, '/_sandbox/limits', { on: false });
      if (late > 0) await slowDown(url, late);
    }, 120_000);
    afterEach(watching.complain);
    afterAll(async () => {
      await browser?.close();
    }, 30_000);
  }

  const newPage = async (address: string, phoneOf?: { locale: string }): Promise<Page> => {
    const page = phoneOf
      ? await browser.newPage(pageOf({ viewport: phone, ...phoneOf }))
      : await desk.newPage();
    page.setDefaultTimeout(aWhile);
    watching.page(page);
    calls.set(page, callsOf(page));
    pages.push(page);
    await page.goto(`${url}${address}`);
    return page;
  };

  const self = {
    get hubspot() {
      return hubspot;
    },
    get url() {
      return url;
    },
    /** `bodies`: the number of tests whose time it may take. */
    test(sentence: string, body: () => Promise<void>, bodies = 1) {
      const run = mayRun ? test : test.skip;
      run(
        sentence,
        () =>
          body().catch((cause: unknown) => failed({ sentence, choice, page: pages.at(-1) }, cause)),
        aTest * bodies,
      );
    },
    /** Creates a company in HubSpot and returns its id. */
    company: (name: string) => hubspot.company(name),
    /** Opens a new page at an address of the sandbox. */
    visit: (address: string) => newPage(address),
    /** Opens a new page on a phone whose browser has a language such as `de-DE`. */
    onPhone: (address: string, locale: string) => newPage(address, { locale }),
    /** Opens a new page on a company's record, with the card. */
    open: (companyId: string) => newPage(`/companies/${companyId}`),
    /** Closes the test's pages, and forgets who looked. */
    async closePages() {
      await Promise.all(
        pages.map((page) => page.evaluate(() => localStorage.clear()).catch(() => {})),
      );
      await Promise.all(pages.map((page) => page.close()));
      pages = [];
    },
    /** Makes the next matching calls fail. */
    async fault(fault: Fault) {
      await post(url, '/_sandbox/faults', fault);
    },
    /** Ends all remaining faults. */
    async clearFaults() {
      await fetch(`${url}/_sandbox/faults`, { method: 'DELETE' });
    },
    /**
     * Waits until the card has its answers and makes no further calls. After a write it syncs HubSpot's tasks in the
     * background, which may write too: a test that reads, adds a fault or leaves before that is a race. Returns when the last call
     * ended (as `Date.now()`).
     */
    settled: async (page: Page) => (await calls.get(page)?.over(aWhile)) ?? NaN,
    /** Has the app's functions know nothing of the account, as in a process that HubSpot has just started. */
    restartFunctions: async () => {
      if (mayRun) await post(url, '/_sandbox/restart-functions', {});
    },
    /** Delays each of the app's calls to HubSpot from now on, in milliseconds; 0 for none. */
    slowDown: (milliseconds: number) => slowDown(url, milliseconds),
    /** Allows, and requires, a page's console message in this test. */
    expectComplaint: watching.expectComplaint,
    /**
     * Retries until it holds: HubSpot's search lags behind writes by some seconds, and background writes finish after
     * the card.
     */
    async eventually(holds: () => Promise<void>) {
      const end = Date.now() + aWhile;
      for (;;) {
        const failure = await holds().then(
          () => undefined,
          (cause: unknown) => ({ cause }),
        );
        if (!failure) return;
        if (Date.now() > end) throw failure.cause;
        await new Promise((done) => setTimeout(done, 250));
      }
    },
    /** Reloads the card until it holds: one task sync may leave changes for the next. */
    reloadUntil: (page: Page, holds: () => Promise<void>) =>
      self.eventually(async () => {
        await self.settled(page);
        await holds().catch(async (cause: unknown) => {
          await page.reload();
          throw cause;
        });
      }),
    /** Saves the documentation's picture of a part, with a margin: at most `height` pixels from its top. */
    async pictureForDocs(part: Locator, name: string, height = 900) {
      const page = part.page();
      await page.setViewportSize({ ...wide, height: 1600 });
      await page.waitForLoadState('networkidle');
      await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const box = await part.boundingBox();
      if (!box) throw new Error(`${name} is not shown.`);
      const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
      const clip = {
        x,
        y,
        width: Math.min(box.width + 2 * margin, wide.width - x),
        height: Math.min(box.height + 2 * margin, height),
      };
      const path = `docs/pictures/${name}.jpg`;
      await page.screenshot({ path, clip, type: 'jpeg', quality: 80 });
    },
    /** With PICTURES=1, saves a screenshot of the whole of a part, at the page's present width. */
    async pictureOf(part: Locator, name: string) {
      if (takesPictures) await part.screenshot({ path: `${screenshots}/${name}.png` });
    },
    /**
     * With PICTURES=1, saves screenshots at both widths in `.sandbox/screenshots`: of a part, or from the top of the
     * card.
     */
    async picture(page: Page, name: string, part = page.locator('[data-extension]').first()) {
      if (!takesPictures) return;
      for (const size of [narrow, wide]) {
        await page.setViewportSize(size);
        if (await part.isVisible()) await part.evaluate((element) => element.scrollIntoView());
        await shoot(page, `${name}-${size.width}`);
      }
    },
  };
  return self;
}
export type Journey = ReturnType<typeof startJourney>;

const slowDown = (url: string, appDelayMs: number) =>
  post(url, '/_sandbox/switches', { appDelayMs }, 'PATCH');

async function post(url: string, path: string, body: object, method = 'POST') {
  const reply = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
}

async function shoot(page: Page, name: string) {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}/${name}.png` });
}

/** Adds a screenshot and the sandbox's output to a journey's error. */
async function failed(
  { sentence, choice, page }: { sentence: string; choice: Choice; page: Page | undefined },
  cause: unknown,
): Promise<never> {
  const name = `failed-${sentence.toLowerCase().replace(/\W+/g, '-').slice(0, 60)}`;
  if (page && !page.isClosed()) await shoot(page, name).catch(() => {});
  const said = ['The sandbox wrote:', ...(await sandboxLines(choice))].join('\n  ');
  if (cause instanceof Error) cause.stack = `${cause.stack}\n\n${said}`;
  throw cause;
}
