import { endpointCall, type EndpointAnswer, type EndpointCall } from './hubspot/endpoint';
import { newFunctionContext } from './hubspot/handle';
import { portalId } from './hubspot/portal-details';
import { signatureOf } from './signed/signature';
import { answerTo, refusedCall } from './workflow/answer';
import { actionCallOf } from './workflow/action-call';
import { refusalEnding } from './workflow/change';
import { endingOf, endingOfError } from './workflow/run-action';

/**
 * Runs a custom action of HubSpot's workflows (`workflow-actions/`). HubSpot signs the call with the app's client secret. Answers 401
 * without a valid signature, 400 for a body that is no call, 403 from another account; HubSpot tries none of these again. Else as
 * `answerTo`.
 */
export async function main(context: unknown): Promise<EndpointAnswer> {
  const call = endpointCall(context);
  if (!isSigned(call)) return refusedCall(401);
  const action = actionCallOf(call.body);
  if (!action) return refusedCall(400);
  const made = newFunctionContext();
  const own = { ...made, http: { ...made.http, room: { left: Infinity } } };
  if (own.http.token === '') return answerTo(refusalEnding({ code: 'no_access' }));
  try {
    if (action.portalId !== String(await portalId(own.http))) return refusedCall(403);
    return answerTo(await endingOf(action, own));
  } catch (error) {
    return answerTo(endingOfError(error));
  }
}

/** HubSpot's guide to custom actions names version 2, which has no time; others saw version 3. Version 2 only where a secret says so. */
function isSigned({ method, search, sent: body, header }: EndpointCall): boolean {
  const { RELTERM_CLIENT_SECRET: secret, RELTERM_WORKFLOW_URL, RELTERM_WORKFLOW_V2 } = process.env;
  const request = { method, uri: `${RELTERM_WORKFLOW_URL ?? ''}${search}`, body, header };
  const acceptsV2 = RELTERM_WORKFLOW_V2 === 'yes';
  const found = RELTERM_WORKFLOW_URL
    ? signatureOf(request, { secret, now: Date.now(), acceptsV2 })
    : 'no_secret';
  if (found !== 'signed') console.log(JSON.stringify({ workflow: found }));
  return found === 'signed';
}
