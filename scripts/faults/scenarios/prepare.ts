import { calendarDate } from '../../../src/calendar/calendar-date';
import type { SampleOffboarding } from '../../sample/scenarios';
import { playOffboarding } from '../../sample/play';
import type { Setting } from '../setting';

/** A request after an offboarding was started. */
export const started =
  <R>(request: R) =>
  async (setting: Setting): Promise<R> => {
    await setting.starts();
    return request;
  };

/** Plays an offboarding of a project that is over, past some gates, with some steps of its stage settled. */
export function reach(setting: Setting, more: Pick<SampleOffboarding, 'gates' | 'settled'>) {
  const reason = { id: 'project_completed' } as const;
  const over = { initiator: 'completed', reason, words: 'All done.' } as const;
  return playOffboarding({ ...over, ...more }, setting.play);
}

/** Plays an offboarding to its end. */
export async function ended(setting: Setting): Promise<void> {
  await reach(setting, { gates: 4, settled: 99 });
  await setting.does('close_offboarding', { outcome: 'completed' });
}

export const day = calendarDate('2027-03-03');
/** When a meeting is. */
export const when = { start: `${day}T09:00:00.000Z`, on: day };
