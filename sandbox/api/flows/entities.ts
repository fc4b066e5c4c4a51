import * as z from 'zod/mini';
import { branchSchema } from '../lists/filters';

/**
 * Workflows, which the API calls flows, as far as the sandbox takes them; anything else is refused, so that none runs otherwise than as
 * written. Shapes: HubSpot's public API description of Automation v4, and bodies that others sent live.
 */

const connection = z.strictObject({
  edgeType: z.enum(['STANDARD', 'GOTO']),
  nextActionId: z.string(),
});

const fieldValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('STATIC_VALUE'), staticValue: z.string() }),
  z.strictObject({ type: z.literal('OBJECT_PROPERTY'), propertyName: z.string() }),
  z.strictObject({ type: z.literal('FIELD_DATA'), actionId: z.string(), dataKey: z.string() }),
]);

export const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SINGLE_CONNECTION'),
    actionId: z.string(),
    actionTypeId: z.string(),
    actionTypeVersion: z.number(),
    fields: z.record(z.string(), z.unknown()),
    connection: z.optional(connection),
  }),
  z.strictObject({
    type: z.literal('STATIC_BRANCH'),
    actionId: z.string(),
    inputValue: fieldValue,
    staticBranches: z.array(
      z.strictObject({ branchValue: z.string(), connection: z.optional(connection) }),
    ),
    defaultBranchName: z.optional(z.string()),
    defaultBranch: z.optional(connection),
  }),
]);

const eventFilter = z.strictObject({
  filterType: z.literal('PROPERTY'),
  property: z.enum(['hs_name', 'hs_value']),
  operation: z.looseObject({ operationType: z.string(), operator: z.string() }),
});

export const criteriaSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('EVENT_BASED'),
    shouldReEnroll: z.boolean(),
    listMembershipFilterBranches: z.array(z.never()),
    eventFilterBranches: z.array(
      z.strictObject({
        filterBranchType: z.literal('UNIFIED_EVENTS'),
        filterBranchOperator: z.literal('AND'),
        filterBranches: z.array(z.never()),
        /** A property of the record got another value. */
        eventTypeId: z.literal('4-655002'),
        operator: z.literal('HAS_COMPLETED'),
        filters: z.array(eventFilter),
      }),
    ),
  }),
  z.strictObject({
    type: z.literal('LIST_BASED'),
    shouldReEnroll: z.boolean(),
    unEnrollObjectsNotMeetingCriteria: z.boolean(),
    listFilterBranch: branchSchema,
    reEnrollmentTriggersFilterBranches: z.array(branchSchema),
  }),
]);

const timeOfDay = z.strictObject({ hour: z.number(), minute: z.number() });

const scheduleSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DAILY'), timeOfDay }),
  z.strictObject({
    type: z.literal('PROPERTY_BASED'),
    dateProperty: z.string(),
    daysDelta: z.number(),
    timeOfDay,
    yearly: z.boolean(),
  }),
]);

const texts = z.record(z.string(), z.string());

/** What a caller writes. */
export const flowInputSchema = z.strictObject({
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  type: z.enum(['CONTACT_FLOW', 'PLATFORM_FLOW']),
  flowType: z.optional(z.literal('WORKFLOW')),
  objectTypeId: z.optional(z.string()),
  isEnabled: z.boolean(),
  uuid: z.optional(z.string()),
  customProperties: z._default(texts, {}),
  actions: z.array(actionSchema),
  startActionId: z.optional(z.string()),
  nextAvailableActionId: z.optional(z.string()),
  enrollmentCriteria: z.optional(criteriaSchema),
  enrollmentSchedule: z.optional(scheduleSchema),
  blockedDates: z._default(z.array(z.never()), []),
  timeWindows: z._default(z.array(z.never()), []),
  dataSources: z._default(z.array(z.never()), []),
  suppressionListIds: z._default(z.array(z.never()), []),
});
export type FlowInput = z.output<typeof flowInputSchema>;
export type FlowAction = z.output<typeof actionSchema>;

export const flowSchema = z.extend(flowInputSchema, {
  id: z.string(),
  uuid: z.string(),
  name: z.string(),
  objectTypeId: z.string(),
  revisionId: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  crmObjectCreationStatus: z.literal('COMPLETE'),
});
export type Flow = z.output<typeof flowSchema>;

/** A custom action of an app that is installed: `1-…`. */
export const actionTypeSchema = z.object({
  actionTypeId: z.string(),
  name: z.string(),
  /** Properties of the enrolled record that its calls have. */
  properties: z._default(z.array(z.string()), []),
});
