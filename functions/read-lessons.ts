import { handle } from './hubspot/handle';
import { readLessons } from './hubspot/live/lessons';

/** Returns lessons of past offboardings with the same reason, shown when one is started; 1 API call. */
export const main = handle('read_lessons', async ({ reason }, { http }) => ({
  ok: true,
  changed: false,
  value: { lessons: await readLessons(reason, http) },
}));
