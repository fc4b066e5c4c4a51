import { partsOfKey, type Company } from '../../src/crm/company';
import { listLinked } from './associate';
import { clientsFor } from './clients';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { throwOnPartialResults } from './partial-results';
import { batchLimit } from './batches';

/**
 * Returns the company with number, key and id of its newest record by HubSpot's associations, where its own properties
 * are in doubt; without a record, with what its key says. 1 API call, and 1 where there are records.
 */
export async function companyByRecords(company: Company, http: HttpOptions): Promise<Company> {
  const found = await recordsOf(company, http);
  const named = partsOfKey(company.key, company);
  const isFirst = ({ prefix }: { prefix: string }) => prefix === (named?.prefix ?? company.id);
  const own = found.some(isFirst) ? found.filter(isFirst) : found;
  const [newest] = own.sort((a, b) => b.number - a.number);
  if (!newest) return { ...company, number: named?.number ?? company.number, key: keyIf(named) };
  const { number, recordId } = newest;
  return { ...company, number, recordId, key: keyIf(newest) };
}

const keyIf = (parts: { prefix: string; number: number } | undefined): string =>
  parts ? `${parts.prefix}-${parts.number}` : '';

/** Returns the company's records with the parts of their keys. */
const recordsOf = (company: Company, http: HttpOptions) =>
  withIds(http, async ({ objectType }) => {
    const ids = await listLinked('companies', company.id, objectType, http);
    if (ids.length === 0) return [];
    const answer = await clientsFor(http).read.batch.read(objectType, {
      inputs: ids.slice(0, batchLimit).map((id) => ({ id })),
      properties: ['offboarding_key'],
      propertiesWithHistory: [],
    });
    throwOnPartialResults(answer);
    return answer.results.flatMap(({ id, properties }) => {
      const parts = partsOfKey(properties.offboarding_key, company);
      return parts ? [{ ...parts, recordId: id }] : [];
    });
  });
