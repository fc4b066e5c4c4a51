import { Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { initiatorById, initiatorIds } from '../../../src/playbook/lookup';
import { WhatChanges } from './WhatChanges';
import { isReasonOurs } from '../../../src/offboarding/reason-rules';
import { useCard } from '../card';
import { Choice } from '../../shared/parts/Choice';
import { ReasonFields, reasonHint } from '../parts/ReasonFields';
import { ReasonWords } from '../parts/ReasonWords';
import { ChangePanel } from './ChangePanel';
import { statedRequest, statedDraft } from './reason-requests';

interface ReasonPanelProps {
  offboarding: Offboarding;
}

const initiators = initiatorIds.map(initiatorById);

interface StatedPanelProps extends ReasonPanelProps {
  at?: string;
}

/** Changes who ended it, and the reason as the client gave it. The steps that apply follow. */
export function StatedReasonPanel({ offboarding, at }: StatedPanelProps) {
  const card = useCard();
  const form = card.form('stated_reason');
  const shown = statedDraft(offboarding, form.draft);
  const isOurs = isReasonOurs(shown.initiator);
  return (
    <ChangePanel
      formId="stated_reason"
      at={at}
      title="Who ended it, and the stated reason"
      make={(draft) => statedRequest(statedDraft(offboarding, draft))}
    >
      <Text>Steps, drafts, due dates and guidance follow who ended it and why.</Text>
      <Choice
        label="Who ended it"
        name="stated_initiator"
        required
        options={initiators}
        value={shown.initiator}
        problem={form.problem('initiator')}
        onChoose={(initiator) => form.change({ initiator })}
      />
      <ReasonFields
        form={form}
        field="reason"
        label="Stated reason"
        description={reasonHint(shown.initiator)}
        reason={shown.reason}
        detail={shown.detail}
        initiator={shown.initiator}
      />
      <ReasonWords
        form={form}
        initiator={shown.initiator}
        name="stated_words"
        field="words"
        stored={isOurs ? shown.ownWords : shown.words}
      />
      {shown.initiator && shown.reason && (
        <WhatChanges
          offboarding={offboarding}
          change={{ initiator: shown.initiator, statedReason: { id: shown.reason } }}
        />
      )}
    </ChangePanel>
  );
}
