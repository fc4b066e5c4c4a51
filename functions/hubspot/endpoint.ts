import * as z from 'zod/mini';

/** A public request, as HubSpot's gateway passes it to an endpoint function. */
export interface EndpointCall {
  method: string;
  /** Returns the first value of a query parameter; the gateway passes lists (observed live by others). */
  query(name: string): string | undefined;
  header(name: string): string | undefined;
  /** Lower case, sorted. */
  headerNames: string[];
  /** The query as the caller sent it, with its question mark; empty without one. */
  search: string;
  /** Parsed JSON; undefined when there is no valid JSON. */
  body: unknown;
  /** The body as the gateway passed it: text, or parsed JSON. */
  sent: unknown;
}

export interface EndpointAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

type Named = Record<string, string | string[]>;

const oneOrMore = z.lazy(() => z.union([z.string(), z.array(z.string())]));
const anyRecord = z.lazy(() => z.record(z.string(), z.unknown()));
const contextField = z.lazy(() =>
  z.object({
    method: z.optional(z.unknown()),
    params: z.optional(z.unknown()),
    headers: z.optional(z.unknown()),
    body: z.optional(z.unknown()),
  }),
);

/** Without `z.catch`, which brings 8 kB of zod into a function. */
const namedIn = (value: unknown): Named =>
  Object.fromEntries(
    Object.entries(anyRecord.safeParse(value).data ?? {}).map(([name, one]) => [
      name,
      oneOrMore.safeParse(one).data ?? '',
    ]),
  );

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Parses the gateway's context. Missing or malformed parts become empty values, never an error. */
export function endpointCall(context: unknown): EndpointCall {
  const { method, body, ...rest } = z.parse(contextField, context);
  const [params, headers] = [namedIn(rest.params), namedIn(rest.headers)];
  const byName = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: typeof method === 'string' ? method.toUpperCase() : '',
    query: (name) => (Object.hasOwn(params, name) ? first(params[name]) : undefined),
    header: (name) => first(byName.get(name)),
    headerNames: [...byName.keys()].sort(),
    search: searchOf(params),
    body: typeof body === 'string' ? parsed(body) : body,
    sent: body,
  };
}

/** The gateway hands the query over in parts, in their order. */
function searchOf(params: Named): string {
  const pairs = Object.entries(params).flatMap(([name, values]) =>
    [values].flat().map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
