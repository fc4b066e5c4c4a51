import { Flex, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { type Step } from '../../../src/playbook/lookup';
import type { MeetingShape } from '../../../src/playbook/shape';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import type { Form } from '../form';
import { SaveButton } from '../../shared/parts/SaveButton';
import { Attendees } from './Attendees';
import { HowItWent } from './HowItWent';
import { changeMeeting } from './change-meeting';
import type { MeetingDraft } from './meeting-draft';
import { overBy, planRequest } from './meeting-request';
import { MoreFields } from './MoreFields';
import { QuickDays } from './QuickDays';
import { suggestedAttendees } from './who';
import { WhenFields } from './WhenFields';

interface MeetingFormProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  shape: MeetingShape;
}

/** A new meeting: when and with whom. Whether it is scheduled or its outcome is asked follows from its day and time. */
export function MeetingForm({ form, offboarding, step, shape }: MeetingFormProps) {
  const card = useCard();
  const { meeting: draft = {} } = form.draft;
  const title = `${shape.title}: ${offboarding.companyName}`.slice(0, 200);
  const suggested = { title, attendees: suggestedAttendees(card.contacts) };
  const over = overBy(draft, card);
  const isSaving = form.saving !== undefined;
  const save = (outcome?: 'held' | 'no_show') =>
    form.submit(
      (newest) => planRequest(step.id, suggested, newest, card, outcome),
      () => card.readLiveAgain(step.stage, ['meetings']),
    );
  return (
    <Flex direction="column" gap="small">
      <WhenFields form={form} name={step.id} />
      <QuickDays form={form} offboarding={offboarding} shape={shape} />
      <Early shape={shape} offboarding={offboarding} date={draft.date} />
      <Attendees
        name={`attendees_${step.id}`}
        chosen={draft.attendees ?? suggested.attendees}
        problem={form.problem('attendees')}
        onChoose={(attendees) => changeMeeting(form, { attendees })}
      />
      {over === 'over' && <HowItWent form={form} step={step.id} />}
      <Flex gap="small" wrap align="center">
        <SaveButton
          variant="primary"
          size="sm"
          saving={isSaving}
          onClick={() => save(over === 'over' ? 'held' : undefined)}
        >
          {over === 'over' ? 'It took place' : 'Schedule'}
        </SaveButton>
        {over && (
          <SaveButton
            size="sm"
            saving={false}
            disabled={isSaving}
            onClick={() => save(over === 'over' ? 'no_show' : 'held')}
          >
            {over === 'over' ? 'Nobody came' : 'It took place already'}
          </SaveButton>
        )}
        {over !== 'over' && (
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
