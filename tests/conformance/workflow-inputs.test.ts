import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { inputsOf } from '../../functions/workflow/inputs';
import { assemble } from '../../scripts/assemble/assemble';
import { builtInStep, everyStepId } from '../../src/playbook/lookup';

const type = z.object({
  name: z.string(),
  type: z.string(),
  options: z.optional(z.array(z.object({ value: z.string(), label: z.string() }))),
});
const field = z.object({ typeDefinition: type, isRequired: z.optional(z.boolean()) });
const metaField = z.object({
  uid: z.string(),
  config: z.object({
    actionUrl: z.string(),
    inputFields: z.array(field),
    outputFields: z.array(field),
    labels: z.object({
      en: z.object({
        inputFieldLabels: z.record(z.string(), z.string()),
        inputFieldDescriptions: z.record(z.string(), z.string()),
        outputFieldLabels: z.record(z.string(), z.string()),
      }),
    }),
  }),
});

const dist = mkdtempSync(join(tmpdir(), 'flows-actions-'));
let found: z.infer<typeof metaField>[] = [];
beforeAll(async () => {
  await assemble({ root: process.cwd(), out: dist });
  const folder = join(dist, 'app', 'workflow-actions');
  found = readdirSync(folder).map((file) =>
    metaField.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  );
}, 60_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const nameOf = ({ uid }: { uid: string }) => uid.replace(/_action$/, '');
const names = (fields: z.infer<typeof field>[]) =>
  fields.map(({ typeDefinition: { name } }) => name);

test('each action of the endpoint is offered in the editor with its inputs, and no other', () => {
  const offered = found.map((one) => [nameOf(one), names(one.config.inputFields)]);
  const served = Object.entries(inputsOf).map(([name, { shape }]) => [name, Object.keys(shape)]);
  expect(Object.fromEntries(offered)).toEqual(Object.fromEntries(served));
});

test('no two actions share the name of an input, by which a call tells its action', () => {
  const all = found.flatMap(({ config }) => names(config.inputFields));
  expect(new Set(all).size).toBe(all.length);
});

test('an input is required exactly where the endpoint requires it', () => {
  for (const one of found) {
    const required = one.config.inputFields.filter(({ isRequired }) => isRequired);
    const filled = Object.fromEntries(
      required.map(({ typeDefinition: { name, options } }) => [name, options?.[0]?.value ?? '7']),
    );
    const schema = Object.entries(inputsOf).find(([name]) => name === nameOf(one))?.[1];
    expect([nameOf(one), schema?.safeParse(filled).success]).toEqual([nameOf(one), true]);
    expect(schema?.safeParse({}).success).toBe(false);
  }
});

test('each input and output has a label, and each input says what it is', () => {
  for (const { config } of found) {
    const { inputFieldLabels, inputFieldDescriptions, outputFieldLabels } = config.labels.en;
    expect(Object.keys(inputFieldLabels)).toEqual(names(config.inputFields));
    expect(Object.keys(inputFieldDescriptions)).toEqual(names(config.inputFields));
    expect(Object.keys(outputFieldLabels)).toEqual(names(config.outputFields));
  }
});

test('a workflow may finish the steps that ask for one value and for nothing to be open', () => {
  const finish = found.find((one) => nameOf(one) === 'finish_step');
  const options = finish?.config.inputFields[0]?.typeDefinition.options?.map(({ value }) => value);
  const wanted = everyStepId.filter((id) => {
    const step = builtInStep(id);
    return step?.evidence.kind !== 'form' && !step?.nothingOpenIn;
  });
  expect(options).toEqual(wanted);
  expect(options).toContain('meet_client');
  expect(options).not.toContain('settle_payments');
});

test('all actions are called at the address of the upload’s profile', () => {
  const urls = new Set(found.map(({ config }) => config.actionUrl));
  expect([...urls]).toEqual(['${RELTERM_WORKFLOW_URL}']);
});
