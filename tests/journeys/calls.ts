import type { Page, Request } from 'playwright-core';

/** Time without a call (ms) after which the card counts as idle: it renders, and then may call again. */
const quiet = 300;

/** Tracks a page's open calls to the app's functions, and to its endpoint. */
export function callsOf(page: Page) {
  const underWay = new Set<Request>();
  let changed = Date.now();
  /** Whether the page has called at all; a loaded page calls at least once. */
  let hasAsked = false;
  const note = (change: (request: Request) => void) => (request: Request) => {
    if (!isCall(request)) return;
    change(request);
    changed = Date.now();
  };
  const onRequest = note((request) => {
    hasAsked = true;
    underWay.add(request);
  });
  const answered = note((request) => underWay.delete(request));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) hasAsked = false;
  });
  page.on('request', onRequest).on('requestfinished', answered).on('requestfailed', answered);
  return {
    /** Waits until every call is answered and no further one follows; returns when the last one was (as `Date.now()`). */
    async over(withinMs: number): Promise<number> {
      const end = Date.now() + withinMs;
      while (!hasAsked || underWay.size > 0 || Date.now() - changed < quiet) {
        if (Date.now() > end) throw new Error(`Still under way: ${[...underWay].map(functionIn)}`);
        await page.waitForTimeout(50);
      }
      return changed;
    },
  };
}
export type Calls = ReturnType<typeof callsOf>;

export const isCall = (request: Request) => /\/_sandbox\/(functions\/|fetch$)/.test(request.url());

/** The uid of the app function, or `fetch`, that a request goes to. */
export const appFunctionIn = (request: Request) => request.url().split('/').at(-1) ?? '';

/** The name of the function that a request calls. */
export const functionIn = (request: Request) =>
  /"function":"(\w+)"/.exec(request.postData() ?? '')?.[1] ?? appFunctionIn(request);
