import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions';
import { daysBetween } from '../../../src/calendar/calendar-date';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { initiatorById, stageById } from '../../../src/playbook/lookup';
import { days, longDate } from '../dates';
import type { Desk } from '../desk';
import { reasonText } from '../reason-words';
import { stageTimes } from './durations';

interface SummaryProps {
  desk: Desk;
  offboarding: Closed;
  progress: Progress;
}

/** The ending in a few facts. */
export function Summary({ desk, offboarding, progress }: SummaryProps) {
  const facts = factsOf(offboarding, progress, desk);
  return (
    <DescriptionList direction="row">
      {facts.map(([label, value]) => (
        <DescriptionListItem key={label} label={label}>
          <Text>{value}</Text>
        </DescriptionListItem>
      ))}
    </DescriptionList>
  );
}

type Fact = readonly [label: string, value: string];

function factsOf(offboarding: Closed, progress: Progress, desk: Desk): Fact[] {
  const { startedOn, closedOn, closedBy, closedAt, finalServiceDate, owner } = offboarding;
  const perStage = stageTimes(offboarding)
    .map(({ stage, days: count }) => `${stageById(stage).shortLabel} ${days(count)}`)
    .join(', ');
  return [
    ['Closed', `${longDate(closedOn)}, by ${closedBy.name} (${desk.formatInstant(closedAt)})`],
    ['Took', `${days(daysBetween(startedOn, closedOn))}, from ${longDate(startedOn)}`],
    ['By stage', perStage],
    ['Last day of service', finalServiceDate ? longDate(finalServiceDate) : 'Never set'],
    ['Ended by', initiatorById(offboarding.initiator).label],
    ['Reason, as the client saw it', reasonText(offboarding.statedReason)],
    ...analysedFact(offboarding),
    ['Owner', owner?.name ?? 'None'],
    ['Steps', `${progress.done} of ${progress.total} done or waived`],
    ...(offboarding.closingNote ? [['Closing note', offboarding.closingNote] as const] : []),
  ];
}

function analysedFact({ analysedReason, avoidable }: Closed): Fact[] {
  if (!analysedReason) return [];
  const words = { yes: 'avoidable', no: 'not avoidable', unsure: 'unsure whether avoidable' };
  const more = avoidable ? `, ${words[avoidable]}` : '';
  return [['Reason, as we see it', `${reasonText(analysedReason)}${more}`]];
}
