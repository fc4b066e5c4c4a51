import type { Instant, Offboarding, Person } from '../offboarding/offboarding';
import { note, type ChangeNote } from './change-note';

/** A value that somebody wrote over one of the app's; `value` is in words, empty if it was cleared. */
export interface HandEdit {
  label: string;
  value: string;
  by: Person;
  at: Instant;
}

/**
 * Returns the note that values were edited by hand and put back: who did it, and what it was. Its activity key is made
 * of the newest edit, so that it is written once. Undefined without an edit.
 */
export function editedNote(o: Offboarding, edits: readonly HandEdit[]): ChangeNote | undefined {
  const newest = [...edits].sort((a, b) => b.at.localeCompare(a.at))[0];
  if (!newest) return undefined;
  const mark = { ...newest, requestId: `edited-${newest.at.replace(/\D/g, '')}` };
  const lines = edits.map(
    ({ label, value, by }) => `${label}: ${value || 'emptied'}, by ${by.name}`,
  );
  return note(o, mark, 'Edited by hand, and put back', lines);
}
