import type { OnlyShape } from './only';

/** Guidance of a step that differs for some offboardings, and when it is done; they take the place of the step's own. */
export interface GuidanceShape {
  /** Id of the step. */
  step: string;
  /** For whom; of several entries of a step the first that fits counts. */
  only: OnlyShape;
  /** Two to four sentences. */
  text: string;
  /** One sentence: when the step counts as done, where that differs too. */
  doneWhen?: string;
}
