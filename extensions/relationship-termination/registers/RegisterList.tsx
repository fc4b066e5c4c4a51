import {
  Alert,
  Button,
  Divider,
  Flex,
  LoadingButton,
  LoadingSpinner,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Tasks } from '../../../src/api/live';
import { itemsBeyondService } from '../../../src/offboarding/beyond-service';
import { asHeld, canGrow, declinedIn, whyHeld, type Item } from '../../../src/offboarding/items';
import { isToDo, type Offboarding } from '../../../src/offboarding/offboarding';
import type { Register, StageId } from '../../../src/playbook/lookup';
import { isInactive } from '../../shared/useOwners';
import { useCard } from '../card';
import { beyondWords } from '../contract/contract-words';
import { isToCome, lastRead } from '../useLive';
import { Accepted } from './Accepted';
import { EntryForm } from './EntryForm';
import { HeldBack } from './HeldBack';
import { countWords, inOrder } from './item-lines';
import { ItemRow } from './ItemRow';
import { NoEmail } from './NoEmail';
import { PlanMaker } from './PlanMaker';
import { isBegun } from './unadded';
import { demibold } from '../../shared/parts/unchanged';

interface RegisterListProps {
  offboarding: Offboarding;
  register: Register;
  /** The stage whose live data has the items. */
  stage: StageId;
  /** Read only. */
  fixed: boolean;
  /** The title is shown above it. */
  titled?: boolean;
}

/** A register: its items as they are in HubSpot just now, and the way to add one. */
export function RegisterList(props: RegisterListProps) {
  const card = useCard();
  const { register, stage } = props;
  const { readLive } = card;
  useEffect(() => readLive(stage), [readLive, stage]);
  const reading = card.liveOf(stage);
  const tasks = lastRead(reading)?.tasks;
  if (tasks?.status === 'loaded') {
    return <ReadRegister {...props} tasks={tasks.value} />;
  }
  if (isToCome(reading)) {
    return <LoadingSpinner label={`Reading: ${register.label}`} showLabel size="xs" />;
  }
  return (
    <Alert title={`${register.label}: not known`} variant="warning">
      <Flex direction="column" gap="extra-small" align="start">
        <Text>HubSpot did not give the tasks in which they are kept. Nothing is lost.</Text>
        <Button size="xs" variant="secondary" onClick={() => card.readLiveAgain(stage)}>
          Try again
        </Button>
      </Flex>
    </Alert>
  );
}

type ReadRegisterProps = RegisterListProps & { tasks: Tasks };

function ReadRegister(props: ReadRegisterProps) {
  const card = useCard();
  const { offboarding, register, stage, fixed, titled = false, tasks } = props;
  const own = tasks.items.filter((item) => item.register === register.id);
  const items = inOrder(own.map((item) => asHeld(item, offboarding)));
  const beyond = itemsBeyondService(register, items, offboarding);
  const onSaved = () => card.readLiveAgain(stage, ['tasks']);
  useOwnersOf(items);
  if (fixed && items.length === 0) return null;
  const isRenewed = card.liveOf(stage).status === 'loading';
  const shared = { offboarding, register, onSaved };
  return (
    <Flex direction="column" gap="small">
      {titled ? (
        isRenewed && <Text variant="microcopy">Reading…</Text>
      ) : (
        <Flex justify="between" align="baseline" wrap gap="small">
          <Text format={demibold}>{register.label}</Text>
          <Text variant="microcopy">{isRenewed ? 'Reading…' : countWords(items, register)}</Text>
        </Flex>
      )}
      {!fixed && !whyHeld(register, offboarding) && <NoEmail register={register} />}
      {items.length === 0 && <Text variant="microcopy">{register.hint}</Text>}
      {items.map((item) => (
        <ItemRow key={item.id} {...shared} item={item} fixed={fixed} />
      ))}
      {beyond && <Text>{beyondWords(beyond, offboarding)}</Text>}
      {tasks.notRead > 0 && (
        <Text variant="microcopy">{`${tasks.notRead} more tasks are in HubSpot and not shown here.`}</Text>
      )}
      {!fixed && <Accepted {...shared} items={items} />}
      {!fixed && canGrow(register, offboarding) && (
        <Adding {...shared} items={items} isRenewed={isRenewed} />
      )}
      <Divider />
    </Flex>
  );
}

interface AddingProps {
  offboarding: Offboarding;
  register: Register;
  items: readonly Item[];
  isRenewed: boolean;
  onSaved(): void;
}

/** Adds a plan or an item. Nothing if the client wants no contact. */
function Adding(props: AddingProps) {
  const { offboarding, register } = props;
  if (whyHeld(register, offboarding)) return <HeldBack {...{ offboarding, register }} />;
  return (
    <>
      {register.plan && <PlanMaker {...props} />}
      <NewItem {...props} />
    </>
  );
}

function NewItem({ offboarding, register, items, isRenewed, onSaved }: AddingProps) {
  const card = useCard();
  const form = card.form(`item:${register.id}`);
  const begins = !isRenewed && items.length === 0 && isBegunWith(register, offboarding);
  if (form.draft.editing === 'entry' || begins || isBegun(form.draft)) {
    return (
      <Tile compact>
        <EntryForm
          {...{ offboarding, form, register, onSaved }}
          declined={declinedIn(register, items)}
          listed={items}
          staysOpen={begins && !isBegun(form.draft)}
        />
      </Tile>
    );
  }
  return (
    <Flex justify="start">
      <LoadingButton
        size="xs"
        variant="secondary"
        loading={form.saving !== undefined}
        onClick={() => form.change({ editing: 'entry' })}
      >
        {`Add ${register.one}`}
      </LoadingButton>
    </Flex>
  );
}

/** Whether the work on the list's step begins with its first item. */
const isBegunWith = ({ begins, step }: Register, { status, steps }: Offboarding): boolean =>
  begins === true && status !== 'closed' && isToDo(steps[step].state);

/** Reads the owners if an item has one, to show the name instead of the id, and former ones if one is not active. */
function useOwnersOf(items: readonly Item[]) {
  const { owners, readOwners, readFormerOwners } = useCard();
  const hasOwner = items.some(({ ownerId }) => ownerId);
  const hasInactive = items.some(({ ownerId }) => ownerId && isInactive(ownerId, owners));
  useEffect(() => {
    if (hasOwner) readOwners();
  }, [hasOwner, readOwners]);
  useEffect(() => {
    if (hasInactive) readFormerOwners();
  }, [hasInactive, readFormerOwners]);
}
