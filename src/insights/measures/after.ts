import { daysBetween, type CalendarDate } from '../../calendar/calendar-date';
import { initiatorById } from '../../playbook/lookup';
import { hasEnded, hasStayed, type Case } from '../case';
import { barsOf, fewest, leaving, share, type Measure } from '../measure';
import { overWithin, type Duration } from '../survival';

/** Whether the client wanted to leave. */
export const isClientLed = ({ initiator }: Case): boolean => {
  const who = initiator && initiatorById(initiator);
  return who !== undefined && who.givesNotice === 'client_side';
};

export const saved: Measure = {
  id: 'saved',
  row: 'Outcome',
  title: 'Clients who stayed',
  definition:
    'Closed offboardings that the client had started: stayed, against ended or partly ended.',
  axes: { x: 'outcome', y: 'Offboardings' },
  table({ cases }) {
    const closed = cases.filter((one) => hasEnded(one) || hasStayed(one));
    const led = closed.filter(isClientLed);
    const row = (label: string, those: readonly Case[]) => ({
      label,
      values: [those.length, share(those.length, led.length)],
      cases: those,
    });
    const rows = [row('Stayed', led.filter(hasStayed)), row('Ended', led.filter(hasEnded))];
    return {
      columns: ['Offboardings', 'Share'],
      rows,
      n: led.length,
      leftOut: [
        ...leaving(
          'Not started by the client',
          closed.filter((one) => one.initiator && !isClientLed(one)),
        ),
        ...leaving(
          'Who started it is not known',
          closed.filter((one) => !one.initiator),
        ),
      ],
      bars: barsOf(rows, 'Offboardings'),
    };
  },
};

/** A link that was made this many days ago or less may still be answered. */
const answerDays = 14;

export const survey: Measure = {
  id: 'survey',
  row: 'Answer',
  title: 'Survey answers',
  definition: `Of links made more than ${answerDays} days ago, how many the client answered; answers by phone apart. A second link of one offboarding counts once.`,
  axes: { x: 'answer', y: 'Offboardings' },
  table({ cases, today }) {
    const linked = cases.filter(({ linkMadeOn }) => linkMadeOn !== undefined);
    const isRipe = ({ linkMadeOn }: Case) =>
      linkMadeOn !== undefined && daysBetween(linkMadeOn, today) > answerDays;
    const ripe = linked.filter(isRipe);
    const byClient = ripe.filter((one) => one.answeredAt && one.answeredBy !== 'phone');
    const none = ripe.filter((one) => !one.answeredAt);
    const byPhone = cases.filter((one) => one.answeredAt && one.answeredBy === 'phone');
    const row = (label: string, those: readonly Case[], of: number | undefined) => ({
      label,
      values: [those.length, of === undefined ? '–' : share(those.length, of)],
      cases: those,
    });
    const rows = [
      row('Answered by the client', byClient, ripe.length),
      row('No answer', none, ripe.length),
      row('Answered by phone', byPhone, undefined),
    ];
    return {
      columns: ['Offboardings', 'Share'],
      rows,
      n: ripe.length,
      leftOut: leaving(
        `Link made in the last ${answerDays} days`,
        linked.filter((one) => !isRipe(one)),
      ),
      bars: barsOf(rows, 'Offboardings'),
    };
  },
};

export const score: Measure = {
  id: 'score',
  row: 'Score',
  title: 'How clients rate the ending',
  definition:
    'The survey’s score of how the ending was handled, as the clients who answered gave it.',
  axes: { x: 'score', y: 'Answers' },
  table({ cases }) {
    const answered = cases.filter((one) => one.answeredAt);
    const scored = answered.flatMap((one) =>
      one.score === undefined ? [] : [{ one, score: one.score }],
    );
    const scores = [...new Set(scored.map((each) => each.score))].sort((a, b) => a - b);
    const rows = scores.map((value) => {
      const those = scored.flatMap((each) => (each.score === value ? [each.one] : []));
      return {
        label: String(value),
        values: [those.length, share(those.length, scored.length)],
        cases: those,
      };
    });
    return {
      columns: ['Answers', 'Share'],
      rows,
      n: scored.length,
      leftOut: leaving(
        'Answered without a score',
        answered.filter((one) => one.score === undefined),
      ),
      bars: barsOf(rows, 'Answers'),
    };
  },
};

const withinMonths = [3, 6, 12, 24] as const;
const daysOfMonth = 365.25 / 12;

export const wonBack: Measure = {
  id: 'won_back',
  row: 'Since the close',
  title: 'Won back',
  definition:
    'Of relationships that ended, how many came back within so many months of the close. The share counts young endings only for as long as they have had (Kaplan and Meier).',
  axes: { x: 'time since the close', y: 'Came back' },
  table({ cases, today }) {
    const ended = cases.filter(hasEnded);
    const those = ended.flatMap((one) => {
      const duration = untilBack(one, today);
      return duration ? [{ one, duration }] : [];
    });
    const durations = those.map(({ duration }) => duration);
    const rows = withinMonths.map((months) => {
      const days = Math.round(months * daysOfMonth);
      const back = those.filter(({ duration }) => duration.isOver && duration.days <= days);
      const old = those.filter(
        ({ one }) => one.closedOn && daysBetween(one.closedOn, today) >= days,
      );
      const estimate = `${Math.round(overWithin(durations, days) * 100)} %`;
      return {
        label: `Within ${months} months`,
        values: [back.length, old.length, old.length >= fewest ? estimate : '–'],
        cases: back.map(({ one }) => one),
      };
    });
    return {
      columns: ['Came back', 'Endings that old', 'Share'],
      rows,
      n: those.length,
      leftOut: leaving(
        'The day of the close is not known, to come, or after the one they came back on',
        ended.filter((one) => !untilBack(one, today)),
      ),
      bars: barsOf(rows, 'Came back'),
    };
  },
};

function untilBack({ closedOn, wonBackOn }: Case, today: CalendarDate): Duration | undefined {
  const until = wonBackOn ?? today;
  if (!closedOn || until < closedOn) return undefined;
  return { days: daysBetween(closedOn, until), isOver: wonBackOn !== undefined };
}
