import { AutoGrid, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { initiatorById, initiatorIds } from '../../../src/playbook/lookup';
import { WhatChanges } from './WhatChanges';
import { isReasonOurs } from '../../../src/offboarding/reason-rules';
import { useCard } from '../card';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { ReasonFields, reasonHint } from '../parts/ReasonFields';
import { ReasonWords } from '../parts/ReasonWords';
import { Words } from '../parts/Words';
import { ChangePanel } from './ChangePanel';
import { analysedRequest, analysedDraft, statedRequest, statedDraft } from './reason-requests';

interface ReasonPanelProps {
  offboarding: Offboarding;
}

const initiators = initiatorIds.map(initiatorById);

const avoidable = [
  { id: 'yes', label: 'Yes, we could have kept it from happening' },
  { id: 'no', label: 'No, it was out of our hands' },
  { id: 'unsure', label: 'Not sure' },
] as const;

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

interface AnalysedPanelProps extends ReasonPanelProps {
  at?: string;
  label?: string;
}

/** Sets our own view of the reason, kept apart from the client's. */
export function AnalysedReasonPanel({ offboarding, at, label }: AnalysedPanelProps) {
  const card = useCard();
  const form = card.form('analysed_reason');
  const shown = analysedDraft(offboarding, form.draft);
  return (
    <ChangePanel
      formId="analysed_reason"
      at={at}
      label={label ?? (offboarding.analysedReason ? 'Change' : 'Add')}
      title="Analysed reason"
      make={(draft) => analysedRequest(analysedDraft(offboarding, draft))}
    >
      <Text>The root cause as we see it. It is kept beside the client's reason.</Text>
      <ReasonFields
        form={form}
        field="reason"
        label="Analysed reason"
        description="Why it ends in our own view"
        reason={shown.reason}
        detail={shown.detail}
      />
      <Choice
        label="Could it have been avoided?"
        name="avoidable"
        required
        options={avoidable}
        value={shown.avoidable}
        problem={form.problem('avoidable')}
        onChoose={(chosen) => form.change({ avoidable: chosen })}
      />
      <Words
        label="What we found"
        name="analysed_note"
        limit="words"
        form={form}
        keep="note"
        field="note"
        stored={offboarding.analysedNote}
      />
      <CompetitorFields form={form} offboarding={offboarding} end={shown.date} />
    </ChangePanel>
  );
}

interface CompetitorFieldsProps {
  form: Form;
  offboarding: Offboarding;
  end: CalendarDate | null | undefined;
}

function CompetitorFields({ form, offboarding, end }: CompetitorFieldsProps) {
  return (
    <AutoGrid columnWidth={200} flexible gap="small">
      <Words
        label="New provider"
        name="competitor"
        limit="name"
        lines={1}
        description="If they said so"
        form={form}
        keep="competitor"
        field="competitor"
        stored={offboarding.competitor}
      />
      <Day
        label="Their new contract ends"
        name="competitor_contract_end"
        description="A good time to say hello again"
        value={end}
        problem={form.problem('competitorContractEnd')}
        onPick={(date) => form.change({ date: date ?? null })}
      />
    </AutoGrid>
  );
}
