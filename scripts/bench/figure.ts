/** One measured figure. `beside`: what it stands beside, measured in the same run, or a dated figure from elsewhere. */
export interface Figure {
  /** Stays the same from run to run: figures are compared by it. */
  id: string;
  what: string;
  value: number;
  unit: 'kB' | 'ms' | 's' | '%' | 'calls' | 'messages' | 'clicks' | 'keys' | 'app functions';
  /** At most so much is aimed at. */
  aim?: number;
  beside?: string;
}

/** A group of figures, or why it could not be measured. */
export type Measured = { title: string } & ({ figures: Figure[] } | { notMeasured: string });

/** The middle of several measurements. */
export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;
