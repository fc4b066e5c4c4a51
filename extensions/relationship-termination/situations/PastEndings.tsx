import { Flex, Text } from '@hubspot/ui-extensions';
import type { PastEnding } from '../../../src/contract/situation';
import { initiatorById, outcomeById } from '../../../src/playbook/lookup';
import { longDate } from '../dates';
import { reasonText } from '../../../src/messages/deed-note';

/** Earlier endings of this company, newest first. */
export function PastEndings({ past }: { past: readonly PastEnding[] }) {
  if (past.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>Earlier endings</Text>
      {past.map((ending) => (
        <Text key={ending.cycle}>{endingText(ending)}</Text>
      ))}
    </Flex>
  );
}

/** `1 · The client · Cost · Our price increase · Completed on 4 May 2024 · won back on 1 June 2025`. */
export function endingText(ending: PastEnding): string {
  const { cycle, initiator, reason, startedOn, outcome, closedOn, wonBackOn } = ending;
  const end = outcome ? outcomeById(outcome).label : 'Not closed';
  const parts = [
    `${cycle}`,
    `started ${longDate(startedOn)}`,
    initiatorById(initiator).label,
    reasonText(reason),
    closedOn ? `${end} on ${longDate(closedOn)}` : end,
    ...(wonBackOn ? [`won back on ${longDate(wonBackOn)}`] : []),
  ];
  return parts.join(' · ');
}
