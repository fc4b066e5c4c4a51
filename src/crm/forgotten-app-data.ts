import * as z from 'zod/mini';
import { appDataParts, bodyParts, headPart, partsOf, textIn } from './app-data';
import type { Properties } from './names';
import { readJson } from './read';
import { keptBatchOf, type KeptBatch } from './runs';

/** What stands in place of words; acts require some. */
const noWords = '–';

const headField = z.looseObject({ act: z.looseObject({}) });

/**
 * Returns what changes on the record of a bulk run that had a company which is forgotten: the words that were typed for its
 * companies. Who made it and which companies it had, by id, stay. A run that is not over goes on without the words.
 */
export function forgottenRun(properties: Properties): Record<string, string> {
  const head = readJson(headField, properties[headPart]);
  if (!head) return {};
  const act = Object.fromEntries(
    Object.entries(head.act).map(([name, value]) => [
      name,
      typeof value === 'string' && ['statedWords', 'why'].includes(name) ? noWords : value,
    ]),
  );
  const text = JSON.stringify({ ...head, act });
  return text === properties[headPart] ? {} : { [headPart]: text };
}

/** Returns what changes on the record of what came of a batch: names of companies become their ids. */
export function forgottenBatch(
  properties: Properties,
  companies: readonly string[],
): Record<string, string> {
  const kept = keptBatchOf(properties);
  if (!kept) return {};
  type Named = KeptBatch['skipped'];
  const unnamed = (all: Named): Named =>
    all.map((one) => (companies.includes(one.id) ? { ...one, name: one.id } : one));
  const { undo } = kept;
  const batch = {
    ...kept,
    skipped: unnamed(kept.skipped),
    failed: unnamed(kept.failed),
    ...(undo && { undo: { ...undo, kept: unnamed(undo.kept) } }),
  };
  const names = [headPart, ...bodyParts];
  const parts = partsOf(JSON.stringify(batch), names) ?? {};
  const isSame = textIn(properties, names) === textIn(parts, names);
  return isSame ? {} : parts;
}

/** Whether a team wrote a company's name into its playbook. */
export const mentions = (properties: Properties, name: string): boolean =>
  textIn(properties, appDataParts).includes(name);
