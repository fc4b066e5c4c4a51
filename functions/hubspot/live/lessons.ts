import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { Lesson, StayedLesson } from '../../../src/api/lessons';
import {
  endingProperties,
  keysOfLessons,
  lessonSearch,
  lessonsOf,
  stayedOf,
  stayedSearch,
} from '../../../src/crm/lessons';
import type { ReasonId } from '../../../src/playbook/lookup';
import { readInBatches } from '../batches';
import { clientsFor, configure } from '../clients';
import type { HttpOptions } from '../http';
import { withIds } from '../ids';

/** Maximum number of tasks read; a lesson has one task for each person who learns it. */
const maxLessons = 50;

/** Maximum number of offboardings read whose client stayed. */
const maxStayed = 10;

/**
 * Reads the newest lessons of all companies' offboardings with a reason, and why clients with it stayed; 2 API calls, 1
 * more to name the offboardings that the lessons are from.
 */
export async function readLessons(
  reason: ReasonId,
  http: HttpOptions,
): Promise<{ lessons: Lesson[]; stayed: StayedLesson[] }> {
  const [lessons, stayed] = await Promise.all([
    taskLessons(reason, http),
    withIds(http, ({ objectType }) => stayedLessons(objectType, reason, http)),
  ]);
  return { lessons, stayed };
}

const searchApi = (http: HttpOptions) =>
  new objects.SearchApi(objects.createConfiguration(configure('read', http)));

async function taskLessons(reason: ReasonId, http: HttpOptions): Promise<Lesson[]> {
  const { filters, properties } = lessonSearch(reason);
  const operator = objects.FilterOperatorEnum.Eq;
  const { results } = await searchApi(http).doSearch('tasks', {
    filterGroups: [{ filters: filters.map((filter) => ({ ...filter, operator })) }],
    properties,
    sorts: ['-hs_createdate'],
    limit: maxLessons,
    after: '0',
  });
  return lessonsOf(results, await endings(keysOfLessons(results), http));
}

async function endings(keys: string[], http: HttpOptions) {
  if (keys.length === 0) return [];
  const { batch } = clientsFor(http).read;
  const asked = {
    idProperty: 'offboarding_key',
    properties: [...endingProperties],
    propertiesWithHistory: [],
  };
  const records = await withIds(http, ({ objectType }) =>
    readInBatches(keys, (inputs) => batch.read(objectType, { ...asked, inputs })),
  );
  return records.map(({ properties }) => properties);
}

async function stayedLessons(objectType: string, reason: ReasonId, http: HttpOptions) {
  const { filters, properties } = stayedSearch(reason);
  const operator = objects.FilterOperatorEnum.In;
  const { results } = await searchApi(http).doSearch(objectType, {
    filterGroups: [{ filters: filters.map((filter) => ({ ...filter, operator })) }],
    properties,
    sorts: ['-closed_on'],
    limit: maxStayed,
    after: '0',
  });
  return stayedOf(results);
}
