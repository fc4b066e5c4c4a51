import { isNear, type CalendarDate } from '../calendar/calendar-date';
import { stepById } from '../playbook/book';
import { type StepId } from '../playbook/lookup';
import { continuesAfterClose } from './after-close';
import { applies } from './applies';
import type { RequestMeta, Now } from './commands';
import type { Instant, Offboarding } from './offboarding';
import { refused, unchanged, type Outcome } from './outcome';
import { updateStep } from './update-step';

/** State of a meeting. `moved` is still to come, at another time than first agreed. */
export const meetingStates = ['scheduled', 'moved', 'held', 'no_show', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Whether the meeting is still to come, or its result is not recorded yet. */
export const isAwaited = (state: MeetingState): state is 'scheduled' | 'moved' =>
  state === 'scheduled' || state === 'moved';

/** The start of a meeting, and its calendar day in the portal's time zone. */
interface When {
  start: Instant;
  on: CalendarDate;
}

/**
 * A change of a step's meeting. `outcome` on a `schedule`: its time is over; absent for one to come. `meeting` is
 * HubSpot's id of the meeting for a `link`, else the meeting's activity key. `words`: how a held meeting went; they are
 * kept with the step that it finishes. `start` and `minutes` on a `settle`: when it took place, if not when planned.
 */
export type MeetingCommand = RequestMeta & { step: StepId } & (
    | ({
        action: 'schedule';
        outcome?: 'held' | 'no_show' | undefined;
        words?: string | undefined;
      } & When)
    | ({ action: 'link'; meeting: string } & When)
    | ({ action: 'move'; meeting: string } & When)
    | {
        action: 'settle';
        meeting: string;
        outcome: 'held' | 'no_show' | 'cancelled';
        words?: string | undefined;
        on: CalendarDate;
        start?: Instant | undefined;
        minutes?: number | undefined;
      }
  );

/**
 * Applies a meeting to its step. If the step finishes when `held`, only a held meeting finishes it. If it
 * finishes when `scheduled`, agreeing a day finishes it, moving the meeting changes the day, and a meeting that was
 * cancelled or that nobody came to reopens it. After the close a meeting can still be cancelled; that changes its step only if the step
 * continues after the close.
 *
 * Refuses `bad_request` (the step has no meeting, or the day is not that of the start), `meeting_elsewhere`
 * (another offboarding's), `date_is_over`, `date_not_yet`, and what `updateStep` refuses.
 */
export function decideMeeting(
  before: Offboarding,
  command: MeetingCommand,
  now: Now,
): Outcome<Offboarding> {
  const { step } = command;
  const shape = stepById(step, before).meeting;
  if (!shape) return refused('bad_request', { field: 'step' });
  const { state, mark } = before.steps[step];
  if (mark?.requestId === command.requestId) return unchanged(before);
  if (!applies(step, before)) return refused('step_does_not_apply');
  const isOver = before.status === 'closed' && !continuesAfterClose(step, before);
  if (isOver && resultOf(command) !== 'cancelled') return refused('already_closed');
  if (state === 'waived' && command.action !== 'settle' && command.action !== 'move')
    return refused('step_already_waived');
  const wrong = wrongDay(command, now.today) ?? wrongMeeting(before, command);
  if (wrong) return wrong;
  if (isOver) return unchanged(before);
  if (shape.finishesWhen === 'scheduled') return followAgreed(before, command, now);
  if (resultOf(command) === 'held') return finish(before, command, now);
  return state === 'done' ? refused('step_already_done') : unchanged(before);
}

/** Returns the meeting's result; `agreed` for a planned, linked or moved one. */
function resultOf(command: MeetingCommand): 'agreed' | 'held' | 'no_show' | 'cancelled' {
  if (command.action === 'settle') return command.outcome;
  return (command.action === 'schedule' && command.outcome) || 'agreed';
}

function wrongDay(command: MeetingCommand, today: CalendarDate) {
  const { action, on } = command;
  if ('start' in command && command.start && !isNear(on, command.start))
    return refused('bad_request', { field: 'on' });
  const result = resultOf(command);
  if (result === 'agreed')
    return action !== 'link' && on < today ? refused('date_is_over', { field: 'on' }) : undefined;
  return on > today && result !== 'cancelled'
    ? refused('date_not_yet', { field: 'on' })
    : undefined;
}

/** Refuses `meeting_elsewhere` if the meeting's activity key does not begin with the key of this offboarding. */
function wrongMeeting({ key }: Offboarding, command: MeetingCommand) {
  if (!('meeting' in command) || command.action === 'link') return undefined;
  if (command.meeting.startsWith(`${key}:`)) return undefined;
  return refused('meeting_elsewhere', { field: 'meeting' });
}

function finish(before: Offboarding, command: MeetingCommand, now: Now): Outcome<Offboarding> {
  const { step, by, requestId, on } = command;
  const { state } = before.steps[step];
  if (state === 'done' || state === 'waived') return unchanged(before);
  const words = 'words' in command && resultOf(command) === 'held' ? command.words : undefined;
  const evidence = { kind: 'date', date: on, ...(words ? { words } : {}) } as const;
  return updateStep(before, { by, requestId, step, action: 'finish', evidence }, now);
}

/** Applies a meeting to a step that finishes when a day is agreed. */
function followAgreed(
  before: Offboarding,
  command: MeetingCommand,
  now: Now,
): Outcome<Offboarding> {
  const { step, by, requestId, on } = command;
  const state = before.steps[step];
  const result = resultOf(command);
  const reopen = (id: string) =>
    updateStep(before, { by, requestId: id, step, action: 'reopen' }, now);
  if (state.state !== 'done') {
    const stands = result === 'agreed' || result === 'held';
    return stands ? finish(before, command, now) : unchanged(before);
  }
  if (result === 'cancelled' || result === 'no_show') return reopen(requestId);
  const isOther = state.evidence.kind !== 'date' || state.evidence.date !== on;
  if (result !== 'agreed' || !isOther) return unchanged(before);
  const reopened = reopen(`${requestId}-before`);
  return reopened.ok ? finish(reopened.value, command, now) : reopened;
}
