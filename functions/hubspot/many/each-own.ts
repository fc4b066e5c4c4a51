import { ownerToSave, type NamedOwner } from '../../../src/api/owners';
import type { StartAct } from '../../../src/bulk/act';
import { ownerOf } from '../../../src/crm/company';
import type { RequestMeta, StartCommand } from '../../../src/offboarding/commands';
import { accountCache } from '../account-cache';
import type { CompanyContext } from '../handle';
import type { HttpOptions } from '../http';
import { allOwners } from '../owners';

/**
 * Returns what a start of a run asks for on one company: by `eachOwn` with the owner of the company in HubSpot, without one where it
 * has none or they left. The account's owners are read once a minute and process.
 */
export async function startOf(
  { kind: _, eachOwn, ...command }: StartAct,
  { company, http }: CompanyContext,
): Promise<Omit<StartCommand, keyof RequestMeta>> {
  if (!eachOwn) return command;
  const owners = await knownOwners(http);
  const own = owners.find(({ id }) => id === ownerOf(company.mirror));
  return { ...command, ...(own && { owner: ownerToSave(own) }) };
}

const cache = accountCache<readonly NamedOwner[]>('owners', 60_000);

/** Read for every company alike, so that they keep step and their calls are gathered. */
const knownOwners = (http: HttpOptions) => cache.get(http, () => allOwners(http));
