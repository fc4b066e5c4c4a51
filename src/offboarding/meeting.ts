import { isNear, type CalendarDate } from '../calendar/calendar-date';
import { stepById, type StepId } from '../playbook/lookup';
import { runsOn } from './after-close';
import { applies } from './applies';
import type { RequestMeta, Now } from './commands';
import type { Instant, Offboarding } from './offboarding';
import { refused, unchanged, type Outcome } from './outcome';
import { updateStep } from './update-step';

/** How a meeting stands. `moved` is still to come, at another time than first agreed. */
export const meetingStates = ['scheduled', 'moved', 'held', 'no_show', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Whether it is still to come, or nobody has said yet what became of it. */
export const isAwaited = (state: MeetingState): boolean =>
  state === 'scheduled' || state === 'moved';

/** When it begins, and the calendar day of that in the portal's zone. */
interface When {
  start: Instant;
  on: CalendarDate;
}

/**
 * What somebody does about a step's meeting. `held` on a plan: it has been already. `meeting` is, for a
 * `link`, HubSpot's id of one that was booked elsewhere; else the activity key that the meeting carries.
 */
export type MeetingCommand = RequestMeta & { step: StepId } & (
    | ({ action: 'schedule'; held: boolean } & When)
    | ({ action: 'link'; meeting: string } & When)
    | ({ action: 'move'; meeting: string } & When)
    | {
        action: 'settle';
        meeting: string;
        outcome: 'held' | 'no_show' | 'cancelled';
        on: CalendarDate;
      }
  );

/**
 * What a meeting does to its step. One that finishes when `held` is done by that and by nothing else; one
 * that finishes when `scheduled` is done by a day that is agreed, follows it when it moves, and is open again
 * when it is cancelled. After the close a meeting can still be cancelled, which changes nothing of a step that
 * does not run on.
 *
 * Refuses `bad_request` (the step has no meeting, or the day is not that of the start),
 * `meeting_elsewhere` (another offboarding's), `date_is_over`, `date_not_yet`, and what `updateStep` refuses.
 */
export function decideMeeting(
  before: Offboarding,
  command: MeetingCommand,
  now: Now,
): Outcome<Offboarding> {
  const { step } = command;
  const shape = stepById(step).meeting;
  if (!shape) return refused('bad_request', { field: 'step' });
  const { state, mark } = before.steps[step];
  if (mark?.requestId === command.requestId) return unchanged(before);
  if (!applies(step, before.initiator, before.statedReason.id))
    return refused('step_does_not_apply');
  const isOver = before.status === 'closed' && !runsOn(step);
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

/** What became of it; a plan, a found and a moved one are `agreed`. */
function resultOf(command: MeetingCommand): 'agreed' | 'held' | 'no_show' | 'cancelled' {
  if (command.action === 'settle') return command.outcome;
  return command.action === 'schedule' && command.held ? 'held' : 'agreed';
}

function wrongDay(command: MeetingCommand, today: CalendarDate) {
  const { action, on } = command;
  if ('start' in command && !isNear(on, command.start))
    return refused('bad_request', { field: 'on' });
  const result = resultOf(command);
  if (result === 'agreed')
    return action !== 'link' && on < today ? refused('date_is_over', { field: 'on' }) : undefined;
  return on > today && result !== 'cancelled'
    ? refused('date_not_yet', { field: 'on' })
    : undefined;
}

/** The activity key of a meeting begins with the key of its offboarding, which is how it is known to be ours. */
function wrongMeeting({ key }: Offboarding, command: MeetingCommand) {
  if (!('meeting' in command) || command.action === 'link') return undefined;
  if (command.meeting.startsWith(`${key}:`)) return undefined;
  return refused('meeting_elsewhere', { field: 'meeting' });
}

function finish(before: Offboarding, command: MeetingCommand, now: Now): Outcome<Offboarding> {
  const { step, by, requestId, on } = command;
  const { state } = before.steps[step];
  if (state === 'done' || state === 'waived') return unchanged(before);
  const evidence = { kind: 'date', date: on } as const;
  return updateStep(before, { by, requestId, step, action: 'finish', evidence }, now);
}

/** For a step that is done as soon as a day is agreed. */
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
  if (result === 'cancelled') return reopen(requestId);
  const isOther = state.evidence.kind !== 'date' || state.evidence.date !== on;
  if (result !== 'agreed' || !isOther) return unchanged(before);
  const reopened = reopen(`${requestId}-before`);
  return reopened.ok ? finish(reopened.value, command, now) : reopened;
}
