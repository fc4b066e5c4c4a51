import { AutoGrid, Flex, ProgressBar, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { initiatorById } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { DatePanel } from '../change/DatePanel';
import { OwnerPanel } from '../change/OwnerPanel';
import { AnalysedReasonPanel, StatedReasonPanel } from '../change/ReasonPanels';
import { fromToday, longDate } from '../dates';
import { reasonText } from '../reason-words';

interface HeaderProps {
  desk: Desk;
  offboarding: Offboarding;
  progress: Progress;
}

/** When it ends, why, who leads it and how far it is; each with the way to change it. */
export function Header({ desk, offboarding, progress }: HeaderProps) {
  const { finalServiceDate: end, statedReason, analysedReason, owner, initiator } = offboarding;
  return (
    <Flex direction="column" gap="small">
      <AutoGrid columnWidth={190} flexible gap="small">
        <Fact
          label="Last day of service"
          value={end ? longDate(end) : 'Not known yet'}
          more={end && fromToday(end, desk.today)}
          change={<DatePanel desk={desk} offboarding={offboarding} />}
        />
        <Fact
          label="Reason, as the client sees it"
          value={reasonText(statedReason)}
          more={`Ended by: ${initiatorById(initiator).label}`}
          change={<StatedReasonPanel desk={desk} offboarding={offboarding} />}
        />
        <Fact
          label="Reason, as we see it"
          value={analysedReason ? reasonText(analysedReason) : 'Not looked into yet'}
          more={avoidableText(offboarding)}
          change={<AnalysedReasonPanel desk={desk} offboarding={offboarding} />}
        />
        <Fact
          label="Owner"
          value={owner?.name ?? 'No owner yet'}
          change={<OwnerPanel desk={desk} offboarding={offboarding} />}
        />
      </AutoGrid>
      <ProgressBar
        title={`${progress.done} of ${progress.total} steps done`}
        aria-label="Steps done"
        value={progress.done}
        maxValue={progress.total}
      />
    </Flex>
  );
}

interface FactProps {
  label: string;
  value: string;
  more?: string | undefined;
  change: ReactNode;
}

function Fact({ label, value, more, change }: FactProps) {
  return (
    <Flex direction="column">
      <Flex gap="extra-small" align="center" wrap>
        <Text variant="microcopy">{label}</Text>
        {change}
      </Flex>
      <Text format={{ fontWeight: 'demibold' }}>{value}</Text>
      {more && <Text variant="microcopy">{more}</Text>}
    </Flex>
  );
}

const avoidable = { yes: 'Avoidable', no: 'Not avoidable', unsure: 'Avoidable? Unsure' } as const;

const avoidableText = (offboarding: Offboarding) =>
  offboarding.avoidable && avoidable[offboarding.avoidable];
