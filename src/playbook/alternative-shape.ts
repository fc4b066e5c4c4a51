import type { OnlyShape } from './only';

/** Something that may help a client instead of leaving, or after it. */
export interface AlternativeShape {
  id: string;
  label: string;
  /** One sentence: when it fits. */
  hint: string;
  only?: OnlyShape;
  /** What the offboarding becomes when the client accepts: an outcome's id, or a pause. */
  turnsInto?: string;
}
