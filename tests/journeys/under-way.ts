import { stepById } from '../../src/playbook/book';
import { type StepId } from '../../src/playbook/lookup';
import { cardOn } from './card';
import { dayFor } from './evidence';
import type { Journey } from './harness';

/** A short start form. */
export const aStart = {
  initiator: 'mutual',
  reason: 'product_fit',
  detail: 'fit_missing_feature',
  words: 'It cannot do what we need next year.',
} as const;
export const aDay = { kind: 'date', date: dayFor('past') } as const;
export const aNote = { kind: 'note', text: 'That we part as friends.' } as const;

/** Creates a company with an offboarding started in the card, and waits for its first task sync. */
export async function underWay(journey: Journey, name: string) {
  const company = await journey.company(name);
  const page = await journey.open(company);
  const card = cardOn(page);
  await card.start(aStart);
  await card.stageIs('communication');
  await journey.settled(page);
  return { company, page, card };
}

/** Returns the first lines of a company's notes, oldest first. */
export const titlesOf = async ({ hubspot }: Journey, company: string) =>
  (await hubspot.notes(company)).map(({ title }) => title);

export const doneTitle = (step: StepId) => `Step done: ${stepById(step, {}).title}`;
