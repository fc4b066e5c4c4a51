import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const needs = z.object({ endpoint: z.optional(z.unknown()) });

/** Returns the uids of public functions: those with an endpoint in their JSON file. */
export function endpointUids(): string[] {
  return readdirSync('functions')
    .filter((name) => /^[a-z-]+\.json$/.test(name))
    .filter((name) => needs.parse(JSON.parse(readFileSync(`functions/${name}`, 'utf8'))).endpoint)
    .map((name) => name.replace('.json', '').replaceAll('-', '_'));
}
