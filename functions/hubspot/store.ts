import { recordLink } from '../../src/crm/company-link';
import { keyOf, keysOf, keysOfMerged, partsOfKey, type Company } from '../../src/crm/company';
import { changedMirror, mirrorFor, reservation } from '../../src/crm/mirror';
import { everyRecordProperty, type Properties } from '../../src/crm/names';
import { withoutInitial } from '../../src/crm/lacks';
import { fromRecord } from '../../src/crm/read-record';
import { placeOf, toRecord } from '../../src/crm/record';
import type { CompanyOffboardings, OffboardingStore, StoredOffboarding } from '../../src/crm/store';
import { nextRevision, revisionProperty } from '../../src/crm/revision';
import { clientsFor, type Clients } from './clients';
import { HubSpotError, LacksId } from './errors';
import { throwOnPartialResults } from './partial-results';
import type { HttpOptions } from './http';
import { withIds as withAccountIds, type AccountIds } from './ids';
import { writeNotes } from './notes';
import { playbooksFor, type Playbooks } from './playbook/versions';
import { companyOfRecord, isOfCompany } from './record-company';
import { linkOf, updateRecord } from './update-record';

/** Implements `OffboardingStore` with HubSpot's CRM API. */
export function hubspotStore(options: HttpOptions): OffboardingStore {
  const clients = clientsFor(options);

  const withIds = <T>(work: (ids: AccountIds) => Promise<T>) => withAccountIds(options, work);

  return {
    find: async (company) =>
      company.number === 0
        ? { earlier: [], ofMerged: [] }
        : withIds((ids) => find(company, clients, ids)),

    byId: (recordId) => withIds((ids) => byId(recordId, clients, ids)),

    companyOf: (stored) => withIds((ids) => companyOfRecord(stored, clients, ids)),

    async reserve(company, number) {
      const key = keyOf(company, number);
      const taken = reservation(number, key);
      const properties = changedMirror(company.mirror, taken);
      if (Object.keys(properties).length > 0) {
        await clients.write.basic.update('companies', company.id, { properties });
      }
      return { ...company, number, key, mirror: { ...company.mirror, ...taken } };
    },

    async release(reserved, before) {
      const taken = Object.keys(reservation(0, ''));
      const former = Object.fromEntries(taken.map((name) => [name, before.mirror[name] ?? '']));
      const properties = changedMirror(reserved.mirror, former);
      if (Object.keys(properties).length > 0)
        await clients.write.basic.update('companies', before.id, { properties });
    },

    create: (company, offboarding) =>
      withIds(async (ids) => {
        const stage = placeOf(offboarding);
        if (!ids.stages.toHubSpot[stage])
          throw new LacksId('a stage is missing', [`stage ${stage}`]);
        const properties = {
          ...newRecordProperties(company, toRecord(offboarding, ids.stages), ids),
          ...(await linkOf(company.id, options)),
        };
        const associations = [{ to: { id: company.id }, types: [ids.toCompany] }];
        const create = (input: Record<string, string>) =>
          clients.write.basic.create(ids.objectType, { properties: input, associations });
        try {
          const { id } = await create(properties).catch((error: unknown) =>
            create(withoutMissing(properties, error)),
          );
          return { recordId: id, properties, offboarding };
        } catch (error) {
          if (error instanceof HubSpotError && error.isDuplicate) return 'taken';
          throw error;
        }
      }),

    update: (stored, next, seen = stored.offboarding) =>
      withIds((ids) => updateRecord(stored, { next, seen }, clients, ids)),

    note: (company, { recordId }, notes, mayBeThere) =>
      withIds((ids) =>
        writeNotes(notes, { companyId: company.id, recordId, mayBeThere }, clients, ids),
      ),

    async mirror(company, stored) {
      const properties = changedMirror(company.mirror, mirrorFor(company, stored));
      await writeMirror(company.id, properties, clients);
    },
  };
}

/**
 * Writes the mirror. A value whose option an admin removed keeps the others from being written; they are written
 * without it, and the error is thrown.
 */
async function writeMirror(
  id: string,
  properties: Record<string, string>,
  { write }: Clients,
): Promise<void> {
  const names = Object.keys(properties);
  if (names.length === 0) return;
  try {
    await write.basic.update('companies', id, { properties });
  } catch (error) {
    const gone = error instanceof HubSpotError ? error.refusedProperties('INVALID_OPTION') : [];
    const rest = Object.entries(properties).filter(([name]) => !gone.includes(name));
    if (rest.length > 0 && rest.length < names.length)
      await write.basic.update('companies', id, { properties: Object.fromEntries(rest) });
    throw error;
  }
}

