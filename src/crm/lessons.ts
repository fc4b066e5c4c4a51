import type { Lesson, StayedLesson } from '../api/lessons';
import { whyStayedField } from '../api/fields';
import { outcomeById, outcomeIds, type RegisterId } from '../playbook/lookup';
import type { Properties } from './names';
import { read, readDate, readInstant } from './read';
import { itemFieldProperty, taskProperties } from './task-names';

const register: RegisterId = 'lesson';
const textProperty = itemFieldProperty(register, 'lesson');
const reasonProperty = itemFieldProperty(register, 'reason');

/** Returns the filters of a search for lessons: tasks of that register, of offboardings with this reason. */
export const lessonSearch = (reason: string) => ({
  filters: [
    { propertyName: taskProperties.register, value: register },
    { propertyName: reasonProperty, value: reason },
  ],
  properties: [textProperty, 'hs_task_status', 'hs_createdate', taskProperties.key],
});

/** Properties of an offboarding by which a lesson names it. */
export const endingProperties = [
  'offboarding_key',
  'company_name',
  'offboarding_number',
  'started_on',
] as const;

/** Returns the filters of a search for offboardings with this reason whose client stayed. */
export const stayedSearch = (reason: string) => ({
  filters: [
    {
      propertyName: 'offboarding_outcome',
      values: outcomeIds.filter((id) => outcomeById(id).asksWhyStayed),
    },
    { propertyName: 'stated_reason', values: [reason] },
  ],
  properties: [...endingProperties, 'stayed_why', 'stayed_words', 'closed_on'],
});

/** Returns the keys of the offboardings that lessons are from. */
export const keysOfLessons = (tasks: readonly { properties: Properties }[]): string[] => [
  ...new Set(tasks.flatMap(({ properties }) => properties[taskProperties.key] || [])),
];

/**
 * Groups tasks by lesson, newest first as they come: a lesson has one task for each person who learns it. `endings`: the
 * offboardings' properties, those that were found.
 */
export function lessonsOf(
  tasks: readonly { properties: Properties }[],
  endings: readonly Properties[] = [],
): Lesson[] {
  const byText = new Map<string, Lesson>();
  for (const { properties } of tasks) {
    const text = properties[textProperty]?.trim();
    if (!text) continue;
    const known = byText.get(text) ?? {
      text,
      asked: 0,
      learned: 0,
      ...originOf(properties, endings),
    };
    const learned = properties.hs_task_status === 'COMPLETED' ? 1 : 0;
    byText.set(text, { ...known, asked: known.asked + 1, learned: known.learned + learned });
  }
  return [...byText.values()];
}

function originOf(task: Properties, endings: readonly Properties[]) {
  const at = readInstant(task.hs_createdate);
  const key = task[taskProperties.key];
  const ending = endings.find((one) => key && one.offboarding_key === key);
  return { ...(at ? { at } : {}), ...(ending ? { from: endingOf(ending) } : {}) };
}

function endingOf(p: Properties): StayedLesson['from'] {
  const startedOn = readDate(p.started_on);
  return {
    company: p.company_name ?? '',
    number: Number(p.offboarding_number) || 1,
    ...(startedOn ? { startedOn } : {}),
  };
}

/** Returns why the clients of these offboardings stayed; one of which nobody said why is left out. */
export function stayedOf(records: readonly { properties: Properties }[]): StayedLesson[] {
  return records.flatMap(({ properties: p }) => {
    const why = read(whyStayedField, p.stayed_why);
    const closedOn = readDate(p.closed_on);
    if (!why) return [];
    return {
      from: endingOf(p),
      why,
      ...(p.stayed_words ? { words: p.stayed_words } : {}),
      ...(closedOn ? { closedOn } : {}),
    };
  });
}
