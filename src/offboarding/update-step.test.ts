import { calendarDate } from '../calendar/calendar-date';
import { builtInStepIds } from '../playbook/lookup';
import type { StepCommand } from './commands';
import type { Evidence, StepState } from './offboarding';
import type { Item } from './items';
import type { Open } from './offboarding';
import { changed, refused, unchanged, type RefusalCode } from './outcome';
import {
  aMark,
  requestMeta,
  closedOffboarding,
  doing,
  done,
  evidenceFor,
  later,
  mia,
  openOffboarding,
  reopened,
  valueOf,
  waived,
  withAllDone,
  withStep,
} from './testing';
import { updateStep } from './update-step';

const step = 'explain_reasons';
const mark = { by: mia, at: later.at, requestId: 'request-2' };
const evidence = evidenceFor(step);
const day = (date: string): Evidence => ({ kind: 'date', date: calendarDate(date) });
const takeUp: StepCommand = { ...requestMeta(), step, action: 'take_up' };
const finish: StepCommand = { ...requestMeta(), step, action: 'finish', evidence };
const finishOtherwise = {
  ...finish,
  evidence: { kind: 'note', text: 'By letter.' },
} as const satisfies StepCommand;
const waive: StepCommand = {
  ...requestMeta(),
  step,
  action: 'waive',
  reason: 'Nothing was ever shared.',
  waivedBy: 'Ole Ahrens',
};
const reopen: StepCommand = { ...requestMeta(), step, action: 'reopen' };
const todo: StepState = { state: 'todo' };
const agreed = { consent: 'yes', ways: [], on: later.today, source: 'rep' } as const;
const personalMessages = {
  step: 'personal_messages',
  evidence: evidenceFor('personal_messages'),
} as const;
const asDone: StepState = { state: 'done', mark, evidence };
const asWaived: StepState = { ...waived, mark };

const again: StepState = { ...reopened, evidence };
const otherwiseDone: StepState = { ...asDone, evidence: finishOtherwise.evidence };

type Expected = StepState | 'unchanged' | RefusalCode;
test.each<[string, string, StepState, StepCommand, Expected]>([
  ['to do', 'taken up', todo, takeUp, { state: 'doing', mark }],
  ['to do', 'finished', todo, finish, asDone],
  ['to do', 'waived', todo, waive, asWaived],
  ['to do', 'reopened', todo, reopen, 'unchanged'],
  ['being done', 'taken up', doing, takeUp, 'unchanged'],
  ['being done', 'finished', doing, finish, asDone],
  ['being done', 'waived', doing, waive, asWaived],
  ['being done', 'reopened', doing, reopen, { state: 'todo', mark }],
  ['done', 'taken up', done(step), takeUp, 'step_already_done'],
  ['done', 'finished with the same evidence', done(step), finish, 'unchanged'],
  ['done', 'finished with other evidence', done(step), finishOtherwise, 'step_already_done'],
  ['done', 'waived', done(step), waive, 'step_already_done'],
  ['done', 'reopened', done(step), reopen, { state: 'todo', mark, evidence }],
  ['reopened with evidence', 'taken up', again, takeUp, { state: 'doing', mark, evidence }],
  ['reopened with evidence', 'waived', again, waive, { ...asWaived, evidence }],
  ['reopened with evidence', 'finished otherwise', again, finishOtherwise, otherwiseDone],
  ['waived with evidence', 'reopened', { ...waived, evidence }, reopen, { ...again, mark }],
  ['waived', 'taken up', waived, takeUp, 'step_already_waived'],
  ['waived', 'finished', waived, finish, 'step_already_waived'],
  ['waived', 'waived by the same for the same reason', waived, waive, 'unchanged'],
  ['waived', 'waived by another', waived, { ...waive, waivedBy: 'Ida' }, 'step_already_waived'],
  [
    'waived',
    'waived for another reason',
    waived,
    { ...waive, reason: 'No.' },
    'step_already_waived',
  ],
  ['waived', 'reopened', waived, reopen, { state: 'todo', mark }],
  ['reopened', 'reopened', reopened, reopen, 'unchanged'],
  ['reopened', 'finished', reopened, finish, asDone],
])('a step %s, then %s', (_, __, state, command, expected) => {
  const before = withStep(openOffboarding(), step, state);
  const outcome = updateStep(before, command, later);
  if (expected === 'unchanged') expect(outcome).toEqual(unchanged(before));
  else if (typeof expected === 'string') expect(outcome).toEqual(refused(expected));
  else expect(outcome).toEqual(changed(withStep(before, step, withDueDate(expected))));
});

