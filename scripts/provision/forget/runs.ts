import { clientsFor } from '../../../functions/hubspot/clients';
import type { HttpOptions } from '../../../functions/hubspot/http';
import { withIds } from '../../../functions/hubspot/ids';
import { readAppData } from '../../../functions/hubspot/app-data';
import type { FoundRecord } from '../../../src/timeline/found';
import { appDataKinds, appDataParts, type AppDataKind } from '../../../src/crm/app-data';
import { forgottenBatch, forgottenRun, mentions } from '../../../src/crm/forgotten-app-data';
import { appDataWhenForgotten } from '../../../src/crm/personal';
import { batchKey, runOf } from '../../../src/crm/runs';
import { batchSize } from '../../../src/bulk/ids';
import { foundBy, is } from '../search';

/** The app's own records in which a company stands. */
export interface InRuns {
  /** What is to change on each, by its id. */
  changes: { id: string; properties: Record<string, string> }[];
  /** Names of versions and drafts of the playbook in which a team wrote the company's name. */
  playbooks: string[];
}

const parts = ['data_key', 'data_kind', 'data_name', 'data_state', ...appDataParts];

/**
 * Finds bulk runs and batches that hold a company's name, or words that were typed for it, and versions of the playbook that name
 * it. 1 API call for each 200 of the app's own records, and 1 for the batches of each run that has the company.
 */
export const findInRuns = (
  companies: readonly string[],
  name: string | undefined,
  http: HttpOptions,
): Promise<InRuns> =>
  withIds(http, async ({ appData }) => {
    const found: InRuns = { changes: [], playbooks: [] };
    if (!appData) return found;
    for (const kind of appDataKinds.filter((one) => one !== 'bulk_batch'))
      for await (const record of ofKind(kind, appData, http)) {
        if (appDataWhenForgotten[kind] === 'of_many')
          found.changes.push(...(await changesOfRun(record, companies, http)));
        else if (name && mentions(record.properties, name))
          found.playbooks.push(record.properties['data_name'] ?? record.id);
      }
    return found;
  });

async function* ofKind(kind: AppDataKind, appData: string, http: HttpOptions) {
  const filter = { propertyName: 'data_kind', operator: is.Eq, value: kind };
  for await (const page of foundBy(appData, [filter], parts, http)) yield* page;
}

async function changesOfRun(
  { id, properties }: FoundRecord,
  companies: readonly string[],
  http: HttpOptions,
): Promise<InRuns['changes']> {
  const run = runOf(properties);
  const own = companies.filter((company) => run?.companies.includes(company));
  if (!run || own.length === 0) return [];
  const batches = own.map((company) => Math.floor(run.companies.indexOf(company) / batchSize));
  const keys = [...new Set(batches)].map((batch) => batchKey(run.id, batch));
  return [
    { id, properties: forgottenRun(properties) },
    ...(await readAppData(keys, parts, http)).map((batch) => ({
      id: batch.id,
      properties: forgottenBatch(batch.properties, own),
    })),
  ].filter((change) => Object.keys(change.properties).length > 0);
}

/** Writes what `findInRuns` found; 1 API call each. */
export const forgetInRuns = ({ changes }: InRuns, http: HttpOptions): Promise<void> =>
  withIds(http, async ({ appData }) => {
    for (const { id, properties } of changes)
      await clientsFor(http).write.basic.update(appData ?? '', id, { properties });
  });
