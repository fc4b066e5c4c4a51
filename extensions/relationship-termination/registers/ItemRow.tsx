import { Accordion, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Register } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { EntryForm } from './EntryForm';
import { DoneForm } from './DoneForm';
import { doneRequest, plainRequest } from './item-request';
import { ItemDraft } from './ItemDraft';
import { useIsHeldEmail } from './NoEmail';
import { itemLines } from './item-lines';

interface ItemRowProps {
  offboarding: Offboarding;
  register: Register;
  item: Item;
  /** Read only. */
  fixed: boolean;
  onSaved(): void;
}

/** An item with its buttons. One that the client's word holds can only be removed; a held e-mail can be changed. */
export function ItemRow({ offboarding, register, item: stored, fixed, onSaved }: ItemRowProps) {
  const card = useCard();
  const isHeldEmail = useIsHeldEmail(register, offboarding)(stored);
  const item = isHeldEmail ? { ...stored, state: 'open' as const } : stored;
  const form = card.form(`item:${register.id}:${item.id}`);
  const { title, facts, more } = itemLines(register, item, card.owners, {
    today: card.today,
    portalDay: card.portalDay,
  });
  const shared = { form, register, item, onSaved };
  if (form.draft.editing === 'entry') return <EntryForm {...shared} offboarding={offboarding} />;
  return (
    <Flex direction="column" gap="extra-small">
      <Flex justify="between" align="start" gap="small" wrap>
        <Flex direction="column" gap="flush">
          <Text>{`${signs[isHeldEmail ? 'held' : item.state]} ${title}`}</Text>
          {isHeldEmail && <Text variant="microcopy">On hold: no contact here gets e-mail</Text>}
          <Text variant="microcopy">{facts}</Text>
          {more.filter(isShort).map(({ label, words }) => (
            <Text key={label} variant="microcopy">
              {label}: {words}
            </Text>
          ))}
        </Flex>
        {!fixed && <RowButtons {...shared} />}
      </Flex>
      {more
        .filter((line) => !isShort(line))
        .map((line) => (
          <LongWords key={line.label} {...line} />
        ))}
      {!fixed && <ItemDraft offboarding={offboarding} register={register} item={item} />}
      {form.draft.editing === 'done' ? <DoneForm {...shared} /> : <FormNotice form={form} />}
    </Flex>
  );
}

/** Longer text is folded. */
const isShort = ({ words }: { words: string }) => words.length <= 200;

function LongWords({ label, words }: { label: string; words: string }) {
  return (
    <Accordion title={label} size="xs">
      {words.split(/\n+/).map((line, at) => (
        <Text key={at} variant="microcopy">
          {line}
        </Text>
      ))}
    </Accordion>
  );
}

const signs = { open: '○', held: '–', done: '✓' } as const;

interface RowButtonsProps extends Omit<ItemRowProps, 'fixed' | 'offboarding'> {
  form: Form;
}

function RowButtons({ form, register, item, onSaved }: RowButtonsProps) {
  const card = useCard();
  const { done } = register;
  const saving = form.saving !== undefined;
  if (item.state === 'done') {
    const reopen = () => form.submit(() => plainRequest(register, item, 'reopen'), onSaved);
    return (
      <SaveButton size="xs" saving={saving} onClick={reopen}>
        Reopen
      </SaveButton>
    );
  }
  if (item.state === 'held') {
    const remove = () => form.submit(() => plainRequest(register, item, 'remove'), onSaved);
    return (
      <SaveButton size="xs" saving={saving} onClick={remove}>
        Remove
      </SaveButton>
    );
  }
  if (form.draft.editing === 'done') return null;
  const finish = () =>
    done.fields.length > 0
      ? form.change({ editing: 'done' })
      : form.submit((draft) => doneRequest(register, item, draft, card.today), onSaved);
  return (
    <Flex gap="extra-small" align="start">
      <SaveButton size="xs" saving={saving} onClick={finish}>
        {done.button}
      </SaveButton>
      <Button
        size="xs"
        variant="transparent"
        disabled={saving}
        onClick={() => form.change({ editing: 'entry' })}
      >
        Change
      </Button>
    </Flex>
  );
}
