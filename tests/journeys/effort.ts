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

/**
 * Counts a person's clicks and keystrokes on the page from now on; returns how many there were until it is called. A field
 * that Playwright fills counts as clicked, if it was not, and typed: a key for each character, and for each digit of a
 * day or time.
 */
export async function countEffort(page: Page): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const effort = { clicks: 0, keys: 0 };
    window.effort = effort;
    let clicked: EventTarget | null = null;
    let isTyped = false;
    const on = (name: string, heard: (event: Event) => void) =>
      document.addEventListener(name, heard, true);
    on('pointerdown', ({ target }) => {
      effort.clicks += 1;
      clicked = target;
    });
    on('keydown', () => {
      effort.keys += 1;
      isTyped = true;
    });
    on('keyup', () => (isTyped = false));
    on('input', ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (isTyped || !isField || ['checkbox', 'radio'].includes(target.type)) return;
      if (clicked !== target) effort.clicks += 1;
      clicked = target;
      const isDay = target.type === 'date' || target.type === 'time';
      effort.keys += isDay ? target.value.replace(/\D/g, '').length : target.value.length;
    });
  });
  return () => page.evaluate(() => window.effort ?? { clicks: NaN, keys: NaN });
}

/** Formats 15 April 2027 as `04152027`, as an American types it. */
export const asTyped = (date: CalendarDate) => date.replace(/(\d+)-(\d+)-(\d+)/, '$2$3$1');
