import { Text } from '@hubspot/ui-extensions';
import { stageById, stageIds, stageIndex, type StageId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { Choice } from '../../shared/parts/Choice';
import { SavePanel } from '../parts/SavePanel';
import { Words } from '../parts/Words';
import { sentenceOf } from '../../shared/sentences';

/** Back to an earlier stage, the one before unless another is chosen, with the reason. Nothing in the first stage. */
export function MoveBack({ present }: { present: StageId }) {
  const card = useCard();
  const form = card.form('move_back');
  const earlier = stageIds.slice(0, stageIndex(present)).map(stageById);
  const before = earlier.at(-1)?.id;
  if (!before) return null;
  return (
    <SavePanel
      form={form}
      id="move-back"
      label="Move back…"
      title="Move back to an earlier stage"
      size="sm"
      save="Move back"
      make={(draft) => moveBackRequest(draft.to ?? before, draft)}
    >
      <Text>What is done stays done. Only the stage changes.</Text>
      <Choice
        label="Back to"
        name="to"
        required
        options={earlier}
        value={form.draft.to ?? before}
        problem={form.problem('to')}
        onChoose={(to) => form.change({ to })}
      />
      <Words label="Why" name="why" required limit="note" form={form} keep="why" field="why" />
    </SavePanel>
  );
}

/** The request of the form, or a sentence where the reason is missing. */
function moveBackRequest(to: StageId, { why = '' }: FormDraft): FormResult {
  if (!why.trim()) return { sentences: { why: sentenceOf({ code: 'change_needs_reason' }) } };
  return { request: { name: 'move_stage', parameters: { to, why } } };
}
