import type { FastifyInstance } from 'fastify';
import type { WatchedAnswer } from './answer-check';

/** Shows every JSON answer, and every empty one, of this scope to `watch` as it goes out. */
export function watchAnswers(scope: FastifyInstance, watch: (answer: WatchedAnswer) => void): void {
  scope.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (type !== '' && !type.startsWith('application/json')) return payload;
    const route = request.routeOptions.url ?? request.url;
    watch({ method: request.method, route, status: reply.statusCode, body: toJson(payload) });
    return payload;
  });
}

const toJson = (payload: unknown): unknown =>
  typeof payload === 'string' && payload !== '' ? JSON.parse(payload) : null;
