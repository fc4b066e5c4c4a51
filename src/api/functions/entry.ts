import type * as z from 'zod/mini';
import { situationField } from '../situation';

/** Defines a function that only reads, by its request and value schemas. */
export const reads = <Q extends z.ZodMiniType, V extends z.ZodMiniType>(request: Q, value: V) => ({
  request,
  value,
  writes: false as const,
});

/** Defines a function that changes the offboarding of the company in view and returns its situation. */
export const writes = <Q extends z.ZodMiniType>(request: Q) => ({
  request,
  value: situationField,
  writes: true as const,
});
