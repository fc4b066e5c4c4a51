import { calendarDate } from '../calendar/calendar-date';
import {
  closedOffboarding,
  done,
  later,
  openOffboarding,
  waived,
  withStep,
} from '../offboarding/testing';
import { reasonsCompared, whatHappened } from './what-happened';

const calendar = {
  today: calendarDate('2027-03-31'),
  dayOf: (at: string) => calendarDate(at.slice(0, 10)),
};
const cost = { id: 'cost', detail: 'cost_budget_cut' } as const;

test('what happened is told from the record: days in order, then words, waivers and reasons', () => {
  const before = openOffboarding({
    stageEntered: { communication: calendarDate('2027-03-01'), agreements: later.today },
    finalServiceDate: calendarDate('2027-03-31'),
    analysedReason: { id: 'performance' },
  });
  const offboarding = withStep(
    withStep(before, 'suggest_alternatives', done('suggest_alternatives')),
    'revoke_access',
    waived,
  );
  const survey = { on: calendarDate('2027-03-20'), what: 'Survey: 7 of 10' };
  expect(whatHappened(offboarding, calendar, [survey, { what: 'No call came back' }])).toEqual([
    { on: '2027-03-01', what: 'The ending began: Cost · Their budget was cut' },
    { on: '2027-03-11', what: 'Agreements and contracts began' },
    { on: '2027-03-20', what: 'Survey: 7 of 10' },
    { on: '2027-03-31', what: 'The last day of service' },
    { what: 'Waived: Revoke access, by Ole Ahrens: Nothing was ever shared.' },
    { what: "The client's answer: An alternative was accepted" },
    { what: 'No call came back' },
    { what: "The client's words: Our budget was halved." },
    { what: 'The client said: Cost. We found: Our service or product fell short.' },
  ]);
});

test('a day that is to come is not told as happened', () => {
  const o = openOffboarding({ finalServiceDate: calendarDate('2027-04-01') });
  const told = whatHappened(o, calendar).map(({ what }) => what);
  expect(told).not.toContain('The last day of service');
});

test('pauses, moves back and another owner are told as far as the record holds them', () => {
  const at = later.at;
  const by = { id: '11', name: 'Mia Moser' };
  const moved = openOffboarding({
    stageEntered: { communication: calendarDate('2027-03-20') },
    stageTimes: { communication: { first: calendarDate('2027-03-01'), days: 5, paused: 0 } },
    pausedDays: 4,
    lastChange: { kind: 'move_back', by, at, requestId: 'r', words: 'A new talk' },
  });
  expect(whatHappened(moved, calendar)).toEqual(
    expect.arrayContaining([
      { on: '2027-03-20', what: 'Open communication was entered again' },
      { on: '2027-03-11', what: 'Moved back to Open communication by Mia Moser: A new talk' },
      { what: 'Paused for 4 days in all' },
    ]),
  );
  const owned = {
    ...moved,
    status: 'paused' as const,
    pause: { since: calendarDate('2027-03-25'), why: 'They move house' },
    owner: { id: '12', name: 'Omar Owner' },
    lastChange: { kind: 'change_owner' as const, by, at, requestId: 'r' },
  };
  expect(whatHappened(owned, calendar)).toEqual(
    expect.arrayContaining([
      { on: '2027-03-11', what: 'Owner changed to Omar Owner by Mia Moser' },
      { on: '2027-03-25', what: 'Paused: They move house' },
    ]),
  );
});

test('a closed offboarding tells its close too', () => {
  const last = whatHappened(closedOffboarding(), calendar)
    .filter(({ on }) => on)
    .at(-1);
  expect(last).toEqual({ on: later.today, what: 'Closed: Completed' });
});

test.each([
  ['nothing while ours is not known', undefined, undefined],
  ['that both agree', cost, 'The stated and the analysed reason are the same: Cost.'],
  [
    'that both agree where ours has no second level',
    { id: 'cost' },
    'The stated and the analysed reason are the same: Cost.',
  ],
  [
    'where the second level differs',
    { id: 'cost', detail: 'cost_price_increase' },
    'The client said: Cost · Their budget was cut. We found: Cost · Our price increase.',
  ],
  [
    'where they differ',
    { id: 'competitor' },
    'The client said: Cost. We found: They chose a competitor.',
  ],
] as const)('the reasons beside each other say %s', (_, analysedReason, words) => {
  expect(
    reasonsCompared(
      openOffboarding({ statedReason: cost, ...(analysedReason && { analysedReason }) }),
    ),
  ).toBe(words);
});

test('where the reason at the start was ours, the client is not said to have given it', () => {
  const o = openOffboarding({ initiator: 'us', statedReason: { id: 'our_decision' } });
  expect(reasonsCompared({ ...o, analysedReason: { id: 'cost' } })).toBe(
    'We gave: Our decision. We found: Cost.',
  );
});
