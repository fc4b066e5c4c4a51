import { Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { Choice } from '../../shared/parts/Choice';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { FormResult } from '../form';
import { ChangePanel } from './ChangePanel';
import { PartFields, partOf, partSentences } from './PartFields';
import { WhatChanges } from './WhatChanges';

const extents = [
  { id: 'whole', label: 'All of it' },
  { id: 'part', label: 'Part of it' },
] as const;

/** Changes how much ends; the steps that apply follow. */
export function ExtentPanel({ offboarding }: { offboarding: Offboarding }) {
  const form = useCard().form('extent');
  const shown = extentDraft(offboarding, form.draft);
  const part = partOf(shown);
  return (
    <ChangePanel
      formId="extent"
      title="How much ends"
      make={(draft) => extentRequest(extentDraft(offboarding, draft))}
    >
      <Text>Where a part goes on, steps that only a whole ending needs do not apply.</Text>
      <Choice
        label="How much ends"
        name="extent"
        required
        options={extents}
        value={shown.extent}
        onChoose={(extent) => form.change({ extent })}
      />
      {part && <PartFields form={form} stored={offboarding.part} />}
      <WhatChanges offboarding={offboarding} change={{ part }} />
    </ChangePanel>
  );
}

/** How much ends as the form shows it: what is stored, until something else is entered. */
const extentDraft = ({ part }: Offboarding, draft: FormDraft): FormDraft => ({
  extent: part ? 'part' : 'whole',
  ...part,
  ...draft,
});

/** The request of the form, or a sentence for each field that is missing. */
function extentRequest(draft: FormDraft): FormResult {
  const part = partOf(draft) ?? null;
  const sentences = part ? partSentences(part) : {};
  if (Object.keys(sentences).length > 0) return { sentences };
  return { request: { name: 'update_details', parameters: { field: 'extent', part } } };
}
