import { propertiesToSend } from '../../../src/api/properties-to-send';
import { companyOf, type Company } from '../../../src/crm/company';
import { changedMirror, mirrorFor } from '../../../src/crm/mirror';
import { everyRecordProperty } from '../../../src/crm/names';
import type { StoredOffboarding } from '../../../src/crm/store';
import { linkedBy } from '../../../functions/hubspot/associate';
import { inBatches, readInBatches } from '../../../functions/hubspot/batches';
import { clientsFor, type Clients } from '../../../functions/hubspot/clients';
import type { HttpOptions } from '../../../functions/hubspot/http';
import { withIds, type AccountIds } from '../../../functions/hubspot/ids';
import { throwOnPartialResults } from '../../../functions/hubspot/partial-results';
import { playbooksOf, storedOf } from '../../../functions/hubspot/store';
import { pagesOf } from '../records';

/**
 * Fills what the companies lack of their copy of the last offboarding, as after an upgrade that added a property. A value that is
 * there is left: where it is wrong, the card repairs it and tells of the edit (032). 4 API calls for each hundred offboardings,
 * and 1 where there is something to fill. A second run writes nothing.
 */
export const fillCopies = (http: HttpOptions): Promise<void> =>
  withIds(http, async (ids) => {
    const clients = clientsFor(http);
    for await (const page of pagesOf(ids.objectType, http)) {
      const properties = [...everyRecordProperty];
      const options = { properties, propertiesWithHistory: [] };
      const records = await readInBatches(page, (inputs) =>
        clients.read.batch.read(ids.objectType, { ...options, inputs }),
      );
      const playbooks = await playbooksOf(records, http);
      const stored = records.flatMap((record) => storedOf(record, ids, playbooks) ?? []);
      await fillOnCompanies(stored, clients, ids);
    }
  });

async function fillOnCompanies(
  stored: readonly StoredOffboarding[],
  clients: Clients,
  { objectType }: AccountIds,
): Promise<void> {
  const ofRecord = await linkedBy(
    objectType,
    stored.map(({ recordId }) => recordId),
    'companies',
    clients.options,
  );
  const companies = await readCompanies([...new Set(Object.values(ofRecord).flat())], clients);
  const inputs = stored.flatMap((one) =>
    (ofRecord[one.recordId] ?? []).flatMap((id) => {
      const company = companies.get(id);
      const properties = company ? lackingOn(company, one) : {};
      return Object.keys(properties).length > 0 ? [{ id, properties }] : [];
    }),
  );
  for (const batch of inBatches(inputs))
    throwOnPartialResults(await clients.write.batch.update('companies', { inputs: batch }));
}

/** What the company's copy has no value of. A record of an earlier offboarding of it sets nothing. */
function lackingOn(company: Company, stored: StoredOffboarding): Record<string, string> {
  if (company.key !== stored.offboarding.key) return {};
  const wrong = changedMirror(company.mirror, mirrorFor(company, stored));
  return Object.fromEntries(Object.entries(wrong).filter(([name]) => !company.mirror[name]));
}

async function readCompanies(ids: readonly string[], { read }: Clients) {
  const properties = [...propertiesToSend];
  const options = { properties, propertiesWithHistory: [] };
  const found = await readInBatches(ids, (inputs) =>
    read.batch.read('companies', { ...options, inputs }),
  );
  return new Map(
    found.flatMap(({ id, properties: own }) => {
      const company = companyOf({ hs_object_id: id, ...own });
      return typeof company === 'object' && 'id' in company ? [[id, company] as const] : [];
    }),
  );
}
