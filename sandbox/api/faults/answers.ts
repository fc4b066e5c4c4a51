import { randomUUID } from 'node:crypto';
import { tooMany } from '../limits/rules';
import { refuse, type ErrorBody } from '../server/errors';
import type { Fault } from './entities';

/** An answer that a fault puts in place of the real one. */
export interface FaultAnswer {
  status: number;
  headers: Record<string, string>;
  type: string;
  text: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** What gateways call themselves in the title of their page. */
const GATEWAY: Record<number, string> = {
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
  520: 'Web Server Returned an Unknown Error',
  521: 'Web Server Is Down',
  522: 'Connection Timed Out',
  523: 'Origin Is Unreachable',
  524: 'Origin Time-out',
  525: 'SSL Handshake Failed',
  530: 'Origin DNS Error',
};

/**
 * What HubSpot answers with a status. The words of a 429 are in HubSpot's docs and matched literally by its client;
 * that 502 and 524 are a page and not JSON is reported with HubSpot's own clients (hubspot-php #315 and #341), and
 * taken for the other gateway statuses; the words of 423, 477 and 500 are unverified.
 */
export function faultAnswer(fault: Fault): FaultAnswer {
  const { status } = fault;
  const title = GATEWAY[status];
  if (title !== undefined) {
    return { status, headers: {}, type: 'text/html', text: gatewayPage(`${status} ${title}`) };
  }
  const headers = headersOf(fault);
  const text = JSON.stringify({ ...bodyOf(fault), correlationId: randomUUID() });
  return { status, headers, type: JSON_TYPE, text };
}

function headersOf({ status, policy, retryAfterSeconds }: Fault): Record<string, string> {
  if (status === 477) return { 'retry-after': String(retryAfterSeconds) };
  if (status === 429 && policy === 'DAILY') return { 'x-hubspot-ratelimit-daily-remaining': '0' };
  return {};
}

function bodyOf({ status, policy }: Fault): ErrorBody {
  if (status === 429) return tooMany(policy).body;
  if (status === 423) return refuse(423, 'The resource is locked. Try again in 2 seconds.').body;
  if (status === 477) return refuse(477, 'Migration in progress').body;
  if (status === 404) return refuse(404, 'resource not found').body;
  return refuse(status, 'internal error').body;
}

const gatewayPage = (title: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body bgcolor="white">\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
