import { Flex, Text } from '@hubspot/ui-extensions';
import { textLimits } from '../../../src/contract/fields';
import { cadenceOf, plannedTouches, type PlannedTouch } from '../../../src/offboarding/cadence';
import type { Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Register } from '../../../src/playbook/lookup';
import { shortDate } from '../dates';
import type { Desk, Made } from '../desk';
import { draftFor } from '../messages/message-facts';
import { FormNotice } from '../parts/FormNotice';
import { SaveButton } from '../parts/SaveButton';

interface PlanMakerProps {
  desk: Desk;
  offboarding: Offboarding;
  register: Register;
  /** What stands on the list already. */
  items: readonly Item[];
  onSaved(): void;
}

/** A plan for this ending's reason, to be made with one click and changed afterwards. */
export function PlanMaker({ desk, offboarding, register, items, onSaved }: PlanMakerProps) {
  const form = desk.form(`plan:${register.id}`);
  const there = items.map(({ values }) => values.about ?? '');
  const planned = plannedTouches(offboarding, desk.today, there);
  if (planned.length === 0) return null;
  const make = (): Made => ({
    ask: {
      name: 'save_items',
      parameters: {
        register: register.id,
        action: 'add',
        entries: planned.map((touch) => entryOf(touch, offboarding, desk)),
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
          {shortDate(due, desk.today)} · {about}
        </Text>
      ))}
      <FormNotice form={form} />
      <Flex justify="start">
        <SaveButton
          size="xs"
          saving={form.saving !== undefined}
          onClick={() => form.submit(make, onSaved)}
        >
          {planned.length === 1 ? 'Plan this' : 'Plan these'}
        </SaveButton>
      </Flex>
    </Flex>
  );
}

function entryOf({ due, about, channel, message }: PlannedTouch, o: Offboarding, desk: Desk) {
  const draft = message ? draftFor(message, o, desk).body.slice(0, textLimits.words) : '';
  return {
    due,
    values: { about, channel, ...(draft ? { message: draft } : {}) },
    ...(o.owner ? { owner: o.owner } : {}),
  };
}
