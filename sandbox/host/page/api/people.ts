import type { ExtensionContext } from '../../extension/protocol';

/** Somebody who may look at the sandbox's page. `userId` is an owner's that every sandbox has. */
export type Person = {
  userId: number;
  name: string;
  role: string;
} & Pick<ExtensionContext['user'], 'roles' | 'teams' | 'permissions'>;

const north = { id: 501, name: 'Accounts North', teammates: [60100001, 60100002, 60100004] };
const south = { id: 502, name: 'Accounts South', teammates: [60100002, 60100005] };

/**
 * What HubSpot calls roles and permissions in a card's context is not documented: these words are guessed, but for
 * `integrations-management-write`, which the SDK's types name.
 */
export const people: readonly [Person, ...Person[]] = [
  {
    userId: 60100001,
    name: 'Ada Marsh',
    role: 'rep',
    roles: ['Sales rep'],
    teams: [north],
    permissions: ['companies-view-team', 'companies-edit-owned'],
  },
  {
    userId: 60100002,
    name: 'Bruno Keller',
    role: 'manager',
    roles: ['Sales manager'],
    teams: [north, south],
    permissions: ['companies-view-all', 'companies-edit-team', 'tasks-edit-team'],
  },
  {
    userId: 60100003,
    name: 'Chidi Okafor',
    role: 'admin',
    roles: ['Super admin'],
    teams: [],
    permissions: [
      'super-admin',
      'companies-view-all',
      'companies-edit-all',
      'properties-edit',
      'integrations-management-write',
    ],
  },
];

const KEPT = 'sandbox-user';

/** Who looks, as chosen in the bar and kept in this browser; at first the rep. */
export function whoLooks(): Person {
  const kept = globalThis.localStorage?.getItem(KEPT);
  return people.find(({ userId }) => String(userId) === kept) ?? people[0];
}

/** Makes another person look. Everything is loaded anew, cards too. */
export function lookAs(userId: string): void {
  localStorage.setItem(KEPT, userId);
  location.reload();
}

/** What a request of the page needs so that the history names who looks. */
export const asWhoLooks = () => ({
  Authorization: 'Bearer sandbox-host',
  'X-Sandbox-User': String(whoLooks().userId),
});
