import {
  registersOf,
  registersShownIn,
  stageOfStep,
  type StepId,
} from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { RegisterList } from './RegisterList';

/** The lists that a step keeps, and those of other steps that it shows to be read. */
export function Registers({ desk, step }: { desk: Desk; step: StepId }) {
  const stage = stageOfStep(step);
  return (
    <>
      {registersOf(step).map((register) => (
        <RegisterList key={register.id} {...{ desk, register, stage }} fixed={false} />
      ))}
      {registersShownIn(step).map((register) => (
        <RegisterList key={register.id} {...{ desk, register, stage }} fixed />
      ))}
    </>
  );
}
