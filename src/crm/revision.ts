import { stepsWithNotes, writtenProperty } from './names';

/** A unique property of the record: who writes names the revision that was read, and so writes only if nobody did since. */
export const revisionProperty = 'offboarding_revision';

/** The revision after this one, `<key>.<number>`; unique in an account, because the key is. */
export function nextRevision(key: string, revision: string | null | undefined): string {
  const number = Number(revision?.split('.').at(-1));
  return `${key}.${Number.isSafeInteger(number) && number > 0 ? number + 1 : 1}`;
}

/** Worked out anew from all that is known at each write, or who wrote last: nothing that two people are at odds over. */
const derived: ReadonlySet<string> = new Set([
  'last_change',
  'reasons_agree',
  'contract_end',
  'stop_renewal_by',
  'notice_deadline',
  'earliest_end',
  'next_follow_up_on',
  'tasks_made',
  ...stepsWithNotes.map(writtenProperty),
]);

type Written = Readonly<Record<string, string>>;

/**
 * Whether `mine` would change again what somebody changed since a person decided on what they had `seen`.
 * All three are whole records as properties.
 */
export const overlaps = (seen: Written, theirs: Written, mine: Written): boolean =>
  Object.entries(theirs).some(
    ([name, value]) => value !== seen[name] && value !== mine[name] && !derived.has(name),
  );
