import './jitless';
import { hubspot, type BaseContext } from '@hubspot/ui-extensions';
import { instantOf, wallClock } from '../../src/calendar/wall-clock';
import { makeCall } from './call';
import { instantIn } from './clock';
import { newRequestId, personOf, type Dependencies } from './dependencies';

const call = makeCall((name, options) => hubspot.serverless<unknown>(name, options));

/** The dependencies of an extension, from the context that HubSpot hands to it. */
export const fromHubSpot = ({ user, portal }: BaseContext): Dependencies => ({
  call,
  me: personOf(user),
  today: () => wallClock(new Date().toISOString(), portal.timezone).date,
  now: () => new Date().toISOString(),
  zone: portal.timezone,
  newRequestId,
  formatInstant: (at) => instantIn(user.locale, at),
  portalDay: (at) => wallClock(at, portal.timezone).date,
  wallClock: (at) => wallClock(at),
  instantAt: (date, time) => instantOf(date, time),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
});
