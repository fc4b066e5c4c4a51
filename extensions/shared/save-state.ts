import type { Refusal } from '../../src/offboarding/outcome';
import type { WriteRequest } from './write-request';

/** The last write asked for at a place, until it is done or the person edits the form again. */
export type SaveState =
  | { status: 'saving'; request: WriteRequest }
  | { status: 'wrong'; sentences: Partial<Record<string, string>> }
  | { status: 'refused'; refusal: Refusal }
  | { status: 'failed'; id: string };
