import * as z from 'zod/mini';
import { asWhoLooks } from './people';

/** An answer other than 2xx, or none at all (status 0), in words that can be shown. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    message: string,
    readonly status: number,
    readonly correlationId?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const ErrorBody = z.object({ message: z.string(), correlationId: z.optional(z.string()) });

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Calls the sandbox's own origin and parses the answer.
 * @throws {ApiError} when the answer is not 2xx, is not what `schema` says, or does not come
 */
export async function request<T extends z.ZodMiniType>(
  schema: T,
  path: string,
  options: RequestOptions = {},
): Promise<z.output<T>> {
  const response = await send(path, options);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response, body);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(`The answer of ${path} was not understood.`, response.status, undefined, {
    cause: parsed.error,
  });
}

async function send(path: string, { method = 'GET', body, signal }: RequestOptions) {
  const headers: Record<string, string> = asWhoLooks();
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError('The sandbox does not answer. Is `npm start` still running?', 0, undefined, {
      cause,
    });
  }
}

function refusal(response: Response, body: unknown): ApiError {
  const parsed = ErrorBody.safeParse(body);
  if (parsed.success) {
    return new ApiError(parsed.data.message, response.status, parsed.data.correlationId);
  }
  return new ApiError(`The sandbox answered ${response.status}.`, response.status);
}
