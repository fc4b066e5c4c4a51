import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { invalid } from './errors';

const paramsSchema = z.record(z.string(), z.string());

const querySchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A part of the path, such as `objectType`. */
export function param(request: FastifyRequest, name: string): string {
  const value = paramsSchema.parse(request.params)[name];
  if (value === undefined)
    throw new Error(`The route of ${request.url} has no part called ${name}.`);
  return value;
}

/** The last value of a query parameter. */
export function queryValue(request: FastifyRequest, name: string): string | undefined {
  return queryValues(request, name).at(-1);
}

/** Every value of a query parameter, repeated or joined by commas: HubSpot takes both. */
export function queryList(request: FastifyRequest, name: string): string[] {
  return queryValues(request, name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

/** A page size between 1 and `max`. */
export function queryLimit(request: FastifyRequest, fallback: number, max: number): number {
  const limit = Number(queryValue(request, 'limit') ?? fallback);
  if (Number.isInteger(limit) && limit >= 1 && limit <= max) return limit;
  throw invalid(`limit must be between 1 and ${max}.`);
}

/** The body in the given shape. Fields that the shape does not know are ignored. */
export function bodyOf<T>(request: FastifyRequest, name: string, schema: z.ZodMiniType<T>): T {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    message: issue.message,
    in: issue.path.join('.'),
    code: issue.code,
  }));
  const where = errors.map((error) => error.in || 'body').join(', ');
  throw invalid(`Invalid input JSON on line 1, column 1: Cannot build ${name}; check [${where}]`, {
    errors,
  });
}

function queryValues(request: FastifyRequest, name: string): string[] {
  const value = querySchema.parse(request.query)[name];
  return value === undefined ? [] : [value].flat();
}
