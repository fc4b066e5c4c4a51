import { Flex, Text } from '@hubspot/ui-extensions';
import {
  cadenceOf,
  plannedFollowUps,
  type PlannedFollowUp,
} from '../../../src/offboarding/cadence';
import type { Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Register } from '../../../src/playbook/lookup';
import { shortDate } from '../../shared/dates';
import { useCard } from '../card';
import type { FormResult } from '../form';
import { useDraftOf, type DraftOf } from '../messages/useDraftOf';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { draftValues } from './item-draft';

interface PlanMakerProps {
  offboarding: Offboarding;
  register: Register;
  /** The items on the list. */
  items: readonly Item[];
  /** The list is being read again, so an item planned just now may be missing. */
  isRenewed: boolean;
  onSaved(): void;
}

/** Follow-ups suggested for this reason, planned with one click. */
export function PlanMaker(props: PlanMakerProps) {
  const card = useCard();
  const { offboarding, register, items, isRenewed, onSaved } = props;
  const draftOf = useDraftOf(offboarding);
  const form = card.form(`plan:${register.id}`);
  const there = items.map(({ values }) => values.about ?? '');
  const planned = plannedFollowUps(offboarding, card.today, there);
  if (planned.length === 0) return null;
  const make = (): FormResult => ({
    request: {
      name: 'save_items',
      parameters: {
        register: register.id,
        action: 'add',
        entries: planned.map((followUp) => entryOf(followUp, props, draftOf)),
      },
    },
  });
  return (
    <Flex direction="column" gap="extra-small">
      <Text>
        {items.length === 0
          ? `A plan for this reason: ${cadenceOf(offboarding).label.toLowerCase()}`
          : 'The end of their new contract is known. One more belongs before it:'}
      </Text>
      {planned.map(({ due, about }) => (
        <Text key={due} variant="microcopy">
          {shortDate(due, card.today)} · {about}
        </Text>
      ))}
      <FormNotice form={form} />
      <Flex justify="start">
        <SaveButton
          size="xs"
          saving={form.saving !== undefined || isRenewed}
          onClick={() => form.submit(make, onSaved)}
        >
          {planned.length === 1 ? 'Plan this' : 'Plan these'}
        </SaveButton>
      </Flex>
    </Flex>
  );
}

function entryOf(
  { due, about, channel, message }: PlannedFollowUp,
  { offboarding, register }: PlanMakerProps,
  draftOf: DraftOf,
) {
  const { owner } = offboarding;
  const draft = message ? draftValues(register, message, draftOf(message, owner, {}, due)) : {};
  return { due, values: { about, channel, ...draft }, ...(owner ? { owner } : {}) };
}