/** A step that is done or waived keeps its due date of then. */
const withDueDate = (state: StepState): StepState =>
  state.state === 'done' || state.state === 'waived'
    ? { ...state, due: calendarDate('2027-03-08') }
    : state;

test.each([
  [
    'finishing without evidence',
    { ...finish, evidence: { kind: 'none' } },
    'step_needs_evidence',
    'evidence',
  ],
  [
    'finishing with empty words',
    { ...finish, evidence: { kind: 'note', text: ' ' } },
    'step_needs_evidence',
    'evidence',
  ],
  ['waiving without a reason', { ...waive, reason: ' ' }, 'waiver_needs_reason', 'reason'],
  ['waiving without a name', { ...waive, waivedBy: '' }, 'waiver_needs_name', 'waivedBy'],
  ['waiving by a mark', { ...waive, waivedBy: 'x.' }, 'waiver_needs_name', 'waivedBy'],
  [
    'a meeting to come',
    { ...finish, step: 'meet_client', evidence: day('2027-03-12') },
    'date_not_yet',
    'evidence',
  ],
  [
    'a next look that is over',
    { ...finish, step: 'watch_needs', evidence: day('2027-03-10') },
    'date_is_over',
    'evidence',
  ],
  [
    'a last day for questions that is over',
    {
      ...finish,
      step: 'stay_available',
      evidence: { kind: 'form', values: { contact: 'Mia', reachable: '1', until: '2027-03-10' } },
    },
    'date_is_over',
    'evidence.values.until',
  ],
] satisfies [string, StepCommand, RefusalCode, string][])(
  '%s is refused at its field',
  (_, command, code, field) => {
    expect(updateStep(openOffboarding(), command, later)).toEqual(refused(code, { field }));
  },
);

test.each([
  ['meet_client', later.today],
  ['watch_needs', later.today],
  ['exit_interview', calendarDate('2027-01-01')],
] as const)('%s takes the day %s', (id, date) => {
  const command: StepCommand = { ...finish, step: id, evidence: { kind: 'date', date } };
  expect(updateStep(openOffboarding(), command, later)).toMatchObject({ ok: true, changed: true });
});

test('a step finished once more with a day that is over by now changes nothing', () => {
  const before = withStep(openOffboarding(), 'watch_needs', {
    state: 'done',
    mark: aMark,
    evidence: day('2027-03-05'),
  });
  const again: StepCommand = { ...finish, step: 'watch_needs', evidence: day('2027-03-05') };
  expect(updateStep(before, again, later)).toEqual(unchanged(before));
});

test('nothing looks back before our own view of the reason is known', () => {
  const id = 'post_mortem';
  const command: StepCommand = { ...finish, step: id, evidence: evidenceFor(id) };
  expect(updateStep(openOffboarding(), command, later)).toEqual(refused('analysed_reason_missing'));
  const waiver: StepCommand = { ...waive, step: id };
  expect(updateStep(openOffboarding(), waiver, later)).toMatchObject({ ok: true, changed: true });
});

