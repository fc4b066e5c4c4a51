import * as z from 'zod/mini';
import { fails, holds, refused, unknown, type Area } from '../check';
import { mark, withFlow, withRecord, withSegment } from '../trial';
import { timeUntil } from '../time-until';

const patience = 60_000;
const flowField = z.object({
  customProperties: z.optional(z.nullable(z.record(z.string(), z.string()))),
  description: z.optional(z.nullable(z.string())),
});
const listsField = z.object({
  lists: z.array(z.object({ listId: z.string(), size: z.optional(z.number()) })),
});

/** A graph of about the length that the longest ready-made workflow keeps. */
const graph = 'x'.repeat(4_000);
const end = { type: 'SINGLE_CONNECTION', actionTypeId: '0-1', actionTypeVersion: 0 };
const delay = (actionId: string) => ({
  ...end,
  ...{ actionId, fields: { delta: '1440', time_unit: 'MINUTES' } },
});
const changed = (property: string) => ({
  ...{ type: 'EVENT_BASED', shouldReEnroll: true, listMembershipFilterBranches: [] },
  eventFilterBranches: [
    {
      ...{ filterBranchType: 'UNIFIED_EVENTS', filterBranchOperator: 'AND', filterBranches: [] },
      ...{ eventTypeId: '4-655002', operator: 'HAS_COMPLETED' },
      filters: [
        {
          ...{ filterType: 'PROPERTY', property: 'hs_name' },
          operation: {
            ...{ operationType: 'STRING', operator: 'IS_EQUAL_TO', value: property },
            includeObjectsWithNoValueSet: false,
          },
        },
      ],
    },
  ],
});
const simple = (objectTypeId: string, more: object = {}) => ({
  ...{ objectTypeId, nextAvailableActionId: '2', startActionId: '1' },
  actions: [delay('1')],
  enrollmentCriteria: changed('data_state'),
  ...more,
});

/** Segments and workflows. */
export const workflows: Area = {
  title: 'Segments and workflows',
  checks: [
    {
      id: 'flow-marks',
      assumes: 'HubSpot keeps a workflow’s custom properties, also long ones',
      how: 'write',
      package: 'automation',
      files: ['scripts/provision/flows/mark.ts'],
      means:
        'A ready-made workflow is found by a line of its description, and never brought up to date',
      todo: 'Leave the line in the description; after an update of the app delete the workflow and provision again',
      look: async (looking) => {
        const { appDataType, ask } = looking;
        if (!appDataType) return unknown('The object of app data is missing');
        const customProperties = { relterm_flow: mark, relterm_graph: graph };
        const flow = simple(appDataType, { customProperties, description: mark });
        return withFlow(looking, flow, async (id) => {
          const answer = await ask('GET', `/automation/v4/flows/${id}`);
          const found = flowField.safeParse(answer.body).data;
          if (!found) return refused('Reading it back', answer.status);
          const kept = found.customProperties?.relterm_graph === graph;
          if (kept) return holds(`${graph.length} characters kept`);
          return fails(
            found.description === mark ? 'Only the description is kept' : 'Nothing is kept',
          );
        });
      },
    },
    {
      id: 'flow-on-custom-object',
      assumes: 'A workflow on a custom object takes a change of a property as what enrols',
      how: 'write',
      package: 'automation',
      means: 'Ready-made workflows on offboardings are refused; those on companies work',
      todo: 'Make them in HubSpot’s editor: docs/workflows.md',
      look: async (looking) => {
        const { appDataType } = looking;
        if (!appDataType) return unknown('The object of app data is missing');
        return withFlow(looking, simple(appDataType), () => Promise.resolve(holds('Taken')));
      },
    },
    {
      id: 'static-branch',
      assumes: 'A workflow on a custom object takes branches by a property’s value',
      how: 'write',
      package: 'automation',
      means: 'Ready-made workflows with a branch are refused, and left out with the reason',
      todo: 'Make them in HubSpot’s editor: docs/workflows.md',
      look: async (looking) => {
        const { appDataType } = looking;
        if (!appDataType) return unknown('The object of app data is missing');
        const branch = {
          ...{ type: 'STATIC_BRANCH', actionId: '1' },
          inputValue: { type: 'OBJECT_PROPERTY', propertyName: 'data_kind' },
          staticBranches: [
            { branchValue: 'playbook', connection: { edgeType: 'STANDARD', nextActionId: '2' } },
          ],
        };
        const actions = [branch, delay('2')];
        const flow = simple(appDataType, { actions, nextAvailableActionId: '3' });
        return withFlow(looking, flow, () => Promise.resolve(holds('Taken')));
      },
    },
    {
      id: 'segment-size',
      assumes: 'The size of a segment is a minute old at most',
      how: 'write',
      package: 'lists',
      means:
        'Counts on the managers’ page are older than they look; each says as of when it was read',
      todo: 'Count by the page’s list, which searches',
      look: (looking) => {
        const { appDataType, ask } = looking;
        if (!appDataType) return Promise.resolve(unknown('The object of app data is missing'));
        return withSegment(looking, (listId) =>
          withRecord(looking, 'in-segment', {}, async () => {
            const ms = await timeUntil(looking, patience, async () => {
              const answer = await ask('GET', `/crm/v3/lists?listIds=${listId}`);
              const size = listsField.safeParse(answer.body).data?.lists[0]?.size;
              return (size ?? 0) > 0;
            });
            return ms === undefined
              ? fails(`Not within ${patience / 1000} s, or it tells no size`)
              : holds(`Counted after ${ms} ms`);
          }),
        );
      },
    },
    {
      id: 'deleted-segments',
      assumes: 'A segment that was deleted is left out where it is asked for by its id',
      how: 'write',
      package: 'lists',
      files: ['scripts/provision/segments.ts'],
      means: 'A ready-made segment that somebody deleted is not made again by provisioning',
      todo: 'Restore it in HubSpot, or remove its id from the hidden property offboarding_segment_ids',
      look: async (looking) => {
        if (!looking.appDataType) return unknown('The object of app data is missing');
        const id = await withSegment(looking, (listId) => Promise.resolve(listId));
        const answer = await looking.ask('GET', `/crm/v3/lists?listIds=${id}`);
        const lists = listsField.safeParse(answer.body).data?.lists;
        if (!lists) return refused('Reading it', answer.status);
        return lists.length === 0 ? holds('Left out') : fails('It is still answered');
      },
    },
  ],
};
