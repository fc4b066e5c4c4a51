import type { Refusal } from '../../src/offboarding/outcome';
import type { WriteRequest } from './write-request';

/** The state of a form's last save, until it is done or the form is edited. */
export type SaveState =
  | { status: 'saving'; request: WriteRequest }
  | { status: 'wrong'; sentences: Partial<Record<string, string>> }
  /** The texts at these paths of the request may be passwords; nothing was saved. */
  | { status: 'asking'; fields: readonly string[] }
  | { status: 'refused'; refusal: Refusal }
  | { status: 'failed'; id: string };
