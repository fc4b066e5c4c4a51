import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Live } from '../../../src/api/live';
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
}

/** The heading of the step to do next: with its due date, or with what to do about its meeting, whose time stands below it. */
export function nextTitle(next: StepView, { today, live, playbook }: Known): string {
  const { title } = stepById(next.id, { playbook });
  const waits = live && meetingOf(next, live);
  if (!waits) return `Next: ${title}${next.due ? `, ${dueText(next, today)}` : ''}`;
  switch (waits) {
    case 'to_come':
      return `Next: ${title}`;
    case 'over':
      return `Next: ${title}. Did it take place?`;
    case 'held':
      return `Next: ${title}. HubSpot says that it took place`;
    case 'no_show':
      return `Next: ${title}. Nobody came: plan a new one`;
  }
}

type Waits = 'to_come' | 'over' | 'held' | 'no_show';

/** What became of the meeting that a step's next act follows from: an open one, else the last one held, else the last if nobody came. */
function meetingOf({ id }: StepView, { meetings, readAt }: Live): Waits | undefined {
  if (meetings?.status !== 'loaded') return undefined;
  const own = meetings.value.filter(({ step }) => step === id);
  const awaited = own.find(({ state }) => isAwaited(state));
  if (awaited) return isMeetingOver(awaited, readAt) ? 'over' : 'to_come';
  if (own.some(({ state }) => state === 'held')) return 'held';
  return own.at(-1)?.state === 'no_show' ? 'no_show' : undefined;
}
