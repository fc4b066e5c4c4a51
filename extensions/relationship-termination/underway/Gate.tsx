import { Flex, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Open } from '../../../src/offboarding/offboarding';
import { nextStage, stageById, type StageId, type StepId } from '../../../src/playbook/lookup';
import { counted } from '../dates';
import type { Desk } from '../desk';
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

/** The way to the next stage, or what still holds it; held, the button opens the first of these. */
export function Gate({ desk, offboarding, gate, onOpen, children }: GateProps) {
  const form = desk.form('gate');
  const to = nextStage(offboarding.stage);
  const isPaused = offboarding.status === 'paused';
  const [first] = gate;
  const move = (stage: StageId) =>
    form.submit(() => ({ ask: { name: 'move_stage', parameters: { to: stage } } }));
  return (
    <Flex direction="column" gap="small">
      <Text>{isPaused ? restText : gateText(offboarding.stage, gate.length)}</Text>
      {gate.length > 0 && !isPaused && <StepLinks steps={gate} onOpen={onOpen} />}
      <FormNotice form={form} />
      <Flex justify="between" gap="small" wrap>
        <Flex gap="small" wrap>
          {children}
        </Flex>
        {to && !isPaused && (
          <SaveButton
            size="sm"
            variant={first ? 'secondary' : 'primary'}
            saving={form.saving !== undefined}
            onClick={() => (first ? onOpen(first) : move(to))}
          >
            {`Next: ${stageById(to).shortLabel} →`}
          </SaveButton>
        )}
      </Flex>
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
