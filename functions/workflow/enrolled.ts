import { isKeyOfLast, type Company } from '../../src/crm/company';
import { objectName } from '../../src/crm/names';
import { clientsFor } from '../hubspot/clients';
import type { HttpOptions } from '../hubspot/http';
import { withIds, type AccountIds } from '../hubspot/ids';
import { readCompany } from '../hubspot/many/companies';
import { companyOfRecord } from '../hubspot/record-company';
import { throwOnPartialResults } from '../hubspot/partial-results';
import type { ActionCall } from './action-call';

/** The company of an enrolled record; `isEarlier`: the record is an offboarding that is not the company's last one. */
export interface Enrolled {
  company: Company;
  isEarlier: boolean;
}

/**
 * Returns the company that an action is about: the enrolled one, or that of the enrolled offboarding. Undefined for another object, or one
 * that is gone. 1 API call for a company, else 2.
 */
export const enrolled = (
  object: ActionCall['object'],
  http: HttpOptions,
): Promise<Enrolled | undefined> =>
  ['COMPANY', '0-2'].includes(object.type)
    ? enrolledCompany(object.id, http)
    : withIds(http, (ids) => enrolledRecord(object, ids, http));

async function enrolledCompany(id: string, http: HttpOptions) {
  const company = await readCompany(id, http);
  return company && { company, isEarlier: false };
}

async function enrolledRecord(
  object: ActionCall['object'],
  ids: AccountIds,
  http: HttpOptions,
): Promise<Enrolled | undefined> {
  if (!mayBeOffboarding(object, ids)) return undefined;
  const clients = clientsFor(http);
  const answer = await clients.read.batch.read(ids.objectType, {
    inputs: [{ id: object.id }],
    properties: ['offboarding_key', 'company_id'],
    propertiesWithHistory: [],
  });
  throwOnPartialResults(answer);
  const [record] = answer.results;
  const key = record?.properties.offboarding_key;
  if (!record || !key || !isProven(object, key, ids)) return undefined;
  const company = await companyOfRecord(
    { recordId: record.id, properties: record.properties },
    clients,
    ids,
  );
  return company && { company, isEarlier: !isKeyOfLast(company, key) };
}

/** How HubSpot names the type of a custom object in a call is unverified: its id, its name, or its full name `p<portal>_<name>`. */
const isNamed = ({ type }: ActionCall['object'], { objectType }: AccountIds): boolean =>
  type === objectType || new RegExp(`^(p\\d+_)?${objectName}$`, 'i').test(type);

/** HubSpot's own objects have names in capitals or ids that begin with 0; ids of different types may be equal. */
const mayBeOffboarding = (object: ActionCall['object'], ids: AccountIds): boolean =>
  isNamed(object, ids) || object.key !== undefined;

/** A record of a type with another name is an offboarding only if HubSpot sent its key with it. */
const isProven = (object: ActionCall['object'], key: string, ids: AccountIds): boolean =>
  isNamed(object, ids) || object.key === key;
