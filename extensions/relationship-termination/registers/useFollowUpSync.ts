import { useEffect, useRef } from 'react';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { mayContact } from '../../../src/offboarding/survey';
import { registerById, registerIds, stageOfStep, type StageId } from '../../../src/playbook/lookup';
import { useCard } from '../card';

/** The stage whose live data has the follow-ups. */
export const stageOfFollowUps: StageId | undefined = registerIds
  .map(registerById)
  .filter(({ contact }) => contact)
  .map(({ step }) => stageOfStep(step))[0];

/** Reads the tasks again after the client's wish changed; the read holds or frees the follow-ups. */
export function useFollowUpSync(offboarding: Offboarding, stage: StageId | undefined) {
  const { readLiveAgain } = useCard();
  const wish = mayContact(offboarding);
  const known = useRef(wish);
  useEffect(() => {
    if (known.current === wish) return;
    known.current = wish;
    if (stage) readLiveAgain(stage, ['tasks']);
  }, [readLiveAgain, stage, wish]);
}
