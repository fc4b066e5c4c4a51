import type { ContractTerms } from './contract-terms';
import {
  amendment,
  contract,
  every,
  noRenewal,
  notice,
  openEnded,
  summary,
  termOf,
  today,
} from './testing';

const longer = [amendment('2026-07-01', { notice: notice(6, 'months') })];
const shorter = [amendment('2026-10-01', { notice: notice(1, 'months') })];

test.each<[string, Partial<ContractTerms>, string, string[]]>([
  [
    'longer notice leaves the day before as the last',
    { amendments: longer },
    '2026-05-04',
    ['2026-12-31', '2026-06-30', '2026-06-30', 'in time'],
  ],
  [
    'longer notice holds from its day on',
    { amendments: longer },
    '2026-07-01',
    ['2027-12-31', '2027-06-30', '2026-06-30', 'missed'],
  ],
  [
    'shorter notice to come is waited for when that ends it sooner',
    { notice: notice(6, 'months'), amendments: shorter },
    '2026-07-15',
    ['2026-12-31', '2026-11-30', '2026-11-30', 'in time'],
  ],
  [
    'shorter notice to come changes nothing when notice in time is possible before',
    { notice: notice(6, 'months'), amendments: shorter },
    '2026-05-04',
    ['2026-12-31', '2026-11-30', '2026-11-30', 'in time'],
  ],
  [
    'a deadline does not move back into a time of longer notice',
    {
      notice: notice(6, 'months'),
      amendments: [amendment('2026-11-28', { notice: notice(32, 'days') })],
    },
    '2026-11-28',
    ['2026-12-31', '2026-11-29', '2026-11-29', 'in time'],
  ],
  [
    'a new term has a new end',
    { amendments: [amendment('2026-07-01', { term: termOf(24, 'months') })] },
    '2026-08-03',
    ['2028-06-30', '2028-03-30 (2028-03-31)', '2028-03-30 (2028-03-31)', 'in time'],
  ],
  [
    'a renewal that was struck out does not come',
    { amendments: [amendment('2026-07-01', { renewal: noRenewal })] },
    '2026-10-01',
    ['2026-12-31', '-', '-', 'in time'],
  ],
  [
    'a shorter renewal makes missing it cheaper',
    { amendments: [amendment('2026-07-01', { renewal: every(1, 'months') })] },
    '2026-10-01',
    ['2027-01-31', '2026-10-30 (2026-10-31)', '2026-09-30', 'in time'],
  ],
  [
    'a contract that lost its end ends by notice',
    {
      amendments: [
        amendment('2026-07-01', {
          term: openEnded,
          renewal: noRenewal,
          notice: notice(1, 'months', 'any_day'),
        }),
      ],
    },
    '2026-08-03',
    ['2026-09-03', '-', '-', 'in time'],
  ],
  [
    'notice that is agreed only later can be given only then',
    {
      notice: undefined,
      amendments: [amendment('2026-07-01', { notice: notice(1, 'months') })],
    },
    '2026-05-04',
    ['2026-12-31', '2026-11-30', '2026-11-30', 'in time'],
  ],
])('after an amendment, %s', (_, changes, on, expected) => {
  expect(summary(contract(changes), today(on))).toEqual(expected);
});
