import * as z from 'zod/mini';

/** A lesson of a past offboarding. */
const lesson = z.object({
  text: z.string(),
  /** How many people were asked to learn it, and how many have. */
  asked: z.number(),
  learned: z.number(),
});
export type Lesson = z.infer<typeof lesson>;

/** Lessons of past offboardings for one reason, the newest first. */
export const lessonsField = z.object({ lessons: z.array(lesson) });
