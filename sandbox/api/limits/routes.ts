import { ALL } from '../crm';
import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { ok } from '../server/route';
import type { AddRoute } from '../server/route';

const BASE = '/crm/v3/limits';

/**
 * What an Enterprise account may hold. Custom objects and properties: seen live by a third party on a test account,
 * October 2026; records and pipelines are guessed.
 */
const MAX = {
  customObjects: 20,
  properties: { each: 1_000, overall: 10_000 },
  records: { each: 15_000_000, overall: 1_500_000 },
  pipelines: { each: 100, overall: 100 },
};

/** How much of its limits the account uses. */
export function limitRoutes(add: AddRoute, crm: Crm): void {
  const types = () => crm.tables.types.all(ALL);

  add('GET', `${BASE}/custom-object-types`, () => {
    const usage = types().filter(({ custom }) => custom).length;
    return ok({ limit: MAX.customObjects, ...share(usage, MAX.customObjects) });
  });

  add('GET', `${BASE}/custom-properties`, () => {
    const used = types().map((type) => ({ type, usage: customProperties(crm, type) }));
    const total = sum(used.map(({ usage }) => usage));
    return ok({
      ...overall(total, MAX.properties.overall),
      byObjectType: used.map(({ type, usage }) => limited(type, usage, MAX.properties.each)),
    });
  });

  add('GET', `${BASE}/records`, () =>
    ok(byOrigin(types(), MAX.records, (type) => crm.tables.records.all(type.id).filter(isLive))),
  );

  add('GET', `${BASE}/pipelines`, () =>
    ok(
      byOrigin(types(), MAX.pipelines, (type) => crm.tables.pipelines.all(type.id).filter(isLive)),
    ),
  );
}

const isLive = ({ archived }: { archived: boolean }) => !archived;

function customProperties(crm: Crm, type: ObjectType): number {
  const all = crm.tables.properties.all(type.id);
  return all.filter(({ archived, hubspotDefined }) => !archived && !hubspotDefined).length;
}

/** HubSpot's own objects have a limit each, custom ones share one. */
function byOrigin(
  types: ObjectType[],
  max: { each: number; overall: number },
  rowsOf: (type: ObjectType) => unknown[],
) {
  const used = types.map((type) => ({ type, usage: rowsOf(type).length }));
  const custom = used.filter(({ type }) => type.custom);
  return {
    hubspotDefinedObjectTypes: used
      .filter(({ type }) => !type.custom)
      .map(({ type, usage }) => limited(type, usage, max.each)),
    customObjectTypes: {
      ...overall(sum(custom.map(({ usage }) => usage)), max.overall),
      byObjectType: custom.map(({ type, usage }) => ({ ...named(type), usage })),
    },
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

const share = (usage: number, limit: number) => ({ usage, percentage: (100 * usage) / limit });

function overall(usage: number, limit: number) {
  const { percentage } = share(usage, limit);
  return { overallLimit: limit, overallUsage: usage, overallPercentage: percentage };
}

const named = ({ id, labels }: ObjectType) => ({
  objectTypeId: id,
  singularLabel: labels.singular ?? '',
  pluralLabel: labels.plural ?? '',
});

const limited = (type: ObjectType, usage: number, limit: number) => ({
  ...named(type),
  limit,
  ...share(usage, limit),
});
