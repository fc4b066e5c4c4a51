import { daysBetween, type CalendarDate } from '../../src/calendar/calendar-date';
import { amountInWords } from '../../src/messages/in-words';
import type { Waitable } from '../../src/offboarding/waits-for';
import {
  closedStageById,
  closedStageIds,
  initiatorById,
  reasonById,
  stageById,
  stageIds,
  type StageId,
} from '../../src/playbook/lookup';
import type { Row } from '../../src/portfolio/row';
import { days, fromToday, shortDate, shortDateWithYear } from '../shared/dates';
import { usualDaysOf } from '../../src/playbook/book';

/** What stands where HubSpot has no value, or none that can be read. */
export const notKnown = 'not known';

/** The stage by its name, and that it is paused or did not start. */
export function stageInWords({ stage, status }: Row): string {
  if (status === 'starting') return 'Start did not finish';
  const working = stageIds.find((id) => id === stage);
  const closed = closedStageIds.find((id) => id === stage);
  const name = working
    ? stageById(working).label
    : closed
      ? closedStageById(closed).label
      : notKnown;
  return status === 'paused' ? `${name}, paused` : name;
}

/** The working stage of a row; undefined where it is closed or not known. */
const workingStage = ({ stage }: Row): StageId | undefined => stageIds.find((id) => id === stage);

/** `12 Dec, in 5 days`. */
export const dayInWords = (day: CalendarDate, today: CalendarDate): string =>
  `${shortDate(day, today)}, ${fromToday(day, today)}`;

/** When somebody has to act next: `3 days overdue`, `due 12 Dec, in 5 days`. */
export function nextDueInWords({ nextDue, status }: Row, today: CalendarDate): string {
  if (!nextDue) return status === 'closed' ? 'nothing due' : 'no due date known';
  const over = daysBetween(nextDue, today);
  if (status === 'paused' && over > 0) return `rests, was due ${shortDate(nextDue, today)}`;
  return over > 0 ? `${days(over)} overdue` : `due ${dayInWords(nextDue, today)}`;
}

const waitables: Record<Waitable, string> = {
  us: 'us',
  client: 'the client',
  money: 'money',
  nobody: 'no one',
};

/** Whom it waits for, and how much money is open where it waits for that: `us`, `money: EUR 6,421.00`. */
export function waitsFor({ waitsFor: whom, openMoney, openMoneyCurrency }: Row): string {
  if (!whom) return notKnown;
  if (whom !== 'money') return waitables[whom];
  return `${waitables.money}: ${openMoney === undefined ? `amount ${notKnown}` : amountInWords(openMoney, openMoneyCurrency)}`;
}

/** The same as a sentence's part: `waits for us`. */
export const waitsInWords = (row: Row): string =>
  row.waitsFor === 'nobody'
    ? 'not waiting for anyone'
    : `waits for${row.waitsFor ? '' : ':'} ${waitsFor(row)}`;

/** What the client pays in a year, and the day of the figure: `EUR 1,200.00 on 4 Jan 2027`. */
export function stakeInWords({ atStake, atStakeCurrency, atStakeAsOf }: Row): string {
  if (atStake === undefined || !atStakeAsOf) return notKnown;
  return `${amountInWords(atStake, atStakeCurrency)} on ${shortDateWithYear(atStakeAsOf)}`;
}

export const ownerInWords = ({ ownerName }: Row): string => ownerName ?? 'no owner';

export const reasonInWords = ({ reason }: Row): string =>
  reason ? reasonById(reason).label : notKnown;

export const initiatorInWords = ({ initiator }: Row): string =>
  initiator ? initiatorById(initiator).label : notKnown;

/** Days in the stage beside what is usual there by its playbook: `12 days in stage, usual 15`. */
export function timeInStage(row: Row, today: CalendarDate): string {
  const stage = workingStage(row);
  if (!row.inStageSince || row.inStageSince > today || !stage) return `days in stage: ${notKnown}`;
  const count = daysBetween(row.inStageSince, today);
  const usual = row.stuckFrom
    ? daysBetween(row.inStageSince, row.stuckFrom)
    : usualDaysOf(stage, {});
  return `${days(count)} in stage, usual ${usual}`;
}
