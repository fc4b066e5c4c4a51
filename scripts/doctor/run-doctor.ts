import type { PackageId } from '../../src/packages';
import { packageScopes } from '../assemble/packages';
import { unknown, type Check, type Finding } from './check';
import { checks } from './checks';
import { driftOf } from './drift';
import { lookingAt, type Looking, type LookingOptions } from './looking';
import { readResult, writeResult } from './result-file';
import type { Result } from './result';
import { snapshotOf } from './snapshot';
import { linesOf } from './table';
import { cleanUp, TrialRefused } from './trial';

export interface DoctorOptions extends LookingOptions {
  /** Where the result is kept; what is there is compared with. Without it nothing is compared or kept. */
  file?: string;
  /** Whether things may be made in the account, marked and removed again; default only reading. */
  write?: boolean;
  /** Gets the table and what changed, line by line. */
  say?: (line: string) => void;
}

export interface Diagnosis {
  result: Result;
  /** What changed since the result that was kept, a sentence each. */
  drift: string[];
  /** How many things an earlier run had left behind and this one removed. */
  removed: number;
  /** 0: nothing stops; 1: an assumption that stops a part of the app does not hold, whether new or not; 2: something else changed since the run before. */
  exitCode: 0 | 1 | 2;
}

/**
 * Looks at each assumption of the app about HubSpot in an account, tells what was found, and compares it with the run before. Without
 * `write` it only reads. `npm run deploy` ends with it.
 *
 * @throws HubSpotError where the account cannot be reached or the token is not valid
 */
export async function runDoctor({
  file,
  write = false,
  say = () => undefined,
  ...options
}: DoctorOptions): Promise<Diagnosis> {
  const looking = await lookingAt(options);
  const before = file === undefined ? undefined : readResult(file);
  const removed = write ? await cleanUp(looking) : 0;
  const found: Result['checks'] = [];
  for (const check of checks) {
    const { found: outcome, detail } = await look(check, looking, write);
    const last = before?.checks.find(({ id }) => id === check.id)?.seen ?? null;
    const seen = outcome === 'holds' || outcome === 'does_not_hold' ? outcome : last;
    found.push({ id: check.id, found: outcome, detail, seen });
  }
  const result: Result = {
    version: 1,
    at: new Date(looking.now()).toISOString(),
    portalId: looking.portalId ?? null,
    wrote: write,
    checks: found,
    account: await snapshotOf(looking),
  };
  const drift = before ? driftOf(before, result) : [];
  const stops = checks.some(
    ({ id, stops: isOne }) =>
      isOne && found.some((one) => one.id === id && one.found === 'does_not_hold'),
  );
  if (file !== undefined) writeResult(file, result);
  for (const line of linesOf(result, { drift, removed, before: before?.at })) say(line);
  return { result, drift, removed, exitCode: stops ? 1 : drift.length > 0 ? 2 : 0 };
}

const notLooked = (detail: string): Finding => ({ found: 'not_looked', detail });

async function look(check: Check, looking: Looking, write: boolean): Promise<Finding> {
  if (check.package && isLeftOut(check.package, looking))
    return notLooked(`Without the package ${check.package}`);
  if (check.how === 'person') return notLooked(check.lookAt);
  if (check.how === 'write' && !write) return notLooked('Needs --write');
  if (check.how === 'write' && !looking.appDataType)
    return unknown('The object of app data is missing');
  try {
    return await check.look(looking);
  } catch (error) {
    if (error instanceof TrialRefused)
      return unknown(`${error.what}: answered ${error.status || 'nothing'}`);
    return unknown('It could not be seen: an unexpected answer');
  }
}

/** Whether the token lacks the scopes of a package; one without scopes may be there. */
const isLeftOut = (wanted: PackageId, { scopes }: Looking): boolean => {
  const own = packageScopes[wanted];
  return scopes !== undefined && own.some((scope) => !scopes.includes(scope));
};
