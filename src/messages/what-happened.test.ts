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
  expect(whatHappened(offboarding, [survey, { what: 'No call came back' }])).toEqual([
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

test('a closed offboarding tells its close too', () => {
  const last = whatHappened(closedOffboarding())
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
