import { forgetIds } from '../../functions/hubspot/ids';
import { crmSchema } from '../../src/crm/schema';
import { readAccount } from './account';
import { apply } from './apply';
import type { ApplyOptions } from './apply-options';
import type { Change } from './changes';
import { readFlows } from './flows/read-flows';
import { provisioningClients } from './hubspot';
import { notRead, planFlows, planFor, toDo, toTell } from './plan';
import { segmentIdsIn } from './segments';

/** What provisioning came to. */
export interface Provisioned {
  /** Number of changes made. */
  done: number;
  /** Number of changes that HubSpot refused, and of objects that it does not let the token read. */
  refused: number;
  /** What was left alone, and why. */
  leftAlone: Change[];
  /** What HubSpot refused, in words, also where a fallback worked. */
  complaints: string[];
}

interface Options {
  /** The lifecycle stage that a workflow gives to companies whose relationship ended. */
  formerStage?: string | undefined;
  progress?: ApplyOptions['progress'];
}

/**
 * Makes what the app needs in an account. Safe to run again; never deletes. The workflows name the object, so they are
 * looked for again once it is made. Throws HubSpotError where nothing can be read.
 */
export async function provision(
  http: Parameters<typeof provisioningClients>[0],
  { formerStage, progress = () => undefined }: Options = {},
): Promise<Provisioned> {
  const api = provisioningClients(http);
  const account = await readAccount(crmSchema, api, formerStage);
  const complaints: string[] = [];
  const options: ApplyOptions = {
    schema: crmSchema,
    api,
    objectType: account.objectType,
    appDataType: account.appDataType,
    kept: account.kept,
    segmentIds: segmentIdsIn(account),
    flows: account.flows,
    progress,
    warn: (line) => complaints.push(line),
  };
  const changes = planFor(crmSchema, account);
  const failed = await apply(changes, options);
  if (account.objectType || !options.objectType) return sumOf(changes, failed, complaints);

  const flows = await readFlows(options.objectType, formerStage, api);
  const later = planFlows(flows);
  const failedLater = await apply(later, { ...options, flows });
  forgetIds(http);
  return sumOf([...changes, ...later], failed + failedLater, complaints);
}

const sumOf = (changes: Change[], failed: number, complaints: string[]): Provisioned => ({
  done: toDo(changes).length - failed,
  refused: failed + notRead(changes).length,
  leftAlone: toTell(changes),
  complaints,
});
