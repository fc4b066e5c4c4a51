import type { Locator } from 'playwright-core';
import type { Card } from './card';

/** Enters a one-year contract from `start` that renews yearly with one month's notice. */
export async function fillInContract(card: Card, panel: Locator, start: string) {
  await panel.getByLabel('First day of the contract').fill(start);
  await card.choose(
    panel,
    'Which kind of contract',
    "One year, renews by itself, one month's notice to its end",
  );
}
