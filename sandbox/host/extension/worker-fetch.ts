import type { Host } from './protocol';

type Options = {
  method?: string;
  timeout?: number;
  body?: Record<string, unknown>;
  headers?: Headers | Record<string, string>;
};

/** `hubspot.fetch` in the worker. Source: `http-requests.synced.d.ts` of ui-extensions 0.17.0. */
export const hsFetchOf =
  (host: Host) =>
  async (url: string | URL, { headers, ...options }: Options = {}): Promise<Response> => {
    const sent = headers && Object.fromEntries(new Headers(headers));
    const result = await host.fetch({
      url: String(url),
      ...options,
      ...(sent && { headers: sent }),
    });
    if ('error' in result) throw new Error(result.error);
    const { status, body } = result;
    const empty = [101, 204, 205, 304].includes(status);
    return new Response(empty ? null : body, { status, headers: told(result.headers) });
  };

/** The body came decoded, so what says how it was sent is no longer true. */
const told = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(content-encoding|content-length)$/.test(name)),
  );
