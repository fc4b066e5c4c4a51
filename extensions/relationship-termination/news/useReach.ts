import { applies } from '../../../src/offboarding/applies';
import { whyHeld, type Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import {
  registerById,
  registerIds,
  type Register,
  type StageId,
} from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { lastRead } from '../useLive';

/** Whether a follow-up on news may be planned, and which are. */
export type Reach =
  /** This offboarding plans no follow-ups. */
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'unavailable'; again(): void }
  | { status: 'held'; offboarding: Offboarding; register: Register; items: readonly Item[] }
  | {
      status: 'open';
      offboarding: Offboarding;
      register: Register;
      items: readonly Item[];
      onSaved(): void;
    };

/** The register of planned follow-ups. */
const planned = registerIds.map(registerById).find(({ plan }) => plan);

/** Reads the planned follow-ups from the stage's live tasks and the client's wish. */
export function useReach(offboarding: Offboarding, stage: StageId): Reach {
  const card = useCard();
  const register = planned;
  if (!register || !applies(register.step, offboarding)) return { status: 'none' };
  const reading = card.liveOf(stage);
  const tasks = lastRead(reading)?.tasks;
  const again = () => card.readLiveAgain(stage, ['tasks']);
  if (tasks?.status !== 'loaded') {
    const isComing = reading.status === 'loading' || reading.status === 'idle';
    return isComing ? { status: 'loading' } : { status: 'unavailable', again };
  }
  const { items } = tasks.value;
  return whyHeld(register, offboarding)
    ? { status: 'held', offboarding, register, items }
    : { status: 'open', offboarding, register, items, onSaved: again };
}