async function find(
  company: Company,
  clients: Clients,
  ids: AccountIds,
): Promise<CompanyOffboardings> {
  const { read, options } = clients;
  const keys = keysOf(company);
  const others = keysOfMerged(company);
  const [answer] = await Promise.all([
    read.batch.read(ids.objectType, {
      idProperty: 'offboarding_key',
      inputs: [...keys, ...others].map((id) => ({ id })),
      properties: [...everyRecordProperty],
      propertiesWithHistory: [],
    }),
    playbooksFor([company.mirror.offboarding_playbook], options),
  ]);
  throwOnPartialResults(answer);
  const byKey = new Map(
    answer.results.map((record) => [record.properties.offboarding_key, record]),
  );
  const playbooks = await playbooksOf(answer.results, options);
  const storedAt = (key: string) => storedOf(byKey.get(key), ids, playbooks);
  const [byKeyNewest, ...earlier] = keys.map(storedAt);
  const isUnreadable = !byKeyNewest && byKey.has(keys[0]);
  const newest = byKeyNewest ?? (await underAnotherKey(company, clients, ids));
  const ofMerged = others.map(storedAt);
  const current = newest && (await isOfCompany(newest, company, read, ids)) ? newest : undefined;
  return {
    ...(current && { current }),
    earlier: earlier.filter(isThere),
    ofMerged: ofMerged.filter(isThere),
    ...(isUnreadable && { isUnreadable }),
  };
}

/** Returns the company's present record whose key somebody typed over; the record's id finds it. 1 API call. */
async function underAnotherKey(
  company: Company,
  { read, options }: Clients,
  ids: AccountIds,
): Promise<StoredOffboarding | undefined> {
  if (company.status === 'starting' || !/^\d+$/.test(company.recordId)) return undefined;
  const answer = await read.batch.read(ids.objectType, {
    inputs: [{ id: company.recordId }],
    properties: [...everyRecordProperty],
    propertiesWithHistory: [],
  });
  throwOnPartialResults(answer);
  const [record] = answer.results;
  const key = keyOf(company, company.number);
  if (!record || ![company.id, ...company.mergedIds].includes(record.properties.company_id ?? ''))
    return undefined;
  if (partsOfKey(record.properties.offboarding_key, company)) return undefined;
  const { properties } = record;
  const playbooks = await playbooksOf([record], options);
  const keyed = { ...record, properties: { ...properties, offboarding_key: key } };
  const stored = storedOf(keyed, ids, playbooks);
  return stored && { ...stored, properties };
}

const isThere = (one: StoredOffboarding | undefined): one is StoredOffboarding => one !== undefined;

async function byId(recordId: string, { read, options }: Clients, ids: AccountIds) {
  const answer = await read.batch.read(ids.objectType, {
    inputs: [{ id: recordId }],
    properties: [...everyRecordProperty],
    propertiesWithHistory: [],
  });
  throwOnPartialResults(answer);
  return storedOf(answer.results[0], ids, await playbooksOf(answer.results, options));
}

/** Reads the versions of the playbook that records go by; see `playbooksFor`. */
export const playbooksOf = (
  records: readonly { properties: Properties }[],
  http: HttpOptions,
): Promise<Playbooks> =>
  playbooksFor(
    records.map(({ properties }) => properties.playbook_version),
    http,
  );

export function storedOf(
  record: { id: string; properties: Properties } | undefined,
  ids: AccountIds,
  playbooks: Playbooks,
): StoredOffboarding | undefined {
  const playbook = record && playbooks(record.properties.playbook_version);
  const found = record && fromRecord(record.properties, ids.stages, playbook);
  if (!found) return undefined;
  const { id, properties } = record;
  const link = recordLink(properties.company_link, ids.objectType, id);
  return { recordId: id, properties, ...found, ...(link && { link }) };
}

/**
 * Returns what to create instead, without properties that the account lacks; throws the error where one of them holds
 * what a person entered.
 */
function withoutMissing(properties: Record<string, string>, error: unknown) {
  const missing = error instanceof HubSpotError ? error.missingProperties : [];
  const rest = withoutInitial(properties, missing);
  if (missing.length === 0 || missing.some((name) => name in rest)) throw error;
  return rest;
}

/** Returns the properties of a new record, without those that are empty. */
export function newRecordProperties(
  company: Pick<Company, 'id'>,
  record: Record<string, string>,
  ids: AccountIds,
) {
  const filled = Object.entries(record).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(filled),
    company_id: company.id,
    hs_pipeline: ids.pipeline,
    [revisionProperty]: nextRevision(record.offboarding_key ?? '', undefined),
  };
}
