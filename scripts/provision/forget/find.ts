import { approvalProperties, mirrorProperties } from '../../../src/api/properties-to-send';
import { forgottenCompany, forgottenRecord } from '../../../src/crm/forgotten';
import {
  activityKeyProperty,
  answerProperty,
  everyRecordProperty,
  timelineObjects,
  type Properties,
  type TimelineObject,
} from '../../../src/crm/names';
import { questionIds } from '../../../src/playbook/survey-lookup';
import type { FoundRecord } from '../../../src/timeline/found';
import { listLinked } from '../../../functions/hubspot/associate';
import { readInBatches } from '../../../functions/hubspot/batches';
import { clientsFor } from '../../../functions/hubspot/clients';
import { HubSpotError } from '../../../functions/hubspot/errors';
import type { HttpOptions } from '../../../functions/hubspot/http';
import { withIds } from '../../../functions/hubspot/ids';
import { offboardingIn, readOfActivities } from '../activity-properties';
import { foundBy, is } from '../search';
import { findInRuns, type InRuns } from './runs';

/** What is personal of a company. Of what was forgotten already nothing is left in it. */
export interface Personal {
  /** Undefined where HubSpot has no such company any more. */
  company: { name: string; changes: Record<string, string> } | undefined;
  /** All offboardings of the company, and what is to change on each. */
  records: { record: FoundRecord; changes: Record<string, string> }[];
  answers: number;
  activities: Record<TimelineObject, string[]>;
  /** Files that notes of ours have, each with its note. */
  files: { id: string; note: string }[];
  runs: InRuns;
}

/**
 * Finds what is personal of a company and changes nothing: offboardings that are associated with it or name it, the notes, tasks
 * and meetings of ours on both, the files of these notes, and the app's own records of bulk runs.
 */
export async function findPersonal(companyId: string, http: HttpOptions): Promise<Personal> {
  const company = await readCompany(companyId, http);
  const ids = [companyId, ...(company?.hs_merged_object_ids?.split(';').filter(Boolean) ?? [])];
  const records = await recordsOf(ids, company !== undefined, http);
  const activities = await activitiesOf(ids, records, company !== undefined, http);
  const files = activities.notes.flatMap(({ id: note, properties }) =>
    (properties['hs_attachment_ids']?.split(';').filter(Boolean) ?? []).map((id) => ({ id, note })),
  );
  const idsOf = (kind: TimelineObject) => activities[kind].map(({ id }) => id);
  return {
    company: company && { name: company.name ?? '', changes: forgottenCompany(company) },
    records: records.map((record) => ({ record, changes: forgottenRecord(record.properties) })),
    answers: records.filter(({ properties: p }) => questionIds.some((id) => p[answerProperty(id)]))
      .length,
    activities: { notes: idsOf('notes'), tasks: idsOf('tasks'), meetings: idsOf('meetings') },
    files,
    runs: await findInRuns(ids, company?.name ?? undefined, http),
  };
}

async function readCompany(id: string, http: HttpOptions): Promise<Properties | undefined> {
  const names = ['name', 'hs_merged_object_ids', ...mirrorProperties, ...approvalProperties];
  try {
    return (await clientsFor(http).read.basic.getById('companies', id, names)).properties;
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404) return undefined;
    throw error;
  }
}

const recordsOf = (ids: readonly string[], isThere: boolean, http: HttpOptions) =>
  withIds(http, async ({ objectType }) => {
    const [own = ''] = ids;
    const linked = isThere ? await listLinked('companies', own, objectType, http) : [];
    const named: string[] = [];
    const byCompany = { propertyName: 'company_id', operator: is.In, values: [...ids] };
    for await (const page of foundBy(objectType, [byCompany], ['company_id'], http))
      named.push(...page.map(({ id }) => id));
    return readInBatches([...new Set([...linked, ...named])], (inputs) =>
      clientsFor(http).read.batch.read(objectType, {
        inputs,
        properties: [...everyRecordProperty, 'company_id'],
        propertiesWithHistory: [],
      }),
    );
  });

type Activities = Record<TimelineObject, FoundRecord[]>;

/** Returns those of ours: on a record all with an activity key, on the company those whose key names one of its own. */
const activitiesOf = (
  ids: readonly string[],
  records: readonly FoundRecord[],
  isThere: boolean,
  http: HttpOptions,
): Promise<Activities> =>
  withIds(http, async ({ objectType }) => {
    const [own = ''] = ids;
    const prefixes = new Set([
      ...ids,
      ...records.map(({ properties: p }) => p['offboarding_key']?.split('-')[0] ?? ''),
    ]);
    const isOurs = ({ properties }: FoundRecord) =>
      prefixes.has(offboardingIn(properties[activityKeyProperty])?.split('-')[0] ?? 'none');
    const of = async (kind: TimelineObject) => {
      const linked = await Promise.all([
        ...records.map(({ id }) => listLinked(objectType, id, kind, http)),
        ...(isThere ? [listLinked('companies', own, kind, http)] : []),
      ]);
      const found = await readInBatches([...new Set(linked.flat())], (inputs) =>
        clientsFor(http).read.batch.read(kind, {
          inputs,
          properties: readOfActivities[kind],
          propertiesWithHistory: [],
        }),
      );
      return found.filter(isOurs);
    };
    const [notes, tasks, meetings] = await Promise.all(timelineObjects.map(of));
    return { notes: notes ?? [], tasks: tasks ?? [], meetings: meetings ?? [] };
  });
