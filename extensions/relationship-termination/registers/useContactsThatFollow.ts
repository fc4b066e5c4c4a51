import { useEffect, useRef } from 'react';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { mayContact } from '../../../src/offboarding/survey';
import { registerById, registerIds, stageOfStep, type StageId } from '../../../src/playbook/lookup';
import { useCard } from '../card';

/** The stage at which contacts are planned. */
export const stageOfContacts: StageId | undefined = registerIds
  .map(registerById)
  .filter(({ contact }) => contact)
  .map(({ step }) => stageOfStep(step))[0];

/** After the client's word changed, the planned contacts follow: the tasks are read anew, which holds or frees them. */
export function useContactsThatFollow(offboarding: Offboarding, stage: StageId | undefined) {
  const { readLiveAgain } = useCard();
  const wish = mayContact(offboarding);
  const known = useRef(wish);
  useEffect(() => {
    if (known.current === wish) return;
    known.current = wish;
    if (stage) readLiveAgain(stage, ['tasks']);
  }, [readLiveAgain, stage, wish]);
}
