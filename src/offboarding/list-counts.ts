import { registerById, type RegisterId } from '../playbook/lookup';
import type { Item } from './items';
import type { LinkedTasks } from './linked-tasks';
import type { ListCounts } from './offboarding';

const lessons: RegisterId = 'lesson';

/** What empty lists come to. */
export const noListCounts: ListCounts = { alternativesOffered: 0, alternativesTaken: 0 };

/** Returns what the lists come to, for managers: alternatives offered and taken, and when the last lesson was learned. */
export function listCountsIn({ items }: LinkedTasks): ListCounts {
  const offered = items.filter(({ item }) => registerById(item.register).turns);
  const learned = items.filter(({ item }) => item.register === lessons).map(({ doneOn }) => doneOn);
  const lessonsDoneOn = learned.every((day) => day !== undefined)
    ? learned.sort().at(-1)
    : undefined;
  return {
    alternativesOffered: offered.length,
    alternativesTaken: offered.filter(({ item }) => wasTaken(item)).length,
    ...(lessonsDoneOn ? { lessonsDoneOn } : {}),
  };
}

function wasTaken({ register, state, values }: Item): boolean {
  const { turns } = registerById(register);
  return turns !== undefined && state === 'done' && values[turns.field] === turns.option;
}

/** Whether two counts say the same; a record without counts says what empty lists say. */
export function sameListCounts(a = noListCounts, b = noListCounts): boolean {
  return (
    a.alternativesOffered === b.alternativesOffered &&
    a.alternativesTaken === b.alternativesTaken &&
    a.lessonsDoneOn === b.lessonsDoneOn
  );
}
