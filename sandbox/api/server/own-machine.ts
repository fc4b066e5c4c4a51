import type { IncomingMessage } from 'node:http';

type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

/** The names of the address that the sandbox listens on. */
const NAMES = ['127.0.0.1', 'localhost'];

/**
 * Why a request is refused, or undefined. It must name the host and port that are listened on, since a page of the
 * web can lead its own name to this machine (DNS rebinding). A browser says who asks (`Origin`, `Sec-Fetch-Site`;
 * Fetch standard and Fetch Metadata): another page, also one of another port, may only lead to a page of the sandbox.
 * Programs that are no browser send neither header.
 * @param port the port that is listened on; undefined where requests come without a network
 */
export function strangerOf({ method, headers }: Asked, port: number | undefined) {
  const { host = '', origin } = headers;
  if (port !== undefined && !hostsOf(port).includes(host.toLowerCase()))
    return `The sandbox is not served as ${host || 'a host without a name'}.`;
  if (origin !== undefined && origin !== `http://${host}`)
    return `The sandbox does not answer pages of ${origin}.`;
  if (isForeign(headers['sec-fetch-site']) && !isFollowedLink(method, headers))
    return 'The sandbox does not answer other pages.';
  return undefined;
}

const hostsOf = (port: number) =>
  NAMES.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);

/** `none` is a person who types an address; `same-site` is another port of this machine. */
const isForeign = (site: string | string[] | undefined) =>
  site !== undefined && site !== 'same-origin' && site !== 'none';

/** A window that goes to a page, not a frame in another page. */
const isFollowedLink = (method: string | undefined, headers: Asked['headers']) =>
  method === 'GET' &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document';
