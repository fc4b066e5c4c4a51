import { alternativeIds, registerById, type RegisterId } from '../playbook/lookup';
import type { Item } from './items';
import type { LinkedTasks } from './linked-tasks';
import type { ListCounts, WhichAlternatives } from './offboarding';

const lessons: RegisterId = 'lesson';

/** What empty lists come to. */
export const noListCounts: ListCounts = { alternativesOffered: 0, alternativesTaken: 0 };

/** Returns what the lists come to, for managers: alternatives offered and taken, and when the last lesson was learned. */
export function listCountsIn({ items }: LinkedTasks): ListCounts {
  const offered = items.filter(({ item }) => registerById(item.register).turns);
  const alternatives = whichOf(offered.map(({ item }) => item));
  const learned = items.filter(({ item }) => item.register === lessons).map(({ doneOn }) => doneOn);
  const lessonsDoneOn = learned.every((day) => day !== undefined)
    ? learned.sort().at(-1)
    : undefined;
  return {
    alternativesOffered: offered.length,
    alternativesTaken: offered.filter(({ item }) => wasTaken(item)).length,
    ...(alternatives ? { alternatives } : {}),
    ...(lessonsDoneOn ? { lessonsDoneOn } : {}),
  };
}

/** Which alternatives these are; undefined without one. */
function whichOf(items: readonly Item[]): WhichAlternatives | undefined {
  const idOf = ({ register, values }: Item) => values[registerById(register).turns?.by ?? ''];
  const among = (those: readonly Item[]) =>
    alternativeIds.filter((id) => those.some((one) => idOf(one) === id));
  const offered = among(items);
  return offered.length > 0 ? { offered, taken: among(items.filter(wasTaken)) } : undefined;
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
    JSON.stringify(a.alternatives) === JSON.stringify(b.alternatives) &&
    a.lessonsDoneOn === b.lessonsDoneOn
  );
}
