import type { RequestMeta, Now } from './commands';
import type { Change, ChangeKind, Mark, Offboarding } from './offboarding';

/** Who asks, at what instant, under which request id. */
export const markOf = (requestMeta: RequestMeta, now: Now): Mark => ({
  by: requestMeta.by,
  at: now.at,
  requestId: requestMeta.requestId,
});

/** A change that is not a step's; `words` say why, where the record has no property of its own for them. */
export function changeOf(
  kind: ChangeKind,
  requestMeta: RequestMeta,
  now: Now,
  words?: string,
): Change {
  return { kind, ...markOf(requestMeta, now), ...(words ? { words } : {}) };
}

/** Whether this very change has already taken effect as the last one: a retry after a lost answer. */
export const isRetry = (before: Offboarding, requestMeta: RequestMeta): boolean =>
  before.lastChange?.requestId === requestMeta.requestId;

/** Whether a text can be somebody's name: it has at least two letters, of any script. */
export const isName = (text: string | undefined): boolean => /\p{L}.*\p{L}/su.test(text ?? '');

/** Whether a person left a required text empty. */
export const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
