import { Divider, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Situation } from '../../../src/api/situation';
import type { Open } from '../../../src/offboarding/offboarding';
import { progressOf, type Progress } from '../../../src/offboarding/progress';
import type { StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { missWords } from '../contract/contract-words';
import { ClosePanel } from '../change/ClosePanel';
import { PausePanel } from '../change/PausePanel';
import { FormNotice } from '../../shared/parts/FormNotice';
import { OpenBusinessPanel } from '../open-business/OpenBusinessPanel';
import { PastOffboardings } from '../situations/PastOffboardings';
import { TimelinePanel } from '../timeline/TimelinePanel';
import { Gate } from './Gate';
import { Header } from './Header';
import { MoveBack } from './MoveBack';
import { MovedNotice } from './MovedNotice';
import { NextStep } from './NextStep';
import { Paused } from './Paused';
import { selectionAt, selectStage, selectStep, toggleStep, type Selection } from './selection';
import { Stages } from './Stages';
import { StageSteps } from './StageSteps';

interface UnderwayProps {
  situation: Extract<Situation, { status: 'open' }>;
}

/** An offboarding under way: its header, the next step, and the steps of the selected stage. */
export function Underway({ situation }: UnderwayProps) {
  const card = useCard();
  const { offboarding, moved, past } = situation;
  const [chosen, choose] = useState<Selection>();
  const selection = selectionAt(offboarding.stage, chosen);
  const progress = progressOf(offboarding, card.today);
  const openStep = (step: StepId) => choose(selectStep(selection, step));
  return (
    <Flex direction="column" gap="medium">
      <FormNotice form={card.form('start')} />
      <Header offboarding={offboarding} progress={progress} />
      {moved && (
        <MovedNotice
          from={moved.from}
          to={offboarding.stage}
          passed={moved.passed}
          onOpen={openStep}
        />
      )}
      <Stages
        present={offboarding.stage}
        inView={selection.stage}
        counts={progress.stages}
        onShow={(stage) => choose(selectStage(selection, stage))}
      />
      {offboarding.status === 'paused' ? (
        <Paused offboarding={offboarding} />
      ) : (
        <NextStep
          next={progress.next}
          more={missWords(offboarding, progress.next, card.today)}
          onOpen={openStep}
        />
      )}
      <StageSteps
        offboarding={offboarding}
        progress={progress}
        selection={selection}
        onToggle={(step) => choose(toggleStep(selection, step))}
      />
      <Divider />
      <StageActions
        offboarding={offboarding}
        progress={progress}
        open={selection.step}
        onOpen={openStep}
      />
      <PastOffboardings past={past} />
      <Flex gap="small" wrap>
        <TimelinePanel />
        <OpenBusinessPanel onOpen={openStep} />
      </Flex>
    </Flex>
  );
}

interface StageActionsProps {
  offboarding: Open;
  progress: Progress;
  open: StepId | undefined;
  onOpen(step: StepId): void;
}

/** Buttons to move on, move back, pause and close. */
function StageActions({ offboarding, progress, open, onOpen }: StageActionsProps) {
  return (
    <Gate offboarding={offboarding} gate={progress.gate} open={open} onOpen={onOpen}>
      {offboarding.status === 'under_way' && (
        <>
          <MoveBack present={offboarding.stage} />
          <PausePanel />
        </>
      )}
      <ClosePanel offboarding={offboarding} ready={progress.next === undefined} onOpen={onOpen} />
    </Gate>
  );
}
