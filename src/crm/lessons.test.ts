import { lessonsOf } from './lessons';

const task = (text: string | null, hs_task_status = 'NOT_STARTED') => ({
  properties: { offboarding_lesson_lesson: text, hs_task_status },
});

test('a lesson with three people is one lesson, with how many have learned it', () => {
  const tasks = [task('Ask early.'), task('Say no.'), task('Ask early.', 'COMPLETED'), task(null)];
  expect(lessonsOf(tasks)).toEqual([
    { text: 'Ask early.', asked: 2, learned: 1 },
    { text: 'Say no.', asked: 1, learned: 0 },
  ]);
});
