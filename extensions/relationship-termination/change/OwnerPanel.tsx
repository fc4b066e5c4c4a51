import type { Offboarding, Owner } from '../../../src/offboarding/offboarding';
import { handOverChoices, type HandOver } from '../../../src/offboarding/commands';
import { Choice } from '../../shared/parts/Choice';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { OwnerField } from '../parts/OwnerField';
import { sentenceOf } from '../../shared/sentences';
import { suggestedOwner } from '../../shared/useOwners';
import { ChangePanel } from './ChangePanel';
import { WhyField } from './WhyField';

const handOverLabels: Record<HandOver, string> = {
  all: 'All go to the new owner',
  steps: 'Only those of steps and reminders',
  none: 'They stay as they are',
};
const handOvers = handOverChoices.map((id) => ({ id, label: handOverLabels[id] }));

/** Hands the offboarding to another owner. */
export function OwnerPanel({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const form = card.form('owner');
  const { owner: former } = offboarding;
  const suggested = former ? undefined : suggestedOwner(card.owners);
  return (
    <ChangePanel
      formId="owner"
      label={former ? 'Change' : 'Choose one'}
      title={former ? 'Change the owner' : 'Choose the owner'}
      make={(draft) => ownerRequest(draft, former, suggested)}
      onOpen={card.readOwners}
    >
      <OwnerField form={form} required value={form.draft.owner ?? former} suggested={suggested} />
      {former && (
        <Choice
          label={`Open tasks of ${former.name}`}
          name="hand_over"
          options={handOvers}
          value={form.draft.handOver ?? 'all'}
          onChoose={(handOver) => form.change({ handOver })}
        />
      )}
      {former && <WhyField form={form} />}
    </ChangePanel>
  );
}

/** The request of the form, or a sentence for each field that is missing or wrong. A first owner needs no reason. */
export function ownerRequest(
  { owner: chosen, handOver, why = '' }: FormDraft,
  former: Owner | undefined,
  suggested?: Owner,
): FormResult {
  const owner = chosen ?? suggested;
  const sentences = {
    ...(owner ? {} : { owner: 'Choose another owner.' }),
    ...(why.trim() || !former ? {} : { why: sentenceOf({ code: 'change_needs_reason' }) }),
  };
  const tasks = handOver ? { tasks: handOver } : {};
  if (!owner || Object.keys(sentences).length > 0) return { sentences };
  return {
    request: { name: 'update_details', parameters: { field: 'owner', owner, why, ...tasks } },
  };
}
