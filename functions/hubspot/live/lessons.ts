import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { Lesson } from '../../../src/api/lessons';
import { lessonSearch, lessonsOf } from '../../../src/crm/lessons';
import type { ReasonId } from '../../../src/playbook/lookup';
import { configure } from '../clients';
import type { HttpOptions } from '../http';

/** Maximum number of tasks read; a lesson has one task for each person who learns it. */
const maxLessons = 50;

/** Reads the newest lessons of all companies' offboardings with a reason; 1 API call. */
export async function readLessons(reason: ReasonId, http: HttpOptions): Promise<Lesson[]> {
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const { filters, properties } = lessonSearch(reason);
  const operator = objects.FilterOperatorEnum.Eq;
  const { results } = await api.doSearch('tasks', {
    filterGroups: [{ filters: filters.map((filter) => ({ ...filter, operator })) }],
    properties,
    sorts: ['-hs_createdate'],
    limit: maxLessons,
    after: '0',
  });
  return lessonsOf(results);
}
