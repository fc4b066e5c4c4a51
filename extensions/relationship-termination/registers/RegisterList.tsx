import {
  Alert,
  Button,
  Divider,
  Flex,
  LoadingButton,
  LoadingSpinner,
  Text,
} from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Tasks } from '../../../src/contract/live';
import type { Item } from '../../../src/offboarding/items';
import type { Register, StageId } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { lastRead } from '../useLive';
import { EntryForm } from './EntryForm';
import { countWords, inOrder } from './item-lines';
import { ItemRow } from './ItemRow';

interface RegisterListProps {
  desk: Desk;
  register: Register;
  /** The stage whose reading has the items. */
  stage: StageId;
  /** Only to be read. */
  fixed: boolean;
}

/** A register: its items as they are in HubSpot just now, and the way to add one. */
export function RegisterList({ desk, register, stage, fixed }: RegisterListProps) {
  const { readLive } = desk;
  useEffect(() => readLive(stage), [readLive, stage]);
  const reading = desk.liveOf(stage);
  const tasks = lastRead(reading)?.tasks;
  if (tasks?.is === 'read') {
    return <ReadRegister {...{ desk, register, stage, fixed }} tasks={tasks.value} />;
  }
  if (reading.is === 'unread' || reading.is === 'reading') {
    return <LoadingSpinner label={`Reading: ${register.label}`} showLabel size="xs" />;
  }
  return (
    <Alert title={`${register.label}: not known`} variant="warning">
      <Flex direction="column" gap="extra-small" align="start">
        <Text>HubSpot did not give the tasks in which they are kept. Nothing is lost.</Text>
        <Button size="xs" variant="secondary" onClick={() => desk.readLiveAgain(stage)}>
          Try again
        </Button>
      </Flex>
    </Alert>
  );
}

function ReadRegister({
  desk,
  register,
  stage,
  fixed,
  tasks,
}: RegisterListProps & { tasks: Tasks }) {
  const items = inOrder(tasks.items.filter((item) => item.register === register.id));
  const saved = () => desk.readLiveAgain(stage, ['tasks']);
  useOwnersOf(items, desk);
  if (fixed && items.length === 0) return null;
  const isRenewed = desk.liveOf(stage).is === 'reading';
  return (
    <Flex direction="column" gap="small">
      <Flex justify="between" align="baseline" wrap gap="small">
        <Text format={{ fontWeight: 'demibold' }}>{register.label}</Text>
        <Text variant="microcopy">{isRenewed ? 'Reading…' : countWords(items, register)}</Text>
      </Flex>
      {items.length === 0 && <Text variant="microcopy">{register.hint}</Text>}
      {items.map((item) => (
        <ItemRow key={item.id} {...{ desk, register, item, fixed }} onSaved={saved} />
      ))}
      {tasks.notRead > 0 && (
        <Text variant="microcopy">{`${tasks.notRead} more tasks are in HubSpot and not shown here.`}</Text>
      )}
      {!fixed && (
        <NewItem desk={desk} register={register} isEmpty={items.length === 0} onSaved={saved} />
      )}
      <Divider />
    </Flex>
  );
}

interface NewItemProps {
  desk: Desk;
  register: Register;
  isEmpty: boolean;
  onSaved(): void;
}

function NewItem({ desk, register, isEmpty, onSaved }: NewItemProps) {
  const form = desk.form(`item:${register.id}`);
  if (form.draft.editing === 'entry') return <EntryForm {...{ desk, form, register, onSaved }} />;
  return (
    <Flex justify="start">
      <LoadingButton
        size="xs"
        variant="secondary"
        loading={form.saving !== undefined}
        onClick={() => form.change({ editing: 'entry' })}
      >
        {isEmpty ? `Add a ${register.one}` : `Add another ${register.one}`}
      </LoadingButton>
    </Flex>
  );
}

/** Owners are read once an item has one, so that a name stands there and no number. */
function useOwnersOf(items: readonly Item[], { readOwners }: Desk) {
  const hasOwner = items.some(({ ownerId }) => ownerId);
  useEffect(() => {
    if (hasOwner) readOwners();
  }, [hasOwner, readOwners]);
}
