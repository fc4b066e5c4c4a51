import { Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Desk } from '../desk';
import { Choice } from '../parts/Choice';
import { ReasonFields } from '../parts/ReasonFields';
import { Words } from '../parts/Words';
import { ChangePanel } from './ChangePanel';
import { analysedAsk, analysedDraft, statedAsk, statedDraft } from './reason-asks';

interface ReasonPanelProps {
  desk: Desk;
  offboarding: Offboarding;
}

const avoidable = [
  { id: 'yes', label: 'Yes, we could have kept it from happening' },
  { id: 'no', label: 'No, it was out of our hands' },
  { id: 'unsure', label: 'Not sure' },
] as const;

/** Changes the reason as the client gave it. The steps that apply follow. */
export function StatedReasonPanel({ desk, offboarding }: ReasonPanelProps) {
  const form = desk.form('stated_reason');
  const shown = statedDraft(offboarding, form.draft);
  return (
    <ChangePanel
      desk={desk}
      place="stated_reason"
      title="Stated reason: the client's view"
      make={(draft) => statedAsk(statedDraft(offboarding, draft))}
    >
      <Text>Steps follow the reason: some apply to certain reasons only.</Text>
      <ReasonFields
        form={form}
        field="reason"
        label="Why it ends"
        reason={shown.reason}
        detail={shown.detail}
      />
      <Words
        label="In the client's own words"
        name="stated_words"
        required
        limit="words"
        form={form}
        keep="words"
        field="words"
        stored={offboarding.statedWords}
      />
    </ChangePanel>
  );
}

/** Sets our own view of the reason, kept apart from the client's. */
export function AnalysedReasonPanel({ desk, offboarding }: ReasonPanelProps) {
  const form = desk.form('analysed_reason');
  const shown = analysedDraft(offboarding, form.draft);
  return (
    <ChangePanel
      desk={desk}
      place="analysed_reason"
      label={offboarding.analysedReason ? 'Change' : 'Add'}
      title="Analysed reason: our view"
      make={(draft) => analysedAsk(analysedDraft(offboarding, draft))}
    >
      <Text>Look behind the words: the root cause is kept beside the client's reason.</Text>
      <ReasonFields
        form={form}
        field="reason"
        label="Why it ends, in our view"
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
        label="What we learned"
        name="analysed_note"
        limit="words"
        form={form}
        keep="note"
        field="note"
        stored={offboarding.analysedNote}
      />
    </ChangePanel>
  );
}
