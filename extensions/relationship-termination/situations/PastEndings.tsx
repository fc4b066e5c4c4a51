import { Flex, Text } from '@hubspot/ui-extensions';
import type { PastEnding } from '../../../src/api/situation';
import { initiatorById, outcomeById } from '../../../src/playbook/lookup';
import { longDate } from '../dates';
import { reasonText } from '../../../src/messages/change-note';

/** Earlier endings of this company, newest first, and those of companies that were merged into it. */
export function PastEndings({ past }: { past: readonly PastEnding[] }) {
  const merged = past.filter(({ ofMerged }) => ofMerged);
  return (
    <>
      <Endings title="Earlier endings" endings={past.filter(({ ofMerged }) => !ofMerged)} />
      <Endings title="Endings of companies that were merged into this one" endings={merged}>
        The card goes on with one ending. The others stay in HubSpot as they were, among the
        offboardings of this company.
      </Endings>
    </>
  );
}

interface EndingsProps {
  title: string;
  endings: readonly PastEnding[];
  /** What there is to know about them. */
  children?: string;
}

function Endings({ title, endings, children }: EndingsProps) {
  if (endings.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
      {endings.map((ending) => (
        <Text key={ending.recordId}>{endingText(ending)}</Text>
      ))}
      {children && <Text variant="microcopy">{children}</Text>}
    </Flex>
  );
}

/** `1 · The client · Cost · Our price increase · Completed on 4 May 2024 · won back on 1 June 2025`. */
export function endingText(ending: PastEnding): string {
  const { cycle, initiator, reason, startedOn, outcome, closedOn, wonBackOn, ofMerged } = ending;
  const end = outcome ? outcomeById(outcome).label : 'Not closed';
  const parts = [
    ...(ofMerged ? [] : [`${cycle}`]),
    `${ofMerged ? 'Started' : 'started'} ${longDate(startedOn)}`,
    initiatorById(initiator).label,
    reasonText(reason),
    closedOn ? `${end} on ${longDate(closedOn)}` : end,
    ...(wonBackOn ? [`won back on ${longDate(wonBackOn)}`] : []),
  ];
  return parts.join(' · ');
}
