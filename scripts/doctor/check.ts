import type { PackageId } from '../../src/packages';
import type { Looking } from './looking';

/** What was found of an assumption. `unknown`: it could not be seen. */
export const outcomes = ['holds', 'does_not_hold', 'unknown', 'not_looked'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Finding {
  found: Outcome;
  /** What was seen, in a sentence of ours without data of people: counts, times, statuses, names of properties. */
  detail: string;
}

interface Assumed {
  /** Lower case, with hyphens; names the assumption in the JSON file for good. */
  id: string;
  /** What we assume of HubSpot, as a sentence without a full stop. */
  assumes: string;
  /** What it means for the people who use the app, if it does not hold. */
  means: string;
  /** What somebody can do about it then. */
  todo: string;
  /** Whether the app or a part of it stops, where it does not hold. */
  stops?: true;
  /** The package without which it does not matter. */
  package?: PackageId;
  /** Files that rest on it and say so. */
  files?: readonly string[];
}

type Look = (looking: Looking) => Promise<Finding>;

/** An assumption, and how it is looked at: reading, with `--write`, or by a person. */
export type Check =
  | (Assumed & { how: 'read' | 'write'; look: Look })
  /** `lookAt`: what to look at, and where. */
  | (Assumed & { how: 'person'; lookAt: string });

export interface Area {
  title: string;
  checks: readonly Check[];
}

export const holds = (detail: string): Finding => ({ found: 'holds', detail });
export const fails = (detail: string): Finding => ({ found: 'does_not_hold', detail });
export const unknown = (detail: string): Finding => ({ found: 'unknown', detail });

/** Returns a finding where HubSpot did not answer what is needed to see it. */
export const refused = (what: string, status: number): Finding =>
  unknown(
    status === 403
      ? `The token may not: ${what} (403)`
      : `${what}: answered ${status === 0 ? 'nothing' : status}`,
  );
