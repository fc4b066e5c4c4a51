import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Live, Meeting } from '../../../src/api/live';
import { isAwaited } from '../../../src/offboarding/meeting';
import { isMeetingOver } from '../../../src/offboarding/over';
import type { StepView } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/lookup';
import { dueText } from '../../shared/dates';

/** The texts for the step to do next, and how urgent it is. */
export interface NextWords {
  title: string;
  text: string;
  button: string;
  variant: 'tip' | 'warning' | 'danger';
}

interface Known {
  today: CalendarDate;
  /** Live data of the step's stage, if it was read. */
  live: Live | undefined;
  formatInstant(at: string): string;
}

/** The texts for the step to do next: with its due date, or with the meeting that it waits for. */
export function nextWords(next: StepView, { today, live, formatInstant }: Known): NextWords {
  const { title, doneWhen } = stepById(next.id);
  const waits = live && meetingOf(next, live);
  const variant = variantOf(next);
  if (!waits) {
    const due = next.due ? `, ${dueText(next, today)}` : '';
    const text = `Done when: ${doneWhen}`;
    return { title: `Next: ${title}${due}`, text, button: 'Do it now', variant };
  }
  const when = formatInstant(waits.start);
  const calm = variant === 'danger' ? 'warning' : variant;
  switch (waits.status) {
    case 'to_come': {
      const text = `The meeting is planned. Done when: ${doneWhen}`;
      return {
        title: `Next: ${title} on ${when}`,
        text,
        button: 'See the meeting',
        variant: 'tip',
      };
    }
    case 'over': {
      const text = `The meeting was planned for ${when}. Did it take place?`;
      return { title: `Next: ${title}`, text, button: 'Say what became of it', variant: calm };
    }
    case 'held': {
      const text = `HubSpot says that the meeting took place on ${when}.`;
      return { title: `Next: ${title}`, text, button: 'See the meeting', variant: calm };
    }
  }
}

interface Waits {
  status: 'to_come' | 'over' | 'held';
  start: Meeting['start'];
}

/** The meeting that a step waits for: an open one, else the last one held. */
function meetingOf({ id }: StepView, { meetings, readAt }: Live): Waits | undefined {
  if (meetings?.status !== 'loaded') return undefined;
  const own = meetings.value.filter(({ step }) => step === id);
  const awaited = own.find(({ state }) => isAwaited(state));
  if (awaited) return { status: isMeetingOver(awaited, readAt) ? 'over' : 'to_come', ...awaited };
  const held = own.findLast(({ state }) => state === 'held');
  return held && { status: 'held', ...held };
}

/** A step due within so many days is shown as urgent. */
const dueSoonDays = 2;

export function variantOf({
  overdue,
  daysLeft,
}: Pick<StepView, 'overdue' | 'daysLeft'>): NextWords['variant'] {
  if (overdue) return 'danger';
  return daysLeft !== undefined && daysLeft <= dueSoonDays ? 'warning' : 'tip';
}
