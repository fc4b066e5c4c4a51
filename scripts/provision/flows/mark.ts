import type { FlowFound } from './flows-api';
import type { FlowWanted } from './flows';
import type { FlowParts } from './shapes';

/** The mark by which a flow is found again, whatever it is called; that HubSpot keeps custom properties is unverified. */
const mark = { id: 'relterm_flow', graph: 'relterm_graph' };
/** The same as a line of the description, for an account that keeps no custom properties. */
const line = (id: string) => `Relationship Termination: ${id}`;

/** Returns the part of a flow that says when it runs and what it does. */
export function graphOf({ graph }: FlowWanted, parts: FlowParts) {
  const { actions, ...criteria } = graph(parts);
  return { ...criteria, actions, startActionId: actions[0]?.actionId ?? '' };
}

/** Returns a flow as it is sent: `found`: the one that it replaces, whose name and switch stay. */
export function flowInput(wanted: FlowWanted, parts: FlowParts, found?: FlowFound): object {
  const graph = graphOf(wanted, parts);
  const shown = {
    name: found?.name ?? wanted.name,
    description: `Made by provisioning, switched off. ${line(wanted.id)}`,
    isEnabled: found?.isEnabled ?? false,
    customProperties: { [mark.id]: wanted.id, [mark.graph]: JSON.stringify(graph) },
    nextAvailableActionId: String(graph.actions.length + 1),
    blockedDates: [],
    timeWindows: [],
    type: 'PLATFORM_FLOW',
    ...graph,
  };
  if (found) return { ...shown, revisionId: found.revisionId, crmObjectCreationStatus: 'COMPLETE' };
  const objectTypeId = wanted.object === 'companies' ? '0-2' : parts.objectType;
  return { ...shown, flowType: 'WORKFLOW', objectTypeId, dataSources: [] };
}

/** Returns the flow that provisioning made; undefined if there is none. */
export const findFlow = ({ id }: FlowWanted, all: readonly FlowFound[]): FlowFound | undefined =>
  all.find(({ customProperties }) => customProperties?.[mark.id] === id) ??
  all.find(({ description }) => description?.includes(line(id)));

/**
 * How a flow that is there stands to the wanted one: `same`, `old` if it is as an earlier version sent it, or `edited` if somebody changed
 * when it runs or what it does. Its name and switch do not count. What HubSpot adds of its own does not count either.
 */
export function stateOf(
  found: FlowFound,
  wanted: FlowWanted,
  parts: FlowParts,
): 'same' | 'old' | 'edited' {
  if (contains(found, graphOf(wanted, parts))) return 'same';
  const sent = parsed(found.customProperties?.[mark.graph]);
  return sent !== undefined && contains(found, sent) ? 'old' : 'edited';
}

/** Whether everything in `part` is in `whole` with the same value; lists have the same length. */
function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part))
    return (
      Array.isArray(whole) &&
      whole.length === part.length &&
      part.every((one, at) => contains(whole[at], one))
    );
  if (typeof part !== 'object' || part === null) return whole === part;
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(part).every(([name, value]) => contains(Reflect.get(whole, name), value));
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
