import * as z from 'zod/mini';
import { isDone } from './ask';
import { fails, holds, refused, unknown, type Finding } from './check';
import type { Looking } from './looking';

const propertiesField = z.object({
  results: z.array(z.object({ name: z.string(), hasUniqueValue: z.optional(z.boolean()) })),
});
const recordsField = z.object({
  results: z.array(z.object({ properties: z.record(z.string(), z.unknown()) })),
});

/** The properties of an object, or why they could not be read; 1 API call. */
export async function propertiesOf(object: string, { ask }: Looking) {
  const answer = await ask('GET', `/crm/v3/properties/${object}`);
  const found = propertiesField.safeParse(answer.body).data?.results;
  return found ?? refused(`Properties of ${object}`, answer.status);
}

/** Whether an object has properties. */
export async function hasProperties(
  object: string,
  names: readonly string[],
  looking: Looking,
): Promise<Finding> {
  const found = await propertiesOf(object, looking);
  if ('found' in found) return found;
  return told(names, (name) => found.some((one) => one.name === name));
}

const told = (names: readonly string[], has: (name: string) => boolean): Finding => {
  const missing = names.filter((name) => !has(name));
  return missing.length > 0
    ? fails(`Missing: ${missing.join(', ')}`)
    : holds(`All ${names.length} are there`);
};

/**
 * Whether a record has properties: the app may read records of these objects, not their definitions. HubSpot leaves out what an
 * object does not have. 1 API call.
 */
export const hasInRecords =
  (object: string, names: readonly string[]) =>
  async (looking: Looking): Promise<Finding> => {
    const there = await inRecord(object, names, looking);
    return 'found' in there ? there : told(names, (name) => there.names.includes(name));
  };

/** Which of these properties a record has, or why none could be read. */
export async function inRecord(
  object: string,
  names: readonly string[],
  { ask }: Looking,
): Promise<{ names: string[] } | Finding> {
  const path = `/crm/v3/objects/${object}?limit=1&properties=${names.join(',')}`;
  const answer = await ask('GET', path);
  const results = recordsField.safeParse(answer.body).data?.results;
  if (!isDone(answer) || !results) return refused(`Reading ${object}`, answer.status);
  const [first] = results;
  if (!first) return unknown(`The account has no ${object}`);
  return { names: names.filter((name) => name in first.properties) };
}
