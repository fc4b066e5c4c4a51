import { rowOf, type Row } from './row';

/** A row as HubSpot's search returns it: under way in Communication, unless `properties` say otherwise. */
export const rowWith = (companyId: string, properties: Record<string, string> = {}): Row =>
  rowOf({
    objectId: companyId,
    properties: {
      name: `Company ${companyId}`,
      offboarding_status: 'under_way',
      offboarding_stage: 'communication',
      ...properties,
    },
  });
