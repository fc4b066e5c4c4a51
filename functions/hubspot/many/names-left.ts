import type { Run } from '../../../src/api/bulk';
import { batchesLeft } from '../../../src/bulk/batches-left';
import { batchOf } from '../../../src/bulk/ids';
import { clientsFor } from '../clients';
import type { HttpOptions } from '../http';
import { loadRun } from './runs';

/** The names of so many batches are read. */
const mostBatches = 3;

/**
 * Returns the companies of the first batches of a run that are left, by name, or by id where they have none. 1 API
 * call to read the run, and 1 for each of up to three batches.
 */
export async function namesLeft(run: Run, http: HttpOptions) {
  const loaded = await loadRun(run.id, 0, http);
  const named = batchesLeft(run)
    .slice(0, mostBatches)
    .map(async (batch) => {
      const ids = batchOf(loaded?.run.companies ?? [], batch);
      const { results } = await clientsFor(http).read.batch.read('companies', {
        inputs: ids.map((company) => ({ id: company })),
        properties: ['name'],
        propertiesWithHistory: [],
      });
      const names = new Map(results.map((one) => [one.id, one.properties['name']]));
      return ids.map((company) => ({ id: company, name: names.get(company) ?? company }));
    });
  return (await Promise.all(named)).flat();
}
