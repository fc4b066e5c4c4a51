import { Text } from '@hubspot/ui-extensions';
import { hasEnded } from '../../../src/offboarding/after-close';
import type { Closed, Offboarding } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import { runsOnWords } from './contract-words';

/** Says that the contract ends after the service. Once closed, as of that day. Nothing if it ends in time or the client came back. */
export function RunsOn({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  if (offboarding.status === 'closed' && !isGone(offboarding)) return null;
  const on = offboarding.status === 'closed' ? offboarding.closedOn : card.today;
  const words = runsOnWords(offboarding, on);
  return words ? <Text>{words}</Text> : null;
}

const isGone = (closed: Closed) => hasEnded(closed) && !closed.wonBack;
