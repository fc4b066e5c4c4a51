import type { Account, Change } from '../changes';
import type { Migration } from './migration';

/** All steps, in order. One that was released never changes: what comes later is a number of its own. */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    does: 'keep a number, by which later versions know it',
    run: () => Promise.resolve(),
  },
  {
    number: 2,
    does: 'fill what companies of earlier versions lack of their copy of the offboarding',
    run: (api) => api.fillCopies(),
  },
];

export const newestNumber = migrations.length;

/** Returns the steps that an account has not taken; an account that is made now needs none. */
export function planMigrations({ objectType, number, refused }: Account): Change[] {
  if (!objectType) return [{ do: 'keep_number', number: newestNumber }];
  const left = (why: string): Change[] => [
    { do: 'leave', object: 'offboarding', name: 'the number of the account', why },
  ];
  if (number > newestNumber)
    return left(`a newer version brought it to ${number}; this one knows ${newestNumber}`);
  const todo = migrations.filter((migration) => migration.number > number);
  if (todo.length > 0 && Object.keys(refused).length > 0)
    return left('not every object can be read, and a step counts on all of them');
  return todo.map((migration) => ({ do: 'migrate', migration }));
}
