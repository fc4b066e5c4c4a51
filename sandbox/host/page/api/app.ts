import * as z from 'zod/mini';

const App = z.object({
  id: z.number(),
  name: z.string(),
  portalId: z.number(),
  variables: z.record(z.string(), z.string()),
});

/** The app that the sandbox runs. */
export type App = z.output<typeof App>;

const told = globalThis.document?.getElementById('root')?.dataset['app'];

/** As the page's HTML tells it, so that nothing waits for it. */
export const app: App = told
  ? z.parse(App, JSON.parse(told))
  : { id: 0, name: 'The app', portalId: 0, variables: {} };

/** The address of the app's page, as HubSpot has it: `/app/<portal>/<app>`, and the page's own path below it. */
export const appAddress = `/app/${app.portalId}/${app.id}`;

/** The address of the app's settings; HubSpot's own is not known. */
export const settingsAddress = `/connected-apps/${app.portalId}/${app.id}/settings`;
