import type { Account, Change } from '../changes';
import type { ProvisioningClients } from '../hubspot';

/**
 * A step forward of an account that a plan cannot see, because it lies in records. It is safe to run again after it was cut off,
 * and deletes nothing (049).
 */
export interface Migration {
  /** From 1, without gaps; the account keeps that of the last one. */
  number: number;
  /** What is done, as a plan says it. */
  does: string;
  run: (api: ProvisioningClients) => Promise<void>;
}

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
