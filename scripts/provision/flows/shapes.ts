import { filterBranchOf } from '../../../src/crm/segments';

/** Parts of HubSpot's workflows (Automation v4), in the shapes that its public API description has and that others sent live. */

export interface Link {
  category: string;
  typeId: number;
}

/** What differs by account. */
export interface FlowParts {
  /** HubSpot's id of the object Offboarding. */
  objectType: string;
  /** Associations of a task with the record that is enrolled. */
  taskTo: { companies: Link; offboarding: Link };
  /** Ids of the app's actions, by uid; one that the account lacks is missing. */
  actions: Readonly<Record<string, string>>;
  /** The portal's time zone. */
  zone: string;
  /** The lifecycle stage that an admin named for clients who left. */
  formerStage: string | undefined;
}

export interface FlowAction {
  actionId: string;
  [part: string]: unknown;
}

export interface Graph {
  enrollmentCriteria: object;
  enrollmentSchedule?: object;
  actions: FlowAction[];
}

const single = (actionId: string, actionTypeId: string, fields: object, next?: string) => ({
  type: 'SINGLE_CONNECTION',
  actionId,
  actionTypeId,
  actionTypeVersion: 0,
  fields,
  ...(next && { connection: standard(next) }),
});
const standard = (nextActionId: string) => ({ edgeType: 'STANDARD', nextActionId });

interface Task {
  id: string;
  subject: string;
  body: string;
  /** Property of the enrolled record that holds the HubSpot owner. */
  owner: string;
  link: Link;
  next?: string;
}

/** A task of high priority for whom a property names, due at nine on the same day. `owner_assignment` and `due_time`: field observation. */
export const task = ({ id, subject, body, owner, link, next }: Task): FlowAction =>
  single(
    id,
    '0-3',
    {
      task_type: 'TODO',
      subject,
      body,
      priority: 'HIGH',
      use_explicit_associations: 'true',
      associations: [
        {
          target: { associationCategory: link.category, associationTypeId: link.typeId },
          value: { type: 'ENROLLED_OBJECT' },
        },
      ],
      owner_assignment: {
        type: 'CUSTOM',
        value: { type: 'OBJECT_PROPERTY', propertyName: owner },
      },
      due_time: { delta: 0, timeUnit: 'DAYS', timeOfDay: { hour: 9, minute: 0 } },
    },
    next,
  );

/** Waits a number of days. */
export const delay = (id: string, days: number, next: string): FlowAction =>
  single(id, '0-1', { delta: String(days), time_unit: 'DAYS' }, next);

/** Sets a property of the enrolled record. */
export const setProperty = (id: string, name: string, value: string): FlowAction =>
  single(id, '0-5', {
    property_name: name,
    value: { type: 'STATIC_VALUE', staticValue: value },
  });

/** Calls an action of the app, with fixed inputs. */
export const ownAction = (
  id: string,
  actionTypeId: string,
  inputs: Readonly<Record<string, string>>,
  next?: string,
): FlowAction =>
  single(
    id,
    actionTypeId,
    Object.fromEntries(
      Object.entries(inputs).map(([name, staticValue]) => [
        name,
        { type: 'STATIC_VALUE', staticValue },
      ]),
    ),
    next,
  );

/** Ends where a property has one of the values, else goes on. Lists as conditions of a branch were refused to others on deals. */
export const endsAt = (id: string, property: string, values: string[], next: string) => ({
  type: 'STATIC_BRANCH',
  actionId: id,
  inputValue: { type: 'OBJECT_PROPERTY', propertyName: property },
  staticBranches: values.map((branchValue) => ({ branchValue })),
  defaultBranchName: 'Otherwise',
  defaultBranch: standard(next),
});

/** Enrols when a property gets one of the values, as often as it does. */
export const onChange = (property: string, values: readonly string[]) => ({
  type: 'EVENT_BASED',
  shouldReEnroll: true,
  listMembershipFilterBranches: [],
  eventFilterBranches: values.map((value) => ({
    filterBranchType: 'UNIFIED_EVENTS',
    filterBranchOperator: 'AND',
    filterBranches: [],
    eventTypeId: '4-655002',
    operator: 'HAS_COMPLETED',
    filters: [isText('hs_name', property), isText('hs_value', value)],
  })),
});

const isText = (property: string, value: string) => ({
  filterType: 'PROPERTY',
  property,
  operation: {
    operationType: 'STRING',
    operator: 'IS_EQUAL_TO',
    value,
    includeObjectsWithNoValueSet: false,
  },
});

/** Enrols records that meet all filters, and again each time they come to meet the filter `again` of them. */
export const onList = (filters: readonly object[], again?: object) => ({
  type: 'LIST_BASED',
  shouldReEnroll: true,
  unEnrollObjectsNotMeetingCriteria: true,
  listFilterBranch: filterBranchOf({ filters }),
  reEnrollmentTriggersFilterBranches: again
    ? [
        {
          filterBranchType: 'AND',
          filterBranchOperator: 'AND',
          filterBranches: [],
          filters: [again],
        },
      ]
    : [],
});

const nine = { hour: 9, minute: 0 };

/** Enrols so many days before a date of the record. */
export const daysBefore = (dateProperty: string, days: number) => ({
  type: 'PROPERTY_BASED',
  dateProperty,
  daysDelta: -days,
  timeOfDay: nine,
  yearly: false,
});

/** Enrols each night. */
export const daily = { type: 'DAILY', timeOfDay: { hour: 5, minute: 0 } };
