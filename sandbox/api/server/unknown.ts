import type { FastifyInstance } from 'fastify';
import { refuse } from './errors';

/** Where HubSpot's API lives, whether the sandbox knows it or not. */
export const apiRoots = [
  '/crm/*',
  '/crm-object-schemas/*',
  '/account-info/*',
  '/automation/*',
  '/communication-preferences/*',
  '/conversations/*',
  '/files/*',
  '/marketing/*',
  '/oauth/*',
  '/webhooks/*',
];

/** What the sandbox does not have is refused in so many words, and marked in the log of requests. */
export function unknownRoutes(scope: FastifyInstance): void {
  for (const root of apiRoots) {
    scope.all(root, (request) => {
      const path = request.originalUrl.split('?')[0];
      throw refuse(
        404,
        `The sandbox has no route ${request.method} ${path}; see /_sandbox for those it has.`,
      );
    });
  }
}
