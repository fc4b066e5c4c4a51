import type { Page } from 'playwright-core';

/** Collects problems of a journey's pages: console errors, exceptions, requests to other hosts. */
export function watch(home: () => string) {
  let complaints: string[] = [];
  let expected: RegExp[] = [];

  return {
    page(page: Page) {
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
      page.on('request', (request) => {
        const url = request.url();
        const own = url.startsWith(`${home()}/`) || /^(data|blob):/.test(url);
        if (!own) complaints.push(`A request to another host: ${url}`);
      });
    },

    expectComplaint(pattern: RegExp) {
      expected.push(pattern);
    },

    /** Throws for an unexpected problem, and for an expected one that did not occur. */
    complain() {
      const stray = complaints.filter((each) => !expected.some((pattern) => pattern.test(each)));
      const missing = expected.filter((pattern) => !complaints.some((each) => pattern.test(each)));
      complaints = [];
      expected = [];
      expect({ stray, missing }).toEqual({ stray: [], missing: [] });
    },
  };
}
