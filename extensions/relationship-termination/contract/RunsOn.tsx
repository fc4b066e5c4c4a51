import { Text } from '@hubspot/ui-extensions';
import { hasEnded } from '../../../src/offboarding/after-close';
import { stepsBeyondService } from '../../../src/offboarding/beyond-service';
import type { Closed, Offboarding } from '../../../src/offboarding/offboarding';
import { beyondWords, runsOnWords } from './contract-words';
import { EndsApart } from './EndsApart';

interface RunsOnProps {
  offboarding: Offboarding;
  /** A step in view says already that contract and service end apart. */
  isTold?: boolean;
}

/**
 * Says that the contract does not end with the service, with the way to bring the two together, and what goes on after it.
 * Once closed, as of that day. Nothing if all ends in time or the client came back.
 */
export function RunsOn({ offboarding, isTold = false }: RunsOnProps) {
  if (offboarding.status === 'closed' && !isGone(offboarding)) return null;
  const beyond = stepsBeyondService(offboarding).map((one) => beyondWords(one, offboarding));
  return (
    <>
      {!isTold && <ContractApart offboarding={offboarding} />}
      {beyond.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </>
  );
}

function ContractApart({ offboarding }: Pick<RunsOnProps, 'offboarding'>) {
  if (offboarding.status !== 'closed') return <EndsApart offboarding={offboarding} />;
  const words = runsOnWords(offboarding, offboarding.closedOn);
  return words ? <Text>{words}</Text> : null;
}

const isGone = (closed: Closed) => hasEnded(closed) && !closed.wonBack;
