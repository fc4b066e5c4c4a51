import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { callsOf, type Calls } from './calls';
import { browserRequired, chromiumPath } from './chromium';
import { hubspotAt } from './hubspot';
import type { HubSpot } from './hubspot';
import { sandboxLines, takeLease } from './lease';
import { watch } from './watch';

const screenshots = '.sandbox/screenshots';
const wide = { width: 1280, height: 1000 };
const narrow = { width: 400, height: 1000 };
/** A phone, held upright. */
const phone = { width: 390, height: 844 };

/** SLOW_HUBSPOT=700: each of the app's calls to HubSpot is that many milliseconds late. For finding races. */
const late = Number(process.env['SLOW_HUBSPOT'] ?? 0);
/** Milliseconds, for what a person would wait for, and for a whole test. */
const [aWhile, aTest] = [30_000 + late * 20, 120_000 + late * 400];
/** PICTURES=1: journeys leave pictures to be looked at. */
const takesPictures = process.env['PICTURES'] === '1';

/** A fault as `POST /_sandbox/faults` takes it: which of the app's or the page's calls goes wrong, and how. */
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
 * An account of its own for a test file, in the sandbox and the Chromium of its jest worker. Whatever a page writes to the console as an error, an
 * exception in it, and a request to any other host fail the test. Without Chromium the file's tests are
 * left out (`not-run.js` says so), or fail where the environment has REQUIRE_BROWSER=1. SLOW_HUBSPOT and PICTURES
 * are below.
 */
export function startJourney() {
  let url: string;
  let browser: Browser;
  let hubspot: HubSpot;
  const watching = watch(() => url);
  const mayRun = chromiumPath !== undefined || browserRequired;
  let pages: Page[] = [];
  const calls = new WeakMap<Page, Calls>();

  if (mayRun) {
    beforeAll(async () => {
      const lease = await takeLease();
      url = lease.sandbox;
      browser = await chromium.connect(lease.browser);
      hubspot = hubspotAt(url);
      // A journey clicks faster than people do, and HubSpot's limits are what `functions/` tests.
      await post(url, '/_sandbox/limits', { on: false });
      if (late > 0) await slowDown(url);
    }, 120_000);
    afterEach(watching.complain);
    afterAll(async () => {
      await browser?.close();
    }, 30_000);
  }

  const newPage = async (
    address: string,
    { viewport = wide, locale = 'en-US' } = {},
  ): Promise<Page> => {
    const page = await browser.newPage({
      viewport,
      reducedMotion: 'reduce',
      locale,
    });
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
    /** `bodies`: how many tests' time it may take. */
    test(sentence: string, body: () => Promise<void>, bodies = 1) {
      const run = mayRun ? test : test.skip;
      run(
        sentence,
        () => body().catch((cause: unknown) => failed(sentence, cause, pages.at(-1))),
        aTest * bodies,
      );
    },
    /** Makes a company in HubSpot and answers its id. */
    company: (name: string) => hubspot.company(name),
    /** A new page at an address of the sandbox. */
    visit: (address: string) => newPage(address),
    /** A new page on a phone whose browser speaks a language, such as `de-DE`. */
    onPhone: (address: string, locale: string) => newPage(address, { viewport: phone, locale }),
    /** A new page on a company's record, with the card on it. */
    open: (companyId: string) => newPage(`/companies/${companyId}`),
    async closePages() {
      await Promise.all(pages.map((page) => page.close()));
      pages = [];
    },
    /** Makes the next calls that match go wrong. */
    async fault(fault: Fault) {
      await post(url, '/_sandbox/faults', fault);
    },
    /** Ends every fault that has something left. */
    async heal() {
      await fetch(`${url}/_sandbox/faults`, { method: 'DELETE' });
    },
    /**
     * Waits until the card has its answers and asks for nothing more. After a write it looks at HubSpot's tasks
     * by itself, and that look may write too: what is read, spoilt or left before it is over is a race.
     */
    settled: async (page: Page) => calls.get(page)?.over(aWhile),
    /** What a page may write to the console in this test; it must. */
    expectComplaint: watching.expectComplaint,
    /** HubSpot's search is some seconds behind its writes, and what follows a click by itself is later than the card. */
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
    /** Looks at the card again and again until it holds: what one look at HubSpot's tasks leaves over, the next does. */
    looksUntil: (page: Page, holds: () => Promise<void>) =>
      self.eventually(async () => {
        await self.settled(page);
        await holds().catch(async (cause: unknown) => {
          await page.reload();
          throw cause;
        });
      }),
    /**
     * With PICTURES=1, pictures at both widths in `.sandbox/screenshots`, to be looked at: of a part, or from the
     * card's top on.
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

const slowDown = (url: string) => post(url, '/_sandbox/switches', { appDelayMs: late }, 'PATCH');

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

/** A picture, and what the sandbox wrote: both say more of a failed journey than its stack. */
async function failed(sentence: string, cause: unknown, page: Page | undefined): Promise<never> {
  const name = `failed-${sentence.toLowerCase().replace(/\W+/g, '-').slice(0, 60)}`;
  if (page && !page.isClosed()) await shoot(page, name).catch(() => {});
  const said = ['The sandbox wrote:', ...(await sandboxLines())].join('\n  ');
  if (cause instanceof Error) cause.stack = `${cause.stack}\n\n${said}`;
  throw cause;
}
