import { stepById, stepsOfStage } from '../playbook/book';
import { builtInStepIds } from '../playbook/lookup';
import { continuesAfterClose } from './after-close';

/** The playbook with every transition step due five days after the final service date. */
jest.mock('../playbook/playbook', () => {
  const { playbook } =
    jest.requireActual<typeof import('../playbook/playbook')>('../playbook/playbook');
  const due = { anchor: 'final_service_date', workingDays: 5 };
  const stages = playbook.stages.map((stage) =>
    stage.id === 'transition'
      ? { ...stage, steps: stage.steps.map((step) => ({ ...step, due })) }
      : stage,
  );
  return { playbook: { ...playbook, stages } };
});

test('a step before the end that is due after the last day opens no stage after the close', () => {
  expect(stepById('client_sign_off', {}).due.workingDays).toBe(5);
  const afterTheEnd = [...stepsOfStage('feedback', {}), ...stepsOfStage('keep_in_touch', {})];
  expect(builtInStepIds.filter((step) => continuesAfterClose(step, {}))).toEqual(
    afterTheEnd.map(({ id }) => id),
  );
});
