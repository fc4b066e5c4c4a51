import { ALL, type Crm } from '../crm';
import { checkValue } from '../properties/rules';
import type { ObjectType } from '../schemas/entities';
import { invalid, invalidValues, type ValueProblem } from '../server/errors';
import type { CrmRecord, Values } from './entities';
import { checkStage, problem } from './stage-rules';

export function refuseMissing(type: ObjectType, written: Record<string, string>): void {
  const isSet = (name: string) => (written[name] ?? '') !== '';
  const missing = type.requiredProperties.filter((name) => !isSet(name));
  const noneOf = type.requiredOneOf.length > 0 && !type.requiredOneOf.some(isSet);
  if (missing.length === 0 && !noneOf) return;
  const message = `Error creating ${type.name.toUpperCase()}. Some required properties were not set.`;
  throw invalid(message, {
    context: { properties: noneOf ? type.requiredOneOf : missing },
    errors: [{ message, code: 'REQUIRED_FIELD' }],
  });
}

/**
 * What a write stores: every value checked against its property, and the pipeline and stage against the account's
 * pipelines. Throws HubSpot's 400 that lists every value refused.
 */
export function checkWrite(
  crm: Crm,
  type: ObjectType,
  before: CrmRecord | undefined,
  sent: Values,
): Record<string, string> {
  const problems: ValueProblem[] = [];
  const written: Record<string, string> = {};
  for (const [name, raw] of Object.entries(sent)) {
    const checked = checkOne(crm, type, name, String(raw ?? ''), before?.properties[name]);
    if (checked.ok) written[name] = checked.value;
    else problems.push(checked.problem);
  }
  const moved = problems.length > 0 ? undefined : checkStage(crm, type, before, written);
  if (moved && !moved.ok) problems.push(moved.problem);
  if (problems.length > 0) throw invalidValues(problems);
  const all = { ...written, ...(moved?.ok ? moved.also : {}) };
  return { ...all, ...stampsOf(crm, type, before, all) };
}

/** The times that HubSpot sets by itself, such as when a task was completed; a time that is sent stays. */
function stampsOf(
  crm: Crm,
  { stamps = [] }: ObjectType,
  before: CrmRecord | undefined,
  written: Record<string, string>,
): Record<string, string> {
  const due = stamps.filter(
    ({ property, is, sets }) =>
      written[property] !== undefined &&
      written[sets] === undefined &&
      (written[property] === is) !== (before?.properties[property] === is),
  );
  return Object.fromEntries(
    due.map(({ property, is, sets }) => [
      sets,
      written[property] === is ? crm.now().toISOString() : '',
    ]),
  );
}

function checkOne(
  crm: Crm,
  type: ObjectType,
  name: string,
  raw: string,
  current: string | undefined,
) {
  const property = crm.tables.properties.get(type.id, name);
  if (!property || property.archived) {
    return problem(name, 'PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`);
  }
  if (property.readOnlyValue) {
    return problem(
      name,
      'READ_ONLY_VALUE',
      `"${name}" is a read only property; its value cannot be set.`,
    );
  }
  if (raw === '' && name === type.primaryDisplayProperty && type.custom && current !== undefined) {
    return problem(
      name,
      'REQUIRED_FIELD',
      `The primary display property "${name}" cannot be cleared.`,
    );
  }
  if (name === 'hubspot_owner_id' && raw !== '' && !crm.tables.owners.get(ALL, raw)) {
    return problem(name, 'INVALID_OWNER_ID', `Owner ${raw} does not exist`);
  }
  return checkValue(property, raw, current);
}
