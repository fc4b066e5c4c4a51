import { calendarDate } from '../../src/calendar/calendar-date';

/** The time at which the first scenario starts. */
const at = '2027-03-01T09:00:00.000Z';
/** The day on which everything is played; a Monday. */
export const today = calendarDate('2027-03-01');

/** The longest that a call waits for its answer while an answer is late, in milliseconds. */
const patience = 60;
/** How late a late answer is, in milliseconds. */
export const lateBy = 130;

export interface Quick {
  /** Whether calls give up soon, as a late answer needs. */
  impatient: boolean;
  /** Lets a minute pass; the clock stands otherwise. */
  pass(): void;
  /** Sets the clock to the start. */
  rewind(): void;
  restore(): void;
}

/**
 * Stops the clock, so that times can be compared, and takes the waits between tries out. What functions log is dropped:
 * they log each fault.
 */
export function makeQuick(): Quick {
  const { Date: RealDate, setTimeout: wait } = globalThis;
  const { log, error } = console;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  let now = RealDate.parse(at);
  class StoppedDate extends RealDate {
    constructor(...given: [] | [string | number | Date]) {
      super(given.length === 0 ? now : given[0]);
    }
    static override now = () => now;
  }
  const quick: Quick = {
    impatient: false,
    pass: () => (now += 60_000),
    rewind: () => (now = RealDate.parse(at)),
    restore: () => {
      Object.assign(globalThis, { Date: RealDate, setTimeout: wait });
      Object.assign(console, { log, error });
      AbortSignal.timeout = timeout;
    },
  };
  const isPause = (milliseconds = 0) => milliseconds >= 150 && milliseconds <= 2500;
  const short = (work: (...args: unknown[]) => void, milliseconds?: number, ...args: unknown[]) =>
    wait(work, args.length === 0 && isPause(milliseconds) ? 1 : milliseconds, ...args);
  Object.assign(globalThis, { Date: StoppedDate, setTimeout: Object.assign(short, wait) });
  Object.assign(console, { log: () => undefined, error: () => undefined });
  AbortSignal.timeout = (milliseconds) => timeout(quick.impatient ? patience : milliseconds);
  return quick;
}
