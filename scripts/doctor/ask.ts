import { answerOf } from '../../functions/hubspot/call-api';
import { HubSpotError } from '../../functions/hubspot/errors';
import type { HttpOptions } from '../../functions/hubspot/http';

export interface Answer {
  /** 0 without an answer. */
  status: number;
  /** Parsed JSON; undefined without any. */
  body: unknown;
}

/** Asks a path of HubSpot's API. A refusal is an answer; nothing is thrown for it. */
export type Ask = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
) => Promise<Answer>;

/** Calls of the doctor are repeated while HubSpot is busy, until `retryUntil`. */
export const askOf =
  (http: HttpOptions): Ask =>
  async (method, path, body) => {
    const kind = method === 'GET' ? 'read' : 'write';
    try {
      return await answerOf({ method, path, ...(body && { body }) }, kind, http);
    } catch (error) {
      if (error instanceof HubSpotError) return { status: error.status, body: error.body };
      throw error;
    }
  };

export const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;
