import type { FastifyInstance } from 'fastify';
import { buildCards } from './functions/build-cards';
import type { Assumption } from './api/switches/assumption-names';
import { APP_ID } from './api/access/tokens';
import { registerEndpoints } from './functions/endpoints';
import { makeHubspotFetch } from './functions/hubspot-fetch';
import { readAppName } from './functions/metadata';
import { ACCOUNT } from './functions/run-folder';
import { startFunctions, type Functions, type FunctionsOptions } from './functions/start-functions';
import { bundleHost } from './host/bundle';
import { registerHost } from './host/register-host';
import { startCardsAgain } from './watch/cards-again';
import { registerLive } from './watch/live';
import { startWatch, type Watched } from './watch/start-watch';

export type Closer = () => Promise<void> | void;

type Serving = FunctionsOptions & {
  variables: Record<string, string>;
  clientSecret?: string;
  /** Whether functions can be called at once; else HubSpot's dev server starts at the first call. */
  warm: boolean;
  /** What to watch, where open pages are to show each change. */
  watch?: Watched;
  say: (line: string) => void;
  /** Whether something that apps assume of HubSpot holds. */
  holds: (what: Assumption) => boolean;
};

/**
 * Serves the app in `distDir`: its functions, its cards, and the page that shows them. Requests wait for what is still
 * being made; `ready` is when all is.
 */
export async function serveApp(
  app: FastifyInstance,
  serving: Serving,
  closers: Closer[],
): Promise<{ ready: Promise<Functions> }> {
  const starting = startFunctions(serving);
  closers.push(() => starting.then(({ close }) => close()).catch(() => {}));
  const building = serving.watch ? [] : buildCards(serving.distDir);
  const bundleDir = bundleHost();
  const warm = starting.then((functions) => (serving.warm ? functions.ready() : undefined));
  const ready = Promise.all([starting, warm, building, bundleDir]).then(([found]) => found);
  // Whoever awaits it is told; until then it is no stray rejection.
  ready.catch(() => {});
  const endpoints = await registerEndpoints(app, serving);
  closers.push(endpoints.close);
  const name = await readAppName(serving.distDir);
  const told = { id: APP_ID, portalId: ACCOUNT, name, variables: serving.variables };
  const functions: Called = { call: async (call) => (await starting).call(call) };
  const parts = { bundleDir, functions, app: told, hubspotFetch: makeHubspotFetch(serving) };
  if (!serving.watch) await registerHost(app, { ...parts, cards: () => building });
  else {
    const renewed = { endpoints, renew: (await starting).renew };
    await serveLive(app, { ...serving, watch: serving.watch }, closers, { ...parts, ...renewed });
  }
  return { ready };
}

type Called = Pick<Functions, 'call'>;
type Parts = Omit<Parameters<typeof registerHost>[1], 'cards'> & {
  renew: Functions['renew'];
  endpoints: { renew(): Promise<void> };
};

/** Serves the cards, and again after each change in what is watched. */
async function serveLive(
  app: FastifyInstance,
  serving: Serving & { watch: Watched },
  closers: Closer[],
  { endpoints, renew, ...parts }: Parts,
) {
  const { distDir, watch, say } = serving;
  const cards = await startCardsAgain(distDir);
  closers.push(cards.close);
  const live = registerLive(app);
  closers.push(live.close);
  const shown = { cards: await cards.build() };
  const host = { ...parts, live, cards: () => shown.cards };
  await registerHost(app, host);
  const takeOver = async () => {
    const [built] = await Promise.all([cards.build(), renew(), endpoints.renew()]);
    shown.cards = built;
  };
  closers.push(await startWatch({ ...watch, live, takeOver, say }));
}
