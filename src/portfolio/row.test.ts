import { rowOf, rowProperties } from './row';
import { rowWith } from './testing';

test('a row has what the company says of its offboarding', () => {
  const row = rowWith('7', {
    offboarding_next_due: '2027-03-04',
    offboarding_open_money: '6421.5',
    offboarding_open_money_currency: 'EUR',
    offboarding_held_by: 'money',
  });
  expect(row).toMatchObject({
    companyId: '7',
    stage: 'communication',
    nextDue: '2027-03-04',
    openMoney: 6421.5,
    openMoneyCurrency: 'EUR',
    waitsFor: 'money',
  });
});

test('what is empty or cannot be read is not known, never a default', () => {
  const row = rowWith('7', {
    offboarding_next_due: 'soon',
    offboarding_stage: 'a_stage_that_is_gone',
    offboarding_open_money: 'much',
    offboarding_owner: '',
  });
  expect([row.nextDue, row.stage, row.openMoney, row.ownerId]).toEqual(Array(4).fill(undefined));
});

test('an amount of nothing is an amount', () =>
  expect(rowWith('7', { offboarding_open_money: '0' }).openMoney).toBe(0));

test('a company without a name is called by its id', () =>
  expect(rowOf({ objectId: 9, properties: { name: null } }).name).toBe('Company 9'));

test('a search asks for the name and for each property that a row has', () =>
  expect(rowProperties).toEqual(
    expect.arrayContaining(['name', 'offboarding_stage', 'offboarding_act', 'offboarding_owner']),
  ));
