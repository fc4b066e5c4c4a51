import * as z from 'zod/mini';

/** A public request, as HubSpot's gateway passes it to an endpoint function. */
export interface EndpointCall {
  method: string;
  /** Returns the first value of a query parameter; the gateway passes lists (observed live by others). */
  query(name: string): string | undefined;
  header(name: string): string | undefined;
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

const oneOrMore = z.union([z.string(), z.array(z.string())]);
const named = z.catch(z.record(z.string(), z.catch(oneOrMore, '')), {});
const contextField = z.object({
  method: z.catch(z.string(), ''),
  params: named,
  headers: named,
  body: z.optional(z.unknown()),
});

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Parses the gateway's context. Missing or malformed parts become empty values, never an error. */
export function endpointCall(context: unknown): EndpointCall {
  const { method, params, headers, body } = z.parse(contextField, context);
  const byName = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: method.toUpperCase(),
    query: (name) => (Object.hasOwn(params, name) ? first(params[name]) : undefined),
    header: (name) => first(byName.get(name)),
    search: searchOf(params),
    body: typeof body === 'string' ? parsed(body) : body,
    sent: body,
  };
}

/** The gateway hands the query over in parts, in their order. */
function searchOf(params: Record<string, string | string[]>): string {
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
