import './jitless';
import { hubspot, type BaseContext } from '@hubspot/ui-extensions';
import { addressed } from '../../src/api/app-functions';
import { instantOf, wallClock } from '../../src/calendar/wall-clock';
import { makeCall, type Serverless, type Signed } from './call';
import { instantIn } from './clock';
import { newRequestId, personOf, type Dependencies } from './dependencies';

const serverless: Serverless = (name, { parameters: request, propertiesToSend }) => {
  const { uid, parameters } = addressed(name, request);
  return hubspot.serverless<unknown>(uid, { parameters, propertiesToSend });
};

/** The app's endpoint at an address of the profile; HubSpot appends user and account, and signs. */
const signedAt =
  (address: string): Signed =>
  async (body) =>
    (await hubspot.fetch(address, { method: 'POST', body })).text();

/** The variable of the upload's profile with the endpoint's address; absent without the package `signed`. */
const manageVariable = 'RELTERM_MANAGE_URL';

/** The dependencies of an extension, from the context that HubSpot hands to it. */
export function fromHubSpot({ user, portal, variables }: BaseContext): Dependencies {
  const signed = signedIn(variables);
  return {
    call: makeCall(serverless, signed),
    me: personOf(user),
    isVerified: signed !== undefined,
    today: () => wallClock(new Date().toISOString(), portal.timezone).date,
    now: () => new Date().toISOString(),
    zone: portal.timezone,
    newRequestId,
    formatInstant: (at) => instantIn(user.locale, at),
    portalDay: (at) => wallClock(at, portal.timezone).date,
    wallClock: (at) => wallClock(at),
    instantAt: (date, time) => instantOf(date, time),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  };
}

/** The way to the endpoint, where the profile names it. */
function signedIn(variables: BaseContext['variables'] = {}): Signed | undefined {
  const address: unknown = variables[manageVariable];
  return typeof address === 'string' && address ? signedAt(address) : undefined;
}
