/** Fixtures for tests of the rules: a fixed clock, people, and offboardings in various states. */
import { calendarDate, type CalendarDate } from '../calendar/calendar-date';
import { stepById } from '../playbook/book';
import { type StepId } from '../playbook/lookup';
import type { FieldShape, WhenShape } from '../playbook/shape';
import { stepsThatApply } from './applies';
import { closeOffboarding } from './close';
import type { RequestMeta, Now, StartCommand } from './commands';
import { isAsked } from './evidence';
import type { Closed, Evidence, Mark, Offboarding, Open, StepState } from './offboarding';
import type { Outcome } from './outcome';
import { startOffboarding } from './start';

/** A Monday. */
export const today: CalendarDate = calendarDate('2027-03-01');
export const now: Now = { at: '2027-03-01T09:00:00.000Z', today };
/** Ten days later, a Thursday. */
export const later: Now = { at: '2027-03-11T09:00:00.000Z', today: calendarDate('2027-03-11') };

export const mia = { id: '11', name: 'Mia Moser' };
export const requestMeta = (requestId = 'request-2'): RequestMeta => ({ by: mia, requestId });

export const company = { key: '500-1', companyName: 'Nordlicht GmbH', number: 1 };
export const startCommand: StartCommand = {
  by: mia,
  requestId: 'request-1',
  initiator: 'client',
  statedReason: { id: 'cost', detail: 'cost_budget_cut' },
  statedWords: 'Our budget was halved.',
};

/** Returns the value of an outcome; throws on a refusal. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  return outcome.value;
}

/** Returns an offboarding started on `today` by a client for its budget, with no step done and no end date. */
export function openOffboarding(changes: Partial<Open> = {}): Open {
  return { ...valueOf(startOffboarding(company, startCommand, now)), ...changes };
}

/** Returns the same offboarding, closed at `later` with every step done. */
export function closedOffboarding(changes: Partial<Closed> = {}): Closed {
  const done = withAllDone(openOffboarding({ stage: 'keep_in_touch' }));
  const command = { ...requestMeta('request-close'), outcome: 'completed' } as const;
  return { ...valueOf(closeOffboarding(done, command, later)), ...changes };
}

export const aMark: Mark = { by: mia, at: now.at, requestId: 'request-step' };

/** Returns the offboarding with one step in another state. */
export function withStep<T extends Offboarding>(before: T, step: StepId, state: StepState): T {
  return { ...before, steps: { ...before.steps, [step]: state } };
}

export const done = (step: StepId): StepState => ({
  state: 'done',
  mark: aMark,
  evidence: evidenceFor(step),
});
export const doing = { state: 'doing', mark: aMark } as const satisfies StepState;
export const reopened = { state: 'todo', mark: aMark } as const satisfies StepState;
export const waived: Extract<StepState, { state: 'waived' }> = {
  state: 'waived',
  mark: aMark,
  reason: 'Nothing was ever shared.',
  waivedBy: 'Ole Ahrens',
};

/** Returns the offboarding with every step that applies done, except those in `except`. */
export function withAllDone<T extends Offboarding>(before: T, except: StepId[] = []): T {
  return stepsThatApply(before)
    .filter((step) => !except.includes(step))
    .reduce((offboarding, step) => withStep(offboarding, step, done(step)), before);
}

/** Returns evidence of the kind that the step asks for. */
export function evidenceFor(step: StepId): Evidence {
  const { evidence } = stepById(step, {});
  switch (evidence.kind) {
    case 'none':
      return { kind: 'none' };
    case 'note':
      return { kind: 'note', text: 'Agreed with Mr Berg.' };
    case 'date':
      return { kind: 'date', date: aDay(evidence.when) };
    case 'link':
      return { kind: 'link', url: 'https://example.com/plan' };
    case 'amount':
      return { kind: 'amount', amount: 0 };
    case 'choice':
      return { kind: 'choice', option: optionFor(step, evidence.options) };
    case 'form':
      return { kind: 'form', values: valuesOf(evidence.fields) };
  }
}

/** Nothing is listed, so that is what the evidence says where it speaks of a list. */
const optionFor = (step: StepId, [first]: readonly { id: string }[]) =>
  stepById(step, {}).lists?.none.option ?? first?.id ?? '';

/** Returns values for the fields that apply to every offboarding and are asked. */
function valuesOf(fields: readonly FieldShape[]) {
  const values = Object.fromEntries(fields.filter(({ only }) => !only).map(aValue));
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = isAsked(field, values) ? values[field.id] : undefined;
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
}

/** Returns a valid day at `now` and at `later`. */
const aDay = (when: WhenShape | undefined) =>
  when === 'future' ? calendarDate('2027-06-01') : today;

function aValue({ id, type, when, options = [] }: FieldShape): [string, string] {
  if (type === 'date') return [id, aDay(when)];
  if (type === 'link') return [id, 'https://example.com/notes'];
  return [id, type === 'choice' ? (options[0]?.id ?? '') : 'Agreed with Mr Berg.'];
}
