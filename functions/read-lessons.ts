import { handle } from './hubspot/handle';
import { readLessons } from './hubspot/live/lessons';

/** What was learned from past offboardings with the same reason, for whoever starts one. 1 API call. */
export const main = handle('read_lessons', async ({ reason }, { http }) => ({
  ok: true,
  changed: false,
  value: { lessons: await readLessons(reason, http) },
}));
