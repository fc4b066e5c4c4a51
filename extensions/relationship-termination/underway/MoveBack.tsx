import { Flex, Text } from '@hubspot/ui-extensions';
import { stageById, stageIds, stageIndex, type StageId } from '../../../src/playbook/lookup';
import type { Desk, Made } from '../desk';
import type { Draft } from '../drafts';
import { Choice } from '../parts/Choice';
import { FormNotice } from '../parts/FormNotice';
import { OpenPanel } from '../parts/OpenPanel';
import { SaveButton } from '../parts/SaveButton';
import { Words } from '../parts/Words';
import { sentenceOf } from '../sentences';

const id = 'move-back';

/** Back to an earlier stage, with the reason. Nothing in the first stage. */
export function MoveBack({ desk, present }: { desk: Desk; present: StageId }) {
  const form = desk.form('move_back');
  const earlier = stageIds.slice(0, stageIndex(present)).map(stageById);
  if (earlier.length === 0) return null;
  return (
    <OpenPanel
      id={id}
      label="Move back…"
      title="Move back to an earlier stage"
      size="sm"
      footer={
        <SaveButton
          variant="primary"
          saving={form.saving !== undefined}
          onClick={() => form.submit(moveBackAsk, () => desk.closePanel(id))}
        >
          Move back
        </SaveButton>
      }
    >
      <Flex direction="column" gap="medium">
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
        <FormNotice form={form} />
      </Flex>
    </OpenPanel>
  );
}

/** The move that the form asks for, or what it still wants. */
export function moveBackAsk({ to, why = '' }: Draft): Made {
  const sentences = {
    ...(to ? {} : { to: 'Choose the stage to go back to.' }),
    ...(why.trim() ? {} : { why: sentenceOf({ code: 'change_needs_reason' }) }),
  };
  if (!to || Object.keys(sentences).length > 0) return { sentences };
  return { ask: { name: 'move_stage', parameters: { to, why } } };
}
