import { calendarDate } from '../calendar/calendar-date';
import {
  filterNames,
  filtersIn,
  groupsFor,
  isDescending,
  leftOutOf,
  narrows,
  toParams,
} from './filters';
import { viewIds } from './views';

const known = { today: calendarDate('2027-03-01'), who: { mine: ['11'], team: ['11', '12'] } };

test('filters come back from the address as they were put there', () => {
  const params = {
    view: 'overdue',
    who: 'team',
    reason: 'cost',
    from: '2027-01-01',
    sort: 'ends',
    order: 'down',
  };
  expect(toParams(filtersIn(params))).toEqual(params);
});

test('what is no filter, or no value of it, is left out of an address', () =>
  expect(filtersIn({ view: 'all_of_them', reason: 'cost', from: '2027-02-30', x: '1' })).toEqual({
    reason: 'cost',
  }));

test('of an address it is told which of its filters are left out', () =>
  expect(
    leftOutOf({ view: 'nope', owner: '<script>', reason: 'cost', initiator: '', x: '1' }),
  ).toEqual(['view', 'owner']));

test('the same filters have the same address', () =>
  expect(Object.keys(toParams(filtersIn({ reason: 'cost', view: 'open' })))).toEqual([
    'view',
    'reason',
  ]));

test.each([
  ['the view', { view: 'overdue' }, false],
  ['the order', { sort: 'ends', order: 'down' }, false],
  ['all owners', { who: 'all' }, false],
  ['a team', { who: 'team' }, true],
  ['a reason', { reason: 'cost' }, true],
])('%s narrows what is counted: %#', (_name, params, expected) =>
  expect(narrows(filtersIn(params))).toBe(expected),
);

test.each([
  ['those that are closed begin with the last one', { view: 'closed' }, true],
  ['what is due begins with the first day', { view: 'overdue' }, false],
  ['the address may turn it around', { view: 'closed', order: 'up' }, false],
  ['another column begins at its first', { view: 'closed', sort: 'name' }, false],
])('%s', (_fact, params, expected) => expect(isDescending(filtersIn(params))).toBe(expected));

test('a proof that is overdue after the close is in a list', () =>
  expect(groupsFor(filtersIn({ view: 'proof_overdue' }), known)).toEqual([
    {
      filters: [
        { propertyName: 'offboarding_status', operator: 'IN', values: ['closed'] },
        { propertyName: 'offboarding_proof_due', operator: 'LT', value: '2027-03-01' },
      ],
    },
  ]));

test('a search has the conditions of its view and each filter', () =>
  expect(
    groupsFor(
      filtersIn({ view: 'overdue', who: 'team', reason: 'cost', until: '2027-06-30' }),
      known,
    ),
  ).toEqual([
    {
      filters: [
        { propertyName: 'offboarding_status', operator: 'IN', values: ['under_way'] },
        { propertyName: 'offboarding_next_due', operator: 'LT', value: '2027-03-01' },
        { propertyName: 'offboarding_owner', operator: 'IN', values: ['11', '12'] },
        { propertyName: 'offboarding_reason', operator: 'IN', values: ['cost'] },
        { propertyName: 'offboarding_end_date', operator: 'LTE', value: '2027-06-30' },
      ],
    },
  ]));

test('a viewer who owns nothing in HubSpot has an empty list, not everything', () =>
  expect(groupsFor({ who: 'mine' }, { ...known, who: { mine: [] } })).toEqual([
    {
      filters: [
        expect.objectContaining({ propertyName: 'offboarding_status' }),
        { propertyName: 'offboarding_owner', operator: 'IN', values: ['0'] },
      ],
    },
  ]));

test('mine waits until the owners are known', () =>
  expect(groupsFor({ who: 'mine' }, { ...known, who: {} })).toBe('owner_not_known'));

test('more filters than HubSpot takes are said, not sent', () =>
  expect(
    groupsFor(
      filtersIn({ view: 'may_return', who: 'mine', reason: 'cost', initiator: 'client' }),
      known,
    ),
  ).toBe('too_many_filters'));

test('every view alone is within what HubSpot’s search takes', () =>
  expect(viewIds.filter((view) => typeof groupsFor({ view }, known) === 'string')).toEqual([]));

test('no filter has the name of a part of an address, which HubSpot’s router would override', () =>
  expect(filterNames.filter((name) => ['company', 'id'].includes(name))).toEqual([]));
