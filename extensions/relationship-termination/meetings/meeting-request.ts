import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { FoundInHubSpot } from '../../../src/api/found';
import type { Meeting } from '../../../src/api/live';
import type { StepId } from '../../../src/playbook/lookup';
import type { Clock } from '../../shared/clock';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import type { MeetingDraft } from './meeting-draft';

type MeetingClock = Pick<Clock, 'today' | 'instantAt' | 'portalDay'>;
type Sentences = Partial<Record<string, string>>;

/** How long a meeting takes unless told. */
export const defaultMinutes = 60;

/** Whether the meeting took place: on an earlier day always, today if the rep says so. */
export function isHeld({ date, held = false }: MeetingDraft, today: CalendarDate): boolean {
  return date !== undefined && (date < today || (date === today && held));
}

/** The request for a new meeting, or a sentence for each field that is missing or wrong. */
export function planRequest(
  step: StepId,
  title: string,
  draft: FormDraft,
  clock: MeetingClock,
): FormResult {
  const { meeting = {} } = draft;
  const { when, sentences } = whenOf(meeting, clock);
  const named = (meeting.title ?? title).trim();
  const wrong = { ...sentences, ...(named ? {} : { title: 'Say what the meeting is called.' }) };
  if (!when || Object.keys(wrong).length > 0) return { sentences: wrong };
  const { where, note, attendees = [] } = meeting;
  return {
    request: {
      name: 'save_meeting',
      parameters: {
        step,
        action: 'schedule',
        ...when,
        held: isHeld({ ...meeting, date: when.on }, clock.today),
        title: named,
        attendees,
        ...(where?.trim() ? { where } : {}),
        ...(note?.trim() ? { note } : {}),
      },
    },
  };
}

/** The request for a new time, or a sentence for each field that is missing or wrong. */
export function moveRequest(
  step: StepId,
  meeting: string,
  draft: FormDraft,
  clock: MeetingClock,
): FormResult {
  const { when, sentences } = whenOf(draft.meeting ?? {}, clock);
  if (!when) return { sentences };
  return {
    request: { name: 'save_meeting', parameters: { step, action: 'move', meeting, ...when } },
  };
}

/** The request with a meeting's outcome. A cancelled meeting keeps its day. */
export function settleRequest(
  { step, activityKey, start }: Meeting,
  outcome: 'held' | 'no_show' | 'cancelled',
  portalDay: Clock['portalDay'],
): FormResult {
  const parameters = {
    step,
    action: 'settle',
    meeting: activityKey,
    outcome,
    on: portalDay(start),
  } as const;
  return { request: { name: 'save_meeting', parameters } };
}

/** The request that links a meeting booked in HubSpot to a step. */
export function linkMeetingRequest(
  step: StepId,
  { id, at }: FoundInHubSpot,
  portalDay: Clock['portalDay'],
): FormResult {
  const parameters = { step, action: 'link', meeting: id, start: at, on: portalDay(at) } as const;
  return { request: { name: 'save_meeting', parameters } };
}

/** The instant of the viewer's date and time, and its day in the portal's zone. */
function whenOf({ date, time, minutes = defaultMinutes }: MeetingDraft, clock: MeetingClock) {
  const start = date && time ? clock.instantAt(date, time) : undefined;
  const sentences: Sentences = {
    ...(date ? {} : { on: 'Choose the day.' }),
    ...(time ? {} : { start: 'Choose the time.' }),
    ...(date && time && !start
      ? { start: 'On this day the clocks skip that time. Choose another.' }
      : {}),
    ...(minutes >= 5 && minutes <= 1440 && Number.isInteger(minutes)
      ? {}
      : { minutes: 'Enter from 5 minutes to a day.' }),
  };
  if (!start || Object.keys(sentences).length > 0) return { sentences };
  return { when: { start, on: clock.portalDay(start), minutes }, sentences };
}
