import { AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import { daysBetween } from '../../../src/calendar/calendar-date';
import type { Closed } from '../../../src/offboarding/offboarding';
import { wordsSaid } from '../../../src/offboarding/reason-rules';
import type { Progress } from '../../../src/offboarding/progress';
import { stagesWithTime } from '../../../src/offboarding/stage-times';
import { initiatorLabel, reasonLabel, stayedText, wordsLabel } from '../../../src/messages/labels';
import { outcomeById, stageById } from '../../../src/playbook/lookup';
import { OwnerPanel } from '../change/OwnerPanel';
import { RunsOn } from '../contract/RunsOn';
import { dateInWords, days } from '../../shared/dates';
import { Fact } from '../../shared/parts/Fact';
import { AnalysedFact } from '../change/AnalysedFact';
import { ReasonsCompared } from '../parts/ReasonsCompared';
import { statedMore } from '../reason-words';

interface SummaryProps {
  offboarding: Closed;
  progress: Progress;
}

/** The offboarding in a few facts. What may still change after the close can be changed here. */
export function Summary({ offboarding, progress }: SummaryProps) {
  const stayed = stayedText(offboarding);
  const words = wordsSaid(offboarding);
  const { closedOn, closedBy, finalServiceDate, closingNote, outcome, part } = offboarding;
  return (
    <Flex direction="column" gap="medium">
      <AutoGrid columnWidth={150} flexible gap="medium">
        <Fact label="Closed" value={dateInWords(closedOn)} more={`by ${closedBy.name}`} />
        {part && <Fact label="What ended" value={part.ends} more={`Stays: ${part.stays}`} />}
        {stayed && <Fact label="Why they stayed" value={stayed} />}
        <Took offboarding={offboarding} />
        {outcomeById(outcome).ends && (
          <Fact
            label="Last day of service"
            value={finalServiceDate ? dateInWords(finalServiceDate) : 'Not set'}
          />
        )}
        <Fact label="Steps" value={stepsInWords(offboarding, progress)} />
        <Fact label="Who ended it" value={initiatorLabel(offboarding.initiator)} />
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
      {words && <Text>{`${wordsLabel(offboarding.initiator)}: “${words}”`}</Text>}
      {closingNote && <Text>Closing note: {closingNote}</Text>}
    </Flex>
  );
}

/** `16 of 22 done, 4 waived`. */
function stepsInWords({ steps }: Closed, progress: Progress): string {
  const waived = progress.steps.filter(({ id }) => steps[id].state === 'waived').length;
  const done = `${progress.done - waived} of ${progress.total} done`;
  return waived > 0 ? `${done}, ${waived} waived` : done;
}

function Took({ offboarding }: { offboarding: Closed }) {
  const { startedOn, closedOn } = offboarding;
  const took = daysBetween(startedOn, closedOn);
  if (took === 0) return null;
  const perStage = stagesWithTime(offboarding)
    .filter((time) => time.days > 0)
    .map((time) => `${stageById(time.stage).shortLabel} ${days(time.days)}`);
  return <Fact label="Took" value={days(took)} more={perStage.join(', ')} />;
}
