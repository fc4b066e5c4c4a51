import { idField, textLimits } from '../src/api/fields';
import type { ManyName } from '../src/api/functions';
import type { Reply } from '../src/api/reply';
import type { Person } from '../src/offboarding/offboarding';
import { endpointCall, type EndpointAnswer, type EndpointCall } from './hubspot/endpoint';
import { answerOf, newFunctionContext } from './hubspot/handle';
import { manyContext, manyRequest } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';
import { namedCall } from './hubspot/main-by-name';
import { ownerOfUser } from './hubspot/owners';
import { portalId } from './hubspot/portal-details';
import { signatureOf } from './signed/signature';

const bodyField = namedCall(manyWorks);

/**
 * Runs a function that takes companies by id for the user whom HubSpot vouches for: `hubspot.fetch` of an extension appends user
 * and account to the address and signs the whole (`docs/security.md`). The user may differ from the one in the request, which then
 * does not count. Answers 401 without a valid signature, 403 from another account, 400 for a body that is none, else as the function.
 */
export async function main(context: unknown): Promise<EndpointAnswer> {
  const call = endpointCall(context);
  const { http } = newFunctionContext();
  if (!isSigned(call)) return nothing(401);
  if (http.token === '') return withoutToken;
  const [user, portal] = [idField.safeParse(call.query('userId')), call.query('portalId')];
  if (!portal || portal !== String(await portalId(http))) return nothing(403);
  const body = bodyField.safeParse(call.body);
  if (!user.success || !body.success) return nothing(400);
  const person = await personOf(user.data, call, http);
  const { statusCode, body: text } = await run(body.data.function, body.data.parameters, person);
  return { statusCode, headers: { 'content-type': 'application/json' }, body: text };
}

const run = <N extends ManyName>(name: N, parameters: unknown, person: Person) =>
  answerOf(name, manyRequest(name), parameters, (request, own) =>
    manyWorks[name](
      request,
      manyContext(own, () => person, true),
    ),
  );

function isSigned({ method, search, sent: body, header }: EndpointCall): boolean {
  const uri = `${process.env.RELTERM_MANAGE_URL ?? ''}${search}`;
  const secret = process.env.RELTERM_CLIENT_SECRET;
  const found = signatureOf({ method, uri, body, header }, { secret, now: Date.now() });
  if (found !== 'signed') console.log(JSON.stringify({ manage: found }));
  return found === 'signed';
}

/** Returns the user by the name that HubSpot has of them, else by e-mail address; 1 API call. */
async function personOf(
  id: string,
  { query }: EndpointCall,
  http: Parameters<typeof ownerOfUser>[1],
): Promise<Person> {
  const owner = await ownerOfUser(id, http).catch(() => undefined);
  const name = owner?.name ?? query('userEmail') ?? `User ${id}`;
  return { id, name: name.slice(0, textLimits.name) };
}

/** HubSpot hands endpoints no token: the app is not installed, or the account is one where they get none. */
const withoutToken: EndpointAnswer = {
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    status: 'refused',
    refusal: { code: 'no_access' },
  } satisfies Reply<never>),
};

const nothing = (statusCode: number): EndpointAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: '{}',
});
