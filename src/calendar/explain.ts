import type { CalendarDate } from './calendar-date';
import { rulesOf, ruleSentence, type Rule } from './contract-rules';
import type { ContractSituation, ContractTerms, NoticeEnd } from './contract-terms';
import type { Findings } from './findings';
import type { NoticeCourse } from './notice';
import { arrivalOf, arrivesOnWorkingDays } from './notice-days';
import { dayOfMonth, partsOf } from './period';
import type { TermSpan } from './renewal';

/** Returns the rules that gave a contract's dates, date by date; no sentence twice. */
export function explain(
  terms: ContractTerms,
  situation: ContractSituation,
  found: Findings,
): Rule[] {
  const { end, noticeDeadline, span, stopRenewalBy } = found;
  const isOwn = noticeDeadline && !(stopRenewalBy && end === span.until);
  return withoutRepeats([
    ...termRules(span),
    ...endRules(terms, situation, found),
    ...(isOwn ? deadlineRules(terms, 'noticeDeadline', noticeDeadline, end) : []),
    ...(situation.right ? [] : renewalRules(terms, found)),
    rulesOf('finalServiceDate')('service_until_the_end', { end }),
  ]);
}

function withoutRepeats(rules: Rule[]): Rule[] {
  const seen = new Set<string>();
  return rules.filter((rule) => {
    const words = ruleSentence(rule);
    return seen.has(words) ? false : seen.add(words);
  });
}

function endRules(terms: ContractTerms, situation: ContractSituation, found: Findings): Rule[] {
  const rule = rulesOf('earliestEnd');
  const { course, end } = found;
  if (situation.right) return [rule('ends_by_right', { ...situation.right, end })];
  return course && !course.byItself
    ? noticeRules(terms, situation, found, course)
    : [rule('ends_by_itself', { end })];
}

function termRules({ from, until, amendedOn, renewals, missingDay }: TermSpan): Rule[] {
  const rule = rulesOf('term');
  const rules: Rule[] = [
    until ? rule('term_runs', { from, until }) : rule('term_has_no_end', { from }),
  ];
  if (renewals > 0) rules.push(rule('term_was_renewed', { times: renewals }));
  if (amendedOn) rules.push(rule('term_was_amended', { on: amendedOn }));
  if (missingDay && until)
    rules.push(rule('term_counts_to_month_last', { day: missingDay, taken: until }));
  return rules;
}

function noticeRules(
  terms: ContractTerms,
  situation: ContractSituation,
  { noticeOn, end }: Findings,
  course: NoticeCourse,
): Rule[] {
  const rule = rulesOf('earliestEnd');
  const { clause, notice, noticeSince, countedFrom, over, minimumUntil } = course;
  const rules: Rule[] = [givenRule(terms, situation, noticeOn), ...receiptRules(situation, course)];
  if (clause === 'ours') rules.push(rule('notice_of_ours', {}));
  if (clause === 'convenience') rules.push(rule('notice_for_convenience', {}));
  if (noticeSince > terms.start) rules.push(rule('notice_was_amended', { on: noticeSince }));
  rules.push(rule('notice_runs', { length: notice.length, from: countedFrom, over }));
  if (countsMonths(course) && dayOfMonth(over) !== dayOfMonth(countedFrom))
    rules.push(rule('month_has_no_such_day', { day: dayOfMonth(countedFrom), taken: over }));
  if (minimumUntil) rules.push(rule('minimum_term', { until: minimumUntil }));
  rules.push(rule(endRule[notice.to], { end }));
  if (arrivesOnWorkingDays(notice) && !situation.given?.receivedOn)
    rules.push(...yearsWithoutHolidays(terms, 'earliestEnd', noticeOn, countedFrom));
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
  const arrives = arrivalOf(notice);
  if (notice.from.kind === 'sending' || !arrives) return [];
  const rule = rulesOf('earliestEnd');
  const { postalDays } = notice.from;
  return given?.receivedOn
    ? [rule('notice_received', { on: given.receivedOn, counts: countedFrom })]
    : [rule('notice_counts_as_received', { on: countedFrom, postalDays, arrives })];
}

function countsMonths({ notice: { length } }: NoticeCourse): boolean {
  const { unit } = length;
  return unit !== 'working_days' && partsOf({ length: 1, unit }).months > 0;
}

function renewalRules(terms: ContractTerms, found: Findings): Rule[] {
  const { span, next, stopRenewalBy, end, missed, course } = found;
  if (!next || !span.until) return [];
  const rule = rulesOf('stopRenewalBy');
  const renews = { on: next.from, ...(next.until && { until: next.until }) };
  if (!course) return [rule('renews', renews)];
  if (!stopRenewalBy)
    return [
      rule('renews_without_notice', renews),
      rule('renewal_cannot_be_stopped', { on: next.from }),
    ];
  const rules = [
    ...deadlineRules(terms, 'stopRenewalBy', stopRenewalBy, span.until),
    rule('renews_without_notice', renews),
  ];
  const { lastDay } = stopRenewalBy;
  return missed ? [...rules, rule('renewal_missed', { lastDay, end })] : rules;
}

function deadlineRules(
  terms: ContractTerms,
  of: 'noticeDeadline' | 'stopRenewalBy',
  { actBy, lastDay, countedBack, opensOn, notice }: NonNullable<Findings['noticeDeadline']>,
  end: CalendarDate,
): Rule[] {
  const rule = rulesOf(of);
  const rules: Rule[] = [rule('last_day_for_notice', { lastDay, end })];
  if (opensOn) rules.push(rule('notice_window', { opensOn }));
  if (countedBack) rules.push(rule('counted_both_ways', { lastDay, countedBack }));
  const from = countedBack ?? lastDay;
  if (actBy !== from) rules.push(rule('moved_to_working_day', { from, to: actBy }));
  if (notice.length.unit === 'working_days')
    rules.push(...yearsWithoutHolidays(terms, of, lastDay, end));
  else if (arrivesOnWorkingDays(notice))
    rules.push(...yearsWithoutHolidays(terms, of, lastDay, lastDay));
  return rules;
}

/** Returns the years in which working days were counted and for which no holiday is listed. */
function yearsWithoutHolidays(
  { holidays, calendar }: ContractTerms,
  of: 'earliestEnd' | 'noticeDeadline' | 'stopRenewalBy',
  from: CalendarDate,
  until: CalendarDate,
): Rule[] {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return years
    .map(String)
    .filter((year) => calendar?.days[year] === undefined)
    .filter((year) => !holidays.some((holiday) => holiday.startsWith(year)))
    .map((year) => rulesOf(of)('no_holidays_listed', { year }));
}
