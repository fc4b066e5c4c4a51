import { HubSpotError } from './errors';

/** In a 207 one that is not there is no error to us; one that could not be read must not look like it. */
export function refuseHalfAnswers(answer: object) {
  const errors = 'errors' in answer && Array.isArray(answer.errors) ? answer.errors : [];
  const failed: unknown = errors.find((error) => error?.category !== 'OBJECT_NOT_FOUND');
  if (failed) throw new HubSpotError(503, 'batch read', { message: JSON.stringify(failed) });
}
