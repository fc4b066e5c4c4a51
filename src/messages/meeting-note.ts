import type { Now } from '../offboarding/commands';
import { markOf } from '../offboarding/change';
import type { MeetingCommand } from '../offboarding/meeting';
import type { Offboarding } from '../offboarding/offboarding';
import { stepById } from '../playbook/book';
import { note, stepNote, type ChangeNote } from './change-note';
import { linesAsHtml } from './html';
import { dateInWords } from '../calendar/date-in-words';

/**
 * Returns the note of a change of a meeting; the step's note if the change finished the step. Undefined for a
 * new meeting to come, which is itself in the timeline and says who made it.
 */
export function meetingNote(
  after: Offboarding,
  command: MeetingCommand,
  now: Now,
): ChangeNote | undefined {
  const { step, requestId } = command;
  const state = after.steps[step];
  if (state.state === 'done' && state.mark.requestId === requestId && command.action !== 'move')
    return stepNote(after, step);
  const words = wordsOf(command);
  if (!words) return undefined;
  const { title, line } = words;
  const reopened = state.mark?.requestId === requestId && state.state === 'todo';
  return note(after, markOf(command, now), `${title}: ${stepById(step, after).title}`, [
    line,
    ...(reopened ? ['The step is open again.'] : []),
  ]);
}

function wordsOf(command: MeetingCommand) {
  const day = dateInWords(command.on);
  switch (command.action) {
    case 'link':
      return { title: 'Meeting found in HubSpot', line: `Planned for ${day}` };
    case 'move':
      return { title: 'Meeting moved', line: `To ${day}` };
    case 'schedule':
    case 'settle':
      return (
        command.outcome &&
        {
          held: { title: 'Meeting took place', line: `On ${day}` },
          no_show: { title: 'Meeting did not take place', line: `Nobody came on ${day}` },
          cancelled: { title: 'Meeting cancelled', line: `It was planned for ${day}` },
        }[command.outcome]
      );
  }
}

/** Returns the description of a new meeting as HTML: the typed text, who entered it, and the step. */
export function meetingBody(o: Offboarding, { by, step }: MeetingCommand, typed = ''): string {
  const made = `Entered by ${by.name} for offboarding ${o.number} of ${o.companyName}: ${stepById(step, o).title}`;
  return [...(typed ? [typed] : []), made].map(linesAsHtml).join('<br>');
}
