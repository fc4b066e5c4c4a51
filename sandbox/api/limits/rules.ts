import { refuse, type ApiError } from '../server/errors';

/** Source: a private app of a Professional or Enterprise account. */
const APP = { max: 190, interval: 10_000, daily: 1_000_000 };

const SEARCH = { max: 5, interval: 1_000 };

export interface Limits {
  on: boolean;
  /** Counts a request: headers for its answer, or the refusal. A refused request is not counted. */
  take(isSearch: boolean): { headers: Record<string, string>; refusal?: ApiError };
}

/** `clock` gives milliseconds. That searches count only against their own limit is inferred. */
export function makeLimits(on: boolean, clock: () => number = Date.now): Limits {
  const taken: { app: number[]; search: number[] } = { app: [], search: [] };
  let today = 0;
  const room = (times: number[], max: number, interval: number) => {
    while ((times[0] ?? Infinity) <= clock() - interval) times.shift();
    return max - times.length;
  };
  const limits: Limits = {
    on,
    take: (isSearch) => {
      if (!limits.on) return { headers: {} };
      const times = isSearch ? taken.search : taken.app;
      const { max, interval } = isSearch ? SEARCH : APP;
      const remaining = room(times, max, interval);
      if (remaining > 0) {
        times.push(clock());
        today += 1;
      }
      const headers = isSearch ? {} : headersFor(Math.max(remaining - 1, 0), APP.daily - today);
      return remaining > 0
        ? { headers }
        : { headers, refusal: tooMany(isSearch ? 'SECONDLY' : 'TEN_SECONDLY_ROLLING') };
    },
  };
  return limits;
}

function headersFor(remaining: number, dailyRemaining: number): Record<string, string> {
  return {
    'x-hubspot-ratelimit-max': String(APP.max),
    'x-hubspot-ratelimit-remaining': String(remaining),
    'x-hubspot-ratelimit-interval-milliseconds': String(APP.interval),
    'x-hubspot-ratelimit-daily': String(APP.daily),
    'x-hubspot-ratelimit-daily-remaining': String(dailyRemaining),
  };
}

/** Which of HubSpot's limits was reached. */
export type Policy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

/** The words are matched literally by HubSpot's client. */
export function tooMany(policyName: Policy): ApiError {
  return refuse(429, `You have reached your ${policyName.toLowerCase()} limit.`, {
    errorType: 'RATE_LIMIT',
    category: 'RATE_LIMITS',
    policyName,
  });
}
