import type { Measure } from './measure';
import { alternatives } from './measures/alternatives';
import { saved, score, survey, wonBack } from './measures/after';
import { endings } from './measures/endings';
import { quality } from './measures/quality';
import { avoidable, reasons } from './measures/reasons';
import { stake } from './measures/stake';
import { stageTimes, waits, waivers } from './measures/time';

/** All figures, as the page shows them. The last says how far the others can be trusted. */
export const measures: readonly Measure[] = [
  endings,
  reasons,
  avoidable,
  stageTimes,
  waits,
  waivers,
  saved,
  alternatives,
  stake,
  survey,
  score,
  wonBack,
  quality,
];
