import { useCrmSearch } from '@hubspot/ui-extensions';
import { everyRecordProperty, type Properties } from '../../../src/crm/names';
import { usePage } from '../page';

/**
 * HubSpot takes 3,000 characters in a search (developers.hubspot.com, "Search the CRM": limits), so a record's properties
 * are asked for in two, of about as many characters.
 */
const lengthUpTo = (end: number) => everyRecordProperty.slice(0, end).join('","').length;
const half = everyRecordProperty.findIndex(
  (_, at) => lengthUpTo(at) >= lengthUpTo(everyRecordProperty.length) / 2,
);
const halves = [everyRecordProperty.slice(0, half), everyRecordProperty.slice(half)] as const;

/** More offboardings of one company are not read. */
const most = 10;

export type Records = { again(): void } & (
  { status: 'loading' | 'failed' } | { status: 'loaded'; records: Properties[] }
);

/**
 * The records of a company's offboardings, the newest first, found with the viewer's own rights. That HubSpot finds a custom
 * object by its full name here is unverified.
 */
export function useRecords(companyId: string): Records {
  const first = useHalf(companyId, halves[0]);
  const second = useHalf(companyId, halves[1]);
  const again = () => void Promise.all([first.refetch(), second.refetch()]);
  if (first.error ?? second.error) return { status: 'failed', again };
  const isWaiting = (one: typeof first) =>
    one.isLoading || (one.isRefetching && one.results.length === 0);
  if (isWaiting(first) || isWaiting(second)) return { status: 'loading', again };
  const rest = new Map(second.results.map(({ objectId, properties }) => [objectId, properties]));
  const records = first.results.flatMap(({ objectId, properties }) => {
    const more = rest.get(objectId);
    return more ? [{ ...properties, ...more }] : [];
  });
  return { status: 'loaded', records, again };
}

function useHalf(companyId: string, properties: readonly string[]) {
  const { portalId } = usePage();
  return useCrmSearch({
    objectType: `p${portalId}_offboarding`,
    properties: [...properties],
    filterGroups: [{ filters: [{ propertyName: 'company_id', operator: 'EQ', value: companyId }] }],
    sorts: [{ propertyName: 'offboarding_number', direction: 'DESCENDING' }],
    pageLength: most,
  });
}
