import { handle } from '../hubspot/handle';
import { readLessons } from '../hubspot/live/lessons';
import { readingFunctions } from '../../src/api/functions/reading';

/** Returns lessons of past offboardings with the same reason, shown when one is started; at most 3 API calls. */
export const main = handle(
  'read_lessons',
  readingFunctions.read_lessons,
  async ({ reason }, { http }) => ({
    ok: true,
    changed: false,
    value: await readLessons(reason, http),
  }),
);
