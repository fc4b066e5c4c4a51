import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { appFunctionOf } from '../../src/api/app-functions';
import { functionNames } from '../../src/api/functions';

const needs = z.object({ endpoint: z.optional(z.unknown()) });

/** Returns the uids of public functions: those with an endpoint in their JSON file. */
function endpointUids(): string[] {
  return readdirSync('functions')
    .filter((name) => /^[a-z-]+\.json$/.test(name))
    .filter((name) => needs.parse(JSON.parse(readFileSync(`functions/${name}`, 'utf8'))).endpoint)
    .map((name) => name.replace('.json', '').replaceAll('-', '_'));
}

/** The uids of all app functions. */
export const appFunctionUids = (): string[] => [
  ...new Set(functionNames.map(appFunctionOf)),
  ...endpointUids(),
];
