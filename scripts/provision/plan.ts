import type { CrmSchema, ObjectWanted } from '../../src/crm/schema';
import type { PropertyWanted } from '../../src/crm/schema-kinds';
import type { Account, Change, Display, ObjectFound } from './changes';
import type { FlowsFound } from './flows/read-flows';
import { planMigrations } from './migrate/migrations';
import { planPipeline } from './plan-pipeline';
import { areKept } from './segments';

/** Returns the missing changes in an account, in the order in which they can be made. Pure. */
export function planFor(schema: CrmSchema, account: Account): Change[] {
  const isReached = account.refused.offboarding === undefined;
  const isLinked = account.objectType === undefined || account.hasAssociationToCompany;
  return [
    ...(isReached && !account.objectType ? [{ do: 'create_object' as const }] : []),
    ...(isReached && !account.appDataType ? [{ do: 'create_app_data' as const }] : []),
    ...(isReached && !isLinked ? [{ do: 'associate_object' as const }] : []),
    ...schema.objects
      .filter(({ object }) => isReached || object !== 'app_data')
      .flatMap((wanted) => planReached(wanted, account)),
    ...(isReached ? [...planDisplay(schema, account), ...planPipeline(account)] : []),
    ...(isReached ? planSegments(account) : []),
    ...(account.flows ? planFlows(account.flows) : []),
    ...(isReached ? planMigrations(account) : []),
  ];
}

function planReached(wanted: ObjectWanted, { refused, objects }: Account): Change[] {
  const { object } = wanted;
  const why = refused[object];
  return why === undefined
    ? planObject(wanted, objects[object])
    : [{ do: 'not_read', object, why }];
}

/** Returns the changes that `apply` makes; conflicts and objects that the token may not read are excluded. */
export const toDo = (changes: Change[]) =>
  changes.filter((change) => change.do !== 'leave' && change.do !== 'not_read');

/** Returns what `apply` does not make. */
export const toTell = (changes: Change[]) =>
  changes.filter((change) => change.do === 'leave' || change.do === 'not_read');

/** Returns the objects that the token may not read. */
export const notRead = (changes: Change[]) => changes.filter((change) => change.do === 'not_read');

function planObject(
  wanted: ObjectWanted,
  found: ObjectFound = { groups: [], properties: [] },
): Change[] {
  const { object } = wanted;
  const groups = wanted.groups.filter(({ name }) => !found.groups.includes(name));
  return [
    ...groups.map((group): Change => ({ do: 'create_group', object, group })),
    ...wanted.properties.flatMap((property) => planProperty(object, property, found)),
  ];
}

function planProperty(
  object: ObjectWanted['object'],
  wanted: PropertyWanted,
  { properties }: ObjectFound,
): Change[] {
  const found = properties.find(({ name }) => name === wanted.name);
  if (!found) return [{ do: 'create_property', object, property: wanted }];
  if (found.type !== wanted.type) {
    const why = `it is of type ${found.type}, the app needs ${wanted.type}`;
    return [{ do: 'leave', object, name: wanted.name, why }];
  }
  const missing = (wanted.options ?? []).filter(
    ({ value }) => !found.options.some((option) => option.value === value),
  );
  const notUnique = wanted.unique && !found.unique;
  return [
    ...(missing.length > 0
      ? [{ do: 'add_options' as const, object, property: found, options: missing }]
      : []),
    ...(wanted.hidden && !found.hidden
      ? [{ do: 'hide_property' as const, object, name: wanted.name }]
      : []),
    ...(notUnique
      ? [
          {
            do: 'leave' as const,
            object,
            name: wanted.name,
            why: 'it is not unique, which cannot be changed',
          },
        ]
      : []),
  ];
}

/** How many secondary display properties an object may have. Seen live by a third party in October 2026. */
const maxSecondary = 2;

/** Plans the app's display and search properties beside those that an admin chose. */
function planDisplay({ customObject }: CrmSchema, { display }: Account): Change[] {
  const { secondaryDisplayProperties: second, searchableProperties: search } = display;
  const wanted: Display = {
    secondaryDisplayProperties: [
      ...new Set([...second, ...customObject.secondaryDisplayProperties]),
    ].slice(0, maxSecondary),
    searchableProperties: [...new Set([...search, ...customObject.searchableProperties])],
  };
  const isThere =
    wanted.secondaryDisplayProperties.length === second.length &&
    wanted.searchableProperties.length === search.length;
  return isThere ? [] : [{ do: 'set_display', display: wanted }];
}

/** Plans the segments that are missing; one that is there is never changed. */
function planSegments({ segments }: Account): Change[] {
  if (segments.leftOut !== undefined) {
    const why = `${segments.leftOut}. Companies can be filtered all the same`;
    return [{ do: 'leave', object: 'companies', name: 'the ready-made segments', why }];
  }
  const { ids, kept, missing } = segments;
  const isKept = missing.length === 0 && areKept(ids, kept);
  return [
    ...missing.map((segment): Change => ({ do: 'create_segment', segment })),
    ...(isKept ? [] : [{ do: 'keep_segments' as const }]),
  ];
}

/** Plans the workflows that are missing or out of date; one that somebody edited is never changed. */
export function planFlows(flows: FlowsFound): Change[] {
  const left = (name: string, why: string): Change => ({
    do: 'leave',
    object: 'companies',
    name,
    why,
  });
  if (flows.leftOut !== undefined) return [left('the ready-made workflows', flows.leftOut)];
  return flows.states.flatMap((state): Change[] => {
    const name = `the workflow "${state.flow.name}"`;
    switch (state.is) {
      case 'missing':
        return [{ do: 'create_flow', flow: state.flow }];
      case 'old':
        return [{ do: 'update_flow', flow: state.flow, found: state.found }];
      case 'edited':
        return [left(name, 'somebody changed when it runs or what it does')];
      case 'left_out':
        return [left(name, state.why)];
      case 'same':
        return [];
    }
  });
}
