import { Flex, List, Text, Tile } from '@hubspot/ui-extensions';
import { surveyEvents } from '../../../src/messages/survey-events';
import { whatHappened } from '../../../src/messages/what-happened';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { AnalysedReasonForm } from '../change/AnalysedReason';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import { demibold } from '../../shared/parts/unchanged';

interface LookBackProps {
  offboarding: Offboarding;
}

/** What happened, for a step that looks back; asks for our view of the reason if it is missing. */
export function LookBack({ offboarding }: LookBackProps) {
  const { today, portalDay } = useCard();
  const happened = whatHappened(
    offboarding,
    { today, dayOf: portalDay },
    surveyEvents(offboarding, portalDay),
  );
  return (
    <Flex direction="column" gap="small">
      <Text format={demibold}>What happened</Text>
      <List variant="unordered">
        {happened.map(({ on, what }) => (
          <Text key={`${on} ${what}`}>{on ? `${dateInWords(on)}: ${what}` : what}</Text>
        ))}
      </List>
      {!offboarding.analysedReason && (
        <Tile compact>
          <Flex direction="column" gap="small">
            <Text format={demibold}>First: why did it end, in our own view?</Text>
            <Text>
              The client's reason is known. Ours may be another, and what we ask depends on it.
            </Text>
            <AnalysedReasonForm offboarding={offboarding} />
          </Flex>
        </Tile>
      )}
    </Flex>
  );
}
