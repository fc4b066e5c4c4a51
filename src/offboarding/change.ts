import type { RequestMeta, Now } from './commands';
import type { Change, ChangeKind, Mark, Offboarding } from './offboarding';

/** Returns the person, the instant and the request id of a change. */
export const markOf = (requestMeta: RequestMeta, now: Now): Mark => ({
  by: requestMeta.by,
  at: now.at,
  requestId: requestMeta.requestId,
});

/**
 * Returns a change that is not about a step. `words` is the person's reason where no property of the record
 * holds it.
 */
export function changeOf(
  kind: ChangeKind,
  requestMeta: RequestMeta,
  now: Now,
  words?: string,
): Change {
  return { kind, ...markOf(requestMeta, now), ...(words ? { words } : {}) };
}

/** Whether this request is a retry: the last change has the same request id. */
export const isRetry = (before: Offboarding, requestMeta: RequestMeta): boolean =>
  before.lastChange?.requestId === requestMeta.requestId;

/** Whether a text can be a person's name: it has at least two letters, of any script. */
export const isName = (text: string | undefined): boolean => /\p{L}.*\p{L}/su.test(text ?? '');

/** Whether a required text is missing or only white space. */
export const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
