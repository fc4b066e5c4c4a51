import { addDays, type CalendarDate } from './calendar-date';
import { rulesOf, type Rule } from './contract-rules';
import type { ContractSituation, ContractTerms, NoticeEnd } from './contract-terms';
import type { Deadline } from './deadline';
import type { Findings } from './findings';
import type { NoticeCourse } from './notice';
import { dayOfMonth, partsOf } from './period';
import type { TermSpan } from './renewal';

/** Returns the rules that gave a contract's dates, date by date. */
export function explain(
  terms: ContractTerms,
  situation: ContractSituation,
  found: Findings,
): Rule[] {
  const { course, end, noticeDeadline } = found;
  return [
    ...termRules(found.span),
    ...(course && !course.byItself ? noticeRules(terms, situation, found, course) : itself(end)),
    ...(noticeDeadline ? deadlineRules(terms, 'noticeDeadline', noticeDeadline, found) : []),
    ...renewalRules(terms, found),
    rulesOf('finalServiceDate')('service_until_the_end', { end }),
  ];
}

function termRules({ from, until, amendedOn, renewals, missingDay }: TermSpan): Rule[] {
  const rule = rulesOf('term');
  const rules: Rule[] = [
    until ? rule('term_runs', { from, until }) : rule('term_has_no_end', { from }),
  ];
  if (renewals > 0) rules.push(rule('term_was_renewed', { times: renewals }));
  if (amendedOn) rules.push(rule('term_was_amended', { on: amendedOn }));
  if (missingDay && until)
    rules.push(rule('term_counts_to_month_last', { day: missingDay, taken: addDays(until, 1) }));
  return rules;
}

function itself(end: CalendarDate): Rule[] {
  return [rulesOf('earliestEnd')('ends_by_itself', { end })];
}

function noticeRules(
  terms: ContractTerms,
  situation: ContractSituation,
  { noticeOn, end }: Findings,
  course: NoticeCourse,
): Rule[] {
  const rule = rulesOf('earliestEnd');
  const { notice, noticeSince, countedFrom, over } = course;
  const rules: Rule[] = [givenRule(terms, situation, noticeOn), ...receiptRules(situation, course)];
  if (noticeSince > terms.start) rules.push(rule('notice_was_amended', { on: noticeSince }));
  rules.push(rule('notice_runs', { length: notice.length, from: countedFrom, over }));
  if (countsMonths(course) && dayOfMonth(over) !== dayOfMonth(countedFrom))
    rules.push(rule('month_has_no_such_day', { day: dayOfMonth(countedFrom), taken: over }));
  rules.push(rule(endRule[notice.to], { end }));
  if (notice.length.unit === 'working_days')
    rules.push(...yearsWithoutHolidays(terms, 'earliestEnd', countedFrom, over));
  return rules;
}

const endRule = {
  any_day: 'ends_on_any_day',
  month_end: 'ends_with_month',
  quarter_end: 'ends_with_quarter',
  term_end: 'ends_with_term',
} as const satisfies Record<NoticeEnd, string>;

function givenRule(terms: ContractTerms, { today, given }: ContractSituation, on: CalendarDate) {
  const rule = rulesOf('earliestEnd');
  if (given) return rule('notice_given', { on });
  const notBegun = on === terms.start && today < on;
  return rule(notBegun ? 'notice_if_given_at_start' : 'notice_if_given', { on });
}

function receiptRules({ given }: ContractSituation, { notice, countedFrom }: NoticeCourse): Rule[] {
  if (notice.from.kind === 'sending') return [];
  const rule = rulesOf('earliestEnd');
  return given?.receivedOn
    ? [rule('notice_received', { on: countedFrom })]
    : [
        rule('notice_counts_as_received', {
          on: countedFrom,
          postalDays: notice.from.postalDays,
        }),
      ];
}

function countsMonths({ notice: { length } }: NoticeCourse): boolean {
  const { unit } = length;
  return unit !== 'working_days' && partsOf({ length: 1, unit }).months > 0;
}

function renewalRules(terms: ContractTerms, found: Findings): Rule[] {
  const { span, next, stopRenewalBy, end } = found;
  if (!next || !span.until) return [];
  const rule = rulesOf('stopRenewalBy');
  const renews = rule('renews_without_notice', { on: next.from, until: next.until });
  if (!stopRenewalBy) return [renews, rule('renewal_cannot_be_stopped', { on: next.from })];
  const rules = [
    ...deadlineRules(terms, 'stopRenewalBy', stopRenewalBy, { ...found, end: span.until }),
    renews,
  ];
  const { lastDay } = stopRenewalBy;
  return end > span.until ? [...rules, rule('renewal_missed', { lastDay, end })] : rules;
}

function deadlineRules(
  terms: ContractTerms,
  of: 'noticeDeadline' | 'stopRenewalBy',
  { actBy, lastDay }: Deadline,
  { course, end }: Findings,
): Rule[] {
  const rule = rulesOf(of);
  const rules: Rule[] = [rule('last_day_for_notice', { lastDay, end })];
  if (actBy !== lastDay) rules.push(rule('moved_to_working_day', { from: lastDay, to: actBy }));
  const until = course?.notice.length.unit === 'working_days' ? end : lastDay;
  return [...rules, ...yearsWithoutHolidays(terms, of, actBy, until)];
}

/** Returns the years in which working days were counted and for which no holiday is listed. */
function yearsWithoutHolidays(
  { holidays }: ContractTerms,
  of: 'earliestEnd' | 'noticeDeadline' | 'stopRenewalBy',
  from: CalendarDate,
  until: CalendarDate,
): Rule[] {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return years
    .map(String)
    .filter((year) => !holidays.some((holiday) => holiday.startsWith(year)))
    .map((year) => rulesOf(of)('no_holidays_listed', { year }));
}
