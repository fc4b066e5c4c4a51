import { progressProperties, readProperties, stepsWithNotes, writtenProperty } from './names';

/**
 * Unique property of the record for optimistic locking: an update names the revision that was read, and fails if it
 * changed.
 */
export const revisionProperty = 'offboarding_revision';

/** Returns the next revision, `<key>.<number>`; unique in an account, because the key is. */
export function nextRevision(key: string, revision: string | null | undefined): string {
  const number = Number(revision?.split('.').at(-1));
  return `${key}.${Number.isSafeInteger(number) && number > 0 ? number + 1 : 1}`;
}

/** Properties that each write calculates again, or that say who wrote last; they never conflict. */
export const derivedProperties: ReadonlySet<string> = new Set([
  'company_link',
  'last_change',
  'stage_written',
  'reasons_agree',
  'contract_end',
  'stop_renewal_by',
  'notice_deadline',
  'earliest_end',
  'next_item_due',
  'planned_emails_held',
  'tasks_made',
  ...progressProperties,
  ...readProperties,
  ...stepsWithNotes.map(writtenProperty),
]);

type Written = Readonly<Record<string, string>>;

/**
 * Whether `mine` changes a property that `theirs` changed since a person saw `seen`. All three are whole records as
 * properties.
 */
export const overlaps = (seen: Written, theirs: Written, mine: Written): boolean =>
  Object.entries(theirs).some(
    ([name, value]) => value !== seen[name] && value !== mine[name] && !derivedProperties.has(name),
  );
