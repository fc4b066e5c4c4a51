import * as z from 'zod/mini';
import { keysOf, type Company } from '../../src/crm/company';
import { stepDetailProperty } from '../../src/crm/names';
import { readJson } from '../../src/crm/read';
import type { StepId } from '../../src/playbook/lookup';
import { clientsFor } from '../hubspot/clients';
import type { HttpOptions } from '../hubspot/http';
import { withIds } from '../hubspot/ids';
import { throwOnPartialResults } from '../hubspot/partial-results';
import type { Outputs } from './answer';

/** Number of a company's newest offboardings in which an earlier try is looked for. */
const looksBack = 3;

const deedField = z.object({ requestId: z.string() });

/**
 * Returns what an earlier try of a request tells that changed the company's offboarding, also if others changed it since, or the next one
 * was started; undefined if none did. HubSpot keeps the former values of what names the request (developers.hubspot.com, "Property history"; for how long is unverified, a
 * request is tried for three days). 1 API call, none where there never was an offboarding.
 */
export async function doneBefore(
  requestId: string,
  company: Company,
  step: StepId | undefined,
  http: HttpOptions,
): Promise<Outputs | undefined> {
  const keys = keysOf(company).slice(0, looksBack);
  if (keys.length === 0) return undefined;
  const names = ['last_change', ...(step ? [stepDetailProperty(step)] : [])];
  const answer = await withIds(http, ({ objectType }) =>
    clientsFor(http).read.batch.read(objectType, {
      idProperty: 'offboarding_key',
      inputs: keys.map((id) => ({ id })),
      properties: ['offboarding_stage'],
      propertiesWithHistory: names,
    }),
  );
  throwOnPartialResults(answer);
  const found = answer.results.find(({ propertiesWithHistory = {} }) =>
    Object.values(propertiesWithHistory)
      .flat()
      .some(({ value }) => readJson(deedField, value)?.requestId === requestId),
  );
  return found && { record_id: found.id, stage_now: found.properties.offboarding_stage ?? '' };
}
