import { Flex, Text } from '@hubspot/ui-extensions';
import { contractAnswerWords } from '../../../src/messages/contract-answer';
import { isToDo, type Offboarding } from '../../../src/offboarding/offboarding';
import type { StepView } from '../../../src/offboarding/progress';
import { stepById, stageOfStep } from '../../../src/playbook/book';
import { useCard } from '../card';
import { ContractFact } from '../contract/ContractFact';
import { FormNotice } from '../../shared/parts/FormNotice';
import { Registers } from '../registers/Registers';
import { StepMeetings } from '../meetings/StepMeetings';
import { FoldedMessages } from '../messages/StepMessages';
import { CompanyNews } from '../news/CompanyNews';
import { ContactPart } from '../survey/ContactPart';
import { SurveyPart } from '../survey/SurveyPart';
import { StepNotes } from './StepNotes';
import { OpenStep } from './OpenStep';
import { SettledStep } from './SettledStep';
import { UnknownStep } from './UnknownStep';

interface StepBodyProps {
  offboarding: Offboarding;
  view: StepView;
  /** What stands above it says already by when to act on the contract. */
  isActTold?: boolean;
}

/** What a step consists of: its form, lists, meetings and messages, and the guidance on demand. */
export function StepBody({ offboarding, view, isActTold = false }: StepBodyProps) {
  const card = useCard();
  const step = stepById(view.id, offboarding);
  const state = offboarding.steps[view.id];
  const form = card.form(`step:${view.id}`);
  const lists = (
    <>
      {step.asksConsent && (
        <ContactPart
          offboarding={offboarding}
          settles={step.declined && isToDo(state.state) ? view.id : undefined}
        />
      )}
      <Registers offboarding={offboarding} step={view.id} />
    </>
  );
  return (
    <Flex direction="column" gap="small">
      {step.showsContract && (
        <ContractFact offboarding={offboarding} at={view.id} isActTold={isActTold} />
      )}
      {view.answer && (
        <Text>
          {`This step is ${contractAnswerWords(view.answer)}. You do not have to do it; mark it done if there is more to record.`}
        </Text>
      )}
      {state.state === 'unknown' && <UnknownStep form={form} step={step} state={state} />}
      {(state.state === 'done' || state.state === 'waived') && (
        <SettledStep form={form} offboarding={offboarding} step={step} state={state} reopenable />
      )}
      {step.survey && <SurveyPart offboarding={offboarding} />}
      {state.state === 'todo' || state.state === 'doing' ? (
        <OpenStep form={form} offboarding={offboarding} step={step} state={state}>
          {lists}
        </OpenStep>
      ) : (
        lists
      )}
      {!isToDo(state.state) && <FormNotice form={form} />}
      {state.state === 'done' && step.meeting && (
        <StepMeetings offboarding={offboarding} step={step} />
      )}
      {state.state === 'done' && <StepNotes offboarding={offboarding} step={step} />}
      {step.news && (
        <CompanyNews offboarding={offboarding} stage={stageOfStep(view.id, offboarding)} />
      )}
      {state.state === 'done' && <FoldedMessages offboarding={offboarding} step={step} />}
    </Flex>
  );
}
