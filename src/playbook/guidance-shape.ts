import type { OnlyShape } from './only';

/** Guidance of a step that differs for some offboardings; it takes the place of the step's own. */
export interface GuidanceShape {
  /** Id of the step. */
  step: string;
  /** For whom; of several entries of a step the first that fits counts. */
  only: OnlyShape;
  /** Two to four sentences. */
  text: string;
}
