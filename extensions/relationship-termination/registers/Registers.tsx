import type { Offboarding } from '../../../src/offboarding/offboarding';
import {
  registersOf,
  registersShownIn,
  stageOfStep,
  type StepId,
} from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { RegisterList } from './RegisterList';

interface RegistersProps {
  desk: Desk;
  offboarding: Offboarding;
  step: StepId;
}

/** The lists that a step keeps, and those of other steps that it shows to be read. */
export function Registers({ desk, offboarding, step }: RegistersProps) {
  const stage = stageOfStep(step);
  return (
    <>
      {registersOf(step).map((register) => (
        <RegisterList key={register.id} {...{ desk, offboarding, register, stage }} fixed={false} />
      ))}
      {registersShownIn(step).map((register) => (
        <RegisterList key={register.id} {...{ desk, offboarding, register, stage }} fixed />
      ))}
    </>
  );
}
