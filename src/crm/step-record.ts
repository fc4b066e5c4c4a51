import * as z from 'zod/mini';
import { calendarDateField, instantField, personField, storedEvidenceField } from '../api/fields';
import { openMoneyField } from '../api/situation';
import { unknownHubSpotUser } from '../offboarding/follow-hubspot';
import {
  unknown,
  type Evidence,
  type Instant,
  type Mark,
  type StepState,
} from '../offboarding/offboarding';
import { everyStepOf } from '../playbook/book';
import type { ByPlaybook } from '../playbook/changes';
import { fieldsOf, everyStepId, type StepId } from '../playbook/lookup';
import {
  fieldProperty,
  jsonLimit,
  stepDetailProperty,
  stepProperty,
  type Properties,
} from './names';
import { read, readJson } from './read';

export const stepStates = ['todo', 'doing', 'done', 'waived'] as const;

/** JSON content of `step_<id>_detail`. */
const detailField = z.lazy(() =>
  z.object({
    by: personField,
    at: instantField,
    requestId: z.string(),
    evidence: z.optional(storedEvidenceField),
    reason: z.optional(z.string()),
    waivedBy: z.optional(z.string()),
    openMoney: z.optional(openMoneyField),
    due: z.optional(calendarDateField),
  }),
);
type Detail = z.infer<typeof detailField>;

/** Returns JSON for a property; throws when it is longer than `jsonLimit`, which the text limits prevent. */
export function json(value: unknown): string {
  const text = JSON.stringify(value);
  if (text.length > jsonLimit)
    throw new RangeError(`${text.length} characters of JSON, at most ${jsonLimit}`);
  return text;
}

/** The steps that have properties: all built-in ones, and those that the playbook adds. */
const storedSteps = (by: ByPlaybook): StepId[] => everyStepOf(by).map(({ id }) => id);

/** Returns both properties of every step whose state is known, and those of its form's fields. */
export function stepsToProperties(
  steps: Record<StepId, StepState>,
  by: ByPlaybook,
): Record<string, string> {
  return Object.fromEntries(
    storedSteps(by)
      .filter((id) => steps[id].state !== unknown)
      .flatMap((id) => [
        [stepProperty(id), steps[id].state],
        [stepDetailProperty(id), detailOf(steps[id])],
        ...fieldsOf(id).map((field) => [
          fieldProperty(id, field.id),
          fieldValue(steps[id], field.id),
        ]),
      ]),
  );
}

/** Returns the detail without form values, which have their own properties. */
function detailOf(step: StepState): string {
  if (!step.mark) return '';
  const { state: _, mark, evidence, ...more } = step;
  const own = evidence && evidence.kind !== 'form' ? { evidence } : {};
  return json({ ...mark, ...more, ...own } satisfies Detail);
}

const fieldValue = (step: StepState, field: string) => formValues(step)?.[field] ?? '';

const formValues = ({ evidence }: StepState) =>
  evidence?.kind === 'form' ? evidence.values : undefined;

/**
 * Parses the steps. A step whose property the account lacks, or whose state a person cleared, is unknown; a record that
 * is older than a step has no value for it, which is to do. A step that a person or a workflow sets to done in HubSpot is done, without evidence or a name.
 * `since`: date of such changes.
 */
export function stepsFromProperties(
  p: Properties,
  since: Instant,
  by: ByPlaybook,
): Record<StepId, StepState> {
  const stored = new Set(storedSteps(by));
  const entries = everyStepId.map(
    (id) => [id, stored.has(id) ? stepOf(id, p, since) : { state: 'todo' }] as const,
  );
  return Object.fromEntries(entries) as Record<StepId, StepState>;
}

function stepOf(id: StepId, p: Properties, since: Instant): StepState {
  const name = stepProperty(id);
  const detail = readJson(detailField, p[stepDetailProperty(id)]);
  const stored = p[name];
  if (!(name in p)) return { state: unknown, lacks: name };
  const isNew = !stored && !p[stepDetailProperty(id)];
  const state = isNew ? 'todo' : read(z.enum(stepStates), stored);
  if (!state) return { state: unknown };
  const evidence = evidenceFrom(id, p, detail);
  const earlier = evidence ? { evidence } : {};
  const dueAt = detail?.due ? { due: detail.due } : {};
  const mark: Mark = detail
    ? { by: detail.by, at: detail.at, requestId: detail.requestId }
    : { by: unknownHubSpotUser, at: since, requestId: '' };
  switch (state) {
    case 'todo':
      return { state, ...(detail ? { mark } : {}), ...earlier };
    case 'doing':
      return { state, mark, ...earlier };
    case 'done':
      return { state, mark, evidence: evidence ?? { kind: 'none' }, ...dueAt };
    case 'waived':
      return {
        state,
        mark,
        reason: detail?.reason ?? '',
        waivedBy: detail?.waivedBy ?? mark.by.name,
        ...(detail?.openMoney ? { openMoney: detail.openMoney } : {}),
        ...dueAt,
        ...earlier,
      };
  }
}

/** Returns the evidence: of a form the values, also those that a person typed in HubSpot, else that of the detail. */
function evidenceFrom(
  step: StepId,
  p: Properties,
  detail: Detail | undefined,
): Evidence | undefined {
  const values = fieldsOf(step).flatMap(({ id }) => {
    const value = p[fieldProperty(step, id)];
    return value ? [[id, value] as const] : [];
  });
  if (values.length > 0) return { kind: 'form', values: Object.fromEntries(values) };
  return detail?.evidence;
}
