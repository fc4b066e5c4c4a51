import { Divider, Flex, Text } from '@hubspot/ui-extensions';
import { useState, type ReactNode } from 'react';
import type { Situation } from '../../../src/api/situation';
import { nextThing, type NextThing } from '../../../src/offboarding/next-thing';
import type { Open } from '../../../src/offboarding/offboarding';
import { stageFor } from '../../../src/offboarding/due-date';
import { progressOf, type Progress } from '../../../src/offboarding/progress';
import {
  nextStage,
  builtInStep,
  stageById,
  type StageId,
  type StepId,
} from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { ApprovalBox } from '../approval/ApprovalBox';
import { ClosePanel } from '../change/ClosePanel';
import { PausePanel } from '../change/PausePanel';
import { RunsOn } from '../contract/RunsOn';
import { FormNotice } from '../../shared/parts/FormNotice';
import { demibold } from '../../shared/parts/unchanged';
import { OpenBusinessPanel } from '../open-business/OpenBusinessPanel';
import { PastOffboardings } from '../situations/PastOffboardings';
import { StepLinks } from '../steps/StepLinks';
import { TimelinePanel } from '../timeline/TimelinePanel';
import { DueItems } from './DueItems';
import { PlaybookUnreadable } from '../../shared/parts/PlaybookUnreadable';
import { FactsLine } from './FactsLine';
import { MoveBack } from './MoveBack';
import { MovedNotice } from './MovedNotice';
import { MoveOn } from './MoveOn';
import { NextBox } from './NextBox';
import { selectionAt, selectStage, selectStep, toggleStep, type Selection } from './selection';
import { Stages } from './Stages';
import { StageSteps } from './StageSteps';

interface UnderwayProps {
  situation: Extract<Situation, { status: 'open' }>;
}

/**
 * An offboarding under way: one line of facts, the stages, what to do next, and the steps of the present stage. Another stage
 * that is selected stands above what is next, where it is seen on a small screen too.
 */
export function Underway({ situation }: UnderwayProps) {
  const card = useCard();
  const { offboarding, moved, past, approval } = situation;
  const [chosen, choose] = useState<Selection>();
  const selection = selectionAt(offboarding.stage, chosen);
  const progress = progressOf(offboarding, card.today);
  const next = nextThing(offboarding, progress);
  const openStep = (step: StepId) =>
    choose(selectStep(selection, stageFor(step, offboarding), step));
  const isPaused = offboarding.status === 'paused';
  const above = !isPaused && next.kind === 'step' ? next.step.id : undefined;
  const isHere = selection.stage === offboarding.stage;
  const steps = (
    <StageSteps
      offboarding={offboarding}
      progress={progress}
      selection={selection}
      above={above}
      onToggle={(step) => choose(toggleStep(selection, step))}
      onShow={(stage) => choose(selectStage(selection, stage))}
    />
  );
  return (
    <Flex direction="column" gap="small">
      <FormNotice form={card.form('start')} />
      <FactsLine offboarding={offboarding} />
      <PlaybookUnreadable offboarding={offboarding} />
      <Stages
        offboarding={offboarding}
        progress={progress}
        onShow={(stage) => choose(selectStage(selection, stage))}
      />
      {!isHere && <Another present={offboarding.stage}>{steps}</Another>}
      {approval && <ApprovalBox approval={approval} />}
      <NextBox offboarding={offboarding} next={next} onOpen={openStep} />
      <DueItems offboarding={offboarding} above={above} onOpen={openStep} />
      {moved && <MovedNotice {...moved} to={offboarding.stage} onOpen={openStep} />}
      <RunsOn offboarding={offboarding} isTold={isContractIn([above, selection.step])} />
      {isHere && steps}
      <Gate
        offboarding={offboarding}
        progress={progress}
        next={next}
        isTold={moved !== undefined}
        onOpen={openStep}
      />
      <Divider />
      <PastOffboardings past={past} />
      <Flex gap="small" wrap>
        {!isPaused && <MoveBack present={offboarding.stage} />}
        {!isPaused && <PausePanel />}
        {next.kind !== 'close' && <ClosePanel offboarding={offboarding} onOpen={openStep} />}
        <TimelinePanel />
        <OpenBusinessPanel onOpen={openStep} />
      </Flex>
    </Flex>
  );
}

/** The steps of another stage than the present one, and below them the word that what follows is the present one's. */
function Another({ present, children }: { present: StageId; children: ReactNode }) {
  return (
    <>
      {children}
      <Divider />
      <Text format={demibold}>{`In “${stageById(present).label}”, where the offboarding is:`}</Text>
    </>
  );
}

/** Whether one of the steps in view shows the contract. */
const isContractIn = (steps: readonly (StepId | undefined)[]): boolean =>
  steps.some((step) => step && builtInStep(step)?.showsContract);

interface GateProps {
  offboarding: Open;
  progress: Progress;
  next: NextThing;
  /** The steps left over are named already. */
  isTold: boolean;
  onOpen(step: StepId): void;
}

/** What is left of earlier stages, and whether it holds the next one. With nothing to hold it, the way on, unless it is above. */
function Gate({ offboarding, progress, next, isTold, onOpen }: GateProps) {
  if (offboarding.status === 'paused') {
    return (
      <Text variant="microcopy">
        While it is paused it stays in this stage. You can still work on its steps.
      </Text>
    );
  }
  const to = nextStage(offboarding.stage);
  const { gate, stages } = progress;
  const above = next.kind === 'step' ? next.step.id : undefined;
  const left = stages.filter(({ state }) => state === 'passed').flatMap(({ held }) => held);
  const [holding, others] = [
    isTold ? [] : left.filter((step) => gate.includes(step)),
    left.filter((step) => !gate.includes(step) && step !== above),
  ];
  return (
    <>
      <LeftOver
        words="Left over from an earlier stage, to be done before you move on:"
        steps={holding}
        onOpen={onOpen}
      />
      <LeftOver words="Left over from an earlier stage:" steps={others} onOpen={onOpen} />
      {gate.length === 0 && to && next.kind === 'step' && <MoveOn to={to} />}
    </>
  );
}

interface LeftOverProps {
  words: string;
  steps: readonly StepId[];
  onOpen(step: StepId): void;
}

/** Steps of earlier stages, each a link; nothing without one. */
function LeftOver({ words, steps, onOpen }: LeftOverProps) {
  if (steps.length === 0) return null;
  return (
    <Flex direction="column">
      <Text variant="microcopy">{words}</Text>
      <StepLinks steps={steps} onOpen={onOpen} />
    </Flex>
  );
}
