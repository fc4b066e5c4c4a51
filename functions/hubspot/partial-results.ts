import { HubSpotError } from './errors';

/**
 * Throws when a batch answer (207) contains an error other than OBJECT_NOT_FOUND. Missing records are allowed; records
 * that could not be read must not be taken for missing.
 */
export function throwOnPartialResults(answer: object) {
  const errors = 'errors' in answer && Array.isArray(answer.errors) ? answer.errors : [];
  const failed: unknown = errors.find((error) => error?.category !== 'OBJECT_NOT_FOUND');
  if (failed) throw new HubSpotError(503, 'batch read', { message: JSON.stringify(failed) });
}
