import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { meetingProperties } from '../../src/crm/meetings';
import { activityKeyProperty, meetingStepProperty, type Properties } from '../../src/crm/names';
import type { StepId } from '../../src/playbook/lookup';
import { batchLimit, readInBatches } from './batches';
import { clientsFor } from './clients';
import { HubSpotError } from './errors';
import { throwOnPartialResults } from './partial-results';
import type { HttpOptions } from './http';
import { withIds, type AccountIds } from './ids';
import { associate } from './associate';
import { timelineIds } from './timeline-ids';

const hubspotDefined = objects.AssociationSpecAssociationCategoryEnum.HubspotDefined;
/** HubSpot-defined association types (developers.hubspot.com: meeting to company is 188, to contact 200). */
const toCompany = { associationCategory: hubspotDefined, associationTypeId: 188 };
const toContact = { associationCategory: hubspotDefined, associationTypeId: 200 };

/** The records that a meeting is associated with. */
export interface MeetingLinks {
  companyId: string;
  recordId: string;
  /** Contact ids. */
  attendees: string[];
}

/**
 * Creates a meeting on company, offboarding and contacts: 1 API call, up to 2 more on an account that allows no unique
 * property on meetings. A meeting with this activity key is left as it is. `attendee_gone`: HubSpot does not know one
 * of the contacts.
 */
export function makeMeeting(
  activityKey: string,
  properties: Record<string, string>,
  links: MeetingLinks,
  http: HttpOptions,
): Promise<'made' | 'attendee_gone'> {
  return withIds(http, async (ids) => {
    const { toOffboarding, activityKeyIsUnique } = await timelineIds('meetings', ids, http);
    if (!activityKeyIsUnique && (await byActivityKey(activityKey, links.recordId, ids, http)))
      return 'made';
    const { write } = clientsFor(activityKeyIsUnique ? http : { ...http, onlyIfRefused: true });
    const associations = [
      { to: { id: links.companyId }, types: [toCompany] },
      { to: { id: links.recordId }, types: [toOffboarding] },
      ...links.attendees.map((id) => ({ to: { id }, types: [toContact] })),
    ];
    const input = {
      properties: { ...properties, [activityKeyProperty]: activityKey },
      associations,
    };
    try {
      await write.basic.create('meetings', input);
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      if (isUnknownContact(error) && links.attendees.length > 0) return 'attendee_gone';
      if (!error.isDuplicate) throw error;
    }
    return 'made';
  });
}

/** Whether an associated record does not exist: 400 or 404, with varying messages (unverified). */
const isUnknownContact = (error: HubSpotError) =>
  [400, 404].includes(error.status) &&
  !error.isMissingProperty &&
  !error.isDuplicate &&
  !error.isUnknownOwner;

/**
 * Changes the meeting with an activity key: 2 API calls, or 3 without a unique property. `elsewhere`: the meeting
 * belongs to another step and was not changed.
 */
export function changeMeeting(
  { activityKey, step }: { activityKey: string; step: StepId },
  properties: Record<string, string>,
  recordId: string,
  http: HttpOptions,
): Promise<'changed' | 'gone' | 'elsewhere'> {
  return withIds(http, async (ids) => {
    const found = await byActivityKey(activityKey, recordId, ids, http);
    if (!found) return 'gone';
    const own = found.properties[meetingStepProperty];
    if (own && own !== step) return 'elsewhere';
    try {
      await clientsFor(http).write.basic.update('meetings', found.id, { properties });
      return 'changed';
    } catch (error) {
      if (error instanceof HubSpotError && error.status === 404) return 'gone';
      throw error;
    }
  });
}

/** Finds the meeting with an activity key: 1 API call, or 2 through the record's meetings without a unique property. */
async function byActivityKey(
  activityKey: string,
  recordId: string,
  ids: AccountIds,
  http: HttpOptions,
) {
  const { read } = clientsFor(http);
  const { activityKeyIsUnique } = await timelineIds('meetings', ids, http);
  if (activityKeyIsUnique) {
    const readOptions = { properties: [...meetingProperties], propertiesWithHistory: [] };
    const inputs = [{ id: activityKey }];
    const answer = await read.batch.read('meetings', {
      ...readOptions,
      idProperty: activityKeyProperty,
      inputs,
    });
    throwOnPartialResults(answer);
    return answer.results[0];
  }
  const record = await read.basic.getById(ids.objectType, recordId, [], [], ['meetings']);
  const found = record.associations?.meetings?.results.map(({ id }) => id) ?? [];
  const meetings = await readMeetings(found, http);
  return meetings.find(({ properties }) => properties[activityKeyProperty] === activityKey);
}

/** Reads the first 100 of the meetings with these ids; 1 API call, or none without ids. Deleted ones are left out. */
export async function readMeetings(
  ids: string[],
  http: HttpOptions,
): Promise<{ id: string; properties: Properties }[]> {
  const { read } = clientsFor(http);
  const readOptions = { properties: [...meetingProperties], propertiesWithHistory: [] };
  return readInBatches(ids.slice(0, batchLimit), (inputs) =>
    read.batch.read('meetings', { ...readOptions, inputs }),
  );
}

/** Reads a meeting by HubSpot's id; 1 API call. Undefined when it was deleted or is not on this company. */
export async function meetingOnCompany(
  id: string,
  companyId: string,
  http: HttpOptions,
): Promise<Properties | undefined> {
  try {
    const { read } = clientsFor(http);
    const found = await read.basic.getById(
      'meetings',
      id,
      [...meetingProperties],
      [],
      ['companies'],
    );
    const companies = found.associations?.companies?.results.map((company) => company.id) ?? [];
    return companies.includes(companyId) ? found.properties : undefined;
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404) return undefined;
    throw error;
  }
}

/**
 * Associates a meeting that was booked in HubSpot with the offboarding, and sets its step; 2 API calls, safe to repeat.
 */
export async function linkMeeting(
  id: string,
  recordId: string,
  properties: Record<string, string>,
  http: HttpOptions,
): Promise<void> {
  await associate('meetings', id, recordId, http);
  await clientsFor(http).write.basic.update('meetings', id, { properties });
}
