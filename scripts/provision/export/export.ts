import { mkdirSync } from 'node:fs';
import { readInBatches } from '../../../functions/hubspot/batches';
import { clientsFor } from '../../../functions/hubspot/clients';
import { HubSpotError } from '../../../functions/hubspot/errors';
import type { HttpOptions } from '../../../functions/hubspot/http';
import { accountIds } from '../../../functions/hubspot/ids';
import { lacksOf } from '../../../src/crm/lacks';
import {
  activityKeyProperty,
  answerProperty,
  everyRecordProperty,
  timelineObjects,
  type TimelineObject,
} from '../../../src/crm/names';
import { questionIds } from '../../../src/playbook/survey-lookup';
import { offboardingIn, readOfActivities } from '../activity-properties';
import { pagesOf } from '../records';
import { whyRefused } from '../refusal';
import { countOf, foundBy, ofOurs } from '../search';
import { openTable, type Row } from './table';

/** The tables of an export, in the order in which they are written. */
export const exported = ['offboardings', 'answers', ...timelineObjects] as const;
export type Exported = (typeof exported)[number];

export interface ExportResult {
  /** Rows written. */
  counts: Record<Exported, number>;
  /** What is not in it, a sentence each. */
  notRead: string[];
}

const ofAnswers = [
  'offboarding_key',
  'company_id',
  'company_name',
  'survey_answered_at',
  'survey_amended_at',
  'survey_times',
  'survey_source',
  ...questionIds.map(answerProperty),
  'contact_consent',
  'contact_ways',
  'contact_consent_on',
  'contact_consent_source',
];
const ofRecord = ['id', ...new Set([...everyRecordProperty, 'hs_lastmodifieddate'])];

/**
 * Writes all offboardings, the newest answers of each, and the notes, tasks and meetings that the app made or that were linked to
 * a step, as CSV and JSON. What cannot be read is named, and the rest is written. 2 API calls for each hundred offboardings, 1
 * for each 200 activities. `progress`: called with the records read so far and the number of them by HubSpot's search.
 */
export async function exportAll(
  folder: string,
  http: HttpOptions,
  progress: (read: number, of: number) => void = () => {},
): Promise<ExportResult> {
  mkdirSync(folder, { recursive: true });
  const { objectType } = await accountIds(http);
  const result: ExportResult = { counts: noRows(), notRead: [] };
  const totals = await countAll(objectType, http);
  const all = Object.values(totals).reduce((sum, count = 0) => sum + count, 0);
  let read = 0;
  const tell = (rows: number) => progress((read += rows), Math.max(all, read));
  const settle = (table: Exported, count: number) => {
    result.counts[table] = count;
    const total = totals[table];
    if (total !== undefined && total !== count)
      result.notRead.push(
        `${table}: ${count} were read, HubSpot's search counts ${total}; it is behind by seconds, or somebody worked meanwhile.`,
      );
  };
  const refused = (table: string, error: unknown) => {
    if (!(error instanceof HubSpotError)) throw error;
    const why = error.status === 403 ? whyRefused(error) : error.message;
    result.notRead.push(`${table}: ${why}`);
  };
  const lacks = (names: readonly string[]) =>
    result.notRead.push(`offboardings: this account lacks ${names.join(', ')}.`);
  const writing: Writing = { folder, objectType, http, tell, settle, refused, lacks };
  await writeOffboardings(writing);
  for (const kind of timelineObjects) await writeActivities(kind, writing);
  return result;
}

interface Writing {
  folder: string;
  objectType: string;
  http: HttpOptions;
  tell(rows: number): void;
  settle(table: Exported, count: number): void;
  refused(table: string, error: unknown): void;
  lacks(names: readonly string[]): void;
}

async function writeOffboardings({ folder, objectType, http, ...told }: Writing) {
  const { tell, settle, refused, lacks } = told;
  const records = openTable(folder, 'offboardings', ofRecord);
  const answers = openTable(folder, 'answers', ofAnswers);
  const { read } = clientsFor(http);
  try {
    for await (const ids of pagesOf(objectType, http)) {
      const found = await readInBatches(ids, (inputs) =>
        read.batch.read(objectType, {
          inputs,
          properties: ofRecord.filter((name) => name !== 'id'),
          propertiesWithHistory: [],
        }),
      );
      const rows = found.map(({ id, properties }) => only(ofRecord, { ...properties, id }));
      const missing = rows[0] && records.count() === 0 ? lacksOf(rows[0]) : [];
      if (missing.length > 0) lacks(missing);
      records.write(rows);
      answers.write(rows.filter(isAnswered).map((row) => only(ofAnswers, row)));
      tell(rows.length);
    }
  } catch (error) {
    refused('offboardings and answers, from some on', error);
  }
  settle('offboardings', records.close());
  settle('answers', answers.close());
}

const isAnswered = (row: Row) => Boolean(row['survey_times'] || row['contact_consent']);
const only = (columns: readonly string[], row: Row): Row =>
  Object.fromEntries(columns.flatMap((name) => (name in row ? [[name, row[name]]] : [])));

async function writeActivities(
  kind: TimelineObject,
  { folder, http, tell, settle, refused }: Writing,
) {
  const properties = readOfActivities[kind];
  const table = openTable(folder, kind, ['id', 'offboarding', ...properties]);
  try {
    for await (const found of foundBy(kind, ofOurs, properties, http)) {
      table.write(
        found.map(({ id, properties: own }) => ({
          id,
          offboarding: offboardingIn(own[activityKeyProperty]),
          ...only(properties, own),
        })),
      );
      tell(found.length);
    }
  } catch (error) {
    refused(`${kind}, from some on`, error);
  }
  settle(kind, table.close());
}

const noRows = () =>
  Object.fromEntries(exported.map((name) => [name, 0])) as ExportResult['counts'];

/** Counts by HubSpot's search; without a count where it refuses, which the reading then tells. */
async function countAll(objectType: string, http: HttpOptions) {
  const totals: Partial<Record<Exported, number>> = {};
  for (const table of exported) {
    if (table === 'answers') continue;
    const isRecord = table === 'offboardings';
    try {
      totals[table] = await countOf(isRecord ? objectType : table, isRecord ? [] : ofOurs, http);
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
    }
  }
  return totals;
}
