import { Box, Flex, Text } from '@hubspot/ui-extensions';
import { useState, type ReactNode } from 'react';
import type { Open } from '../../../src/offboarding/offboarding';
import {
  nextStage,
  stageById,
  stepById,
  type StageId,
  type StepId,
} from '../../../src/playbook/lookup';
import { counted } from '../../shared/dates';
import { useCard } from '../card';
import type { Form } from '../form';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { StepLinks } from '../steps/StepLinks';

interface GateProps {
  offboarding: Open;
  /** The steps that hold the gate. */
  gate: readonly StepId[];
  /** The step that is open now. */
  open: StepId | undefined;
  onOpen(step: StepId): void;
  /** The other ways out of the stage. */
  children: ReactNode;
}

/** The button to the next stage with the steps that hold it, then the other actions. Held, it opens the first of these. */
export function Gate({ offboarding, gate, open, onOpen, children }: GateProps) {
  const card = useCard();
  const [asking, setAsking] = useState<StepId>();
  const form = card.form('gate');
  const { stage, status } = offboarding;
  const held = status === 'paused' ? [] : gate;
  const openFirst = (step: StepId) => {
    setAsking(step);
    onOpen(step);
  };
  return (
    <Flex direction="column" gap="medium">
      <Flex justify="between" align="center" gap="small" wrap>
        <Box flex={1}>
          <Text>{status === 'paused' ? restText : gateText(stage, gate.length)}</Text>
          {held.length > 0 && <StepLinks steps={held} onOpen={onOpen} />}
          {asking && asking === open && held.includes(asking) && (
            <Text variant="microcopy">{`“${stepById(asking).title}” is open above.`}</Text>
          )}
        </Box>
        {status !== 'paused' && (
          <NextStageButton form={form} from={stage} first={held[0]} onHeld={openFirst} />
        )}
      </Flex>
      <FormNotice form={form} />
      <Flex gap="small" wrap>
        {children}
      </Flex>
    </Flex>
  );
}

interface NextStageButtonProps {
  form: Form;
  from: StageId;
  /** The first step that holds the stage. */
  first: StepId | undefined;
  onHeld(first: StepId): void;
}

/** Moves to the next stage, or opens the first step that holds it. Nothing in the last stage. */
function NextStageButton({ form, from, first, onHeld }: NextStageButtonProps) {
  const to = nextStage(from);
  if (!to) return null;
  const move = () => form.submit(() => ({ request: { name: 'move_stage', parameters: { to } } }));
  return (
    <SaveButton
      size="sm"
      variant={first ? 'secondary' : 'primary'}
      saving={form.saving !== undefined}
      onClick={() => (first ? onHeld(first) : move())}
    >
      {`Next: ${stageById(to).shortLabel} →`}
    </SaveButton>
  );
}

const restText = 'While it is paused no other stage is entered. Steps can be worked on.';

function gateText(stage: StageId, left: number): string {
  const last = nextStage(stage) === undefined;
  if (left > 0) {
    const are = left === 1 ? 'is' : 'are';
    return `${counted(left, 'step')} ${are} left before you can ${last ? 'close' : 'move on'}:`;
  }
  return last
    ? 'Every step is done or waived. You can close the offboarding.'
    : `Every step of “${stageById(stage).label}” is done or waived. You can move on.`;
}
