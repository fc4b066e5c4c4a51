import { Button, Dropdown, Flex, Input } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { OneAct } from '../../../src/bulk/act';
import {
  nextStage,
  stageById,
  stageIds,
  stageIndex,
  type StageId,
} from '../../../src/playbook/lookup';
import { ActAnswer } from './ActAnswer';
import { useAct } from './useAct';

interface MoveMenuProps {
  companyId: string;
  stage: StageId;
  /** Called after the move; HubSpot's search shows it some seconds later. */
  onMoved(to: StageId): void;
}

/** Moves an offboarding to another stage: the gate answers first, and a way back asks for its reason. */
export function MoveMenu({ companyId, stage, onMoved }: MoveMenuProps) {
  const { state, ask, carryOut, cancel } = useAct(
    companyId,
    (act) => act.kind === 'move' && onMoved(act.to),
  );
  const [back, setBack] = useState<{ to: StageId; why: string }>();
  const next = nextStage(stage);
  const earlier = stageIds.slice(0, stageIndex(stage));
  return (
    <Flex direction="column" gap="extra-small" align="start">
      {state.status === 'idle' && !back && (
        <Dropdown buttonText="Move" buttonSize="xs" variant="transparent">
          {next && (
            <Dropdown.ButtonItem onClick={() => ask({ kind: 'move', to: next })}>
              On to {stageById(next).label}
            </Dropdown.ButtonItem>
          )}
          {earlier.map((to) => (
            <Dropdown.ButtonItem key={to} onClick={() => setBack({ to, why: '' })}>
              Back to {stageById(to).label}
            </Dropdown.ButtonItem>
          ))}
        </Dropdown>
      )}
      {state.status === 'idle' && back && (
        <WhyBack
          to={back.to}
          why={back.why}
          onWrite={(why) => setBack({ ...back, why })}
          onAsk={() => carryOut({ kind: 'move', to: back.to, why: back.why.trim() })}
          onCancel={() => setBack(undefined)}
        />
      )}
      <ActAnswer
        state={state}
        question={(act) => `Move to ${stageOf(act)}?`}
        answer={(act) => `Moved to ${stageOf(act)}. Lists show it in a moment.`}
        onCarryOut={carryOut}
        onCancel={cancel}
      />
    </Flex>
  );
}

const stageOf = (act: OneAct): string => (act.kind === 'move' ? stageById(act.to).label : '');

interface WhyBackProps {
  to: StageId;
  why: string;
  onWrite(why: string): void;
  onAsk(): void;
  onCancel(): void;
}

function WhyBack({ to, why, onWrite, onAsk, onCancel }: WhyBackProps) {
  return (
    <Flex direction="column" gap="extra-small">
      <Input
        label={`Why it goes back to ${stageById(to).label}`}
        name="why"
        required
        value={why}
        onInput={onWrite}
      />
      <Flex gap="extra-small">
        <Button size="xs" disabled={why.trim() === ''} onClick={onAsk}>
          Move back
        </Button>
        <Button size="xs" variant="transparent" onClick={onCancel}>
          Cancel
        </Button>
      </Flex>
    </Flex>
  );
}
