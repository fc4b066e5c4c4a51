import { noteFields } from '../playbook/lookup';
import type { FieldShape } from '../playbook/shape';
import type { Now, StepCommand } from './commands';
import { isBlank, markOf } from './change';
import { dayRefusal, invalidField } from './evidence';
import type { Offboarding } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';

type SaveNotes = Extract<StepCommand, { action: 'write_down' }>;
type Values = Readonly<Record<string, string>>;

/**
 * Saves notes of a step that is done, also after the close: only the fields that changed, so that two people
 * who edit different fields lose nothing. Reopening the step keeps the notes.
 *
 * Refuses `bad_request` (a field that the step does not have), `step_not_done`, `nothing_written`,
 * `date_not_yet`, `date_is_over`.
 */
export function saveNotes(before: Offboarding, command: SaveNotes, now: Now): Outcome<Offboarding> {
  const { step } = command;
  const written = before.written[step];
  if (written?.mark.requestId === command.requestId) return unchanged(before);
  const wrong = wrongIn(noteFields(step), command.values, now);
  if (wrong) return wrong;
  if (before.steps[step].state !== 'done') return refused('step_not_done');

  const values = filledIn({ ...written?.values, ...command.values });
  if (sameValues(values, written?.values ?? {})) {
    return written ? unchanged(before) : refused('nothing_written', { field: 'values' });
  }
  const next = { mark: markOf(command, now), values };
  return changed({ ...before, written: { ...before.written, [step]: next } });
}

function wrongIn(fields: readonly FieldShape[], values: Values, { today }: Now) {
  const wrong = invalidField(fields, values);
  if (wrong !== undefined) return refused('bad_request', { field: `values.${wrong}` });
  for (const { id, when } of fields) {
    const code = dayRefusal(when, values[id] ?? '', today);
    if (code) return refused(code, { field: `values.${id}` });
  }
  return undefined;
}

const filledIn = (values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));

const sameValues = (a: Values, b: Values) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
