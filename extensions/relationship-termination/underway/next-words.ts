import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Live, Meeting } from '../../../src/api/live';
import { isAwaited } from '../../../src/offboarding/meeting';
import { isMeetingOver } from '../../../src/offboarding/over';
import type { StepView } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/book';
import { dueText } from '../../shared/dates';
import type { ByPlaybook } from '../../../src/playbook/changes';

interface Known extends ByPlaybook {
  today: CalendarDate;
  /** Live data of the step's stage, if it was read. */
  live: Live | undefined;
  formatInstant(at: string): string;
}

/** The heading of the step to do next: with its due date, or with the meeting that it waits for. */
export function nextTitle(next: StepView, { today, live, formatInstant, playbook }: Known): string {
  const { title } = stepById(next.id, { playbook });
  const waits = live && meetingOf(next, live);
  if (!waits) return `Next: ${title}${next.due ? `, ${dueText(next, today)}` : ''}`;
  const when = formatInstant(waits.start);
  switch (waits.status) {
    case 'to_come':
      return `Next: ${title} on ${when}`;
    case 'over':
      return `Next: ${title}. It was planned for ${when}: did it take place?`;
    case 'held':
      return `Next: ${title}. HubSpot says that it took place on ${when}`;
    case 'no_show':
      return `Next: ${title}. Nobody came on ${when}: plan a new one`;
  }
}

interface Waits {
  status: 'to_come' | 'over' | 'held' | 'no_show';
  start: Meeting['start'];
}

/** The meeting that a step's next act follows from: an open one, else the last one held, else the last if nobody came. */
function meetingOf({ id }: StepView, { meetings, readAt }: Live): Waits | undefined {
  if (meetings?.status !== 'loaded') return undefined;
  const own = meetings.value.filter(({ step }) => step === id);
  const awaited = own.find(({ state }) => isAwaited(state));
  if (awaited) return { status: isMeetingOver(awaited, readAt) ? 'over' : 'to_come', ...awaited };
  const held = own.findLast(({ state }) => state === 'held');
  if (held) return { status: 'held', start: held.start };
  const last = own.at(-1);
  return last?.state === 'no_show' ? { status: 'no_show', start: last.start } : undefined;
}
