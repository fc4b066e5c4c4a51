import { ownerToSave } from '../../../src/api/owners';
import type { Item } from '../../../src/offboarding/items';
import type { Offboarding, Owner } from '../../../src/offboarding/offboarding';
import type { Register } from '../../../src/playbook/lookup';
import { useCard, type Card } from '../card';
import { isInactive, type Owners } from '../../shared/useOwners';
import { useDraftOf } from '../messages/useDraftOf';
import { valuesToday } from './item-draft';
import { presetDay, type ItemDefaults } from './item-request';

/** What the form of an item starts from: the stored item, or the presets of a new one. */
export function useItemDefaults(
  offboarding: Offboarding,
  register: Register,
  item: Item | undefined,
): ItemDefaults {
  const { today, owners } = useCard();
  const draftOf = useDraftOf(offboarding);
  if (!item) return newItemDefaults(register, offboarding, { today, owners });
  const { ownerId, due } = item;
  const known = owners.status === 'loaded' ? [...owners.owners, ...(owners.former ?? [])] : [];
  const found = known.find(({ id }) => id === ownerId);
  const owner = found && ownerToSave(found);
  const values = valuesToday(register, item.values, (message) => draftOf(message, owner));
  return {
    values: Object.fromEntries(register.fields.map(({ id }) => [id, values[id] ?? ''])),
    date: due,
    owner: owner ?? (ownerId ? { id: ownerId, name: 'The former owner' } : undefined),
  };
}

/** The presets of a new item. */
export const newItemDefaults = (
  register: Register,
  offboarding: Offboarding,
  { today, owners }: Pick<Card, 'today' | 'owners'>,
): ItemDefaults => ({
  date: presetDay(register, offboarding, today),
  values: presetValues(register, offboarding),
  owner: leading(offboarding, owners),
});

/** Who leads the offboarding, once the owners are read, so that it is seen; nobody who was deactivated. */
const leading = ({ owner }: Offboarding, owners: Owners): Owner | undefined =>
  owner && owners.status === 'loaded' && !isInactive(owner.id, owners) ? owner : undefined;

const presetValues = ({ fields }: Register, o: Offboarding): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ id, preset }) =>
      preset === 'reason' ? [[id, (o.analysedReason ?? o.statedReason).id]] : [],
    ),
  );
