import type { CalendarDate } from '../calendar/calendar-date';
import type { StepId } from '../playbook/lookup';
import { evidenceAsked, stepsThatApply } from './applies';
import type { DetailsCommand, Now } from './commands';
import { changeOf, isBlank, isRetry } from './change';
import { fieldBeforeEnd } from './evidence';
import type { Offboarding } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';
import { partRefusal } from './part';
import { updateContact } from './update-contact';

type DateCommand = Extract<DetailsCommand, { field: 'final_service_date' }>;
type LanguageCommand = Extract<DetailsCommand, { field: 'language' }>;
type ExtentCommand = Extract<DetailsCommand, { field: 'extent' }>;
type StakeCommand = Extract<DetailsCommand, { field: 'at_stake' }>;
type OwnerCommand = Extract<DetailsCommand, { field: 'owner' }>;

/**
 * Changes the final service date, how much ends, what is at stake, the owner, whether the client may be contacted, or the language of the messages. A
 * first date and a first owner need no reason. Due dates are derived from the date. After the close the date is fixed; the
 * owner can still change, because some steps continue.
 *
 * Refuses `already_closed`, `change_needs_reason`, `final_date_before_start`, `promise_before_end`,
 * `part_needs_words`.
 */
export function updateDetails(
  before: Offboarding,
  command: DetailsCommand,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, command)) return unchanged(before);
  switch (command.field) {
    case 'owner':
      return updateOwner(before, command, now);
    case 'extent':
      return updateExtent(before, command, now);
    case 'at_stake':
      return updateAtStake(before, command, now);
    case 'contact':
      return updateContact(before, command, now);
    case 'language':
      return updateLanguage(before, command, now);
    case 'final_service_date':
      return updateFinalServiceDate(before, command, now);
  }
}

/** Changes whether all of it ends, or what ends and what stays. Steps that no longer apply keep their state. */
function updateExtent(before: Offboarding, command: ExtentCommand, now: Now): Outcome<Offboarding> {
  const part = command.part ?? undefined;
  if (before.part?.ends === part?.ends && before.part?.stays === part?.stays)
    return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  const wrong = partRefusal(part);
  if (wrong) return wrong;
  return changed({ ...before, part, lastChange: changeOf('change_extent', command, now) });
}

/** Puts a typed figure in the place of what is known; no figure read later replaces it. */
function updateAtStake(before: Offboarding, command: StakeCommand, now: Now): Outcome<Offboarding> {
  const { amount, currency } = command;
  const { atStake: known } = before;
  if (known?.source === 'typed' && known.amount === amount && known.currency === currency)
    return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  const atStake = { amount, currency, source: 'typed', asOf: now.today } as const;
  return changed({ ...before, atStake, lastChange: changeOf('change_at_stake', command, now) });
}

function updateFinalServiceDate(
  before: Offboarding,
  command: DateCommand,
  now: Now,
): Outcome<Offboarding> {
  const finalServiceDate = command.finalServiceDate ?? undefined;
  if (before.finalServiceDate === finalServiceDate) return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  if (before.finalServiceDate && isBlank(command.why))
    return refused('change_needs_reason', { field: 'why' });
  if (finalServiceDate && finalServiceDate < before.startedOn) {
    return refused('final_date_before_start', { field: 'finalServiceDate' });
  }
  if (promisedBefore(before, finalServiceDate) !== undefined) {
    return refused('promise_before_end', { field: 'finalServiceDate' });
  }
  const lastChange = changeOf('change_final_service_date', command, now, command.why);
  return changed({ ...before, finalServiceDate, lastChange });
}

/** Returns the first finished step whose evidence has a day that must not be before `end`, and is. */
const promisedBefore = (before: Offboarding, end: CalendarDate | undefined): StepId | undefined =>
  stepsThatApply(before).find((step) => {
    const state = before.steps[step];
    return (
      state.state === 'done' &&
      fieldBeforeEnd(evidenceAsked(step, before), state.evidence, end) !== undefined
    );
  });

/** Messages are written after the close too, so the language can change then. */
function updateLanguage(
  before: Offboarding,
  command: LanguageCommand,
  now: Now,
): Outcome<Offboarding> {
  const { language } = command;
  if (before.messageLanguage === language) return unchanged(before);
  const lastChange = changeOf('change_language', command, now);
  return changed({ ...before, messageLanguage: language, lastChange });
}

function updateOwner(before: Offboarding, command: OwnerCommand, now: Now): Outcome<Offboarding> {
  const { id, name } = command.owner;
  if (before.owner?.id === id && before.owner.name === name) return unchanged(before);
  if (before.owner && isBlank(command.why)) return refused('change_needs_reason', { field: 'why' });
  const former = { owner: before.owner ?? null };
  const lastChange = { ...changeOf('change_owner', command, now, command.why), former };
  return changed({ ...before, owner: command.owner, managerId: undefined, lastChange });
}
