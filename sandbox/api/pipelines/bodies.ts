import * as z from 'zod/mini';

const metadata = z.record(z.string(), z.string());

export const stageSchema = z.object({ label: z.string(), displayOrder: z.number(), metadata });