const fellShort = { id: 'performance' } as const;
test.each([
  ['stated', { statedReason: fellShort, analysedReason: { id: 'cost' } }],
  ['analysed', { analysedReason: fellShort }],
] as const)('where we fell short, as %s, it asks what was promised and delivered', (_, reasons) => {
  const before = openOffboarding(reasons);
  const { values } = { values: {}, ...evidenceFor('post_mortem') };
  const command = (more: object): StepCommand => ({
    ...finish,
    step: 'post_mortem',
    evidence: { kind: 'form', values: { ...values, ...more } },
  });
  expect(updateStep(before, command({}), later)).toMatchObject({
    refusal: { code: 'step_needs_evidence' },
  });
  const both = { promised: 'An answer in a day.', delivered: 'An answer in four.' };
  expect(updateStep(before, command(both), later)).toMatchObject({ ok: true, changed: true });
  const cost = openOffboarding({ analysedReason: { id: 'cost' } });
  expect(updateStep(cost, command(both), later)).toMatchObject({
    refusal: { code: 'step_needs_evidence' },
  });
});

test('a step that may never be waived is not', () => {
  const outcome = updateStep(openOffboarding(), { ...waive, step: 'review_terms' }, later);
  expect(outcome).toEqual(refused('step_cannot_be_waived'));
});

test('a step that this reason does not ask for is refused', () => {
  const before = openOffboarding({ statedReason: { id: 'project_completed' } });
  const outcome = updateStep(before, { ...takeUp, step: 'stop_renewal' }, later);
  expect(outcome).toEqual(refused('step_does_not_apply'));
});

test.each(builtInStepIds)('%s can be finished, whatever the present stage', (id) => {
  const command: StepCommand = { ...finish, step: id, evidence: evidenceFor(id), items: [] };
  for (const stage of ['communication', 'keep_in_touch'] as const) {
    const known = { analysedReason: { id: 'cost' as const }, contact: agreed };
    const before = withAllDone(openOffboarding({ stage, ...known }), [id]);
    expect(updateStep(before, command, later)).toMatchObject({
      ok: true,
      changed: true,
      value: { stage, steps: { [id]: { state: 'done' } } },
    });
  }
});

test('a step is not done against its list, and not before the list was read', () => {
  const evidence = { kind: 'choice', option: 'none' } as const;
  const command = { ...finish, step: 'hear_concerns', evidence } as const;
  const items = [
    { id: '1', register: 'concern', values: { words: 'Who?' }, state: 'open' },
  ] as const;
  const outcome = (more: { items?: readonly Item[] }) =>
    updateStep(openOffboarding(), { ...command, ...more }, later);
  expect(outcome({ items })).toEqual(refused('something_listed', { field: 'evidence' }));
  expect(outcome({})).toEqual(refused('busy'));
});

test('the renewal is not stopped without a contract, or the word that there is none', () => {
  const command = {
    ...finish,
    step: 'stop_renewal',
    evidence: evidenceFor('stop_renewal'),
  } as const;
  expect(updateStep(openOffboarding(), command, later)).toEqual(
    refused('contract_missing', { field: 'evidence' }),
  );
});

test.each([takeUp, finish, waive, reopen])('a retry of $action changes nothing', (command) => {
  const before = withStep(openOffboarding(), step, {
    ...waived,
    mark: { ...aMark, requestId: 'request-2' },
  });
  expect(updateStep(before, command, later)).toEqual(unchanged(before));
});

test.each([
  ['meet_client', false],
  ['review_terms', false],
  ['client_sign_off', false],
  ['exit_survey', true],
  ['networking_plan', true],
  ['team_training', true],
] as const)('after the close %s can be reopened: %s', (id, expected) => {
  const before = closedOffboarding();
  const outcome = updateStep(before, { ...reopen, step: id }, later);
  const kept = evidenceFor(id);
  const next = {
    state: 'todo',
    mark,
    ...(kept.kind === 'none' ? {} : { evidence: kept }),
  } as const;
  expect(outcome).toEqual(
    expected ? changed(withStep(before, id, next)) : refused('already_closed'),
  );
});

test('after the close, finishing an early step as it already is changes nothing', () => {
  const before = closedOffboarding();
  expect(updateStep(before, finish, later)).toEqual(unchanged(before));
});

