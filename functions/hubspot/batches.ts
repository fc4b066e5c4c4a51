import { throwOnPartialResults } from './partial-results';

/** Maximum number of records in one batch (developers.hubspot.com, "CRM objects", limits). */
export const batchLimit = 100;

/** Splits a list into batches of at most `batchLimit`. */
export const inBatches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / batchLimit) }, (_, at) =>
    all.slice(at * batchLimit, (at + 1) * batchLimit),
  );

/** Reads any number of records by id: 1 API call for each 100 ids, none for an empty list. */
export async function readInBatches<T>(
  ids: readonly string[],
  read: (inputs: { id: string }[]) => Promise<{ results: T[] }>,
): Promise<T[]> {
  const answers = await Promise.all(
    inBatches(ids).map((batch) => read(batch.map((id) => ({ id })))),
  );
  answers.forEach(throwOnPartialResults);
  return answers.flatMap(({ results }) => results);
}
