import { refuseHalfAnswers } from './half-answers';

/** Most records in one batch (developers.hubspot.com, "CRM objects", limits). */
export const batchLimit = 100;

/** The same, in pieces that one call may have. */
export const inBatches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / batchLimit) }, (_, at) =>
    all.slice(at * batchLimit, (at + 1) * batchLimit),
  );

/** The records with these ids, however many: a call for each hundred, none for none. */
export async function readInBatches<T>(
  ids: readonly string[],
  read: (inputs: { id: string }[]) => Promise<{ results: T[] }>,
): Promise<T[]> {
  const answers = await Promise.all(
    inBatches(ids).map((batch) => read(batch.map((id) => ({ id })))),
  );
  answers.forEach(refuseHalfAnswers);
  return answers.flatMap(({ results }) => results);
}
