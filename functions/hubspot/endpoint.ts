import * as z from 'zod/mini';

/** A call of the world, as HubSpot's gateway hands it to an endpoint function. */
export interface EndpointCall {
  method: string;
  /** The first value of a name in the query; the gateway hands over lists (seen live by others). */
  query(name: string): string | undefined;
  header(name: string): string | undefined;
  /** Parsed JSON; undefined where there was none to read. */
  body: unknown;
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

/** Reads what the gateway hands over; nothing in it is trusted, and nothing missing is an error. */
export function endpointCall(context: unknown): EndpointCall {
  const { method, params, headers, body } = z.parse(contextField, context);
  const byName = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: method.toUpperCase(),
    query: (name) => (Object.hasOwn(params, name) ? first(params[name]) : undefined),
    header: (name) => first(byName.get(name)),
    body: typeof body === 'string' ? parsed(body) : body,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
