/** HubSpot's limit for a private app: calls in any ten seconds (developers.hubspot.com, "API usage guidelines"). */
const limit = { calls: 190, milliseconds: 10_000 };
const perMillisecond = limit.calls / limit.milliseconds;

/** A request of a run that was answered: when it was sent (milliseconds), and how many calls it made. */
export interface Sent {
  at: number;
  calls: number;
}

/**
 * Returns how many milliseconds to wait before the next request of a run, so that its calls stay within HubSpot's limit in any
 * ten seconds, and do not take them all at once. `next`: how many calls it is expected to make.
 */
export function waitBefore(sent: readonly Sent[], next: number, now: number): number {
  const last = sent.at(-1);
  const even = last ? last.at + last.calls / perMillisecond : now;
  const recent = sent.filter(({ at }) => at > now - limit.milliseconds);
  const free = recent.find((_, at) => {
    const later = recent.slice(at).reduce((sum, { calls }) => sum + calls, 0);
    return later + next <= limit.calls;
  });
  const before = recent.slice(0, free ? recent.indexOf(free) : recent.length).at(-1);
  const room = before ? before.at + limit.milliseconds : now;
  return Math.max(0, Math.ceil(Math.max(even, room) - now));
}
