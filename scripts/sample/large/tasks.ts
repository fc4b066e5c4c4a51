import { addDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import { newItem, newStepTask, itemChange, type TaskPlace } from '../../../src/crm/tasks';
import { withTaskFacts } from '../../../src/offboarding/follow-ups';
import type { Item } from '../../../src/offboarding/items';
import { taskName, type StepTask } from '../../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { wantedTasks } from '../../../src/offboarding/wanted-tasks';
import { registerById } from '../../../src/playbook/lookup';
import { alternatives } from '../../../src/playbook/alternatives';
import type { Chance } from './chance';
import type { Story } from './story';
import { lessons } from './words';

/** Returns the list items of an offboarding: alternatives that were offered, and a lesson that was learned. */
export function itemsOf(o: Offboarding, story: Story, chance: Chance): Item[] {
  const due = addDays(o.startedOn, 12);
  const ownerId = o.owner?.id;
  const common = { due, state: 'done', ...(ownerId && { ownerId }) } as const;
  const offered = alternatives.slice(0, story.offers).map(({ id }, index): Item => ({
    ...common,
    id: `${o.key}-alternative-${index + 1}`,
    register: 'alternative',
    values: {
      alternative: id,
      answer: story.takesOne && index === 0 ? 'accepted' : 'declined',
      why: story.takesOne && index === 0 ? 'It is what they need.' : 'It changes nothing for them.',
    },
  }));
  if (!story.learns || o.steps.team_training.state !== 'done') return offered;
  const lesson = { lesson: chance.pick(lessons), reason: story.reason.id };
  return [...offered, { ...common, id: `${o.key}-lesson`, register: 'lesson', values: lesson }];
}

/** Returns the offboarding with what its tasks say, once `tasksOf` are made. */
export function withTaskFactsOf(
  o: Offboarding,
  items: readonly Item[],
  today: CalendarDate,
): Offboarding {
  const wanted = wantedTasks(o, today);
  const steps = wanted.map((task): StepTask => ({
    ...task,
    id: '',
    done: false,
    held: false,
    changedAt: o.startedAt,
  }));
  const linked = items.map((item) => ({ id: '', item, doneOn: item.due ?? o.startedOn }));
  return { ...withTaskFacts(o, { steps, items: linked }), tasksMade: wanted.map(taskName) };
}

/** Returns the HubSpot tasks of an offboarding: its items, what is to do now, and reminders that are still to come. */
export function tasksOf(
  o: Offboarding,
  items: readonly Item[],
  place: TaskPlace,
  today: CalendarDate,
): Record<string, string>[] {
  const listed = items.map(({ id, register: name, values, due, ownerId }) => {
    const register = registerById(name);
    const entry = { id, values: pick(values, register.fields), ...(due && { due }) };
    const entered = newItem(o, register, { ...entry, ...(ownerId && { ownerId }) }, place);
    const ending = { values: pick(values, register.done.fields), done: true, doneBy: nameOf(o) };
    return { ...entered, ...itemChange(o, register, ending, place, values) };
  });
  return [...listed, ...wantedTasks(o, today).map((task) => newStepTask(o, task, place))];
}

const nameOf = ({ owner, startedBy }: Offboarding) => owner?.name ?? startedBy.name;

const pick = (values: Item['values'], fields: readonly { id: string }[]) =>
  Object.fromEntries(fields.flatMap(({ id }) => (values[id] ? [[id, values[id]]] : [])));
