import type { Locator, Page } from 'playwright-core';

/** What a person does to reach something. */
export interface Effort {
  clicks: number;
  keys: number;
}

/** Counts what is clicked and typed, as a person does it: each click, and each key. */
export function effortOn(page: Page) {
  const effort: Effort = { clicks: 0, keys: 0 };
  return {
    async click(target: Locator) {
      effort.clicks += 1;
      await target.click();
    },
    /** Clicks into a field and types. A date field takes its digits, as `12042026`. */
    async type(field: Locator, text: string) {
      await this.click(field);
      effort.keys += text.length;
      await page.keyboard.type(text);
    },
    /** Opens a list and clicks one of it. */
    async choose(inside: Locator, label: string, option: string) {
      await this.click(inside.getByRole('combobox', { name: label }));
      await this.click(page.getByRole('option', { name: option, exact: true }));
    },
    /** What was clicked and typed since the last time. */
    spent(): Effort {
      const spent = { ...effort };
      Object.assign(effort, { clicks: 0, keys: 0 });
      return spent;
    },
  };
}
