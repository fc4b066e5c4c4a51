import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { madeOnce } from '../../made-once';
import { coverage } from '../coverage';

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

const modelsByRoute = new Map(
  coverage.map(({ method, path: at, model }) => [`${method} ${at}`, model]),
);

const areaOf = (model: string) => model.split(' ')[0] ?? '';

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
  const ajv = new Ajv({ strict: false, allErrors: true });
  const models = coverage.flatMap(({ model }) => model ?? []).filter((model) => model !== 'void');
  for (const area of new Set(models.map(areaOf)))
    ajv.addSchema({ $id: area, $defs: await definitionsOf(area) });
  return (answer) => problemsOf((model) => modelNamed(ajv, model), answer);
}

async function definitionsOf(area: string): Promise<unknown> {
  const inputs = [
    'sandbox/api/client-check/client-models.ts',
    'node_modules/@hubspot/api-client/package.json',
  ];
  const folder = await madeOnce(`client-${area.replaceAll('/', '-')}`, inputs, async (work) => {
    const { modelsOf } = await import('./client-models');
    await writeFile(path.join(work, 'models.json'), JSON.stringify(modelsOf(area)));
  });
  return JSON.parse(await readFile(path.join(folder, 'models.json'), 'utf8'));
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
  const model = modelsByRoute.get(asked);
  if (model === undefined) return [`${asked}: it is in no coverage.ts`];
  if (model === null) return [];
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
