import { Text } from '@hubspot/ui-extensions';
import { daysBetween } from '../../../src/calendar/calendar-date';
import type { Closed } from '../../../src/offboarding/offboarding';
import { stageById } from '../../../src/playbook/lookup';
import { useCard } from '../card';

/** Days after a close in which the way back is told. */
const toldFor = 7;

/** How a close by mistake is undone: on HubSpot's board, which the card follows. Nothing later, or once they were won back. */
export function ByMistake({ offboarding }: { offboarding: Closed }) {
  const { today } = useCard();
  const { closedOn, lastStage, wonBack } = offboarding;
  if (wonBack || daysBetween(closedOn, today) > toldFor) return null;
  return (
    <Text variant="microcopy">
      {`Closed by mistake? Set the stage of its Offboarding record in HubSpot back to “${stageById(lastStage).label}”. This card follows: what was done stays done, and steps that were waived can be reopened.`}
    </Text>
  );
}
