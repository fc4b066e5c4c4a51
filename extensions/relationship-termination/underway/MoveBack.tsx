import { Text } from '@hubspot/ui-extensions';
import { stageById, stageIds, stageIndex, type StageId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { Choice } from '../../shared/parts/Choice';
import { SavePanel } from '../parts/SavePanel';
import { Words } from '../parts/Words';
import { sentenceOf } from '../../shared/sentences';

/** Back to an earlier stage, with the reason. Nothing in the first stage. */
export function MoveBack({ present }: { present: StageId }) {
  const card = useCard();
  const form = card.form('move_back');
  const earlier = stageIds.slice(0, stageIndex(present)).map(stageById);
  if (earlier.length === 0) return null;
  return (
    <SavePanel
      form={form}
      id="move-back"
      label="Move back…"
      title="Move back to an earlier stage"
      size="sm"
      save="Move back"
      make={moveBackRequest}
    >
      <Text>What is done stays done. Only the stage changes.</Text>
      <Choice
        label="Back to"
        name="to"
        required
        options={earlier}
        value={form.draft.to}
        problem={form.problem('to')}
        onChoose={(to) => form.change({ to })}
      />
      <Words label="Why" name="why" required limit="note" form={form} keep="why" field="why" />
    </SavePanel>
  );
}

/** The request of the form, or a sentence for each field that is missing or wrong. */
export function moveBackRequest({ to, why = '' }: FormDraft): FormResult {
  const sentences = {
    ...(to ? {} : { to: 'Choose the stage to go back to.' }),
    ...(why.trim() ? {} : { why: sentenceOf({ code: 'change_needs_reason' }) }),
  };
  if (!to || Object.keys(sentences).length > 0) return { sentences };
  return { request: { name: 'move_stage', parameters: { to, why } } };
}
