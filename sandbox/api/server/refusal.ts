import { NotKept } from '../storage/journal';
import { ApiError, refuse } from './errors';

/** What is not a refusal of ours is the framework's (a broken body) or a surprise, which names itself. */
export function toRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (status < 500) return refuse(status, message, { category: 'VALIDATION_ERROR' });
  if (error instanceof NotKept) return refuse(500, error.message);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return refuse(500, `internal error: ${message}`, { context: { stack: [stack] } });
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}
