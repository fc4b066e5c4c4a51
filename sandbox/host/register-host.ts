import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { refusesOtherMethods } from '../api/server/other-methods';
import { bodyOf } from '../api/server/request';
import type { BuiltCard } from '../functions/build-cards';
import { fetchSchema, type makeHubspotFetch } from '../functions/hubspot-fetch';
import type { Functions } from '../functions/start-functions';
import type { Live } from '../watch/live';

type HostParts = {
  /** The folder with the bundled page and worker, once they are bundled. */
  bundleDir: string | Promise<string>;
  /** Answers the newest cards, once they are built. */
  cards: () => BuiltCard[] | Promise<BuiltCard[]>;
  functions: Pick<Functions, 'call'>;
  /** What the page is told of the app. */
  app: { id: number; name: string; portalId: number; variables: Record<string, string> };
  /** HubSpot's proxy for `hubspot.fetch`. */
  hubspotFetch: ReturnType<typeof makeHubspotFetch>;
  /** Where it is given, the page listens for changes of the app. */
  live?: Pick<Live, 'version'>;
};

const Call = z.object({
  parameters: z.optional(z.unknown()),
  propertiesToSend: z.optional(z.array(z.string())),
  objectId: z.optional(z.union([z.string(), z.number()])),
  objectTypeId: z.optional(z.string()),
});
const Named = z.object({ uid: z.string() });

const BUNDLES = {
  '/_sandbox/page/main.js': { file: 'main.js', type: 'text/javascript; charset=utf-8' },
  '/_sandbox/page/main.css': { file: 'main.css', type: 'text/css; charset=utf-8' },
  '/_sandbox/worker.js': { file: 'worker.js', type: 'text/javascript; charset=utf-8' },
};

/** More than `hubspot.fetch` may send, so that it is the one to refuse. */
const FETCH_BODY = 4_000_000;

/** The page's own paths, as `host/page/App.tsx` has them. */
const PAGE = /^\/(companies\/[^/]+|sandbox|(app|connected-apps)\/\d+\/\d+(\/[^?]*)?)?\/?(\?|$)/;

/** Paths that are never answered with the page, whatever is asked for there. */
const API = /^\/(hs|_sandbox)\b/;

/**
 * Serves the sandbox's page and what it needs: `/_sandbox/cards`, the cards' scripts, the worker, and
 * `POST /_sandbox/functions/:uid`, which answers `{ ok: true, response }` or `{ ok: false, message }`, and
 * `POST /_sandbox/fetch`, which answers `{ status, headers, body }` or `{ error }`.
 */
export async function registerHost(app: FastifyInstance, parts: HostParts) {
  await app.register(async (scope) => {
    const refuseOtherMethods = refusesOtherMethods(scope);
    await serveHost(scope, parts);
    refuseOtherMethods();
  });
}

async function serveHost(app: FastifyInstance, parts: HostParts) {
  const { bundleDir, cards, functions, live } = parts;
  for (const [url, { file, type }] of Object.entries(BUNDLES))
    serveBundle(app, url, type, async () => readFile(path.join(await bundleDir, file)));
  app.get('/_sandbox/cards', async () =>
    (await cards()).map(({ file, ...card }) => ({
      ...card,
      scriptUrl: urlOf(card.uid, file, live),
    })),
  );
  app.get('/_sandbox/cards/:uid/*', async (request, reply) => {
    const { uid } = z.parse(Named, request.params);
    const card = (await cards()).find((each) => each.uid === uid);
    if (!card) return reply.callNotFound();
    return reply.type('text/javascript; charset=utf-8').send(await readFile(card.file, 'utf8'));
  });
  app.post('/_sandbox/functions/:uid', async (request) => {
    const { uid } = z.parse(Named, request.params);
    return functions.call({ name: uid, ...withoutUndefined(bodyOf(request, 'Call', Call)) });
  });
  app.post('/_sandbox/fetch', { bodyLimit: FETCH_BODY }, (request) =>
    parts.hubspotFetch(bodyOf(request, 'Fetch', fetchSchema)),
  );
  app.get('/*', async (request, reply) => {
    const own = PAGE.test(request.url);
    if (!wantsPage(request, own)) return reply.callNotFound();
    const page = await readFile('sandbox/host/page/index.html', 'utf8');
    const root = `id="root" data-app="${escaped(JSON.stringify(parts.app))}"${live ? ' data-live' : ''}`;
    return reply.type('text/html; charset=utf-8').send(page.replace('id="root"', () => root));
  });
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Read and compressed once, and sent again only when it changed. */
function serveBundle(app: FastifyInstance, url: string, type: string, read: () => Promise<Buffer>) {
  let kept: ReturnType<typeof compressed> | undefined;
  app.get(url, async ({ headers }, reply) => {
    const { content, gzipped, etag } = await (kept ??= compressed(read()));
    reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' }).type(type);
    if (headers['if-none-match'] === etag) return reply.code(304).send();
    if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply.send(content);
    return reply.header('content-encoding', 'gzip').send(gzipped);
  });
}

async function compressed(reading: Promise<Buffer>) {
  const content = await reading;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { content, gzipped: gzipSync(content), etag: `"${hash}"` };
}

/**
 * The folder of a built card names the hash of its sources, so that a browser never keeps an old one. Where the app is
 * renewed, its version is named too: a card is started anew also for what changed in a function.
 */
const urlOf = (uid: string, file: string, live: HostParts['live']) => {
  const built = path.basename(path.resolve(file, '../..'));
  return `/_sandbox/cards/${uid}/${built}.js${live ? `?version=${live.version()}` : ''}`;
};

/** A browser says that it wants a page; a plain client that says nothing gets one at the page's own paths. */
const wantsPage = ({ url, headers: { accept = '*/*' } }: FastifyRequest, own: boolean) =>
  accept.includes('text/html')
    ? !API.test(url)
    : own && /\*\/\*/.test(accept) && !accept.includes('json');

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  JSON.parse(JSON.stringify(value));
