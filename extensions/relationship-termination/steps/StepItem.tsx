import { Accordion, Flex } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { StepView } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { isHeldByMoney } from '../money/money-words';
import { FormNotice } from '../parts/FormNotice';
import { Registers } from '../registers/Registers';
import { useTaskThatFollows } from '../registers/StepTaskLine';
import { StepMeetings } from '../meetings/StepMeetings';
import { MessageDrafts } from '../messages/MessageDrafts';
import { CompanyNews } from '../news/CompanyNews';
import { ContactPart } from '../survey/ContactPart';
import { SurveyPart } from '../survey/SurveyPart';
import { Afterwards } from './Afterwards';
import { OpenStep } from './OpenStep';
import { SettledStep } from './SettledStep';
import { stepLine } from './step-line';

interface StepItemProps {
  desk: Desk;
  offboarding: Offboarding;
  view: StepView;
  open: boolean;
  onToggle(): void;
}

/** A step: one line while folded, its guidance and its form when open. */
export function StepItem({ desk, offboarding, view, open, onToggle }: StepItemProps) {
  const step = stepById(view.id);
  const state = offboarding.steps[view.id];
  const form = desk.form(`step:${view.id}`);
  useTaskThatFollows(desk, view.id, state);
  const settled = state.state === 'done' || state.state === 'waived';
  const held = isHeldByMoney(view, desk.liveOf(view.stage));
  const lists = (
    <>
      {step.asksConsent && <ContactPart desk={desk} offboarding={offboarding} />}
      <Registers desk={desk} offboarding={offboarding} step={view.id} />
    </>
  );
  return (
    <Accordion title={stepLine(view, state, desk, held)} open={open} onClick={onToggle} size="sm">
      {open && (
        <Flex direction="column" gap="small">
          {settled ? (
            <>
              <SettledStep desk={desk} form={form} step={step} state={state} reopenable />
              {lists}
            </>
          ) : (
            <OpenStep desk={desk} form={form} offboarding={offboarding} step={step} state={state}>
              {lists}
            </OpenStep>
          )}
          <FormNotice form={form} />
          {state.state === 'done' && step.meeting && (
            <StepMeetings desk={desk} offboarding={offboarding} step={step} />
          )}
          {state.state === 'done' && (
            <Afterwards desk={desk} offboarding={offboarding} step={step} />
          )}
          {step.survey && <SurveyPart desk={desk} offboarding={offboarding} step={step} />}
          {step.news && <CompanyNews desk={desk} offboarding={offboarding} stage={view.stage} />}
          {state.state !== 'waived' && (
            <MessageDrafts desk={desk} offboarding={offboarding} step={step} />
          )}
        </Flex>
      )}
    </Accordion>
  );
}
