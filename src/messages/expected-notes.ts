import type { Offboarding } from '../offboarding/offboarding';
import { everyStepOf } from '../playbook/book';
import { lastChangeNote, stepNote, writtenNote, type ChangeNote } from './change-note';
import { surveyNote } from './survey-note';

/**
 * Returns the notes that the timeline should have for the record: of the last change, the survey's answers,
 * each step and its notes. A change that finished a step and has its own note is included once.
 */
export function expectedNotes(o: Offboarding): ChangeNote[] {
  const notes = [
    lastChangeNote(o),
    surveyNote(o),
    ...everyStepOf(o).flatMap(({ id: step }) => [stepNote(o, step), writtenNote(o, step)]),
  ].filter((note) => note !== undefined);
  const byKey = new Map(notes.toReversed().map((note) => [note.activityKey, note]));
  return [...byKey.values()].sort((a, b) => a.at.localeCompare(b.at));
}
