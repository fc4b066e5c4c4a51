import { Flex, Link, Text } from '@hubspot/ui-extensions';
import type { PastOffboarding } from '../../../src/api/situation';
import { initiatorLabel } from '../../../src/messages/labels';
import { outcomeById } from '../../../src/playbook/lookup';
import { dateInWords } from '../../shared/dates';
import { reasonText } from '../../../src/messages/change-note';

/** Earlier offboardings of this company, newest first, and those of companies that were merged into it. */
export function PastOffboardings({ past }: { past: readonly PastOffboarding[] }) {
  const merged = past.filter(({ ofMerged }) => ofMerged);
  return (
    <>
      <Offboardings
        title="Earlier endings"
        offboardings={past.filter(({ ofMerged }) => !ofMerged)}
      />
      <Offboardings
        title="Endings of companies that were merged into this one"
        offboardings={merged}
      >
        The card goes on with one ending. The others stay in HubSpot as they were, among the
        offboardings of this company.
      </Offboardings>
    </>
  );
}

interface EndingsProps {
  title: string;
  offboardings: readonly PastOffboarding[];
  /** A note below the list. */
  children?: string;
}

function Offboardings({ title, offboardings, children }: EndingsProps) {
  if (offboardings.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
      {offboardings.map((ending) => (
        <Text key={ending.recordId}>
          {offboardingText(ending)}
          {ending.link && ' · '}
          {ending.link && <Link href={{ url: ending.link, external: true }}>Open it</Link>}
        </Text>
      ))}
      {children && <Text variant="microcopy">{children}</Text>}
    </Flex>
  );
}

/** `1 · The client · Cost · Our price increase · Completed on 4 May 2024 · won back on 1 June 2025`. */
export function offboardingText(ending: PastOffboarding): string {
  const { number, initiator, reason, startedOn, outcome, closedOn, wonBackOn, ofMerged } = ending;
  const end = outcome ? outcomeById(outcome).label : 'Not closed';
  const parts = [
    ...(ofMerged ? [] : [`${number}`]),
    `${ofMerged ? 'Started' : 'started'} ${dateInWords(startedOn)}`,
    initiatorLabel(initiator),
    reasonText(reason),
    closedOn ? `${end} on ${dateInWords(closedOn)}` : end,
    ...(wonBackOn ? [`won back on ${dateInWords(wonBackOn)}`] : []),
  ];
  return parts.join(' · ');
}
