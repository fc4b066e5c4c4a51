import { clockTime } from '../../../src/calendar/wall-clock';
import type { FoundInHubSpot } from '../../../src/api/found';
import type { Meeting } from '../../../src/api/live';
import { isMeetingOver } from '../../../src/offboarding/over';
import type { StepId } from '../../../src/playbook/lookup';
import { viewersToday, type Clock } from '../../shared/clock';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import type { MeetingDraft } from './meeting-draft';

type MeetingClock = Pick<Clock, 'now' | 'wallClock' | 'instantAt' | 'portalDay'>;
type Sentences = Partial<Record<string, string>>;

/** How long a meeting takes unless told. */
export const defaultMinutes = 60;
/** When a meeting begins unless told: late enough to prepare for it, early enough to talk on afterwards. */
export const suggestedTime = clockTime('10:00');

/**
 * Whether the time of a draft's meeting is over: on an earlier day `over`, today `over` if it has ended, else `may_be`;
 * undefined for one to come, or without a day.
 */
export function overBy(
  { date, time = suggestedTime, minutes = defaultMinutes }: MeetingDraft,
  clock: MeetingClock,
): 'over' | 'may_be' | undefined {
  const { now, instantAt } = clock;
  const today = viewersToday(clock);
  if (!date || date > today) return undefined;
  const start = instantAt(date, time);
  const isOver = date < today || (start && isMeetingOver({ start, minutes }, now()));
  return isOver ? 'over' : 'may_be';
}

/** What is suggested for a new meeting until something else is entered. */
interface Suggested {
  title: string;
  attendees: string[];
}

/**
 * The request for a new meeting, or a sentence for each field that is missing or wrong. `outcome`: absent for one to
 * come.
 */
export function planRequest(
  step: StepId,
  suggested: Suggested,
  { meeting = {} }: FormDraft,
  clock: MeetingClock,
  outcome?: 'held' | 'no_show',
): FormResult {
  const { when, sentences } = whenOf(meeting, clock);
  const title = (meeting.title ?? suggested.title).trim();
  const wrong = { ...sentences, ...(title ? {} : { title: 'Say what the meeting is called.' }) };
  if (!when || Object.keys(wrong).length > 0) return { sentences: wrong };
  const { where, note, words, attendees = suggested.attendees } = meeting;
  return {
    request: {
      name: 'save_meeting',
      parameters: {
        step,
        action: 'schedule',
        ...when,
        title,
        attendees,
        ...(where?.trim() ? { where } : {}),
        ...(note?.trim() ? { note } : {}),
        ...(outcome ? { outcome } : {}),
        ...(outcome === 'held' && words?.trim() ? { words } : {}),
      },
    },
  };
}

/** The request for a new time, or a sentence for each field that is missing or wrong. */
export function moveRequest(
  { step, activityKey, start, minutes }: Meeting,
  draft: FormDraft,
  clock: MeetingClock,
): FormResult {
  const { when, sentences } = whenOf(draft.meeting ?? {}, clock);
  if (!when) return { sentences };
  if (Date.parse(when.start) === Date.parse(start) && when.minutes === minutes)
    return { sentences: { on: 'It is planned for this time already. Choose another.' } };
  const parameters = { step, action: 'move', meeting: activityKey, ...when } as const;
  return { request: { name: 'save_meeting', parameters } };
}

/** The request with a meeting's outcome, and with how a held one went. A cancelled meeting keeps its day. */
export function settleRequest(
  { step, activityKey, start }: Meeting,
  outcome: 'held' | 'no_show' | 'cancelled',
  portalDay: Clock['portalDay'],
  { words = '' }: MeetingDraft = {},
): FormResult {
  const parameters = {
    step,
    action: 'settle',
    meeting: activityKey,
    outcome,
    ...(outcome === 'held' && words.trim() ? { words } : {}),
    on: portalDay(start),
  } as const;
  return { request: { name: 'save_meeting', parameters } };
}

/** The request for a meeting that was held earlier than planned, or a sentence for each field that is wrong. */
export function heldEarlierRequest(
  { step, activityKey }: Meeting,
  { meeting = {} }: FormDraft,
  clock: MeetingClock,
): FormResult {
  const { when, sentences } = whenOf(meeting, clock);
  if (!when) return { sentences };
  const words = meeting.words?.trim() ? { words: meeting.words } : {};
  const parameters = { step, action: 'settle', meeting: activityKey, outcome: 'held' } as const;
  return { request: { name: 'save_meeting', parameters: { ...parameters, ...words, ...when } } };
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
function whenOf(
  { date, time = suggestedTime, minutes = defaultMinutes }: MeetingDraft,
  clock: MeetingClock,
) {
  const start = date ? clock.instantAt(date, time) : undefined;
  const sentences: Sentences = {
    ...(date ? {} : { on: 'Choose the day.' }),
    ...(date && !start ? { start: 'On this day the clocks skip that time. Choose another.' } : {}),
    ...(minutes >= 5 && minutes <= 1440 && Number.isInteger(minutes)
      ? {}
      : { minutes: 'Enter from 5 minutes to a day.' }),
  };
  if (!start || Object.keys(sentences).length > 0) return { sentences };
  return { when: { start, on: clock.portalDay(start), minutes }, sentences };
}
