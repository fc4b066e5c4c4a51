import { Flex, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stageOfStep, type Step } from '../../../src/playbook/lookup';
import type { MeetingShape } from '../../../src/playbook/shape';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import type { Form } from '../form';
import { SaveButton } from '../../shared/parts/SaveButton';
import { Attendees } from './Attendees';
import { HowItWent } from './HowItWent';
import { changeMeeting } from './change-meeting';
import type { MeetingDraft } from './meeting-draft';
import { heldBy, planRequest } from './meeting-request';
import { MoreFields } from './MoreFields';
import { suggestedAttendees } from './who';
import { WhenFields } from './WhenFields';

interface MeetingFormProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  shape: MeetingShape;
}

/** A new meeting: when, with whom, and one button. Whether it took place follows from its day and time. */
export function MeetingForm({ form, offboarding, step, shape }: MeetingFormProps) {
  const card = useCard();
  const { meeting: draft = {} } = form.draft;
  const title = `${shape.title}: ${offboarding.companyName}`.slice(0, 200);
  const suggested = { title, attendees: suggestedAttendees(card.contacts) };
  const taken = heldBy(draft, card);
  const isSaving = form.saving !== undefined;
  const save = (saidHeld: boolean) =>
    form.submit(
      (newest) => planRequest(step.id, suggested, newest, card, saidHeld),
      () => card.readLiveAgain(stageOfStep(step.id), ['meetings']),
    );
  return (
    <Flex direction="column" gap="small">
      <WhenFields form={form} name={step.id} />
      <Early shape={shape} offboarding={offboarding} date={draft.date} />
      <Attendees
        name={`attendees_${step.id}`}
        chosen={draft.attendees ?? suggested.attendees}
        problem={form.problem('attendees')}
        onChoose={(attendees) => changeMeeting(form, { attendees })}
      />
      {taken === 'held' && <HowItWent form={form} step={step.id} />}
      <Flex gap="small" wrap align="center">
        <SaveButton variant="primary" size="sm" saving={isSaving} onClick={() => save(false)}>
          {taken === 'held' ? 'It took place' : 'Schedule'}
        </SaveButton>
        {taken === 'may_be_held' && (
          <SaveButton size="sm" saving={false} disabled={isSaving} onClick={() => save(true)}>
            It took place already
          </SaveButton>
        )}
        {taken !== 'held' && (
          <Text variant="microcopy">
            HubSpot sends no invitation for it. Send one from your calendar.
          </Text>
        )}
      </Flex>
      <MoreFields form={form} step={step.id} title={title} />
    </Flex>
  );
}

/** A hint if the day is earlier than planned for this meeting. */
function Early({
  shape,
  offboarding: { finalServiceDate },
  date,
}: Pick<MeetingFormProps, 'shape' | 'offboarding'> & Pick<MeetingDraft, 'date'>) {
  const early =
    shape.notBefore !== undefined && finalServiceDate && date && date <= finalServiceDate;
  if (!early) return null;
  return (
    <Text>
      This is not after the last day of service, {dateInWords(finalServiceDate)}. Some weeks later,
      when things have settled, people speak more freely.
    </Text>
  );
}
