import { underWay, withWaived } from '../../shared/testing/offboardings';
import { deciders } from './deciders';

const owners = {
  status: 'loaded',
  owners: [
    { id: '7', name: 'Olga Owner' },
    { id: '9', name: 'Mia Manager' },
  ],
} as const;
const offboarding = { ...underWay(), owner: { id: '7', name: 'Olga Owner' }, managerId: '9' };
const named = (role: Parameters<typeof deciders>[0], of = offboarding) =>
  deciders(role, { offboarding: of, owners: { ...owners, owners: [...owners.owners] } });

test("what the owner may decide, their manager may, too, and a manager's is the manager's", () => {
  expect(named('owner')).toEqual(['Mia Manager', 'Olga Owner']);
  expect(named('manager')).toEqual(['Mia Manager']);
});

test('nobody is named for a role that HubSpot does not know, but who decided for it before', () => {
  expect(named('finance')).toEqual([]);
  const waived = withWaived(offboarding, 'settle_payments');
  const state = waived.steps.settle_payments;
  const by = state.state === 'waived' ? state.waivedBy : undefined;
  expect(named('finance', { ...offboarding, ...waived })).toEqual([by]);
  expect(named('legal', { ...offboarding, ...waived })).toEqual([]);
});

test('where steps of several roles are waived at once, those of any role are named', () => {
  expect(named(undefined)).toEqual(['Mia Manager', 'Olga Owner']);
});
