import { calendarDate } from '../../../src/calendar/calendar-date';
import { closeOffboarding } from '../../../src/offboarding/close';
import type { CloseCommand, StartCommand } from '../../../src/offboarding/commands';
import type { Closed, Offboarding, Open } from '../../../src/offboarding/offboarding';
import { startOffboarding } from '../../../src/offboarding/start';
import type { StepId } from '../../../src/playbook/lookup';

const by = { id: '8', name: 'Ben Baker' };
const start: StartCommand = {
  by,
  requestId: 'started',
  initiator: 'client',
  statedReason: { id: 'cost', detail: 'cost_price_increase' },
  statedWords: 'The price went up twice.',
  finalServiceDate: calendarDate('2027-03-31'),
  owner: { id: '11', name: 'Olga Owner' },
};

/** An offboarding started on Monday, 4 January 2027, two days before the tests' today. */
export function underWay(changes: Partial<StartCommand> = {}): Open {
  const company = { key: '101-1', companyName: 'Acme', number: 1 };
  const now = { at: '2027-01-04T08:00:00.000Z', today: calendarDate('2027-01-04') };
  const outcome = startOffboarding(company, { ...start, ...changes }, now);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** The same with some steps done. */
export function withDone<T extends Offboarding>(offboarding: T, ...steps: StepId[]): T {
  const mark = { by, at: '2027-01-05T08:00:00.000Z', requestId: 'done' };
  const done = { state: 'done', mark, evidence: { kind: 'none' } } as const;
  const entries = steps.map((step) => [step, done] as const);
  return { ...offboarding, steps: { ...offboarding.steps, ...Object.fromEntries(entries) } };
}

/** The same with a step waived. */
export function withWaived<T extends Offboarding>(offboarding: T, step: StepId): T {
  const mark = { by, at: '2027-01-05T08:00:00.000Z', requestId: 'waived' };
  const waived = { state: 'waived', mark, reason: 'No contract', waivedBy: 'Lea Legal' } as const;
  return { ...offboarding, steps: { ...offboarding.steps, [step]: waived } };
}

/** Closed on 6 January 2027. */
export function closedAs(
  offboarding: Open,
  outcome: CloseCommand['outcome'],
  note?: string,
): Closed {
  const now = { at: '2027-01-06T09:00:00.000Z', today: calendarDate('2027-01-06') };
  const stayed = { why: 'terms' } as const;
  const command = { by, requestId: 'closed', outcome, note, stayed };
  const closed = closeOffboarding(offboarding, command, now);
  if (!closed.ok) throw new Error(closed.refusal.code);
  return closed.value;
}
