import * as z from 'zod/mini';

/**
 * The filters of a list that the sandbox evaluates. Names and operators: the models of @hubspot/api-client and
 * HubSpot's docs on list filters. Anything else is refused, so that no list is evaluated otherwise than as written.
 */

const noValue = { includeObjectsWithNoValueSet: z._default(z.boolean(), false) };

const offset = z.strictObject({
  days: z.optional(z.number()),
  weeks: z.optional(z.number()),
  months: z.optional(z.number()),
  years: z.optional(z.number()),
});

const zone = { zoneId: z.string(), timezoneSource: z.optional(z.string()) };

export const timePointSchema = z.discriminatedUnion('timeType', [
  z.strictObject({
    timeType: z.literal('DATE'),
    year: z.number(),
    month: z.number(),
    day: z.number(),
    ...zone,
  }),
  z.strictObject({
    timeType: z.literal('INDEXED'),
    indexReference: z.discriminatedUnion('referenceType', [
      z.strictObject({ referenceType: z.enum(['TODAY', 'NOW']) }),
      /** A day of the present quarter: `month` 1 to 3 within it. */
      z.strictObject({ referenceType: z.literal('QUARTER'), month: z.number(), day: z.number() }),
    ]),
    offset: z.optional(offset),
    ...zone,
  }),
]);

const endpoint = z.optional(z.enum(['INCLUSIVE', 'EXCLUSIVE']));

const ofValue = { propertyParser: z.optional(z.literal('VALUE')), ...noValue };

const textOperator = z.enum([
  'IS_EQUAL_TO',
  'IS_NOT_EQUAL_TO',
  'CONTAINS',
  'DOES_NOT_CONTAIN',
  'STARTS_WITH',
  'ENDS_WITH',
]);

export const operationSchema = z.discriminatedUnion('operationType', [
  z.strictObject({
    operationType: z.literal('ALL_PROPERTY'),
    operator: z.enum(['IS_KNOWN', 'IS_UNKNOWN']),
    ...noValue,
  }),
  z.strictObject({
    operationType: z.literal('ENUMERATION'),
    operator: z.enum([
      'IS_ANY_OF',
      'IS_NONE_OF',
      'IS_EXACTLY',
      'IS_NOT_EXACTLY',
      'CONTAINS_ALL',
      'DOES_NOT_CONTAIN_ALL',
    ]),
    values: z.array(z.string()),
    ...noValue,
  }),
  z.strictObject({
    operationType: z.literal('STRING'),
    operator: textOperator,
    value: z.string(),
    ...noValue,
  }),
  z.strictObject({
    operationType: z.literal('MULTISTRING'),
    operator: textOperator,
    values: z.array(z.string()),
    ...noValue,
  }),
  z.strictObject({
    operationType: z.literal('NUMBER'),
    operator: z.enum([
      'IS_EQUAL_TO',
      'IS_NOT_EQUAL_TO',
      'IS_GREATER_THAN',
      'IS_GREATER_THAN_OR_EQUAL_TO',
      'IS_LESS_THAN',
      'IS_LESS_THAN_OR_EQUAL_TO',
    ]),
    value: z.number(),
    ...noValue,
  }),
  z.strictObject({
    operationType: z.literal('BOOL'),
    operator: z.enum(['IS_EQUAL_TO', 'IS_NOT_EQUAL_TO']),
    value: z.boolean(),
    ...noValue,
  }),
  z.strictObject({
    operationType: z.literal('TIME_POINT'),
    type: z._default(z.literal('TIME_POINT'), 'TIME_POINT'),
    operator: z.enum(['IS_BEFORE', 'IS_AFTER']),
    timePoint: timePointSchema,
    endpointBehavior: endpoint,
    ...ofValue,
  }),
  z.strictObject({
    operationType: z.literal('TIME_RANGED'),
    type: z._default(z.literal('TIME_RANGED'), 'TIME_RANGED'),
    operator: z.enum(['IS_BETWEEN', 'IS_NOT_BETWEEN']),
    lowerBoundTimePoint: timePointSchema,
    upperBoundTimePoint: timePointSchema,
    lowerBoundEndpointBehavior: endpoint,
    upperBoundEndpointBehavior: endpoint,
    ...ofValue,
  }),
]);

const kind = z.enum(['OR', 'AND']);

const filterSchema = z.strictObject({
  filterType: z.literal('PROPERTY'),
  property: z.string(),
  operation: operationSchema,
});

/** The operator is answered always, whether it was sent or not. */
export const branchSchema: z.ZodMiniType<FilterBranch> = z.lazy(() =>
  z.pipe(
    z.strictObject({
      filterBranchType: kind,
      filterBranchOperator: z.optional(kind),
      filterBranches: z.array(branchSchema),
      filters: z.array(filterSchema),
    }),
    z.transform((branch) => ({
      ...branch,
      filterBranchOperator: branch.filterBranchOperator ?? branch.filterBranchType,
    })),
  ),
);

export type TimePoint = z.infer<typeof timePointSchema>;

export type Operation = z.infer<typeof operationSchema>;

export type ListFilter = z.infer<typeof filterSchema>;

export interface FilterBranch {
  filterBranchType: 'OR' | 'AND';
  filterBranchOperator: 'OR' | 'AND';
  filterBranches: FilterBranch[];
  filters: ListFilter[];
}
