import { refuseHalfAnswers } from './half-answers';

/** Most records in one batch (developers.hubspot.com, "CRM objects", limits). */
export const batchLimit = 100;

/** The records with these ids, however many: a call for each hundred, none for none. */
export async function readInBatches<T>(
  ids: readonly string[],
  read: (inputs: { id: string }[]) => Promise<{ results: T[] }>,
): Promise<T[]> {
  const batches = Array.from({ length: Math.ceil(ids.length / batchLimit) }, (_, at) =>
    ids.slice(at * batchLimit, (at + 1) * batchLimit),
  );
  const answers = await Promise.all(batches.map((batch) => read(batch.map((id) => ({ id })))));
  answers.forEach(refuseHalfAnswers);
  return answers.flatMap(({ results }) => results);
}
