import { wallClock } from '../../src/calendar/wall-clock';
import type { FunctionContext } from '../hubspot/handle';
import { unexpectedError } from '../hubspot/handle';
import { isBehind } from '../hubspot/many/carry-out';
import { portalZone } from '../hubspot/portal-details';
import type { ActionCall } from './action-call';
import { actions, linkAgain, refuse } from './actions';
import type { Ending, Outputs } from './answer';
import { later, refusalEnding, type ActionContext } from './change';
import { doneBefore } from './done-before';
import { enrolled } from './enrolled';
import { askedBy, type Asked } from './inputs';
import { wrongInput } from './refusals';
import { repairOpen } from './repair-open';

/**
 * Calls that HubSpot must have room for before an action begins: it takes up to twenty in a new process, and some more may run beside it. One
 * that were begun without room would use up calls and come to no end.
 */
const roomNeeded = 60;

/**
 * Runs an action on the company of the enrolled record. HubSpot tries for up to three days: a try after one that worked finds it done.
 * API calls: 1 or 2 for the company, 1 to see whether it was done, and those of the change.
 */
export async function endingOf(call: ActionCall, own: FunctionContext): Promise<Ending> {
  const asked = askedBy(call.inputs);
  if (!asked) return refuse('no_action');
  if ('wrong' in asked) return { end: 'refused', message: wrongInput(asked.wrong) };
  const found = await enrolled(call.object, own.http);
  if (!found) return refuse('not_ours');
  if ((own.http.room?.left ?? Infinity) < roomNeeded) return later();
  const zone = await portalZone(own.http);
  const { date: today } = wallClock(own.at, zone);
  const { requestId } = call;
  const context: ActionContext = { ...own, company: found.company, requestId, today, zone };
  if (asked.name === 'repair' && asked.inputs.extent === 'all_open') return repairOpen(context);
  if (asked.name === 'repair') return runOn(asked, context);
  const step = asked.name === 'finish_step' ? asked.inputs.step : undefined;
  const told = await doneBefore(requestId, found.company, step, own.http);
  if (told) return endAgain(asked, told, context);
  if (found.isEarlier && asked.name !== 'start_offboarding') return refuse('earlier');
  return runOn(asked, context);
}

/** The compiler does not see that name and inputs belong together. */
const runOn = ({ name, inputs }: Asked, context: ActionContext): Promise<Ending> =>
  (actions[name] as (given: typeof inputs, on: ActionContext) => Promise<Ending>)(inputs, context);

/** Ends a try after one that worked: what was not written after the record then is written now. */
async function endAgain(
  { name }: Asked,
  outputs: Outputs,
  context: ActionContext,
): Promise<Ending> {
  const left = { changed: false, repair: ['mirror', 'tasks', 'note'] } as const;
  if (await isBehind(context, context.today, left)) return { end: 'failed' };
  return name === 'make_survey_link' ? linkAgain(context) : { end: 'done', outputs };
}

/** Returns how an action ends on an error; an unexpected one is logged. */
export function endingOfError(error: unknown): Ending {
  const reply = unexpectedError('workflow', error);
  return reply.status === 'refused' ? refusalEnding(reply.refusal) : { end: 'failed' };
}
