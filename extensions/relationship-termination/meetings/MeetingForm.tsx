import { Button, Checkbox, Flex, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stageOfStep, type Step } from '../../../src/playbook/lookup';
import type { MeetingShape } from '../../../src/playbook/shape';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import type { Form } from '../form';
import { SaveButton } from '../../shared/parts/SaveButton';
import { TypedWords } from '../../shared/parts/TypedWords';
import { Attendees } from './Attendees';
import { isHeld, planRequest } from './meeting-request';
import type { MeetingDraft } from './meeting-draft';
import { WhenFields } from './WhenFields';

interface MeetingFormProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  shape: MeetingShape;
}

/** A new meeting: when, where, with whom. One on an earlier day is entered as held. */
export function MeetingForm({ form, offboarding, step, shape }: MeetingFormProps) {
  const { today, instantAt, portalDay, readLiveAgain } = useCard();
  const { meeting: draft = {} } = form.draft;
  const change = (patch: MeetingDraft) => form.change({ meeting: { ...draft, ...patch } });
  const title = `${shape.title}: ${offboarding.companyName}`.slice(0, 200);
  const held = isHeld(draft, today);
  const typed = (key: 'title' | 'where' | 'note', stored = '') => ({
    name: `meeting_${key}_${step.id}`,
    version: form.version,
    text: draft[key] ?? stored,
    problem: form.problem(key),
    question: form.question(key),
    onType: (text: string) => change({ [key]: text }),
  });
  const save = () =>
    form.submit(
      (newest) => planRequest(step.id, title, newest, { today, instantAt, portalDay }),
      () => readLiveAgain(stageOfStep(step.id), ['meetings']),
    );
  return (
    <Flex direction="column" gap="small">
      <WhenFields form={form} name={step.id} change={change} />
      {draft.date === today && (
        <HeldToday step={step} held={draft.held ?? false} onChange={change} />
      )}
      <Early shape={shape} offboarding={offboarding} date={draft.date} />
      <TypedWords
        {...typed('where')}
        label="Place or video link"
        limit="short"
        lines={1}
        placeholder="A room, an address or https://"
      />
      <Attendees
        name={`attendees_${step.id}`}
        chosen={draft.attendees ?? []}
        problem={form.problem('attendees')}
        onChoose={(attendees) => change({ attendees })}
      />
      <TypedWords {...typed('title', title)} label="Title" limit="short" lines={1} required />
      <TypedWords {...typed('note')} label="Note" limit="note" lines={2} />
      <Flex gap="small" wrap align="center">
        <SaveButton variant="primary" size="sm" saving={form.saving !== undefined} onClick={save}>
          {held ? 'Log the meeting' : 'Schedule'}
        </SaveButton>
        <Button size="sm" variant="transparent" onClick={() => change({ doing: undefined })}>
          Not now
        </Button>
      </Flex>
      {!held && (
        <Text variant="microcopy">
          HubSpot keeps the meeting and sends no invitation for it. Send one from your calendar.
        </Text>
      )}
    </Flex>
  );
}

/** For today, the rep says whether the meeting took place. */
function HeldToday({
  step,
  held,
  onChange,
}: {
  step: Step;
  held: boolean;
  onChange(patch: MeetingDraft): void;
}) {
  return (
    <Checkbox
      name={`meeting_held_${step.id}`}
      checked={held}
      onChange={(checked) => onChange({ held: checked })}
    >
      It has already taken place
    </Checkbox>
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
