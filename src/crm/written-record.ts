import * as z from 'zod/mini';
import { instantField, personField } from '../api/fields';
import type { Instant, Offboarding, SavedNotes } from '../offboarding/offboarding';
import { noteFields, type StepId } from '../playbook/lookup';
import { fieldProperty, stepsWithNotes, writtenProperty, type Properties } from './names';
import { readJson } from './read';
import { unknownHubSpotUser } from '../offboarding/follow-hubspot';
import { json } from './step-record';

const markField = z.lazy(() =>
  z.object({ by: personField, at: instantField, requestId: z.string() }),
);

/** Returns the properties for later findings of steps: one for each field, and one for who saved last. */
export function writtenToProperties(written: Offboarding['written']): Record<string, string> {
  return Object.fromEntries(
    stepsWithNotes.flatMap((step) => {
      const own = written[step];
      return [
        [writtenProperty(step), own ? json(own.mark) : ''],
        ...noteFields(step).map(({ id }) => [fieldProperty(step, id), own?.values[id] ?? '']),
      ];
    }),
  );
}

/** Parses later findings of steps; values typed in HubSpot count too. `since`: date of those. */
export function writtenFromProperties(p: Properties, since: Instant): Offboarding['written'] {
  const entries = stepsWithNotes.flatMap((step) => {
    const own = writtenIn(step, p, since);
    return own ? [[step, own] as const] : [];
  });
  return Object.fromEntries(entries);
}

function writtenIn(step: StepId, p: Properties, since: Instant): SavedNotes | undefined {
  const mark = readJson(markField, p[writtenProperty(step)]);
  const values = noteFields(step).flatMap(({ id }) => {
    const value = p[fieldProperty(step, id)];
    return value ? [[id, value]] : [];
  });
  if (!mark && values.length === 0) return undefined;
  return {
    mark: mark ?? { by: unknownHubSpotUser, at: since, requestId: '' },
    values: Object.fromEntries(values),
  };
}
