import type { Preview } from '../../../src/api/bulk';

/** The preview of no company. */
export const nothing: Preview = {
  create: [],
  change: [],
  skip: [],
  cannot: [],
  tasks: [],
  calls: 0,
};

/** The preview of the companies of both, with the tasks of each owner added up. */
export const merged = (one: Preview, other: Preview): Preview => ({
  create: [...one.create, ...other.create],
  change: [...one.change, ...other.change],
  skip: [...one.skip, ...other.skip],
  cannot: [...one.cannot, ...other.cannot],
  tasks: tasksOfBoth(one.tasks, other.tasks),
  calls: one.calls + other.calls,
});

function tasksOfBoth(one: Preview['tasks'], other: Preview['tasks']): Preview['tasks'] {
  const byOwner = new Map(one.map((entry) => [entry.owner?.id, entry]));
  for (const entry of other) {
    const before = byOwner.get(entry.owner?.id)?.tasks ?? 0;
    byOwner.set(entry.owner?.id, { ...entry, tasks: before + entry.tasks });
  }
  return [...byOwner.values()];
}

/** The companies on which the act does something. */
export const doable = ({ create, change }: Preview): Preview['create'] => [...create, ...change];
