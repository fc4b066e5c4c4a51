import { newRequestId, personOf } from './dependencies';

test.each([
  [{ firstName: 'Ann', lastName: 'Able' }, 'Ann Able'],
  [{ firstName: '', lastName: 'Able' }, 'Able'],
  [{ firstName: '', lastName: '' }, 'ann@example.com'],
  [{ firstName: 'A'.repeat(100) }, 'A'.repeat(80)],
])(
  'a person is called by their name, else by their email, in at most 80 characters',
  (user, name) => {
    expect(personOf({ id: 7, email: 'ann@example.com', ...user })).toEqual({ id: '7', name });
  },
);

test('request ids are unique and of the characters that the contract takes', () => {
  const ids = Array.from({ length: 50 }, newRequestId);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^[\w-]{1,64}$/);
});
