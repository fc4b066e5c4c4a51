import type * as z from 'zod/mini';
import { situationField } from '../situation';

/** A function that only reads: what it takes, and what it answers. */
export const reads = <Q extends z.ZodMiniType, V extends z.ZodMiniType>(request: Q, value: V) => ({
  request,
  value,
  writes: false as const,
});

/** A function that changes the offboarding of the company in view, and answers where it stands then. */
export const writes = <Q extends z.ZodMiniType>(request: Q) => ({
  request,
  value: situationField,
  writes: true as const,
});
