import { Text } from '@hubspot/ui-extensions';
import { hasEnded } from '../../../src/offboarding/after-close';
import { stepsBeyondService } from '../../../src/offboarding/beyond-service';
import type { Closed, Offboarding } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import { beyondWords, runsOnWords } from './contract-words';

/**
 * Says that the contract does not end with the service, and what goes on after it. Once closed, as of that day. Nothing
 * if all ends in time or the client came back.
 */
export function RunsOn({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  if (offboarding.status === 'closed' && !isGone(offboarding)) return null;
  const on = offboarding.status === 'closed' ? offboarding.closedOn : card.today;
  const contract = runsOnWords(offboarding, on);
  const lines = [
    ...(contract ? [contract] : []),
    ...stepsBeyondService(offboarding).map((beyond) => beyondWords(beyond, offboarding)),
  ];
  return lines.map((line) => <Text key={line}>{line}</Text>);
}

const isGone = (closed: Closed) => hasEnded(closed) && !closed.wonBack;
