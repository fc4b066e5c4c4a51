import type { ViewId } from '../../../src/portfolio/views';

/** The views in which the offboardings to look at first are searched. */
export type LookFirstView = Extract<ViewId, 'act_by' | 'overdue' | 'stuck'>;

/** How many searches that takes; those of the first line wait their turn after them. */
export const searchesFirst = 3;

/** How many of each view are read. With five of each, none of the five most pressing is missed. */
export const readOfEach = 10;
