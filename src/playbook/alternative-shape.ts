import type { OnlyShape } from './only';

/** An offer that may help a client instead of leaving, or after the end. */
export interface AlternativeShape {
  id: string;
  label: string;
  /** One sentence: when it fits. */
  hint: string;
  only?: OnlyShape;
  /** Result of the offboarding if the client accepts: an outcome's id, or `paused`. */
  turnsInto?: string;
  /** The team does not offer it. */
  off?: true | undefined;
}
