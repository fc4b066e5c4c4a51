import type { Offboarding } from '../offboarding/offboarding';
import { stepIds } from '../playbook/lookup';
import { lastChangeNote, stepNote, writtenNote, type ChangeNote } from './change-note';
import { surveyNote } from './survey-note';

/**
 * The notes that the timeline must have for what the record says: of the last change, the survey's answers, each step
 * and what was written down after it. A change that finished a step and has a note of its own is in it once.
 */
export function expectedNotes(o: Offboarding): ChangeNote[] {
  const notes = [
    lastChangeNote(o),
    surveyNote(o),
    ...stepIds.flatMap((step) => [stepNote(o, step), writtenNote(o, step)]),
  ].filter((note) => note !== undefined);
  const byKey = new Map(notes.toReversed().map((note) => [note.activityKey, note]));
  return [...byKey.values()].sort((a, b) => a.at.localeCompare(b.at));
}
