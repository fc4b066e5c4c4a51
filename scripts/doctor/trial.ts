import * as z from 'zod/mini';
import { isDone } from './ask';
import type { Looking } from './looking';

/**
 * What the doctor makes in an account, and by which it finds it again: records of the app's own object by fixed unique keys, and a
 * segment and a workflow by a fixed name. It is associated with nothing and switched off.
 */
export const mark = 'relterm-doctor';
export const trialName = 'Relationship Termination: trial of the doctor, may be deleted';
const recordNames = ['writers', 'freed', 'cleared', 'history', 'found', 'in-segment'] as const;
type RecordName = (typeof recordNames)[number];
const keyOf = (name: RecordName) => `${mark}-${name}`;

const idField = z.object({ id: z.string() });
const listField = z.object({ list: z.object({ listId: z.string() }) });
const foundField = z.object({ results: z.array(idField) });
const flowsField = z.object({
  results: z.array(z.object({ id: z.string(), name: z.optional(z.string()) })),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});

/** Thrown where HubSpot refused what a trial needs; `status` is 0 without an answer. */
export class TrialRefused extends Error {
  override name = 'TrialRefused';
  constructor(
    readonly what: string,
    readonly status: number,
  ) {
    super(`${what}: answered ${status}`);
  }
}

/** Makes a record of the app's own object, works with it, and deletes it. */
export async function withRecord<T>(
  { ask, appDataType }: Looking,
  name: RecordName,
  properties: Record<string, string>,
  work: (id: string, path: string) => Promise<T>,
): Promise<T> {
  const path = `/crm/v3/objects/${appDataType ?? ''}`;
  const made = await ask('POST', path, {
    properties: { data_name: trialName, data_key: keyOf(name), ...properties },
    associations: [],
  });
  const record = idField.safeParse(made.body);
  if (!isDone(made) || !record.success) throw new TrialRefused('Making a record', made.status);
  try {
    return await work(record.data.id, path);
  } finally {
    await ask('DELETE', `${path}/${record.data.id}`);
  }
}

/** Makes a segment of the app's own records, works with it, and deletes it. */
export async function withSegment<T>(
  { ask, appDataType }: Looking,
  work: (id: string) => Promise<T>,
): Promise<T> {
  const operation = {
    ...{ operationType: 'MULTISTRING', operator: 'IS_EQUAL_TO', values: [trialName] },
    includeObjectsWithNoValueSet: false,
  };
  const and = {
    ...{ filterBranchType: 'AND', filterBranchOperator: 'AND', filterBranches: [] },
    filters: [{ filterType: 'PROPERTY', property: 'data_name', operation }],
  };
  const made = await ask('POST', '/crm/v3/lists', {
    ...{ name: trialName, objectTypeId: appDataType, processingType: 'DYNAMIC' },
    filterBranch: {
      ...{ filterBranchType: 'OR', filterBranchOperator: 'OR', filters: [] },
      filterBranches: [and],
    },
  });
  const list = listField.safeParse(made.body);
  if (!isDone(made) || !list.success) throw new TrialRefused('Making a segment', made.status);
  const { listId } = list.data.list;
  try {
    return await work(listId);
  } finally {
    await ask('DELETE', `/crm/v3/lists/${listId}`);
  }
}

/** Makes a workflow that is switched off, works with it, and deletes it. */
export async function withFlow<T>(
  { ask }: Looking,
  flow: object,
  work: (id: string) => Promise<T>,
): Promise<T> {
  const made = await ask('POST', '/automation/v4/flows', {
    ...{ name: trialName, isEnabled: false, flowType: 'WORKFLOW', type: 'PLATFORM_FLOW' },
    ...{ blockedDates: [], timeWindows: [], dataSources: [], customProperties: {} },
    ...flow,
  });
  const one = idField.safeParse(made.body);
  if (!isDone(made) || !one.success) throw new TrialRefused('Making a workflow', made.status);
  try {
    return await work(one.data.id);
  } finally {
    await ask('DELETE', `/automation/v4/flows/${one.data.id}`);
  }
}

/** Removes what an earlier run was cut off before it removed; returns how many things. */
export async function cleanUp(looking: Looking): Promise<number> {
  const counts = [
    await cleanRecords(looking),
    await cleanSegment(looking),
    await cleanFlows(looking),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

async function cleanRecords({ ask, appDataType }: Looking): Promise<number> {
  if (!appDataType) return 0;
  const path = `/crm/v3/objects/${appDataType}`;
  const inputs = recordNames.map((name) => ({ id: keyOf(name) }));
  const asked = {
    inputs,
    idProperty: 'data_key',
    properties: ['data_key'],
    propertiesWithHistory: [],
  };
  const answer = await ask('POST', `${path}/batch/read`, asked);
  return removeAll(foundField.safeParse(answer.body).data?.results ?? [], path, ask);
}

async function cleanSegment({ ask, appDataType }: Looking): Promise<number> {
  if (!appDataType) return 0;
  const name = encodeURIComponent(trialName);
  const answer = await ask('GET', `/crm/v3/lists/object-type-id/${appDataType}/name/${name}`);
  const list = listField.safeParse(answer.body).data?.list;
  return list ? removeAll([{ id: list.listId }], '/crm/v3/lists', ask) : 0;
}

async function cleanFlows({ ask }: Looking): Promise<number> {
  const path = '/automation/v4/flows';
  const left: { id: string }[] = [];
  let after: string | undefined;
  do {
    const answer = await ask('GET', `${path}?limit=100${after ? `&after=${after}` : ''}`);
    const page = flowsField.safeParse(answer.body).data;
    left.push(...(page?.results.filter(({ name }) => name === trialName) ?? []));
    after = page?.paging?.next?.after;
  } while (after !== undefined);
  return removeAll(left, path, ask);
}

async function removeAll(
  found: readonly { id: string }[],
  path: string,
  ask: Looking['ask'],
): Promise<number> {
  const answers = await Promise.all(found.map(({ id }) => ask('DELETE', `${path}/${id}`)));
  return answers.filter(isDone).length;
}
