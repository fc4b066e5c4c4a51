import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { Lesson } from '../../../src/api/lessons';
import { lessonSearch, lessonsOf } from '../../../src/crm/lessons';
import type { ReasonId } from '../../../src/playbook/lookup';
import { configure } from '../clients';
import type { HttpOptions } from '../http';

/** As many tasks as make a handful of lessons, each on a task for everyone who learns it. */
const maxLessons = 50;

/** The newest lessons of offboardings with a reason, of all companies; 1 call. */
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
