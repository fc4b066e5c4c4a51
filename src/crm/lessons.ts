import type { Lesson } from '../api/lessons';
import type { RegisterId } from '../playbook/lookup';
import type { Properties } from './names';
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
  properties: [textProperty, 'hs_task_status'],
});

/** Groups tasks by lesson: a lesson has one task for each person who learns it. */
export function lessonsOf(tasks: readonly { properties: Properties }[]): Lesson[] {
  const byText = new Map<string, Lesson>();
  for (const { properties } of tasks) {
    const text = properties[textProperty]?.trim();
    if (!text) continue;
    const known = byText.get(text) ?? { text, asked: 0, learned: 0 };
    const learned = properties.hs_task_status === 'COMPLETED' ? 1 : 0;
    byText.set(text, { text, asked: known.asked + 1, learned: known.learned + learned });
  }
  return [...byText.values()];
}
