import { ALL, startApi, type RunningApi } from '../testing';

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
])('refuses %s', async (_, change) => {
  expect((await post({ ...flow, ...change })).status).toBe(400);
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
