import type { Page } from 'playwright-core';
import type { CalendarDate } from '../../src/calendar/calendar-date';

/** What a walk took. */
export interface Effort {
  clicks: number;
  keys: number;
}

declare global {
  interface Window {
    effort?: Effort;
  }
}

/** Counts a person's clicks and keystrokes on the page from now on; returns how many there were until it is called. */
export async function countEffort(page: Page): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const effort = { clicks: 0, keys: 0 };
    window.effort = effort;
    document.addEventListener('pointerdown', () => (effort.clicks += 1), true);
    document.addEventListener('keydown', () => (effort.keys += 1), true);
  });
  return () => page.evaluate(() => window.effort ?? { clicks: NaN, keys: NaN });
}

/** Formats 15 April 2027 as `04152027`, as an American types it. */
export const asTyped = (date: CalendarDate) => date.replace(/(\d+)-(\d+)-(\d+)/, '$2$3$1');
