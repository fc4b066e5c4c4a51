import type { MirrorProperty } from '../api/properties-to-send';
import { isCalendarDate } from '../calendar/calendar-date';
import { dateInWords } from '../calendar/date-in-words';
import { placeOf } from './record';
import { companySchema } from './schema-company';
import type { StoredOffboarding } from './store';

/** The record's property that says its stage in the app's words, for filters and workflows. */
export const stageProperty = 'offboarding_stage';

/** A version of a property in HubSpot, as its history tells it. */
export interface PastValue {
  value: string;
  at: string;
  sourceType: string;
  sourceId?: string | undefined;
  updatedByUserId?: number | undefined;
}

/** Properties of the record that say which offboarding it is. */
export const identityProperties = ['offboarding_key', 'offboarding_number'] as const;

/** Whether somebody typed over the record's key or number. */
export const isIdentityEdited = ({ properties, offboarding: { key, number } }: StoredOffboarding) =>
  properties.offboarding_key !== key ||
  ('offboarding_number' in properties && properties.offboarding_number !== String(number));

/** Whether the record's stage property is not what the app wrote last. It does not move the offboarding. */
export const isStageEdited = ({ properties, offboarding }: StoredOffboarding): boolean =>
  stageProperty in properties && properties[stageProperty] !== placeOf(offboarding);

/**
 * Whether a person, an import or a workflow wrote a value, and not an app or a merge. HubSpot's names of sources: CRM_UI,
 * IMPORT, AUTOMATION_PLATFORM, INTEGRATION and others (developers.hubspot.com, "Property history"; not a closed list).
 */
export const isByHand = ({ sourceType }: PastValue): boolean =>
  !/INTEGRATION|^API|MERGE/.test(sourceType);

/** Returns the id of the HubSpot user who wrote a value, if HubSpot says so (field observation). */
export const userOf = ({ updatedByUserId, sourceId }: PastValue): string | undefined =>
  updatedByUserId === undefined
    ? /^userId:(\d+)$/.exec(sourceId ?? '')?.[1]
    : String(updatedByUserId);

const sources: Readonly<Record<string, string>> = {
  IMPORT: 'an import',
  AUTOMATION_PLATFORM: 'a workflow',
};

/** Returns who wrote a value: the user by name, and through what. */
export function writerName(past: PastValue, user: string | undefined): string {
  const source = sources[past.sourceType];
  if (user) return source ? `${user}, through ${source}` : user;
  return source ?? 'someone in HubSpot';
}

const schemas = new Map(companySchema.map((property) => [property.name, property]));

/** Returns a property's label and a value of it in words. */
export function inWords(name: MirrorProperty | string, value: string) {
  const schema = schemas.get(name);
  const label = schema?.label ?? name;
  if (schema?.type === 'date' && isCalendarDate(value)) return { label, value: dateInWords(value) };
  const option = schema?.options?.find((one) => one.value === value);
  return { label, value: option?.label ?? value };
}
