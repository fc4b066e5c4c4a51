import type * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import {
  inWords,
  isByHand,
  isStageEdited,
  stageProperty,
  userOf,
  writerName,
  type PastValue,
} from '../../src/crm/hand-edits';
import { wrongInMirror } from '../../src/crm/mirror';
import type { Company } from '../../src/crm/company';
import type { StoredOffboarding } from '../../src/crm/store';
import { editedNote, type HandEdit } from '../../src/messages/edited-note';
import type { ChangeNote } from '../../src/messages/change-note';
import { unknownHubSpotUser } from '../../src/offboarding/follow-hubspot';
import { clientsFor } from './clients';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { ownerOfUser } from './owners';

/**
 * Returns the note about values on company and record that somebody wrote over the app's, which a repair puts back. No
 * API call where all are as the app wrote them; else 1 for each of both, and 1 for each user.
 */
export async function handEditNote(
  company: Company,
  stored: StoredOffboarding,
  http: HttpOptions,
): Promise<ChangeNote | undefined> {
  const edits = await Promise.all([
    editsOn('companies', company.id, wrongInMirror(company, stored), http),
    isStageEdited(stored)
      ? withIds(http, ({ objectType }) =>
          editsOn(objectType, stored.recordId, [stageProperty], http),
        )
      : [],
  ]);
  return editedNote(stored.offboarding, edits.flat());
}

async function editsOn(
  objectType: string,
  id: string,
  names: string[],
  http: HttpOptions,
): Promise<HandEdit[]> {
  if (names.length === 0) return [];
  const found = await clientsFor(http).read.basic.getById(objectType, id, [], names);
  const newest = names.flatMap((name) => {
    const past = newestOf(found, name);
    return past && isByHand(past) ? [{ name, past }] : [];
  });
  const users = new Set(newest.flatMap(({ past }) => userOf(past) ?? []));
  const asked = [...users].map(async (user) => [user, await ownerOfUser(user, http)] as const);
  const owners = new Map(await Promise.all(asked));
  return newest.map(({ name, past }) => {
    const user = owners.get(userOf(past) ?? '');
    const by = { id: user?.id ?? unknownHubSpotUser.id, name: writerName(past, user?.name) };
    return { ...inWords(name, past.value), by, at: past.at };
  });
}

/** Returns the newest version of a property; HubSpot answers the newest first. */
function newestOf(
  { propertiesWithHistory = {} }: objects.SimplePublicObjectWithAssociations,
  name: string,
): PastValue | undefined {
  const version = propertiesWithHistory[name]?.[0];
  return version && { ...version, at: version.timestamp.toISOString() };
}
