import { stepById, type StepId } from '../../src/playbook/lookup';
import { cardOn } from './card';
import { dayFor } from './evidence';
import type { Journey } from './harness';

/** A start that is soon filled in. */
export const aStart = {
  initiator: 'mutual',
  reason: 'product_fit',
  detail: 'fit_missing_feature',
  words: 'It cannot do what we need next year.',
} as const;
export const aDay = { kind: 'date', date: dayFor('past') } as const;
export const aNote = { kind: 'note', text: 'That we part as friends.' } as const;

/** A company with an offboarding that was started in the card, which has looked at HubSpot's tasks. */
export async function underWay(journey: Journey, name: string) {
  const company = await journey.company(name);
  const page = await journey.open(company);
  const card = cardOn(page);
  await card.start(aStart);
  await card.stageIs('communication');
  await journey.settled(page);
  return { company, page, card };
}

/** The first lines of a company's notes, oldest first. */
export const titlesOf = async ({ hubspot }: Journey, company: string) =>
  (await hubspot.notes(company)).map(({ title }) => title);

export const doneTitle = (step: StepId) => `Step done: ${stepById(step).title}`;
