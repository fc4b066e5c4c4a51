/** Something that lasted: so many whole days, until it was over or until it was last looked at. */
export interface Duration {
  days: number;
  isOver: boolean;
}

/** `not_reached`: fewer than that share are over. */
export type DayReached = number | 'not_reached';

/**
 * Kaplan and Meier's estimate (J. Am. Stat. Assoc. 53, 1958): the share that lasts longer than so many days, after each day
 * on which something was over. What is not over counts for as long as it has lasted so far.
 */
export function survival(durations: readonly Duration[]): { day: number; share: number }[] {
  const days = [...new Set(durations.filter(({ isOver }) => isOver).map((one) => one.days))];
  let share = 1;
  return days
    .sort((a, b) => a - b)
    .map((day) => {
      const atRisk = durations.filter((one) => one.days >= day).length;
      const over = durations.filter((one) => one.isOver && one.days === day).length;
      share *= 1 - over / atRisk;
      return { day, share };
    });
}

/** The first day on which at most this share still lasts: 0.5 is the median, 0.1 the day by which nine in ten are over. */
export function dayReached(durations: readonly Duration[], share: number): DayReached {
  const margin = 1e-9;
  return survival(durations).find((one) => one.share <= share + margin)?.day ?? 'not_reached';
}

/** The share that is over within so many days. */
export function overWithin(durations: readonly Duration[], days: number): number {
  const last = survival(durations).findLast(({ day }) => day <= days);
  return 1 - (last?.share ?? 1);
}
