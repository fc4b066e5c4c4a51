import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { browserRequired, chromiumPath, launchChromium } from './chromium';
import { hubspotAt } from './hubspot';
import type { HubSpot } from './hubspot';
import { startSandboxProcess } from './sandbox-process';
import type { SandboxProcess } from './sandbox-process';
import { watch } from './watch';

const screenshots = '.sandbox/screenshots';
const wide = { width: 1280, height: 1000 };
const narrow = { width: 400, height: 1000 };
/** A phone, held upright. */
const phone = { width: 390, height: 844 };

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
 * One sandbox and one Chromium for a test file. Whatever a page writes to the console as an error, an
 * exception in it, and a request to any other host fail the test. Without Chromium the file's tests are
 * left out (`not-run.js` says so), or fail where the environment has REQUIRE_BROWSER=1.
 */
export function startJourney() {
  let sandbox: SandboxProcess;
  let browser: Browser;
  let hubspot: HubSpot;
  const watching = watch(() => sandbox.url);
  const mayRun = chromiumPath !== undefined || browserRequired;
  let pages: Page[] = [];

  if (mayRun) {
    beforeAll(async () => {
      browser = await launchChromium();
      sandbox = await startSandboxProcess();
      hubspot = hubspotAt(sandbox.url);
    }, 120_000);
    afterEach(watching.complain);
    afterAll(async () => {
      await browser?.close();
      await sandbox?.stop();
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
    page.setDefaultTimeout(15_000);
    watching.page(page);
    pages.push(page);
    await page.goto(`${sandbox.url}${address}`);
    return page;
  };

  return {
    get hubspot() {
      return hubspot;
    },
    get url() {
      return sandbox.url;
    },
    test(sentence: string, body: () => Promise<void>) {
      const run = mayRun ? test : test.skip;
      run(
        sentence,
        () => body().catch((cause: unknown) => failed(sentence, cause, pages.at(-1))),
        60_000,
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
      await post(sandbox.url, '/_sandbox/faults', fault);
    },
    /** Ends every fault that has something left. */
    async heal() {
      await fetch(`${sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
    },
    /** What a page may write to the console in this test; it must. */
    expectComplaint: watching.expectComplaint,
    /** HubSpot's search is some seconds behind its writes. */
    async eventually(holds: () => Promise<void>) {
      for (let tries = 0; tries < 20; tries += 1) {
        const failure = await holds().then(
          () => undefined,
          () => true,
        );
        if (!failure) return;
        await new Promise((done) => setTimeout(done, 500));
      }
      await holds();
    },
    /** Pictures at both widths in `.sandbox/screenshots`, to be looked at: of a part, or from the card's top on. */
    async picture(page: Page, name: string, part = page.locator('[data-extension]').first()) {
      for (const size of [narrow, wide]) {
        await page.setViewportSize(size);
        if (await part.isVisible()) await part.evaluate((element) => element.scrollIntoView());
        await shoot(page, `${name}-${size.width}`);
      }
    },
  };
}
export type Journey = ReturnType<typeof startJourney>;

async function post(url: string, path: string, body: object) {
  const reply = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
}

async function shoot(page: Page, name: string) {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}/${name}.png` });
}

/** The picture of a failed journey says more than its stack. */
async function failed(sentence: string, cause: unknown, page: Page | undefined): Promise<never> {
  const name = `failed-${sentence.toLowerCase().replace(/\W+/g, '-').slice(0, 60)}`;
  if (page && !page.isClosed()) await shoot(page, name).catch(() => {});
  throw cause;
}
