import type { FetchCrmSearchRequest } from '@hubspot/ui-extensions';
import * as RemoteUI from '@remote-ui/react';
import * as React from 'react';
import type { ReactElement } from 'react';
import { hsFetchOf } from './worker-fetch';
import { makeMoving } from './moving-location';
import type { ExtensionTask, Host, Properties, ServerlessOptions } from './protocol';

type ExtensionApi = {
  context: ExtensionTask['context'];
  actions: Host['actions'];
  runServerlessFunction: (call: { name: string } & ServerlessOptions) => Promise<unknown>;
};
type ExtensionCallback = (api: ExtensionApi) => ReactElement;

/** HubSpot's worker answers its SDK's hooks with something that has `json()`, and may hold functions. */
const reply = (value: object) => ({ json: async () => value });
const notOffered = (what: string) => async () =>
  reply({ error: `The sandbox does not offer ${what} yet.` });

/**
 * Puts on `self` what a built card and HubSpot's SDK look for.
 * Source: @hubspot/ui-extensions 0.17.0, `worker-globals.synced.d.ts` and `hubspot.js`.
 */
export function offerGlobals({ context, location }: ExtensionTask, host: Host) {
  const place = makeMoving(location);
  let callback: ExtensionCallback | undefined;
  const { actions } = host;

  async function serverless(name: string, options: ServerlessOptions = {}) {
    const result = await host.serverless(name, options);
    if (result.ok) return result.response;
    throw new Error(result.message);
  }

  async function fetchCrmProperties(names: string[], onUpdate: (values: Properties) => void) {
    actions.onCrmPropertiesUpdate(names, (values) => onUpdate(values));
    const data = await actions.fetchCrmObjectProperties(names);
    return reply({ data, cleanup: () => {} });
  }

  const legacy = {
    runServerlessFunction: ({ name, ...options }: { name: string } & ServerlessOptions) =>
      serverless(name, options),
  };
  const api: ExtensionApi = { context, actions, ...legacy };

  Object.assign(self, {
    React,
    RemoteUI,
    __HUBSPOT_EXTENSION_WORKER__: true,
    logger: console,
    extend_V2: (given: ExtensionCallback) => {
      callback = given;
    },
    serverless,
    hsFetch: hsFetchOf(host),
    hsWorkerAPI: {
      useExtensionContext: () => context,
      useExtensionActions: () => actions,
      useExtensionApi: () => api,
      useAppPageLocation: place.use,
      fetchCrmProperties,
      fetchAssociations: notOffered('useAssociations'),
      fetchCrmSearch: async (request: FetchCrmSearchRequest) =>
        reply(await host.crmSearch(request)),
      fetchHubSpotApi: notOffered('fetchHubSpotApi'),
      formatCrmProperties: async ({ propertiesList }: { propertiesList: object }) =>
        reply(propertiesList),
    },
  });
  return { extension: () => callback, legacy, moved: place.move };
}
