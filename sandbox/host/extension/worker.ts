/**
 * The worker in which a card lives. It offers the globals that HubSpot's offers (names read from the
 * bundle that HubSpot's build makes), loads the card's script and draws its tree through the channel.
 */
import { createRemoteRoot } from '@remote-ui/core';
import { createRoot } from '@remote-ui/react';
import { createEndpoint, fromWebWorker, retain } from '@remote-ui/rpc';
import { createElement } from 'react';
import { ErrorBoundary } from './error-boundary';
import { offerGlobals } from './worker-globals';
import type { Host, PageLocation, WorkerApi, WorkerFailure } from './protocol';

// `self` has the type of a window here, of which fromWebWorker uses the part that a worker has too.
const endpoint = createEndpoint(fromWebWorker(self as unknown as Worker));

let host: Host | undefined;
function fail(error: unknown, fatal: boolean) {
  const failure: WorkerFailure =
    error instanceof Error
      ? { message: error.message, fatal, ...(error.stack && { stack: error.stack }) }
      : { message: String(error), fatal };
  host?.failed(failure);
}
self.addEventListener('error', (event) => fail(event.error ?? event.message, true));
self.addEventListener('unhandledrejection', (event) => fail(event.reason, false));

let move: WorkerApi['moved'] = async () => {};

const render: WorkerApi['render'] = async (task, channel, givenHost) => {
  retain(channel);
  retain(givenHost);
  host = givenHost;
  try {
    const globals = offerGlobals(task, givenHost);
    move = async (location) => globals.moved(location);
    importScripts(task.scriptUrl);
    const callback = globals.extension();
    if (!callback) throw new Error('The card does not call hubspot.extend.');
    const root = createRemoteRoot(channel);
    const onError = (error: unknown) => fail(error, true);
    const card = callback({ context: task.context, actions: givenHost.actions, ...globals.legacy });
    createRoot(root).render(createElement(ErrorBoundary, { onError }, card));
    root.mount();
  } catch (error) {
    fail(error, true);
  }
};
endpoint.expose({ render, moved: (location: PageLocation) => move(location) });
