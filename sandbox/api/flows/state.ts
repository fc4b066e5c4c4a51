import { randomUUID } from 'node:crypto';
import { ALL, type Crm } from '../crm';
import { conflict, invalid, notFound } from '../server/errors';
import type { Flow, FlowInput } from './entities';
import { checkFlow } from './rules';

export const allFlows = (crm: Crm): Flow[] => crm.tables.flows.all(ALL);

export function requireFlow(crm: Crm, id: string): Flow {
  const flow = crm.tables.flows.get(ALL, id);
  if (!flow) throw notFound(`Flow ${id} does not exist.`);
  return flow;
}

export function createFlow(crm: Crm, input: FlowInput): Flow {
  const { name, objectTypeId, uuid = randomUUID() } = input;
  if (!name) throw invalid('A flow must have a name.');
  if (!objectTypeId) throw invalid('objectTypeId is required.');
  checkFlow(crm, objectTypeId, input);
  const at = crm.now().toISOString();
  const id = String(crm.nextId('types'));
  const made: Flow = {
    ...input,
    ...{ id, uuid, name, objectTypeId, revisionId: '1', createdAt: at, updatedAt: at },
    crmObjectCreationStatus: 'COMPLETE',
  };
  crm.tables.flows.put(ALL, id, made);
  return made;
}

/**
 * Replaces a flow: whatever is left out is cleared. Refused unless the caller names the revision it read (seen by others; that the answer
 * is 409 is a guess).
 */
export function replaceFlow(
  crm: Crm,
  id: string,
  { revisionId, ...input }: FlowInput & { revisionId: string },
): Flow {
  const before = requireFlow(crm, id);
  if (revisionId !== before.revisionId)
    throw conflict(`Flow ${id} is at revision ${before.revisionId}, not ${revisionId}.`);
  checkFlow(crm, before.objectTypeId, input);
  const { uuid, name, objectTypeId, createdAt } = before;
  const after: Flow = {
    ...input,
    ...{ id, uuid, objectTypeId, createdAt, name: input.name ?? name },
    revisionId: String(Number(before.revisionId) + 1),
    updatedAt: crm.now().toISOString(),
    crmObjectCreationStatus: 'COMPLETE',
  };
  crm.tables.flows.put(ALL, id, after);
  return after;
}

export function deleteFlow(crm: Crm, id: string): void {
  requireFlow(crm, id);
  crm.tables.flows.remove(ALL, id);
}
