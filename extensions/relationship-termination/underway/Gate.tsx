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
import { counted } from '../dates';
import type { Desk, Form } from '../desk';
import { FormNotice } from '../parts/FormNotice';
import { SaveButton } from '../parts/SaveButton';
import { StepLinks } from '../steps/StepLinks';

interface GateProps {
  desk: Desk;
  offboarding: Open;
  /** The steps that hold the gate. */
  gate: readonly StepId[];
  onOpen(step: StepId): void;
  /** The other ways out of the stage. */
  children: ReactNode;
}

/** The way to the next stage, with what still holds it beside the button; then the other ways out. */
export function Gate({ desk, offboarding, gate, onOpen, children }: GateProps) {
  const form = desk.form('gate');
  const isPaused = offboarding.status === 'paused';
  return (
    <Flex direction="column" gap="medium">
      <Flex justify="between" align="center" gap="small" wrap>
        <Box flex={1}>
          <Text>{isPaused ? restText : gateText(offboarding.stage, gate.length)}</Text>
          {gate.length > 0 && !isPaused && <StepLinks steps={gate} onOpen={onOpen} />}
        </Box>
        {!isPaused && <Onward form={form} from={offboarding.stage} gate={gate} onOpen={onOpen} />}
      </Flex>
      <FormNotice form={form} />
      <Flex gap="small" wrap>
        {children}
      </Flex>
    </Flex>
  );
}

interface OnwardProps extends Pick<GateProps, 'gate' | 'onOpen'> {
  form: Form;
  from: StageId;
}

/** Moves on; held, it opens the first step that holds the stage, and says so. Nothing in the last stage. */
function Onward({ form, from, gate, onOpen }: OnwardProps) {
  const [opened, setOpened] = useState<StepId>();
  const to = nextStage(from);
  if (!to) return null;
  const [first] = gate;
  const openFirst = (step: StepId) => {
    setOpened(step);
    onOpen(step);
  };
  const move = () => form.submit(() => ({ ask: { name: 'move_stage', parameters: { to } } }));
  return (
    <Flex direction="column" align="end" gap="extra-small">
      <SaveButton
        size="sm"
        variant={first ? 'secondary' : 'primary'}
        saving={form.saving !== undefined}
        onClick={() => (first ? openFirst(first) : move())}
      >
        {`Next: ${stageById(to).shortLabel} →`}
      </SaveButton>
      {opened && gate.includes(opened) && (
        <Text variant="microcopy">{`“${stepById(opened).title}” holds it, and is open above.`}</Text>
      )}
    </Flex>
  );
}

const restText = 'While it is paused no other stage is entered. Steps can be worked on.';

function gateText(stage: StageId, held: number): string {
  const last = nextStage(stage) === undefined;
  const gate = last ? 'the close' : `“${stageById(stage).label}”`;
  if (held > 0) return `${counted(held, 'step')} ${held === 1 ? 'holds' : 'hold'} ${gate}:`;
  return last
    ? 'Nothing holds the close: every step is done or waived.'
    : `Every step of ${gate} is done or waived. You can move on.`;
}
