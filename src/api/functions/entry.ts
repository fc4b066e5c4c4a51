import type * as z from 'zod/mini';
import { asksAboutSecrets } from '../possible-secrets';
import { situationField } from '../situation';

/** Defines a function that only reads, by its request and value schemas. */
export const reads = <Q extends z.ZodMiniType, V extends z.ZodMiniType>(request: Q, value: V) => ({
  request,
  value,
  writes: false as const,
  many: false as const,
});

/**
 * Defines a function that changes the offboarding of the company in view and returns its situation. A text of the
 * request that may be a password is asked about first, unless `asks` is false.
 */
export const writes = <Q extends z.ZodMiniType>(request: Q, { asks = true } = {}) => ({
  request: asks ? asksAboutSecrets(request) : request,
  value: situationField,
  writes: true as const,
  many: false as const,
});

/** Defines a function that reads companies that the request names by id. It refuses a record in view. */
export const readsMany = <Q extends z.ZodMiniType, V extends z.ZodMiniType>(
  request: Q,
  value: V,
) => ({ request, value, writes: false as const, many: true as const });

/**
 * Defines a function that changes companies that the request names by id, or a run of such changes. It refuses a record in
 * view. Texts that may be passwords are asked about, as by `writes`.
 */
export const writesMany = <Q extends z.ZodMiniType, V extends z.ZodMiniType>(
  request: Q,
  value: V,
) => ({
  request: asksAboutSecrets(request),
  value,
  writes: true as const,
  many: true as const,
});
