import { lessonsOf, stayedOf } from './lessons';

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

test('a lesson names its day and the offboarding that it is from, if that is still there', () => {
  const written = { ...task('Ask early.').properties, hs_createdate: '2027-03-01T09:00:00.000Z' };
  const ending = {
    offboarding_key: '7-2',
    company_name: 'Acme',
    offboarding_number: '2',
    started_on: '2027-02-01',
  };
  const from = (key: string) => [{ properties: { ...written, offboarding_key: key } }];
  expect(lessonsOf(from('7-2'), [ending])).toMatchObject([
    {
      at: '2027-03-01T09:00:00.000Z',
      from: { company: 'Acme', number: 2, startedOn: '2027-02-01' },
    },
  ]);
  expect(lessonsOf(from('7-1'), [ending])[0]).not.toHaveProperty('from');
});

test('an offboarding of which nobody said why the client stayed teaches nothing', () => {
  const record = { company_name: 'Acme', offboarding_number: '1', stayed_words: 'A tenth less.' };
  expect(stayedOf([{ properties: record }])).toEqual([]);
  expect(stayedOf([{ properties: { ...record, stayed_why: 'terms' } }])).toEqual([
    { from: { company: 'Acme', number: 1 }, why: 'terms', words: 'A tenth less.' },
  ]);
});
