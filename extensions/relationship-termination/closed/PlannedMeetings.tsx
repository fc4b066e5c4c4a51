import { Alert, Flex, Text } from '@hubspot/ui-extensions';

import { useEffect } from 'react';
import type { Live, Meeting } from '../../../src/api/live';
import { hasEnded } from '../../../src/offboarding/after-close';
import { isAwaited } from '../../../src/offboarding/meeting';
import type { Closed } from '../../../src/offboarding/offboarding';
import { stageOfStep } from '../../../src/playbook/book';
import { stageById, stepsWithMeeting, type StageId } from '../../../src/playbook/lookup';
import { counted } from '../../shared/dates';
import { useCard } from '../card';
import { settleRequest } from '../meetings/meeting-request';
import { savingOf } from '../meetings/MeetingView';
import { objectTypeIds } from '../../shared/object-types';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { lastRead } from '../useLive';
import { KeptActionLink } from '../parts/KeptActions';

/** Planned meetings of an offboarding that was called off, with a button to cancel each. */
export function PlannedMeetings({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const { readLive } = card;
  const stage = hasEnded(offboarding) ? undefined : stageWithMeetings(offboarding.lastStage);
  useEffect(() => {
    if (stage) readLive(stage);
  }, [readLive, stage]);
  const planned = stage ? toCome(lastRead(card.liveOf(stage))) : [];
  const [first] = planned;
  if (!stage || !first) return null;
  const title =
    planned.length === 1
      ? `A meeting is still planned for ${card.formatInstant(first.start)}`
      : `${counted(planned.length, 'meeting')} are still planned`;
  return (
    <Alert title={title} variant="info">
      <Flex direction="column" gap="small">
        <Text>
          It was planned for the ending. If it is off, tell those who are invited, and mark it
          cancelled here.
        </Text>
        {planned.map((meeting) => (
          <Planned
            key={meeting.id}
            meeting={meeting}
            stage={stage}
            {...(planned.length > 1 ? { when: card.formatInstant(meeting.start) } : {})}
          />
        ))}
      </Flex>
    </Alert>
  );
}

interface PlannedProps {
  meeting: Meeting;
  /** The stage whose live data has the meeting. */
  stage: StageId;
  /** Its time, shown where there are several. */
  when?: string;
}

/** A meeting without our activity key can only be cancelled in HubSpot. */
function Planned({ meeting, stage, when }: PlannedProps) {
  const card = useCard();
  const form = card.form(`meeting:${meeting.step}`);
  const saving = savingOf(form, meeting);
  const cancel = () =>
    form.submit(
      () => settleRequest(meeting, 'cancelled', card.portalDay),
      () => card.readLiveAgain(stage, ['meetings']),
    );
  return (
    <Flex direction="column" gap="extra-small">
      <Flex gap="small" align="center" wrap>
        {when && <Text>{when}</Text>}
        <KeptActionLink
          actionType="PREVIEW_OBJECT"
          actionContext={{ objectTypeId: objectTypeIds.meetings, objectId: Number(meeting.id) }}
        >
          {meeting.title}
        </KeptActionLink>
        {meeting.activityKey && (
          <SaveButton
            size="xs"
            saving={saving === 'cancelled'}
            disabled={saving !== undefined}
            onClick={cancel}
          >
            Cancel it
          </SaveButton>
        )}
      </Flex>
      <FormNotice form={form} />
    </Flex>
  );
}

const toCome = (live: Live | undefined): Meeting[] =>
  live?.meetings?.status === 'loaded'
    ? live.meetings.value.filter(({ state, start }) => isAwaited(state) && start > live.readAt)
    : [];

/** A stage whose live data has meetings; the last one if it has, because it is read anyway. */
const stageWithMeetings = (last: StageId): StageId | undefined =>
  [last, ...stepsWithMeeting.map((step) => stageOfStep(step, {}))].find((stage) =>
    stageById(stage).live.includes('meetings'),
  );
