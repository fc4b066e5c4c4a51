/**
 * Preloaded into every child process that runs functions: nothing listens beyond 127.0.0.1 or answers
 * another page than the sandbox's API does, and no connection leaves this machine. What was refused is written to SANDBOX_REFUSED_LOG, a line each.
 *
 * HubSpot's dev server listens on all interfaces and reports errors to a host of HubSpot's; a function
 * may ask for any host. SANDBOX_PORT is the one port kept as asked for; any other becomes a free one.
 */
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { strangerOf } from '../api/server/own-machine';

const LOCAL = new Set(['127.0.0.1', 'localhost', '::1']);
type Options = { host?: string; port?: number | string; path?: string };
type Callback = (...args: unknown[]) => void;

function refuse(asked: string): Error {
  const log = process.env['SANDBOX_REFUSED_LOG'];
  if (log) appendFileSync(log, `${asked}\n`);
  const error = new Error(`The sandbox reaches this machine only, and ${asked} is not on it.`);
  return Object.assign(error, { code: 'ECONNREFUSED' });
}

/** `connect` and `listen` take (options), (port, host), (path), or Node's own array of the first. */
function optionsOf(args: unknown[]): Options {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (first !== null && typeof first === 'object') return first;
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { path: first };
  const host = typeof args[1] === 'string' ? args[1] : undefined;
  return { port: Number(first ?? 0), ...(host && { host }) };
}

const callbackOf = (args: unknown[]): Callback | undefined =>
  args.find((arg): arg is Callback => typeof arg === 'function');

const connect: CallableFunction = net.Socket.prototype.connect;
Reflect.set(net.Socket.prototype, 'connect', function (this: net.Socket, ...args: unknown[]) {
  const { host = 'localhost', path } = optionsOf(args);
  if (path || LOCAL.has(host)) return Reflect.apply(connect, this, args);
  const error = refuse(host);
  process.nextTick(() => this.destroy(error));
  return this;
});

const listen: CallableFunction = net.Server.prototype.listen;
Reflect.set(net.Server.prototype, 'listen', function (this: net.Server, ...args: unknown[]) {
  const asked = Number(optionsOf(args).port ?? 0);
  const port = asked === Number(process.env['SANDBOX_PORT']) ? asked : 0;
  return Reflect.apply(listen, this, [{ port, host: '127.0.0.1' }, callbackOf(args)]);
});

/** HubSpot's dev server answers any page, with `Access-Control-Allow-Origin: *`; here no request of one reaches it. */
const emit: CallableFunction = http.Server.prototype.emit;
Reflect.set(http.Server.prototype, 'emit', function (this: http.Server, ...args: unknown[]) {
  const [event, request, reply] = args;
  if (event !== 'request' && event !== 'upgrade') return Reflect.apply(emit, this, args);
  const stranger = isRequest(request) && strangerOf(request, request.socket.localPort);
  if (!stranger) return Reflect.apply(emit, this, args);
  if (isReply(reply)) reply.writeHead(403).end(stranger);
  else if (reply instanceof net.Socket) reply.destroy();
  return true;
});
const isRequest = (value: unknown): value is IncomingMessage =>
  value instanceof http.IncomingMessage;
const isReply = (value: unknown): value is ServerResponse => value instanceof http.ServerResponse;

/** Names are resolved for this machine only; a callback or a promise, as the original. */
function guard(resolver: object, name: string, promised: boolean) {
  const original: unknown = Reflect.get(resolver, name);
  if (typeof original !== 'function') return;
  Reflect.set(resolver, name, (...args: unknown[]) => {
    const host = String(args[0]);
    if (LOCAL.has(host) || net.isIP(host)) return Reflect.apply(original, resolver, args);
    const error = refuse(host);
    if (promised) return Promise.reject(error);
    process.nextTick(() => callbackOf(args)?.(error));
  });
}
for (const name of Object.keys(dns).filter((key) => /^(lookup|resolve)/.test(key))) {
  guard(dns, name, false);
  guard(dns.promises, name, true);
}
syncBuiltinESMExports();
