import { hasEnded } from './after-close';
import type { Now, WinBackCommand } from './commands';
import { changeOf, isBlank, isRetry } from './change';
import { dayRefusal } from './evidence';
import type { Closed, Offboarding, WonBack } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';

/**
 * Records that a client came back after the relationship had ended, or removes the record. The offboarding
 * stays closed; no step is awaited any more. A later offboarding of the client gets the next number.
 *
 * Refuses `not_ended`, `date_not_yet`, `final_date_before_start`, `won_back_needs_follow_up`.
 */
export function winBack(before: Offboarding, command: WinBackCommand, now: Now): Outcome<Closed> {
  if (before.status !== 'closed') return refused('not_ended');
  if (isRetry(before, command)) return unchanged(before);
  return command.action === 'record'
    ? record(before, command, now)
    : takeBack(before, command, now);
}

function record(
  before: Closed,
  command: WinBackCommand & { action: 'record' },
  now: Now,
): Outcome<Closed> {
  const { on, how, through } = command;
  if (!hasEnded(before)) return refused('not_ended');
  const early = dayRefusal('past', on, now.today);
  if (early) return refused(early, { field: 'on' });
  if (on < before.startedOn) return refused('final_date_before_start', { field: 'on' });
  if (isBlank(through)) return refused('won_back_needs_follow_up', { field: 'through' });
  const wonBack: WonBack = {
    on,
    how,
    through,
    ...(isBlank(command.words) ? {} : { words: command.words }),
  };
  if (sameWonBack(before.wonBack, wonBack)) return unchanged(before);
  return changed({ ...before, wonBack, lastChange: changeOf('win_back', command, now) });
}

function takeBack(before: Closed, command: WinBackCommand, now: Now): Outcome<Closed> {
  if (!before.wonBack) return unchanged(before);
  const { wonBack: _taken, ...rest } = before;
  return changed({ ...rest, lastChange: changeOf('take_back_won_back', command, now) });
}

const sameWonBack = (a: WonBack | undefined, b: WonBack): boolean =>
  a?.on === b.on && a.how === b.how && a.through === b.through && a.words === b.words;
