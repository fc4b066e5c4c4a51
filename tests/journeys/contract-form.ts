import type { Locator } from 'playwright-core';
import type { Card } from './card';

/** Enters a one-year contract from `start` that renews yearly with one month's notice. */
export async function fillInContract(card: Card, panel: Locator, start: string) {
  await panel.getByLabel('First day of the contract').fill(start);
  await panel.getByLabel('Length of the term').fill('1');
  await card.choose(panel, 'What follows the term', 'It renews by itself, again and again');
  await panel.getByLabel('Length of each renewal').fill('1');
  await panel.getByLabel('Length of the notice').fill('1');
}
