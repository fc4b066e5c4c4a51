import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { answerRecord } from '../objects/answers';
import { typeOf } from '../schemas/find';
import { invalid } from '../server/errors';
import { bodyOf } from '../server/request';
import { ok, type AddRoute } from '../server/route';
import { operators } from './entities';
import { search } from './find';
import { sightOf } from './sight';

const word = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String));

const optional = <T extends z.ZodMiniType>(schema: T) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value) => value ?? undefined),
  );

const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(operators),
  value: optional(word),
  highValue: optional(word),
  values: optional(z.array(word)),
});

const sortSchema = z.union([
  z.string(),
  z.object({
    propertyName: z.string(),
    direction: z._default(z.enum(['ASCENDING', 'DESCENDING']), 'ASCENDING'),
  }),
]);

const bodySchema = z.object({
  filterGroups: z._default(z.array(z.object({ filters: z.array(filterSchema) })), []),
  /** Filters without a group are one group. */
  filters: z._default(z.array(filterSchema), []),
  query: optional(z.string()),
  sorts: z._default(z.array(sortSchema), []),
  properties: z._default(z.array(z.string()), []),
  limit: z._default(z.number(), 10),
  after: z._default(z.pipe(z.union([z.string(), z.number()]), z.transform(Number)), 0),
});

/** Most characters of a whole request. Source: HubSpot's docs. */
const MAX_BODY = 3_000;

export function searchRoutes(add: AddRoute, crm: Crm): void {
  add('POST', '/crm/v3/objects/:objectType/search', (request) => {
    const type = typeOf(crm, request);
    if (JSON.stringify(request.body ?? {}).length > MAX_BODY)
      throw invalid(`The search request is longer than ${MAX_BODY} characters.`);
    const body = bodyOf(request, 'PublicObjectSearchRequest', bodySchema);
    const { filters, properties, sorts, filterGroups, ...rest } = body;
    const groups = filters.length > 0 ? [...filterGroups, { filters }] : filterGroups;
    const asked = { ...rest, filterGroups: groups, sorts: sorts.map(toSort) };
    const found = search(crm, type, asked, sightOf(crm, request));
    return ok({
      total: found.total,
      results: found.records.map((record) => answerRecord(crm, type, record, { properties })),
      ...(found.next !== undefined && { paging: { next: { after: String(found.next) } } }),
    });
  });
}

/** `name`, or `-name` for the other way round, as the client's model has it. */
function toSort(sort: z.infer<typeof sortSchema>) {
  if (typeof sort !== 'string') return sort;
  return sort.startsWith('-')
    ? { propertyName: sort.slice(1), direction: 'DESCENDING' as const }
    : { propertyName: sort, direction: 'ASCENDING' as const };
}
