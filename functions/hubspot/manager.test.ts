import { ALL } from '../../sandbox/api/testing';
import type { ManagersShape } from '../../src/playbook/changes';
import { openAccount, stopClock, type Account } from '../../tests/account';
import { managerOf } from './owners';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount({ provisioned: false });
});
afterEach(() => account.close());

const managers: ManagersShape = {
  ofTeams: [
    { team: '11', manager: '901' },
    { team: '22', manager: '902' },
  ],
  otherwise: '999',
};

/** Puts an owner into teams, the last one as the primary, and returns who manages them. */
async function managerIn(teams: string[], set: ManagersShape = managers) {
  const { owners } = account.api.crm.tables;
  const [owner] = owners.all(ALL);
  if (!owner) throw new Error('No owner');
  const last = teams.length - 1;
  const of = teams.map((id, at) => ({ id, name: `Team ${id}`, primary: at === last }));
  owners.put(ALL, owner.id, { ...owner, teams: of });
  return managerOf({ id: owner.id, name: 'Ada' }, set, account.http);
}

test('the manager of the owner’s primary team counts before that of another, in one call', async () => {
  expect(await managerIn(['11', '22'])).toBe('902');
  expect(account.calls().counted).toBe(1);
});

test('another team counts where the primary one has no manager, then the one for all others', async () => {
  expect(await managerIn(['11', '33'])).toBe('901');
  expect(await managerIn(['33'])).toBe('999');
  expect(await managerIn(['33'], { ofTeams: managers.ofTeams })).toBeUndefined();
});

test('where no team has a manager nothing is asked', async () => {
  expect(await managerIn(['11'], { ofTeams: [] })).toBeUndefined();
  expect(await managerIn(['11'], { ofTeams: [], otherwise: '999' })).toBe('999');
  expect(account.calls().counted).toBe(0);
});

test('an owner who is gone has the manager for all others', async () => {
  const gone = { id: '424242', name: 'Gone' };
  expect(await managerOf(gone, managers, account.http)).toBe('999');
});

test('an owner who cannot be read for now is an error, not a manager', async () => {
  account.api.addFault({ path: '/owners', status: 503, times: 9 });
  await expect(managerIn(['11'])).rejects.toMatchObject({ status: 503 });
});
