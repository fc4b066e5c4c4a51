import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import { madeOnce } from '../../made-once';
import { answersOf, notInClient } from './client-answers';

/** An answer as it goes out. */
export interface WatchedAnswer {
  method: string;
  /** The route as registered: `/crm/v3/objects/:objectType`. */
  route: string;
  status: number;
  /** null when there is none. */
  body: unknown;
}

/** What is wrong with an answer, in HubSpot's client's terms; empty when it fits. */
export type AnswerCheck = (answer: WatchedAnswer) => string[];

const areas = [
  ...new Set(Object.values(answersOf).map((model) => model.split(' ')[0] ?? '')),
].filter((area) => area !== 'void');

const fileOf = (folder: string, area: string) =>
  path.join(folder, `${area.replaceAll('/', '-')}.json`);

let opened: Promise<AnswerCheck> | undefined;

/**
 * Checks answers against the models of HubSpot's client. The models are read from the client once for a version of
 * it, and compiled at their first use.
 */
export function openAnswerCheck(): Promise<AnswerCheck> {
  opened ??= open();
  return opened;
}

async function open(): Promise<AnswerCheck> {
  const here = ['client-models.ts', 'client-answers.ts'].map(
    (file) => `sandbox/api/client-check/${file}`,
  );
  const inputs = [...here, 'node_modules/@hubspot/api-client/package.json'];
  const folder = await madeOnce('client-models', inputs, async (work) => {
    const { modelsOf } = await import('./client-models');
    for (const area of areas) await writeFile(fileOf(work, area), JSON.stringify(modelsOf(area)));
  });
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const area of areas) {
    const $defs: unknown = JSON.parse(await readFile(fileOf(folder, area), 'utf8'));
    ajv.addSchema({ $id: area, $defs });
  }
  return (answer) => problemsOf((model) => modelNamed(ajv, model), answer);
}

function modelNamed(ajv: Ajv, model: string): ValidateFunction {
  const [area = '', name = ''] = model.split(' ');
  const validate = ajv.getSchema(`${area}#/$defs/${name}`);
  if (!validate) throw new Error(`HubSpot's client has no model ${model}.`);
  return validate;
}

function problemsOf(named: (model: string) => ValidateFunction, answer: WatchedAnswer): string[] {
  const { method, route, status, body } = answer;
  const asked = `${method} ${route}`;
  if (status >= 400)
    return isRefusal(body) ? [] : [`${asked}: ${status} in other words than HubSpot's`];
  if (notInClient.includes(asked)) return [];
  const model = answersOf[asked];
  if (model === undefined) return [`${asked}: no model is named in client-answers.ts`];
  if (model === 'void') return status === 204 && body === null ? [] : [`${asked}: has a body`];
  const validate = named(status === 207 ? `${model}WithErrors` : model);
  validate(body);
  return (validate.errors ?? [])
    .map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
    .filter((problem) => !isNullLabel(route, problem))
    .map((problem) => `${asked}: ${problem}`);
}

/** HubSpot's docs answer the plain association with a null label, where the client's model says string. */
const isNullLabel = (route: string, problem: string) =>
  route.startsWith('/crm/v4/') && problem.endsWith('/label must be string');

/** Source: HubSpot's docs on errors; a category is often there, and not always. */
const isRefusal = (body: unknown) =>
  typeof body === 'object' &&
  body !== null &&
  ['status', 'message', 'correlationId'].every(
    (name) => typeof Reflect.get(body, name) === 'string',
  );
