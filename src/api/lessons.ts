import * as z from 'zod/mini';
import { whyStayedField, calendarDateField, instantField } from './fields';

/** The offboarding that a lesson is from. */
const endingField = z.lazy(() =>
  z.object({
    company: z.string(),
    number: z.number(),
    startedOn: z.optional(calendarDateField),
  }),
);

/** A lesson from past offboardings. */
const lesson = z.lazy(() =>
  z.object({
    text: z.string(),
    /** Number of people who were asked to learn it, and of those who have. */
    asked: z.number(),
    learned: z.number(),
    /** When it was written last, and in which offboarding; absent where HubSpot does not say. */
    at: z.optional(instantField),
    from: z.optional(endingField),
  }),
);
export type Lesson = z.infer<typeof lesson>;

/** Why a client stayed after all. */
const stayed = z.lazy(() =>
  z.object({
    from: endingField,
    why: whyStayedField,
    words: z.optional(z.string()),
    closedOn: z.optional(calendarDateField),
  }),
);
export type StayedLesson = z.infer<typeof stayed>;

/** Lessons from past offboardings with one reason, and why clients with it stayed; newest first. */
export const lessonsField = z.lazy(() =>
  z.object({ lessons: z.array(lesson), stayed: z.array(stayed) }),
);
