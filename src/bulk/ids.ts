import type { Person } from '../offboarding/offboarding';

/** Number of companies in a batch of a run. */
export const batchSize = 100;

/** Returns the companies of a batch, counted from 0. */
export const batchOf = <T>(all: readonly T[], batch: number): T[] =>
  all.slice(batch * batchSize, (batch + 1) * batchSize);

/** Returns how many batches a run has. */
export const batchesOf = (companies: number): number => Math.ceil(companies / batchSize);

/**
 * Returns the request id of an act on one company. The same run has the same one each time, so that a batch that is sent
 * twice does nothing twice.
 */
export const requestIdOf = (run: string, company: string): string => `${run}-${company}`;

/** Returns the request id of undoing it. */
export const undoIdOf = (run: string, company: string): string => `${requestIdOf(run, company)}-u`;

const suffix = ', not verified';

/**
 * Returns the person as notes and records name them where HubSpot did not vouch for them. `maxLength`: of a name in
 * requests and records.
 */
export const notVerified = ({ id, name }: Person, maxLength: number): Person => ({
  id,
  name: `${name.slice(0, maxLength - suffix.length)}${suffix}`,
});
