import type { Parsed } from '../../src/api/functions';
import {
  outcomeProperties,
  startOf,
  timeProperties,
  whereProperties,
} from '../../src/crm/meetings';
import { activityKeyProperty, meetingStepProperty, type Properties } from '../../src/crm/names';
import type { StoredOffboarding } from '../../src/crm/store';
import { meetingBody, meetingNote } from '../../src/messages/meeting-note';
import { decideMeeting } from '../../src/offboarding/meeting';
import { refused } from '../../src/offboarding/outcome';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany, type CompanyContext } from '../hubspot/handle';
import { changeMeeting, linkMeeting, makeMeeting, meetingOnCompany } from '../hubspot/meetings';
import { forOwnerOrNobody } from '../hubspot/owners';
import { stepFunctions } from '../../src/api/functions/step';

type Request = Parsed<'save_meeting'>;
type Of<A extends Request['action']> = Extract<Request, { action: A }>;

/**
 * Schedules a step's meeting in HubSpot, links one that was booked there, moves it, or saves its outcome. The meeting
 * is written before the step, so that a retry completes an interrupted request. API calls: at most 6 to schedule, 7 for
 * an outcome, 8 to link; 2 more on an account that allows no unique property on meetings.
 */
export const main = handleCompany(
  'save_meeting',
  stepFunctions.save_meeting,
  async (request, context) => {
    const booked = request.action === 'link' ? await readBooked(request, context) : undefined;
    return changeOffboarding(
      context,
      request,
      (before, now) => decideMeeting(before, request, now),
      {
        noteOf: (after, now) => meetingNote(after, request, now),
        first: (stored) => write(request, stored, context, booked),
        elsewhere: true,
      },
    );
  },
);

/** Reads a meeting that was booked in HubSpot; undefined when its start differs from the requested one. */
async function readBooked({ meeting, start }: Of<'link'>, { company, http }: CompanyContext) {
  const found = await meetingOnCompany(meeting, company.id, http);
  const at = found && startOf(found);
  return at && Date.parse(at) === Date.parse(start) ? found : undefined;
}

function write(
  request: Request,
  stored: StoredOffboarding,
  context: CompanyContext,
  booked: Properties | undefined,
) {
  switch (request.action) {
    case 'schedule':
      return schedule(request, stored, context);
    case 'link':
      return link(request, stored, context, booked);
    case 'move':
      return alter(request, stored, context, {
        ...timeProperties(request),
        ...outcomeProperties('moved'),
      });
    case 'settle':
      return alter(request, stored, context, {
        ...heldAt(request),
        ...outcomeProperties(request.outcome),
      });
  }
}

/** The time at which a meeting took place, if it was another than planned. */
const heldAt = ({ outcome, start, minutes }: Of<'settle'>): Record<string, string> =>
  outcome === 'held' && start && minutes ? timeProperties({ start, minutes }) : {};

async function schedule(
  request: Of<'schedule'>,
  { recordId, offboarding }: StoredOffboarding,
  { company, http }: CompanyContext,
) {
  const { step, requestId, title, where, note, outcome, attendees } = request;
  const properties = {
    hs_meeting_title: title,
    hs_meeting_body: meetingBody(offboarding, request, note),
    [meetingStepProperty]: step,
    ...timeProperties(request),
    ...whereProperties(where),
    ...outcomeProperties(outcome ?? 'scheduled'),
  };
  const owner: Record<string, string> = offboarding.owner
    ? { hubspot_owner_id: offboarding.owner.id }
    : {};
  const links = { companyId: company.id, recordId, attendees };
  const made = await forOwnerOrNobody((hasOwner) =>
    makeMeeting(
      `${offboarding.key}:${requestId}`,
      hasOwner ? { ...properties, ...owner } : properties,
      links,
      http,
    ),
  );
  if (made === 'attendee_gone') return refused('attendee_gone', { field: 'attendees' });
}

/** Links a meeting to a step; refuses one that already belongs to another step. */
async function link(
  { meeting, step, requestId }: Of<'link'>,
  { recordId, offboarding }: StoredOffboarding,
  { http }: CompanyContext,
  booked: Properties | undefined,
) {
  const carried = booked?.[activityKeyProperty];
  const isTaken =
    carried && (!carried.startsWith(`${offboarding.key}:`) || booked[meetingStepProperty] !== step);
  if (!booked || isTaken) return refused('meeting_elsewhere', { field: 'meeting' });
  const properties = {
    [activityKeyProperty]: carried || `${offboarding.key}:${requestId}`,
    [meetingStepProperty]: step,
  };
  await linkMeeting(meeting, recordId, properties, http);
}

async function alter(
  { meeting, step }: Of<'move' | 'settle'>,
  { recordId }: StoredOffboarding,
  { http }: CompanyContext,
  properties: Record<string, string>,
) {
  const done = await changeMeeting({ activityKey: meeting, step }, properties, recordId, http);
  if (done === 'gone') return refused('meeting_not_found');
  if (done === 'elsewhere') return refused('meeting_elsewhere', { field: 'meeting' });
}
