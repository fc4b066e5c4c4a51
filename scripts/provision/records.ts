import { clientsFor } from '../../functions/hubspot/clients';
import type { HttpOptions } from '../../functions/hubspot/http';

/** The most records in one page (developers.hubspot.com, "CRM objects"). */
const pageSize = 100;

/** Yields the ids of all records of a type, a hundred at a time, however many there are; 1 API call each. */
export async function* pagesOf(objectType: string, http: HttpOptions): AsyncGenerator<string[]> {
  const { basic } = clientsFor(http).read;
  let after: string | undefined;
  do {
    const { results, paging } = await basic.getPage(objectType, pageSize, after, ['hs_object_id']);
    yield results.map(({ id }) => id);
    after = paging?.next?.after;
  } while (after !== undefined);
}