test('what plans to write to the client is done with their word, else waived', () => {
  const refusing = openOffboarding({ contact: { ...agreed, consent: 'no' } });
  const agreeing = openOffboarding({ contact: agreed });
  const plan: StepCommand = { ...finish, ...personalMessages };
  expect(updateStep(refusing, plan, later)).toEqual(refused('contact_not_wanted'));
  expect(updateStep(openOffboarding(), plan, later)).toEqual(refused('contact_not_agreed'));
  expect(updateStep(agreeing, plan, later)).toMatchObject({ ok: true });
  const letGo: StepCommand = { ...waive, step: 'personal_messages' };
  expect(updateStep(refusing, letGo, later)).toMatchObject({ ok: true });
});

test('the last day for questions is not before the last day of service', () => {
  const before = openOffboarding({ finalServiceDate: calendarDate('2027-09-30') });
  const until = (date: string): StepCommand => ({
    ...requestMeta(),
    step: 'stay_available',
    action: 'finish',
    evidence: { kind: 'form', values: { contact: 'Mia', reachable: 'By phone', until: date } },
  });
  expect(updateStep(before, until('2027-09-29'), later)).toEqual(
    refused('date_before_end', { field: 'evidence.values.until' }),
  );
  expect(updateStep(before, until('2027-09-30'), later)).toMatchObject({ ok: true });
});

const decline = (of: 'exit_survey' | 'personal_messages' | 'meet_client') =>
  ({ ...requestMeta(), step: of, action: 'decline' }) as const;

test('the client’s no to a survey waives its step, and says so', () => {
  const before = openOffboarding();
  const words = { reason: 'The client wants no survey.', waivedBy: mia.name };
  expect(updateStep(before, decline('exit_survey'), later)).toEqual(
    changed(withStep(before, 'exit_survey', { state: 'waived', mark, ...words })),
  );
});

test('the client’s no to contact waives its step, is recorded, and takes back what was planned', () => {
  const before = openOffboarding({ nextItemDue: calendarDate('2027-06-01') });
  const outcome = updateStep(before, decline('personal_messages'), later);
  expect(outcome).toMatchObject({
    changed: true,
    value: {
      steps: { personal_messages: { state: 'waived', reason: 'The client wants no contact.' } },
      contact: { consent: 'no', ways: [], on: later.today, source: 'rep' },
    },
  });
  expect(outcome).not.toMatchObject({ value: { nextItemDue: '2027-06-01' } });
});

test('what a client cannot decline is not declined', () => {
  expect(updateStep(openOffboarding(), decline('meet_client'), later)).toEqual(
    refused('bad_request', { field: 'step' }),
  );
});

test('a draft is kept with a step that is under way, and does not finish it', () => {
  const form = (values: Record<string, string>) => ({ kind: 'form', values }) as const;
  const keep = (before: Open, requestId: string, values: Record<string, string>) =>
    updateStep(
      before,
      {
        ...requestMeta(requestId),
        step: 'stay_available',
        action: 'take_up',
        evidence: form(values),
      },
      later,
    );
  const first = keep(openOffboarding(), 'draft-1', { contact: 'Ida' });
  const state = (outcome: typeof first) => valueOf(outcome).steps.stay_available;
  expect(state(first)).toMatchObject({ state: 'doing', evidence: form({ contact: 'Ida' }) });
  const more = { contact: 'Ida', reachable: 'By e-mail' };
  const second = keep(valueOf(first) as Open, 'draft-2', more);
  expect(state(second)).toMatchObject({ evidence: form(more), mark: { requestId: 'draft-1' } });
  expect(keep(valueOf(second) as Open, 'draft-3', more)).toMatchObject({ changed: false });
  expect(keep(openOffboarding(), 'draft-4', { until: 'soon' })).toEqual(
    refused('step_needs_evidence', { field: 'evidence' }),
  );
});
