import { ALL, startApi, type RunningApi } from '../testing';
import { whenValue } from './enrolment-for-tests';

let api: RunningApi;
beforeEach(async () => {
  api = await startApi({ seedIds: { records: 100, types: 500 } });
});
afterEach(() => api.close());

const task = (actionId: string, next?: string) => ({
  type: 'SINGLE_CONNECTION',
  actionId,
  actionTypeId: '0-3',
  actionTypeVersion: 0,
  fields: { task_type: 'TODO', subject: 'Look', priority: 'HIGH' },
  ...(next && { connection: { edgeType: 'STANDARD', nextActionId: next } }),
});
const flow = {
  name: 'A flow',
  type: 'PLATFORM_FLOW',
  flowType: 'WORKFLOW',
  objectTypeId: '0-2',
  isEnabled: false,
  actions: [task('1')],
  startActionId: '1',
  nextAvailableActionId: '2',
  customProperties: { mark: 'a' },
  enrollmentCriteria: {
    type: 'EVENT_BASED',
    shouldReEnroll: true,
    listMembershipFilterBranches: [],
    eventFilterBranches: [],
  },
};
const criteria = (change: object) => ({
  enrollmentCriteria: { ...flow.enrollmentCriteria, ...change },
});
/** An enrolment by another value of a property. */
const event = (operation: object) => ({
  enrollmentCriteria: whenValue('city', { operationType: 'STRING', ...operation }),
});
const known = (property: string) => ({
  filterBranchType: 'AND',
  filterBranches: [],
  filters: [
    {
      filterType: 'PROPERTY',
      property,
      operation: { operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' },
    },
  ],
});
const trigger = (property: string) => ({ reEnrollmentTriggersFilterBranches: [known(property)] });
const list = (change: object) => ({
  type: 'LIST_BASED',
  shouldReEnroll: true,
  unEnrollObjectsNotMeetingCriteria: false,
  listFilterBranch: { filterBranchType: 'OR', filters: [], filterBranches: [known('city')] },
  reEnrollmentTriggersFilterBranches: [],
  ...change,
});
const five = { hour: 5, minute: 0 };
const daily = { type: 'DAILY', timeOfDay: five };
const yearly = {
  type: 'PROPERTY_BASED',
  dateProperty: 'createdate',
  daysDelta: 0,
  timeOfDay: five,
  yearly: true,
};
const post = (body: object) => api.send('POST', '/automation/v4/flows', body);
const made = async () => String((await post(flow)).body['id']);

it('keeps a flow with its custom properties, lists it without its graph, and deletes it', async () => {
  const id = await made();
  const read = await api.send('GET', `/automation/2026-09-beta/flows/${id}`);
  expect(read.body).toMatchObject({ ...flow, id, revisionId: '1' });
  const { body } = await api.send('GET', '/automation/v4/flows?limit=1');
  expect(body['results']).toEqual([expect.not.objectContaining({ actions: expect.anything() })]);
  const batch = await api.send('POST', '/automation/v4/flows/batch/read', {
    inputs: [{ flowId: id, type: 'FLOW_ID' }],
  });
  expect(batch.body['results']).toEqual([read.body]);
  expect((await api.send('DELETE', `/automation/v4/flows/${id}`)).status).toBe(204);
  expect((await api.send('GET', `/automation/v4/flows/${id}`)).status).toBe(404);
});

it('replaces a flow only at the revision that was read, and clears what is left out', async () => {
  const id = await made();
  const { name: _, ...rest } = flow;
  const put = (revisionId?: string) =>
    api.send('PUT', `/automation/v4/flows/${id}`, { ...rest, customProperties: {}, revisionId });
  expect((await put()).status).toBe(400);
  expect((await put('7')).status).toBe(409);
  expect((await put('1')).body).toMatchObject({ revisionId: '2', customProperties: {} });
  expect((await put('1')).status).toBe(409);
});

it.each([
  [
    'an action that nobody reaches',
    { actions: [task('1'), task('2')], nextAvailableActionId: '3' },
  ],
  ['an empty connection of the last action', { actions: [{ ...task('1'), connection: {} }] }],
  ['an action that is not there', { actions: [task('1', '9')] }],
  [
    'a way back to an earlier action',
    { actions: [task('1', '2'), task('2', '1')], nextAvailableActionId: '3' },
  ],
  ['no first action', { startActionId: undefined }],
  ['two actions of one id', { actions: [task('1'), task('1')] }],
  ['an action id that is taken', { nextAvailableActionId: '1' }],
  ['an unknown type of action', { actions: [{ ...task('1'), actionTypeId: '0-99' }] }],
  ['an action of an app that is not there', { actions: [{ ...task('1'), actionTypeId: '1-5' }] }],
  ['a flow of contacts on companies', { type: 'CONTACT_FLOW' }],
  ['a branch that is not supported', { actions: [{ ...task('1'), type: 'LIST_BRANCH' }] }],
  [
    'an unknown property',
    {
      actions: [
        {
          ...task('1'),
          actionTypeId: '0-5',
          fields: { property_name: 'none', value: { type: 'STATIC_VALUE', staticValue: 'x' } },
        },
      ],
    },
  ],
  [
    'a schedule by an unknown date',
    {
      enrollmentSchedule: {
        type: 'PROPERTY_BASED',
        dateProperty: 'none',
        daysDelta: -3,
        timeOfDay: { hour: 9, minute: 0 },
        yearly: false,
      },
    },
  ],
  ['time windows', { timeWindows: [{ day: 'MONDAY' }] }],
  ['blocked dates', { blockedDates: [{ month: 'MAY', dayOfMonth: 1 }] }],
  ['suppression', { suppressionListIds: [1] }],
  ['a goal', { goalFilterBranch: {} }],
  ['data of other objects', { dataSources: [{ name: 'owner', type: 'ASSOCIATION' }] }],
  ['lists beside events', criteria({ listMembershipFilterBranches: [{}] })],
  ['an operator of events that it does not run', event({ operator: 'IS_ANY_OF', value: 'a' })],
  ['a schedule of events', { enrollmentSchedule: daily }],
  ['re-enrolment by a list without triggers', { enrollmentCriteria: list({}) }],
  ['re-enrolment triggers by an unknown property', { enrollmentCriteria: list(trigger('none')) }],
  [
    're-enrolment triggers beside a schedule',
    { enrollmentCriteria: list(trigger('city')), enrollmentSchedule: daily },
  ],
  ['a schedule each year', { enrollmentCriteria: list({}), enrollmentSchedule: yearly }],
  ['a delay without a unit', { actions: [{ ...task('1'), actionTypeId: '0-1', fields: {} }] }],
  ['a delay until a date', { actions: [{ ...task('1'), actionTypeId: '0-35', fields: {} }] }],
  [
    'a field of a task that it does not run',
    { actions: [{ ...task('1'), fields: { reminder: '1' } }] },
  ],
])('refuses %s', async (_, change) => {
  expect((await post({ ...flow, ...change })).status).toBe(400);
});

it.each([
  ['a change to a value', event({ operator: 'IS_EQUAL_TO', value: 'Ulm' })],
  ['a list with a trigger', { enrollmentCriteria: list(trigger('city')) }],
  ['a list by a schedule', { enrollmentCriteria: list({}), enrollmentSchedule: daily }],
])('takes %s', async (_, change) => {
  expect((await post({ ...flow, ...change })).status).toBe(200);
});

it('takes an action of the app that runs', async () => {
  api.crm.transaction(() =>
    api.crm.tables.actionTypes.put(ALL, '1-5', {
      actionTypeId: '1-5',
      name: 'Repair',
      properties: [],
    }),
  );
  const actions = [{ ...task('1'), actionTypeId: '1-5', fields: {} }];
  expect((await post({ ...flow, actions })).status).toBe(200);
});
