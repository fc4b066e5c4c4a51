import type { Now, PauseCommand } from './commands';
import { changeOf, isBlank, isRetry } from './change';
import { dayRefusal } from './evidence';
import type { Offboarding, Open, Pause } from './offboarding';
import { timesOnResuming } from './stage-times';
import { changed, refused, unchanged, type Outcome } from './outcome';

/**
 * Pauses an offboarding with a reason and, if known, the day on which it continues; or resumes it. While
 * paused, steps can be worked on and the offboarding can be closed, but no stage can be entered. Only a person
 * resumes it.
 *
 * Refuses `already_closed`, `change_needs_reason`, `date_is_over` (until before today).
 */
export function pauseOffboarding(
  before: Offboarding,
  command: PauseCommand,
  now: Now,
): Outcome<Open> {
  if (before.status === 'closed') return refused('already_closed');
  if (isRetry(before, command)) return unchanged(before);
  return command.action === 'pause' ? pause(before, command, now) : resume(before, command, now);
}

function pause(before: Open, command: PauseCommand & { action: 'pause' }, now: Now): Outcome<Open> {
  const { why, until } = command;
  if (isBlank(why)) return refused('change_needs_reason', { field: 'why' });
  const code = dayRefusal('future', until ?? '', now.today);
  if (code) return refused(code, { field: 'until' });
  const known = before.pause;
  const isPaused = before.status === 'paused';
  if (isPaused && known?.why === why && known.until === until) return unchanged(before);
  const next: Pause = {
    since: (isPaused && known?.since) || now.today,
    why,
    ...(until ? { until } : {}),
  };
  return changed({
    ...before,
    status: 'paused',
    pause: next,
    lastChange: { ...changeOf('pause', command, now), former: { pause: known ?? null } },
  });
}

function resume(before: Open, command: PauseCommand, now: Now): Outcome<Open> {
  if (before.status !== 'paused') return unchanged(before);
  const { pause: _over, ...rest } = before;
  return changed({
    ...rest,
    ...timesOnResuming(before, now.today),
    status: 'under_way',
    lastChange: changeOf('resume', command, now),
  });
}
