import type { Properties } from './names';
import { listed, long, textKind, type CustomObject, type PropertyWanted } from './schema-kinds';

/** Name of the custom object of what the app keeps for itself; HubSpot's id for it differs by account (040). */
export const appDataName = 'offboarding_app_data';

/**
 * What a record of it can hold: a bulk run, what one of its batches came to, the team's playbook and its versions, or how far a
 * workflow's repair came.
 */
export const appDataKinds = [
  'bulk_run',
  'bulk_batch',
  'playbook',
  'playbook_version',
  'workflow_repair',
] as const;
export type AppDataKind = (typeof appDataKinds)[number];

/** Maximum number of characters of a text in HubSpot (developers.hubspot.com, property limits). */
export const maxPartLength = 65_536;

/** Properties that hold the text, in parts. */
export const appDataParts = ['data_1', 'data_2', 'data_3', 'data_4'] as const;

/** All properties of such a record. */
export const everyAppDataProperty = [
  'data_name',
  'data_key',
  'data_kind',
  'data_revision',
  'data_state',
  ...appDataParts,
] as const;

export const appDataGroup = { name: 'app_data', label: 'App data' };

const group = appDataGroup.name;
const labels: Record<AppDataKind, string> = {
  bulk_run: 'Bulk run',
  bulk_batch: 'Batch of a run',
  playbook: 'Playbook',
  playbook_version: 'Version of the playbook',
  workflow_repair: 'Repair by a workflow',
};

export const appDataProperties: PropertyWanted[] = [
  {
    name: 'data_name',
    label: 'Name',
    group,
    description: 'Kept by the app Relationship Termination for itself. Changing it can lose runs.',
    ...textKind,
  },
  { name: 'data_key', label: 'Key', group, unique: true, hidden: true, ...textKind },
  { name: 'data_kind', label: 'Kind', group, ...listed(labels) },
  { name: 'data_revision', label: 'Revision', group, unique: true, hidden: true, ...textKind },
  { name: 'data_state', label: 'State', group, ...textKind },
  ...appDataParts.map((name, index) => ({
    name,
    label: `Data, part ${index + 1}`,
    group,
    hidden: true,
    ...long,
  })),
];

export const appDataObject: CustomObject = {
  name: appDataName,
  labels: { singular: 'Offboarding app data', plural: 'Offboarding app data' },
  description: 'What the app Relationship Termination keeps for itself, such as bulk runs.',
  primaryDisplayProperty: 'data_name',
  secondaryDisplayProperties: [],
  searchableProperties: ['data_name'],
  requiredProperties: ['data_name'],
  associatedObjects: [],
};

/** The part that lists read: what a record is about, in short. */
export const headPart = 'data_1';
/** The parts that only one record at a time is read with. */
export const bodyParts: readonly string[] = appDataParts.filter((name) => name !== headPart);

/** Splits a text into the properties that hold it; `''` clears the rest. Undefined when it is too long for them. */
export function partsOf(
  text: string,
  names: readonly string[],
): Record<string, string> | undefined {
  if (text.length > names.length * maxPartLength) return undefined;
  return Object.fromEntries(
    names.map((name, at) => [name, text.slice(at * maxPartLength, (at + 1) * maxPartLength)]),
  );
}

/** Returns the text that the parts hold. */
export const textIn = (properties: Properties, names: readonly string[]): string =>
  names.map((name) => properties[name] ?? '').join('');

/** Kind and key of how far a workflow's repair of all open offboardings came. */
export const repairKind = 'workflow_repair' satisfies AppDataKind;
export const repairKey = (requestId: string): string => `repair-${requestId}`;
