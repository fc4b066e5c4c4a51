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
import { stageOfContacts, useContactsThatFollow } from '../registers/useContactsThatFollow';
import { TimelinePanel } from '../timeline/TimelinePanel';
import { Gate } from './Gate';
import { Header } from './Header';
import { MoveBack } from './MoveBack';
import { MovedNotice } from './MovedNotice';
import { NextThing } from './NextThing';
import { Paused } from './Paused';
import { selectionAt, selectStage, selectStep, toggleStep, type Selection } from './selection';
import { Stages } from './Stages';
import { StageSteps } from './StageSteps';

interface UnderwayProps {
  situation: Extract<Situation, { status: 'open' }>;
}

/** An offboarding under way: where it stands, the one thing to do next, and the steps of a stage. */
export function Underway({ situation }: UnderwayProps) {
  const card = useCard();
  const { offboarding, moved, past } = situation;
  const [chosen, choose] = useState<Selection>();
  const reading = selectionAt(offboarding.stage, chosen);
  const progress = progressOf(offboarding, card.today);
  const openStep = (step: StepId) => choose(selectStep(reading, step));
  useContactsThatFollow(offboarding, stageOfContacts);
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
        inView={reading.stage}
        counts={progress.stages}
        onShow={(stage) => choose(selectStage(reading, stage))}
      />
      {offboarding.status === 'paused' ? (
        <Paused offboarding={offboarding} />
      ) : (
        <NextThing
          next={progress.next}
          more={missWords(offboarding, progress.next, card.today)}
          onOpen={openStep}
        />
      )}
      <StageSteps
        offboarding={offboarding}
        progress={progress}
        reading={reading}
        onToggle={(step) => choose(toggleStep(reading, step))}
      />
      <Divider />
      <WaysOut
        offboarding={offboarding}
        progress={progress}
        open={reading.step}
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

interface WaysOutProps {
  offboarding: Open;
  progress: Progress;
  open: StepId | undefined;
  onOpen(step: StepId): void;
}

/** On to the next stage, back, to rest, or to the close. */
function WaysOut({ offboarding, progress, open, onOpen }: WaysOutProps) {
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
