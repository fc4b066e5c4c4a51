import { Button, Flex, LoadingButton, LoadingSpinner, Text } from '@hubspot/ui-extensions';

import { useEffect } from 'react';
import type { Meeting, Unknown } from '../../../src/api/live';
import { isAwaited } from '../../../src/offboarding/meeting';
import { isToDo, type Offboarding, type StepState } from '../../../src/offboarding/offboarding';
import { type Step } from '../../../src/playbook/lookup';
import type { MeetingShape } from '../../../src/playbook/shape';
import { useCard } from '../card';
import type { Form } from '../form';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { isToCome, lastRead } from '../useLive';
import { BookedMeetings } from './BookedMeetings';
import { changeMeeting } from './change-meeting';
import { MeetingForm } from './MeetingForm';
import { MeetingView } from './MeetingView';
import { KeptActionLink } from '../parts/KeptActions';

interface StepMeetingsProps {
  offboarding: Offboarding;
  step: Step;
}

/** The meetings of a step as HubSpot has them: schedule one, see it, say what became of it. */
export function StepMeetings({ offboarding, step }: StepMeetingsProps) {
  const card = useCard();
  const { stage } = step;
  const { readLive } = card;
  useEffect(() => readLive(stage), [readLive, stage]);
  if (!step.meeting) return null;
  const form = card.form(`meeting:${step.id}`);
  const reading = card.liveOf(stage);
  const meetings = lastRead(reading)?.meetings;
  if (!meetings && isToCome(reading))
    return <LoadingSpinner label="Reading the meetings" showLabel size="xs" />;
  if (meetings?.status !== 'loaded') return <NotRead step={step} why={meetings?.why ?? 'failed'} />;
  const own = meetings.value.filter((meeting) => meeting.step === step.id);
  const known = { form, offboarding, step, shape: step.meeting, meetings: own };
  return (
    <Flex direction="column" gap="small">
      {own.map((meeting) => (
        <MeetingView
          key={meeting.id}
          form={form}
          meeting={meeting}
          onlyHeld={!mayPlan(known) && step.meeting?.finishesWhen === 'held'}
          keepsWords={isOpen(known) && step.meeting?.finishesWhen === 'held'}
        />
      ))}
      <AdoptMeeting {...known} />
      <Plan {...known} />
      {reading.status === 'loading' && <Text variant="microcopy">Reading the meetings…</Text>}
      <FormNotice form={form} />
    </Flex>
  );
}

const sentences: Record<Unknown['why'], string> = {
  no_access: 'This app may not read meetings on this account.',
  left_out: 'This app was installed without meetings.',
  not_available: 'This account keeps no meetings that the app can read.',
  failed: 'The meetings in HubSpot could not be read just now.',
};

function NotRead({ step, why }: Pick<StepMeetingsProps, 'step'> & Pick<Unknown, 'why'>) {
  const card = useCard();
  const { stage } = step;
  return (
    <Flex gap="small" align="center" wrap>
      <Text>{sentences[why]} The day entered by hand finishes the step as well.</Text>
      <LoadingButton
        size="xs"
        loading={card.liveOf(stage).status === 'loading'}
        onClick={() => card.readLiveAgain(stage, ['meetings'])}
      >
        Try again
      </LoadingButton>
    </Flex>
  );
}

interface Known extends StepMeetingsProps {
  form: Form;
  shape: MeetingShape;
  meetings: Meeting[];
}

const stateOf = ({ offboarding, step }: StepMeetingsProps): StepState['state'] =>
  offboarding.steps[step.id].state;

const isOpen = (known: Known) => isToDo(stateOf(known));

/** No meeting is planned for a done step that a held meeting finishes. */
const mayPlan = (known: Known) => isOpen(known) || known.shape.finishesWhen === 'scheduled';

/** Offers to finish a step whose meeting was held according to HubSpot. */
function AdoptMeeting({ form, step, shape, meetings, ...rest }: Known) {
  const card = useCard();
  const state = stateOf({ step, offboarding: rest.offboarding });
  const held = meetings.findLast((meeting) => meeting.state === 'held');
  if (!held || shape.finishesWhen !== 'held' || state === 'done' || state === 'waived') return null;
  const planned = card.portalDay(held.start);
  const date = planned > card.today ? card.today : planned;
  const evidence = { kind: 'date', date } as const;
  const finish = { step: step.id, action: 'finish', evidence } as const;
  return (
    <Flex gap="small" align="center" wrap>
      <Text>HubSpot says that the meeting took place. Finish the step?</Text>
      <SaveButton
        size="xs"
        variant="primary"
        saving={form.saving !== undefined}
        onClick={() =>
          form.submit(() => ({ request: { name: 'update_step', parameters: finish } }))
        }
      >
        Finish the step
      </SaveButton>
    </Flex>
  );
}

/** The form of a meeting, at once if none is planned or held; for an open step whose meeting was held, on demand. */
function Plan(known: Known) {
  const { form, offboarding, step, shape, meetings } = known;
  const { doing } = form.draft.meeting ?? {};
  if (!mayPlan(known) || meetings.some(({ state }) => isAwaited(state))) return null;
  if (doing === 'look')
    return <BookedMeetings form={form} offboarding={offboarding} step={step.id} />;
  if (doing !== 'plan' && meetings.some(({ state }) => state === 'held')) {
    if (!isOpen(known)) return null;
    return (
      <Flex>
        <Button
          size="xs"
          variant="transparent"
          onClick={() => changeMeeting(form, { doing: 'plan' })}
        >
          Enter another meeting
        </Button>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="small">
      <MeetingForm form={form} offboarding={offboarding} step={step} shape={shape} />
      <Elsewhere {...known} />
    </Flex>
  );
}

/** The other ways to a meeting: HubSpot's own scheduler, and one that is in HubSpot already. */
function Elsewhere({ form, offboarding }: Known) {
  const card = useCard();
  const look = () => {
    changeMeeting(form, { doing: 'look' });
    card.find('meetings', offboarding.startedOn);
  };
  return (
    <Flex gap="small" wrap align="center">
      <KeptActionLink actionType="SCHEDULE_MEETING" actionContext={card.record}>
        Use HubSpot's scheduler
      </KeptActionLink>
      <Button size="sm" variant="transparent" onClick={look}>
        Find a meeting that is already in HubSpot
      </Button>
    </Flex>
  );
}
