import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { StepView } from '../../../src/offboarding/progress';
import { contractAnswerWords } from '../../../src/messages/contract-answer';
import { stepById } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { isHeldByMoney } from '../money/money-words';
import { FormNotice } from '../../shared/parts/FormNotice';
import { Registers } from '../registers/Registers';
import { StepMeetings } from '../meetings/StepMeetings';
import { MessageDrafts } from '../messages/MessageDrafts';
import { CompanyNews } from '../news/CompanyNews';
import { ContactPart } from '../survey/ContactPart';
import { SurveyPart } from '../survey/SurveyPart';
import { StepNotes } from './StepNotes';
import { OpenStep } from './OpenStep';
import { SettledStep } from './SettledStep';
import { UnknownStep } from './UnknownStep';
import { stepLine } from './step-line';

interface StepItemProps {
  offboarding: Offboarding;
  view: StepView;
  open: boolean;
  onToggle(): void;
}

/** A step: one line while folded, its guidance and its form when open. */
export function StepItem({ offboarding, view, open, onToggle }: StepItemProps) {
  const card = useCard();
  const step = stepById(view.id);
  const state = offboarding.steps[view.id];
  const form = card.form(`step:${view.id}`);
  const held = isHeldByMoney(view, card.liveOf(view.stage));
  const line = stepLine(view, state, { today: card.today, portalDay: card.portalDay }, held);
  const lists = (
    <>
      {step.asksConsent && <ContactPart offboarding={offboarding} />}
      <Registers offboarding={offboarding} step={view.id} />
    </>
  );
  return (
    <Accordion title={line} open={open} onClick={onToggle} size="sm">
      {open && (
        <Flex direction="column" gap="small">
          {view.answer && (
            <Text>
              {`This step is ${contractAnswerWords(view.answer)}. Nobody has to do it; mark it done to record more.`}
            </Text>
          )}
          {state.state === 'unknown' && <UnknownStep form={form} step={step} state={state} />}
          {(state.state === 'done' || state.state === 'waived') && (
            <SettledStep form={form} step={step} state={state} reopenable />
          )}
          {state.state === 'todo' || state.state === 'doing' ? (
            <OpenStep form={form} offboarding={offboarding} step={step} state={state}>
              {lists}
            </OpenStep>
          ) : (
            lists
          )}
          <FormNotice form={form} />
          {state.state === 'done' && step.meeting && (
            <StepMeetings offboarding={offboarding} step={step} />
          )}
          {state.state === 'done' && <StepNotes offboarding={offboarding} step={step} />}
          {step.survey && <SurveyPart offboarding={offboarding} step={step} />}
          {step.news && <CompanyNews offboarding={offboarding} stage={view.stage} />}
          {state.state !== 'waived' && <MessageDrafts offboarding={offboarding} step={step} />}
        </Flex>
      )}
    </Accordion>
  );
}
