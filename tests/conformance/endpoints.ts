import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const needs = z.object({ endpoint: z.optional(z.unknown()) });

/** The uids of the functions that the world may call: those whose JSON file names an address. */
export function endpointUids(): string[] {
  return readdirSync('functions')
    .filter((name) => /^[a-z-]+\.json$/.test(name))
    .filter((name) => needs.parse(JSON.parse(readFileSync(`functions/${name}`, 'utf8'))).endpoint)
    .map((name) => name.replace('.json', '').replaceAll('-', '_'));
}
