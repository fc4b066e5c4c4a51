import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { Offboarding, StepState } from '../../../src/offboarding/offboarding';
import { guidanceOf } from '../../../src/playbook/book';
import { waiverRoleById, type Step } from '../../../src/playbook/lookup';
import { StepTaskLine } from '../registers/StepTaskLine';
import { dueRule } from './step-line';

interface HowToProps {
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'todo' | 'doing' }>;
}

/** The guidance of a step, folded: what to do, when it is due, who may waive it, and its task in HubSpot. */
export function HowTo({ offboarding, step, state }: HowToProps) {
  const reopenedAt = state.state === 'todo' ? state.mark?.at : undefined;
  return (
    <Accordion title="How to go about it" size="xs">
      <Flex direction="column" gap="extra-small">
        <Text>{guidanceOf(step.id, offboarding)}</Text>
        <Text variant="microcopy">
          {dueRule(step.id, offboarding)} {waiverSentence(step)}
        </Text>
        <StepTaskLine step={step.id} reopenedAt={reopenedAt} />
      </Flex>
    </Accordion>
  );
}

const waiverSentence = ({ waiver }: Step): string =>
  waiver === 'never'
    ? 'This step cannot be waived.'
    : `Who may decide to waive it: ${waiverRoleById(waiver).label}.`;
