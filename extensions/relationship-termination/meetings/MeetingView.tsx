import { Button, Flex, Link, StatusTag, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Meeting } from '../../../src/api/live';
import { isAwaited, type MeetingState } from '../../../src/offboarding/meeting';
import { hasMeetingBegun } from '../../../src/offboarding/over';
import { viewersToday, type Clock } from '../../shared/clock';
import { useCard } from '../card';
import type { Form } from '../form';
import { SaveButton } from '../../shared/parts/SaveButton';
import { settleRequest } from './meeting-request';
import { HowItWent } from './HowItWent';
import { HeldEarlierForm, MoveForm } from './ChangeTime';
import { changeMeeting, readMeetingsAgain } from './change-meeting';
import type { MeetingDraft } from './meeting-draft';
import { whoComes } from './who';
import { demibold } from '../../shared/parts/unchanged';

interface MeetingViewProps {
  form: Form;
  meeting: Meeting;
  /** The step accepts only the outcome "took place". */
  onlyHeld: boolean;
  /** That it took place finishes the step, which keeps how it went. */
  keepsWords: boolean;
}

const tags: Record<MeetingState, { label: string; variant: 'info' | 'success' | 'default' }> = {
  scheduled: { label: 'Scheduled', variant: 'info' },
  moved: { label: 'Moved', variant: 'info' },
  held: { label: 'Took place', variant: 'success' },
  no_show: { label: 'Nobody came', variant: 'default' },
  cancelled: { label: 'Cancelled', variant: 'default' },
};

/** One meeting: when and where, with buttons for its outcome. */
export function MeetingView(props: MeetingViewProps) {
  const card = useCard();
  const { form, meeting } = props;
  const { start, minutes, where, state } = meeting;
  const { doing } = form.draft.meeting ?? {};
  const isDoing = (form: 'move' | 'held') =>
    typeof doing === 'object' && form in doing && Object.values(doing)[0] === meeting.activityKey;
  return (
    <Flex direction="column" gap="extra-small">
      <Flex gap="small" align="center" wrap>
        <Text format={demibold}>{card.formatInstant(start)}</Text>
        <StatusTag variant={tags[state].variant}>{tags[state].label}</StatusTag>
        {minutes !== undefined && <Text variant="microcopy">{minutes} minutes</Text>}
        {where && <Where where={where} />}
        <Who meeting={meeting} />
      </Flex>
      {isAwaited(state) && isDoing('move') && <MoveForm {...props} />}
      {isAwaited(state) && isDoing('held') && <HeldEarlierForm {...props} />}
      {isAwaited(state) && !isDoing('move') && !isDoing('held') && <Outcomes {...props} />}
    </Flex>
  );
}

/** The client's people who come. */
function Who({ meeting: { attendees = [] } }: Pick<MeetingViewProps, 'meeting'>) {
  const { contacts, readContacts } = useCard();
  const isSomebody = attendees.length > 0;
  useEffect(() => {
    if (isSomebody) readContacts();
  }, [isSomebody, readContacts]);
  return isSomebody && <Text variant="microcopy">{whoComes(attendees, contacts)}</Text>;
}

/** A place, or a link and what is written beside it, such as a passcode. */
function Where({ where }: { where: string }) {
  const [, link, beside] = /^(https?:\S+)\s*(.*)$/is.exec(where) ?? [];
  if (!link) return <Text>{where}</Text>;
  return (
    <>
      <Link href={link}>{link}</Link>
      {beside && <Text>{beside}</Text>}
    </>
  );
}

function Outcomes({ form, meeting, onlyHeld, keepsWords }: MeetingViewProps) {
  const card = useCard();
  const isDue = hasMeetingBegun(meeting, card.now());
  const saving = savingOf(form, meeting);
  const settle = (outcome: 'held' | 'no_show' | 'cancelled') =>
    form.submit(
      (newest) => settleRequest(meeting, outcome, card.portalDay, newest.meeting),
      readMeetingsAgain(card, meeting),
    );
  const button = (outcome: 'held' | 'no_show' | 'cancelled', words: string) => (
    <SaveButton
      size="xs"
      variant={outcome === 'held' ? 'primary' : 'secondary'}
      saving={saving === outcome}
      disabled={saving !== undefined}
      onClick={() => settle(outcome)}
    >
      {words}
    </SaveButton>
  );
  return (
    <Flex direction="column" gap="small">
      {isDue && keepsWords && <HowItWent form={form} step={meeting.step} />}
      <Flex gap="small" wrap align="center">
        {isDue && button('held', 'It took place')}
        {!isDue && (
          <Button
            size="xs"
            disabled={saving !== undefined}
            onClick={() => changeMeeting(form, heldEarlier(meeting, card))}
          >
            Already held…
          </Button>
        )}
        {!onlyHeld && (
          <Button
            size="xs"
            disabled={saving !== undefined}
            onClick={() => changeMeeting(form, movingFrom(meeting, card.wallClock))}
          >
            Move…
          </Button>
        )}
        {isDue && !onlyHeld && button('no_show', 'Nobody came')}
        {!onlyHeld && button('cancelled', 'Cancel it')}
      </Flex>
    </Flex>
  );
}

/** The form of the new time, begun with the old one. */
function movingFrom(
  { activityKey, start, minutes }: Meeting,
  wallClock: Clock['wallClock'],
): MeetingDraft {
  return { doing: { move: activityKey }, ...wallClock(start), ...(minutes ? { minutes } : {}) };
}

/** The form of the time at which it was held: suggested is today at the planned hour, or now if that is to come. */
function heldEarlier(
  { activityKey, start, minutes }: Meeting,
  { now, wallClock, instantAt }: Clock,
): MeetingDraft {
  const { time: planned } = wallClock(start);
  const today = viewersToday({ now, wallClock });
  const at = instantAt(today, planned);
  const time = at && at <= now() ? planned : wallClock(now()).time;
  return { doing: { held: activityKey }, date: today, time, ...(minutes ? { minutes } : {}) };
}

/** Which outcome of this meeting is being saved; `other` for anything else about the step's meetings. */
export function savingOf({ saving }: Form, { activityKey }: Meeting) {
  if (saving?.name !== 'save_meeting') return undefined;
  const { parameters } = saving;
  const isThis = parameters.action === 'settle' && parameters.meeting === activityKey;
  return isThis ? parameters.outcome : 'other';
}
