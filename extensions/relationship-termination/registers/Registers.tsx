import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stageOfStep } from '../../../src/playbook/book';
import { registersOf, registersShownIn, type StepId } from '../../../src/playbook/lookup';
import { RegisterList } from './RegisterList';

interface RegistersProps {
  offboarding: Offboarding;
  step: StepId;
}

/** The lists that a step keeps, and those of other steps that it shows to be read. */
export function Registers({ offboarding, step }: RegistersProps) {
  const stage = stageOfStep(step, offboarding);
  return (
    <>
      {registersOf(step).map((register) => (
        <RegisterList key={register.id} {...{ offboarding, register, stage }} fixed={false} />
      ))}
      {registersShownIn(step).map((register) => (
        <RegisterList key={register.id} {...{ offboarding, register, stage }} fixed />
      ))}
    </>
  );
}
