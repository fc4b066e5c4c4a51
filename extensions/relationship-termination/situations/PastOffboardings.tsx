import { Flex, Link, Text } from '@hubspot/ui-extensions';
import type { PastOffboarding } from '../../../src/api/situation';
import { initiatorLabel } from '../../../src/messages/labels';
import { outcomeById } from '../../../src/playbook/lookup';
import { dateInWords } from '../../shared/dates';
import { reasonText } from '../../../src/messages/change-note';
import { demibold } from '../../shared/parts/unchanged';

/** Earlier offboardings of this company, newest first, and those of companies that were merged into it. */
export function PastOffboardings({ past }: { past: readonly PastOffboarding[] }) {
  const merged = past.filter(({ ofMerged }) => ofMerged);
  return (
    <>
      <Offboardings
        title="Earlier offboardings"
        offboardings={past.filter(({ ofMerged }) => !ofMerged)}
      />
      <Offboardings
        title="Offboardings of companies that were merged into this one"
        offboardings={merged}
      >
        The card goes on with one of them. The others stay in HubSpot as they were, among the
        offboardings of this company.
      </Offboardings>
    </>
  );
}

interface OffboardingsProps {
  title: string;
  offboardings: readonly PastOffboarding[];
  /** A note below the list. */
  children?: string;
}

function Offboardings({ title, offboardings, children }: OffboardingsProps) {
  if (offboardings.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={demibold}>{title}</Text>
      {offboardings.map((past) => (
        <Flex key={past.recordId} direction="column">
          <Text>
            {endWords(past)}
            {past.link && ' · '}
            {past.link && <Link href={{ url: past.link, external: true }}>Open it</Link>}
          </Text>
          <Text variant="microcopy">{howWords(past)}</Text>
        </Flex>
      ))}
      {children && <Text variant="microcopy">{children}</Text>}
    </Flex>
  );
}

/** `Offboarding 1: Completed on 4 May 2024, won back on 1 June 2025`; one of a merged company without its number. */
function endWords({ number, outcome, closedOn, wonBackOn, ofMerged }: PastOffboarding): string {
  const end = outcome ? outcomeById(outcome).label : 'Not closed';
  const parts = [
    closedOn ? `${end} on ${dateInWords(closedOn)}` : end,
    ...(wonBackOn ? [`won back on ${dateInWords(wonBackOn)}`] : []),
  ];
  return `${ofMerged ? '' : `Offboarding ${number}: `}${parts.join(', ')}`;
}

/** `Started 1 February 2023. Who ended it: The client. Stated reason: Cost.` */
const howWords = ({ initiator, reason, startedOn }: PastOffboarding): string =>
  [
    `Started ${dateInWords(startedOn)}.`,
    `Who ended it: ${initiatorLabel(initiator)}.`,
    `Stated reason: ${reasonText(reason, {})}.`,
  ].join(' ');
