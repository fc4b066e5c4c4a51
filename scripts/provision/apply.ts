import { HubSpotError } from '../../functions/hubspot/errors';
import { applyOne, inputOf, typeId } from './apply-one';
import type { ApplyOptions } from './apply-options';
import type { Change } from './changes';
import { describe } from './describe';
import { toDo } from './plan';
import { whyRefused } from './refusal';

/**
 * Makes the changes of a plan. Reports those that HubSpot refuses and continues; returns the number of failures. After a
 * 403 the other changes of that object are not tried.
 */
export async function apply(changes: Change[], options: ApplyOptions): Promise<number> {
  const todo = toDo(changes);
  const closed = new Set<string>();
  let started = 0;
  let failed = 0;
  for (const group of inGroups(todo)) {
    const [first] = group;
    started += group.length;
    if (first) options.progress(describe(first), started, todo.length);
    const isTried = first && !closed.has(objectOf(first));
    if (first && isNumbered(first) && failed > 0) {
      options.warn(`Not tried: ${describe(first)}: what was refused comes first.`);
      failed += 1;
      continue;
    }
    if (isTried && group.length > 1 && (await createBatch(group, options))) continue;
    for (const change of group) {
      const ended = closed.has(objectOf(change)) ? 'not_tried' : await make(change, options);
      if (ended === 'forbidden') closed.add(objectOf(change));
      if (ended !== 'made') failed += 1;
    }
  }
  for (const object of closed) options.warn(`Refused: ${object}: no other change of it was tried.`);
  return failed;
}

/** Whether a change counts on all before it. */
const isNumbered = (change: Change) => change.do === 'migrate' || change.do === 'keep_number';

const objectOf = (change: Change): string => ('object' in change ? change.object : 'offboarding');

/** Groups properties of one object for a batch call; every other change is its own group. */
function inGroups(changes: Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && last.length < maxBatchSize && goesWith(last[0], change)) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** Maximum number of properties in one batch (observed on live accounts by others). */
const maxBatchSize = 100;

const goesWith = (first: Change | undefined, change: Change) =>
  first?.do === 'create_property' &&
  change.do === 'create_property' &&
  first.object === change.object &&
  !first.property.unique &&
  !change.property.unique;

/**
 * Creates a group in one call; false when HubSpot refused any of them, so that each is then created and reported alone.
 */
async function createBatch(group: Change[], options: ApplyOptions): Promise<boolean> {
  const [first] = group;
  if (first?.do !== 'create_property') return false;
  const inputs = group.flatMap((change) =>
    change.do === 'create_property' ? [inputOf(change.property, false)] : [],
  );
  try {
    const answer = await options.api.batch.create(typeId(first.object, options), { inputs });
    return !('numErrors' in answer && answer.numErrors);
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    return false;
  }
}

/** Makes one change; `forbidden` when the token may not make it (403). */
async function make(
  change: Change,
  options: ApplyOptions,
): Promise<'made' | 'refused' | 'forbidden'> {
  try {
    await applyOne(change, options);
    return 'made';
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    const isForbidden = error.status === 403;
    options.warn(
      `Refused: ${describe(change)}: ${isForbidden ? whyRefused(error) : error.message}`,
    );
    return isForbidden ? 'forbidden' : 'refused';
  }
}
