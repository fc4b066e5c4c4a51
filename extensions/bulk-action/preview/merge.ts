import type { Preview } from '../../../src/api/bulk';
import { addedByOwner } from '../../../src/bulk/task-counts';

/** The preview of no company. */
export const nothing: Preview = {
  create: [],
  hadOne: 0,
  change: [],
  skip: [],
  cannot: [],
  tasks: [],
  calls: 0,
};

/** The preview of the companies of both, with the tasks of each owner added up. */
export const merged = (one: Preview, other: Preview): Preview => ({
  create: [...one.create, ...other.create],
  hadOne: one.hadOne + other.hadOne,
  change: [...one.change, ...other.change],
  skip: [...one.skip, ...other.skip],
  cannot: [...one.cannot, ...other.cannot],
  tasks: addedByOwner([...one.tasks, ...other.tasks]),
  calls: one.calls + other.calls,
});

/** The companies on which the act does something. */
export const doable = ({ create, change }: Preview): Preview['create'] => [...create, ...change];
