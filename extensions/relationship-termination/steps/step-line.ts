import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { StepView } from '../../../src/offboarding/progress';
import type { StepState } from '../../../src/offboarding/offboarding';
import { stepById } from '../../../src/playbook/lookup';
import { dueText, shortDate } from '../dates';

/** Today, and the day on which an instant falls for the viewer. */
export interface Days {
  today: CalendarDate;
  dayOf(at: string): CalendarDate;
}

const signs = { todo: '○', doing: '◐', done: '✓', waived: '–' } as const;

/** The line of a step while it is folded: `○ Settle open payments · due 15 Dec`. */
export function stepLine(view: StepView, state: StepState, days: Days): string {
  const sign = view.overdue ? '!' : signs[state.state];
  return `${sign} ${stepById(view.id).title} · ${standing(view, state, days)}`;
}

function standing(view: StepView, state: StepState, { today, dayOf }: Days): string {
  switch (state.state) {
    case 'todo':
      return openText(view, today);
    case 'doing':
      return `begun by ${state.mark.by.name}, ${openText(view, today)}`;
    case 'done':
      return `done ${shortDate(dayOf(state.mark.at), today)} by ${state.mark.by.name}`;
    case 'waived':
      return `waived by ${state.waivedBy}`;
  }
}

/** A step that nobody waits for any more, after a close, is not late. */
function openText({ due, daysLeft }: StepView, today: CalendarDate): string {
  if (due === undefined) return 'no due date yet';
  return daysLeft === undefined ? 'left open' : dueText(due, today);
}

const anchors = {
  start: 'the day of the start',
  stage: 'the day on which this stage begins',
  final_service_date: 'the last day of service',
} as const;

/** The rule behind the due date: `Due 15 working days before the last day of service.` */
export function dueRule(step: StepView['id']): string {
  const { anchor, workingDays } = stepById(step).due;
  if (workingDays === 0) return `Due on ${anchors[anchor]}.`;
  const count = Math.abs(workingDays);
  const side = workingDays < 0 ? 'before' : 'after';
  return `Due ${count} working ${count === 1 ? 'day' : 'days'} ${side} ${anchors[anchor]}.`;
}
