import type { NamedRight } from '../../../src/calendar/contract-terms';

/** Named rights as a choice. */
export const namedRightLabels: Record<NamedRight, string> = {
  price_increase: 'A price increase',
  breach: 'A breach that was not cured in time',
  data_act: 'Switching under the EU Data Act',
  other: 'As agreed, or as the law says',
};
