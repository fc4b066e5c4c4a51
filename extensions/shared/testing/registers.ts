import { functions } from '../../../src/api/functions';
import type { Situation } from '../../../src/api/situation';
import { decideItems, type Item, type ItemWrite } from '../../../src/offboarding/items';
import type { RefusalCode } from '../../../src/offboarding/outcome';
import type { RegisterId } from '../../../src/playbook/lookup';

/** What a function of the fake answers. */
export type Decided =
  | { status: 'done'; changed: boolean; value: Situation }
  | { status: 'refused'; refusal: { code: RefusalCode } };

/** The fake's registers: items in memory, the real rules. */
export function fakeRegisters() {
  let items: Item[] = [];
  const result = (register: RegisterId, write: ItemWrite): Item => ({
    id: write.id,
    register,
    values: write.values ?? {},
    state: 'open',
    ...(write.due ? { due: write.due } : {}),
    ...(write.ownerId ? { ownerId: write.ownerId } : {}),
  });
  const changed = (item: Item, write: ItemWrite): Item => ({
    ...item,
    ...(write.values ? { values: { ...item.values, ...write.values } } : {}),
    ...(write.due ? { due: write.due } : {}),
    ...(write.ownerId ? { ownerId: write.ownerId } : {}),
    ...(write.done === undefined ? {} : { state: write.done ? 'done' : 'open' }),
  });
  return {
    items: () => items,
    save(parameters: unknown, before: Situation): Decided {
      const { today, ...command } = functions.save_items.request.parse(parameters);
      if (before.status !== 'open' && before.status !== 'closed') {
        return { status: 'refused', refusal: { code: 'not_found' } };
      }
      const decided = decideItems(before.offboarding, command, today);
      if (!decided.ok) return { status: 'refused', refusal: decided.refusal };
      if ('make' in decided) {
        items = [...items, ...decided.make.map((write) => result(command.register, write))];
      } else if ('remove' in decided) {
        items = items.filter(({ id }) => id !== decided.remove);
      } else {
        const { change } = decided;
        items = items.map((item) => (item.id === change.id ? changed(item, change) : item));
      }
      return { status: 'done', changed: true, value: before };
    },
  };
}
