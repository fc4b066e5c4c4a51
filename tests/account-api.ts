import type { Assumption } from '../sandbox/api/switches/assumption-names';
import { startApi } from '../sandbox/api/testing';
import { scopesWith } from '../scripts/assemble/app';
import { provision } from '../scripts/provision/set-up';
import { packageIds, type PackageId } from '../src/packages';

export const token = 'pat-sandbox';

/**
 * Whether accounts allow a unique property on notes, tasks and meetings where a test does not say. The functions' tests
 * run both ways: `ACTIVITY_KEYS=plain` and without.
 */
export const uniqueKeys = process.env.ACTIVITY_KEYS !== 'plain';

export interface AccountOptions {
  provisioned?: boolean;
  uniqueNotes?: boolean;
  uniqueTasks?: boolean;
  uniqueMeetings?: boolean;
  packages?: readonly PackageId[];
  timeZone?: string;
  /** What of HubSpot is not as the app assumes. */
  assumeNot?: readonly Assumption[];
  /** HubSpot's limits, by a clock in milliseconds; none if left out. */
  limitsBy?: () => number;
  /** Whether every answer is checked against the models of HubSpot's client; default true, but for runs with plain keys. */
  check?: boolean;
}

type AccountApi = Awaited<ReturnType<typeof startAccountApi>>;

/** APIs of this test file that no test uses now, each with an account as it was provisioned, by options and day. */
const idle = new Map<string, AccountApi[]>();
/** Whether the tests of the file are over; a file's own `afterAll` comes after this one. */
let isOver = false;
afterAll(async () => {
  isOver = true;
  for (const { api } of [...idle.values()].flat()) await api.close();
});

/**
 * Returns the API of an account that is provisioned unless `provisioned` is false. A provisioned one is used again by later
 * tests of the file, as it was provisioned: a server and an account for each test took a fifth of the tests' time.
 * `leave` throws what `close` of the API throws.
 */
export async function openAccountApi(options: AccountOptions) {
  const { provisioned = true, limitsBy } = options;
  const day = new Date().toISOString().slice(0, 10);
  const like = JSON.stringify([options, day]);
  const isReused = provisioned && !limitsBy;
  const free = (isReused && idle.get(like)) || [];
  if (isReused) idle.set(like, free);
  const opened = free.pop() ?? (await startAccountApi(options));
  const { api, forbidden, endRefusals, provisionedAs } = opened;
  return {
    api,
    forbidden,
    http: opened.http,
    async leave() {
      endRefusals();
      if (!isReused || isOver) return api.close();
      free.push(opened);
      forbidden.splice(provisionedAs.forbidden);
      api.restore(provisionedAs.rows);
    },
  };
}

async function startAccountApi({
  provisioned = true,
  uniqueNotes = uniqueKeys,
  uniqueTasks = uniqueKeys,
  uniqueMeetings = uniqueKeys,
  packages = packageIds,
  timeZone = 'Europe/Berlin',
  assumeNot = [],
  limitsBy,
  check = uniqueKeys,
}: AccountOptions) {
  const forbidden: string[] = [];
  const api = await startApi({
    timeZone,
    assumeNot,
    check,
    ...(limitsBy && { limits: true, clock: limitsBy }),
    scopes: scopesWith('.', packages),
    watch: ({ method, route, status }) => {
      if (status === 403 || status === 405) forbidden.push(`${status} ${method} ${route}`);
    },
  });
  const http = { baseUrl: api.url, token, retryUntil: 0 };
  const { faults } = api.controls;
  const refusals = [
    ...(uniqueNotes ? [] : ['notes']),
    ...(uniqueTasks ? [] : ['tasks']),
    ...(uniqueMeetings ? [] : ['meetings']),
  ].map((object) => {
    const path = `/\\/properties\\/2026-03\\/${object}$/`;
    return faults.add({ method: 'POST', path, status: 400 }).id;
  });
  /** An account that is not provisioned, or whose activities take no properties, is not asked for all of them. */
  const endRefusals = () => refusals.forEach((id) => faults.remove(id));
  if (provisioned) {
    await provision(http);
    endRefusals();
  }
  const provisionedAs = { rows: api.crm.snapshot(), forbidden: forbidden.length };
  return { api, http, forbidden, endRefusals, provisionedAs };
}
