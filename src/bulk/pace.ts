/** HubSpot's limit for a private app: calls in any ten seconds (developers.hubspot.com, "API usage guidelines"). */
const limit = { calls: 190, milliseconds: 10_000 };
const perMillisecond = limit.calls / limit.milliseconds;

/** A request of a run that was answered: when it was sent (milliseconds), and how many calls it made. */
export interface Sent {
  at: number;
  calls: number;
  /** Calls that came before the run's first request, which does not wait for them. */
  isBefore?: true;
}

/** What starting or resuming a run may take just before its first batch: those calls count for the limit too. */
export const beginning = (now: number): Sent => ({ at: now, calls: 8, isBefore: true });

/** Number of calls that a request is taken to make while none was answered. */
const expectedAtFirst = 20;

/** How many calls the next request is taken to make: one more than the most of the last four, as batches and readings take turns. */
export function expectedNext(sent: readonly Sent[]): number {
  const last = sent.filter(({ isBefore }) => !isBefore).slice(-4);
  return last.length > 0 ? Math.max(...last.map(({ calls }) => calls)) + 1 : expectedAtFirst;
}

/**
 * Returns how many milliseconds to wait before the next request of a run, so that its calls stay within HubSpot's limit in any
 * ten seconds, and do not take them all at once.
 */
export function waitBefore(sent: readonly Sent[], now: number): number {
  const next = expectedNext(sent);
  const last = sent.at(-1);
  const even = last && !last.isBefore ? last.at + last.calls / perMillisecond : now;
  const recent = sent.filter(({ at }) => at > now - limit.milliseconds);
  const free = recent.find((_, at) => {
    const later = recent.slice(at).reduce((sum, { calls }) => sum + calls, 0);
    return later + next <= limit.calls;
  });
  const before = recent.slice(0, free ? recent.indexOf(free) : recent.length).at(-1);
  const room = before ? before.at + limit.milliseconds : now;
  return Math.max(0, Math.ceil(Math.max(even, room) - now));
}
