import * as z from 'zod/mini';
import { textLimits } from '../../src/api/fields';
import type { NamedOwner } from '../../src/api/owners';
import type { Owner } from '../../src/offboarding/offboarding';
import { refused } from '../../src/offboarding/outcome';
import type { ManagersShape } from '../../src/playbook/changes';
import { managerOfTeams } from '../../src/playbook/managers';
import { getJson } from './call-api';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';

/** Maximum number of owners in one answer (developers.hubspot.com, owners API). Further owners are not shown. */
const maxOwners = 500;

const ownerField = z.lazy(() =>
  z.object({
    id: z.string(),
    email: z.nullish(z.string()),
    firstName: z.nullish(z.string()),
    lastName: z.nullish(z.string()),
    userId: z.nullish(z.number()),
    teams: z.nullish(z.array(z.object({ id: z.string(), name: z.string(), primary: z.boolean() }))),
  }),
);
const ownersField = z.lazy(() =>
  z.object({
    results: z.array(ownerField),
    paging: z.nullish(z.object({ next: z.nullish(z.object({ after: z.string() })) })),
  }),
);

const path = '/crm/v3/owners/';

/** Reads one active owner, by the owner's id or the user's; 1 API call. */
const ownerBy = async (idProperty: 'id' | 'userId', id: string, http: HttpOptions) =>
  z.parse(
    ownerField,
    await getJson(
      `${path}${encodeURIComponent(id)}?idProperty=${idProperty}&archived=false`,
      'read',
      http,
    ),
  );

/** Reads a page of owners; 1 API call. */
const ownersPage = async (http: HttpOptions, former: boolean, after?: string) =>
  z.parse(
    ownersField,
    await getJson(
      `${path}?limit=${maxOwners}&archived=${former}${after ? `&after=${after}` : ''}`,
      'read',
      http,
    ),
  );

/**
 * Returns the account's active owners sorted by name, or those who were deactivated; an owner without a name is shown by
 * e-mail address. Owners of one name have their e-mail address too. `isPart`: there are more.
 */
export async function listOwners(
  http: HttpOptions,
  former: boolean,
): Promise<{ owners: NamedOwner[]; isPart: boolean }> {
  const answer = await ownersPage(http, former);
  return { owners: byName(answer.results), isPart: Boolean(answer.paging?.next) };
}

/** More pages of owners are not read. */
const maxPages = 20;

/** Returns the account's active owners by name; 1 API call for each 500. */
export async function allOwners(http: HttpOptions): Promise<NamedOwner[]> {
  const found: FoundOwner[] = [];
  let after: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const { results, paging } = await ownersPage(http, false, after);
    found.push(...results);
    after = paging?.next?.after;
    if (!after) break;
  }
  return byName(found);
}

function byName(results: FoundOwner[]): NamedOwner[] {
  const owners = results.map((owner) => ({
    id: owner.id,
    name: nameOf(owner),
    email: owner.email,
    ...(owner.userId ? { userId: String(owner.userId) } : {}),
    ...(owner.teams?.length ? { teams: owner.teams.map(({ id, name }) => ({ id, name })) } : {}),
  }));
  const isShared = ({ name }: Owner) => owners.filter((other) => other.name === name).length > 1;
  return owners
    .map(({ email, ...owner }) => ({
      ...owner,
      ...(email ? { address: email } : {}),
      ...(email && isShared(owner) ? { email } : {}),
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.email ?? '').localeCompare(b.email ?? ''));
}

type FoundOwner = z.infer<typeof ownerField>;

const nameOf = ({ id, firstName, lastName, email }: FoundOwner): string =>
  (`${firstName ?? ''} ${lastName ?? ''}`.trim() || email || id).slice(0, textLimits.name);

/**
 * Returns the owner of a HubSpot user; undefined if there is none or the app may not read them. 1 API call.
 *
 * @throws HubSpotError when they cannot be read for now
 */
export async function ownerOfUser(userId: string, http: HttpOptions): Promise<Owner | undefined> {
  const found = await findOwnerOfUser(userId, http);
  return typeof found === 'string' ? undefined : found;
}

/**
 * As `ownerOfUser`: `none` where no active owner is this user, `not_read` where the app may not read them.
 *
 * @throws HubSpotError when they cannot be read for now
 */
export async function findOwnerOfUser(
  userId: string,
  http: HttpOptions,
): Promise<Owner | 'none' | 'not_read'> {
  try {
    const owner = await ownerBy('userId', userId, http);
    return { id: owner.id, name: nameOf(owner) };
  } catch (error) {
    if (!(error instanceof HubSpotError) || error.mayPass) throw error;
    return error.status === 404 ? 'none' : 'not_read';
  }
}

/** Returns the active owner with an id; undefined if there is none. 1 API call. */
export async function ownerById(id: string, http: HttpOptions): Promise<Owner | undefined> {
  if (!/^\d{1,20}$/.test(id)) return undefined;
  try {
    return { id, name: nameOf(await ownerBy('id', id, http)) };
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 404)) throw error;
    return undefined;
  }
}

/**
 * Returns the manager of an owner's team by the playbook; undefined where none is set. 1 API call, none where no team has
 * one or there is no owner. The primary team counts before the others.
 *
 * @throws HubSpotError when the owner cannot be read for now
 */
export async function managerOf(
  owner: Owner | undefined,
  managers: ManagersShape,
  http: HttpOptions,
): Promise<string | undefined> {
  if (!owner || managers.ofTeams.length === 0) return managers.otherwise;
  try {
    const { teams } = await ownerBy('id', owner.id, http);
    const ids = [...(teams ?? [])]
      .sort((a, b) => Number(b.primary) - Number(a.primary))
      .map(({ id }) => id);
    return managerOfTeams(ids, managers);
  } catch (error) {
    if (!(error instanceof HubSpotError) || error.mayPass) throw error;
    return managers.otherwise;
  }
}

/**
 * Refuses an owner who is gone or deactivated, at the field; 1 API call, none without an owner. HubSpot may still take a
 * deactivated owner (unverified), so they are looked up. An owner who could not be looked up is left to HubSpot.
 */
export async function ownerRefusal(owner: Owner | undefined, field: string, http: HttpOptions) {
  if (!owner) return undefined;
  try {
    await ownerBy('id', owner.id, http);
    return undefined;
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    return error.status === 404 ? refused('owner_gone', { field }) : undefined;
  }
}

/** Creates something with an owner; without one when HubSpot no longer knows the owner, which takes 1 more API call. */
export async function forOwnerOrNobody<T>(make: (hasOwner: boolean) => Promise<T>): Promise<T> {
  try {
    return await make(true);
  } catch (error) {
    if (!(error instanceof HubSpotError && error.isUnknownOwner)) throw error;
    return make(false);
  }
}
