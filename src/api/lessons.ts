import * as z from 'zod/mini';

/** A lesson from past offboardings. */
const lesson = z.object({
  text: z.string(),
  /** Number of people who were asked to learn it, and of those who have. */
  asked: z.number(),
  learned: z.number(),
});
export type Lesson = z.infer<typeof lesson>;

/** Lessons from past offboardings with one reason, newest first. */
export const lessonsField = z.object({ lessons: z.array(lesson) });
