import { crmSchema } from '../../src/crm/schema';
import { readAccount } from './account';
import { apply } from './apply';
import { provisioningClients } from './hubspot';
import { planFor } from './plan';
import { segmentIdsIn } from './segments';

/** Creates what the app needs in an account; returns what failed, and what was complained of. */
export async function provision(
  http: Parameters<typeof provisioningClients>[0],
  formerStage?: string,
) {
  const client = provisioningClients(http);
  const account = await readAccount(crmSchema, client, formerStage);
  const complaints: string[] = [];
  const failed = await apply(planFor(crmSchema, account), {
    schema: crmSchema,
    api: client,
    objectType: account.objectType,
    appDataType: account.appDataType,
    kept: account.kept,
    segmentIds: segmentIdsIn(account),
    flows: account.flows,
    progress: () => undefined,
    warn: (line) => complaints.push(line),
  });
  return { failed, complaints };
}
