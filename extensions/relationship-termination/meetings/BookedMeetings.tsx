import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stageOfStep } from '../../../src/playbook/book';
import { type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { FoundList } from '../../shared/parts/FoundList';
import { linkMeetingRequest } from './meeting-request';
import { demibold } from '../../shared/parts/unchanged';

interface BookedMeetingsProps {
  form: Form;
  offboarding: Offboarding;
  step: StepId;
}

/** Meetings that were booked in HubSpot itself: one of them becomes the step's. */
export function BookedMeetings({ form, offboarding, step }: BookedMeetingsProps) {
  const card = useCard();
  const { startedOn } = offboarding;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={demibold}>Which of these is it?</Text>
      <FoundList
        listing={card.found.meetings}
        formatInstant={card.formatInstant}
        nothing="No meeting was found on this company."
        notAllowed="This app may not read meetings on this account. Enter the day by hand."
        saving={form.saving !== undefined}
        onAgain={() => card.find('meetings', startedOn)}
        onTake={(found) =>
          form.submit(
            () => linkMeetingRequest(step, found, card.portalDay),
            () => card.readLiveAgain(stageOfStep(step, card), ['meetings']),
          )
        }
      />
      <Flex>
        <Button size="xs" variant="transparent" onClick={() => form.change({ meeting: {} })}>
          Not yet
        </Button>
      </Flex>
    </Flex>
  );
}
