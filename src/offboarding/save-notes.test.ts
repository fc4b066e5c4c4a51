import type { StepCommand } from './commands';
import { changed, refused, unchanged } from './outcome';
import {
  requestMeta,
  closedOffboarding,
  done,
  later,
  mia,
  openOffboarding,
  reopened,
  waived,
  withStep,
} from './testing';
import { updateStep } from './update-step';

const step = 'exit_interview';
const mark = { by: mia, at: later.at, requestId: 'request-2' };
const write = (values: Record<string, string>, requestId?: string): StepCommand => ({
  ...requestMeta(requestId),
  step,
  action: 'write_down',
  values,
});
const before = withStep(openOffboarding(), step, done(step));
const values = { worked: 'The people.', first_thought: 'over_a_year' };
const written = { ...before, written: { [step]: { mark, values } } };

test('what was said is written down beside a step that is done, and the step stays as it is', () => {
  expect(updateStep(before, write(values), later)).toEqual(changed(written));
});

test('only the fields that were changed change, and an empty one is cleared', () => {
  const outcome = updateStep(
    written,
    write({ worked: ' ', did_not: 'The invoices.' }, 'request-3'),
    later,
  );
  expect(outcome).toMatchObject({
    changed: true,
    value: {
      written: { [step]: { values: { first_thought: 'over_a_year', did_not: 'The invoices.' } } },
    },
  });
});

test.each([
  ['the same request once more', write({ worked: 'Other.' })],
  ['what is there already', write({ worked: 'The people.' }, 'request-3')],
  ['nothing', write({}, 'request-3')],
])('writing down %s changes nothing', (_, command) => {
  expect(updateStep(written, command, later)).toEqual(unchanged(written));
});

test('it can be written down after the close', () => {
  expect(updateStep(closedOffboarding(), write(values), later)).toMatchObject({ changed: true });
});

test('a step that is reopened keeps what is written down', () => {
  const reopen = { ...requestMeta('request-3'), step, action: 'reopen' } as const;
  expect(updateStep(written, reopen, later)).toMatchObject({
    value: { steps: { [step]: { state: 'todo' } }, written: { [step]: { values } } },
  });
});

test.each([
  ['a step to do', withStep(before, step, reopened), write(values), 'step_not_done', undefined],
  ['a waived step', withStep(before, step, waived), write(values), 'step_not_done', undefined],
  ['nothing at all', before, write({ worked: ' ' }), 'nothing_written', 'values'],
  ['an unknown field', before, write({ x: 'y' }), 'bad_request', 'values.x'],
  ['an unknown choice', before, write({ replaced_by: 'x' }), 'bad_request', 'values.replaced_by'],
  [
    'a step that asks for nothing later',
    before,
    { ...write({ worked: 'x' }), step: 'meet_client' },
    'bad_request',
    'values.worked',
  ],
] as const)('%s is refused', (_, given, command, code, field) => {
  expect(updateStep(given, command, later)).toEqual(refused(code, field ? { field } : {}));
});
