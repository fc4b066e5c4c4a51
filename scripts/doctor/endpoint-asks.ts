import * as z from 'zod/mini';
import type { Looking } from './looking';
import { signedHeaders } from '../signed-headers';

const path = '/hs/serverless/relterm';
const echoField = z.object({
  node: z.string(),
  memory: z.nullable(z.number()),
  heap: z.number(),
  token: z.boolean(),
  headers: z.array(z.string()),
  sent: z.string(),
});
export type Echo = z.infer<typeof echoField>;

export interface PageAnswer {
  /** 0 without an answer. */
  status: number;
  type: string;
  /** `access-control-allow-origin`. */
  origin: string | null;
}

const none: PageAnswer = { status: 0, type: '', origin: null };

/** Asks the survey's page whether it could answer a client; undefined where nobody said where endpoints are. */
export async function askSurvey(
  { endpoints }: Looking,
  method: 'GET' | 'OPTIONS',
): Promise<PageAnswer | undefined> {
  if (!endpoints) return undefined;
  const headers = { origin: 'https://example.com', 'access-control-request-method': 'POST' };
  const init = {
    method,
    ...(method === 'OPTIONS' && { headers }),
    signal: AbortSignal.timeout(20_000),
  };
  try {
    const answer = await fetch(`${endpoints}${path}/survey?as=ready`, init);
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      origin: answer.headers.get('access-control-allow-origin'),
    };
  } catch {
    return none;
  }
}

/** Asks the echo, which waits before it answers; the status where it gives no echo, undefined where it cannot be asked. */
export async function askEcho(
  { endpoints, clientSecret, now }: Looking,
  wait = 0,
): Promise<Echo | number | undefined> {
  if (!endpoints || !clientSecret) return undefined;
  const url = `${endpoints}${path}/echo`;
  const body = JSON.stringify({ wait });
  const headers = signedHeaders(url, body, clientSecret, now());
  try {
    const signal = AbortSignal.timeout(wait + 10_000);
    const answer = await fetch(url, { method: 'POST', headers, body, signal });
    const echo = answer.ok ? echoField.safeParse(await answer.json()) : undefined;
    return echo?.success ? echo.data : answer.status;
  } catch {
    return 0;
  }
}
