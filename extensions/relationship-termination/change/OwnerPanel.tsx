import type { Offboarding } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { OwnerField } from '../parts/OwnerField';
import { sentenceOf } from '../../shared/sentences';
import { ChangePanel } from './ChangePanel';
import { WhyField } from './WhyField';

/** Hands the offboarding to another owner. */
export function OwnerPanel({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const form = card.form('owner');
  return (
    <ChangePanel
      formId="owner"
      title="Change the owner"
      make={ownerRequest}
      onOpen={card.readOwners}
    >
      <OwnerField form={form} required value={form.draft.owner ?? offboarding.owner} />
      <WhyField form={form} />
    </ChangePanel>
  );
}

/** The request of the form, or a sentence for each field that is missing or wrong. */
export function ownerRequest({ owner, why = '' }: FormDraft): FormResult {
  const sentences = {
    ...(owner ? {} : { owner: 'Choose another owner.' }),
    ...(why.trim() ? {} : { why: sentenceOf({ code: 'change_needs_reason' }) }),
  };
  if (!owner || Object.keys(sentences).length > 0) return { sentences };
  return { request: { name: 'update_details', parameters: { field: 'owner', owner, why } } };
}
