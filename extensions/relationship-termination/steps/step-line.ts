import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { StepView } from '../../../src/offboarding/progress';
import { dueOf } from '../../../src/offboarding/due-date';
import { contractAnswerWords } from '../../../src/messages/contract-answer';
import { notKnown } from '../../../src/messages/labels';
import type { StepState } from '../../../src/offboarding/offboarding';
import { stepById } from '../../../src/playbook/book';
import type { DueShape } from '../../../src/playbook/shape';
import type { Clock } from '../../shared/clock';
import { dueText, shortDate } from '../../shared/dates';
import type { ByPlaybook } from '../../../src/playbook/changes';

type Days = Pick<Clock, 'today' | 'portalDay'> & ByPlaybook;

const signs = { todo: '○', doing: '◐', done: '✓', waived: '–', unknown: '?' } as const;

/** The line of a step while it is folded: `○ Settle open payments · due 15 Dec · waits for payment`. */
export function stepLine(
  view: StepView,
  state: StepState,
  days: Days,
  heldByMoney = false,
): string {
  const isLate = view.overdue && state.state !== 'unknown';
  const sign = isLate ? '!' : signs[view.answer ? 'done' : state.state];
  return `${sign} ${stepById(view.id, days).title} · ${standing(view, state, days)}${heldByMoney ? ' · waits for payment' : ''}`;
}

function standing(view: StepView, state: StepState, { today, portalDay }: Days): string {
  if (view.answer) return contractAnswerWords(view.answer);
  switch (state.state) {
    case 'todo':
      return openText(view, today);
    case 'doing':
      return `started by ${state.mark.by.name}, ${openText(view, today)}`;
    case 'done':
      return `done ${shortDate(portalDay(state.mark.at), today)} by ${state.mark.by.name}`;
    case 'waived':
      return `waived by ${state.waivedBy}`;
    case 'unknown':
      return notKnown;
  }
}

/** A step that nobody waits for after a close is left open, not late. */
function openText(view: StepView, today: CalendarDate): string {
  if (view.due === undefined) return 'no due date yet';
  const isWaitedFor = view.rests || view.daysLeft !== undefined;
  return isWaitedFor ? dueText(view, today) : 'left open';
}

const anchors = {
  start: 'the day of the start',
  stage: 'the day on which this stage begins',
  final_service_date: 'the last day of service',
  stop_renewal_by: 'the last day to stop the renewal or give notice',
  notice_deadline: 'the last day to give notice',
} as const satisfies Record<DueShape['anchor'], string>;

/** The rule behind the due date: `Due 15 working days before the last day of service.` */
export function dueRule(step: StepView['id'], ending: Parameters<typeof dueOf>[1]): string {
  const due = dueOf(step, ending);
  const rule = `Due ${ruleWords(due)}.`;
  if (!('otherwise' in due)) return rule;
  return `${rule} While the contract has no such day, ${ruleWords(due.otherwise)}.`;
}

function ruleWords({ anchor, workingDays }: DueShape): string {
  if (workingDays === 0) return `on ${anchors[anchor]}`;
  const count = Math.abs(workingDays);
  const side = workingDays < 0 ? 'before' : 'after';
  return `${count} working ${count === 1 ? 'day' : 'days'} ${side} ${anchors[anchor]}`;
}
