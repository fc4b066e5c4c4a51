import { AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import { daysBetween } from '../../../src/calendar/calendar-date';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { reasonLabel, stayedText } from '../../../src/messages/labels';
import { stageById } from '../../../src/playbook/lookup';
import { OwnerPanel } from '../change/OwnerPanel';
import { RunsOn } from '../contract/RunsOn';
import { dateInWords, days } from '../../shared/dates';
import { Fact } from '../../shared/parts/Fact';
import { AnalysedFact } from '../change/AnalysedFact';
import { ReasonsCompared } from '../parts/ReasonsCompared';
import { statedMore } from '../reason-words';
import { stageTimes } from './durations';

interface SummaryProps {
  offboarding: Closed;
  progress: Progress;
}

/** The offboarding in a few facts. What may still change after the close can be changed here. */
export function Summary({ offboarding, progress }: SummaryProps) {
  const stayed = stayedText(offboarding);
  const { closedOn, closedBy, finalServiceDate, closingNote, part } = offboarding;
  return (
    <Flex direction="column" gap="medium">
      <AutoGrid columnWidth={240} flexible gap="medium">
        <Fact label="Closed" value={dateInWords(closedOn)} more={`by ${closedBy.name}`} />
        {part && <Fact label="What ended" value={part.ends} more={`Stays: ${part.stays}`} />}
        {stayed && <Fact label="Why they stayed" value={stayed} />}
        <Took offboarding={offboarding} />
        <Fact
          label="Last day of service"
          value={finalServiceDate ? dateInWords(finalServiceDate) : 'Never set'}
        />
        <Fact label="Steps" value={`${progress.done} of ${progress.total} done or waived`} />
        <Fact
          label="Stated reason"
          value={reasonLabel(offboarding.statedReason.id)}
          more={statedMore(offboarding)}
        />
        <AnalysedFact offboarding={offboarding} />
        <Fact
          label="Owner"
          value={offboarding.owner?.name ?? 'No owner'}
          change={<OwnerPanel offboarding={offboarding} />}
        />
      </AutoGrid>
      <RunsOn offboarding={offboarding} />
      <ReasonsCompared offboarding={offboarding} />
      {offboarding.statedWords && (
        <Text format={{ italic: true }}>“{offboarding.statedWords}”</Text>
      )}
      {closingNote && <Text>Closing note: {closingNote}</Text>}
    </Flex>
  );
}

function Took({ offboarding }: { offboarding: Closed }) {
  const { startedOn, closedOn } = offboarding;
  const took = daysBetween(startedOn, closedOn);
  if (took === 0) return null;
  const perStage = stageTimes(offboarding)
    .filter((time) => time.days > 0)
    .map((time) => `${stageById(time.stage).shortLabel} ${days(time.days)}`);
  return <Fact label="Took" value={days(took)} more={perStage.join(', ')} />;
}
