import { Flex, Text } from '@hubspot/ui-extensions';
import { useEffect, type ReactNode } from 'react';
import { doneWhenOf } from '../../../src/playbook/book';
import { type Step } from '../../../src/playbook/lookup';
import type { Offboarding, StepState } from '../../../src/offboarding/offboarding';
import { shortDate } from '../../shared/dates';
import { useCard } from '../card';
import type { Form } from '../form';
import { FormNotice } from '../../shared/parts/FormNotice';
import { StepMeetings } from '../meetings/StepMeetings';
import { StepMessages } from '../messages/StepMessages';
import { OpenMoneySection } from '../money/OpenMoneySection';
import { FinishForm } from './FinishForm';
import { HowTo } from './HowTo';
import { LookBack } from './LookBack';
import { WaiveForm } from './WaiveForm';

interface OpenStepProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'todo' | 'doing' }>;
  /** Shown above the form that finishes the step. */
  children?: ReactNode;
}

/** A step to do: the form that finishes it, and how to go about it on demand. */
export function OpenStep({ form, offboarding, step, state, children }: OpenStepProps) {
  useMoneyReadAfterRefusal(form, step);
  return (
    <Flex direction="column" gap="small">
      {step.nothingOpenIn === 'money' && <OpenMoneySection stage={step.stage} />}
      <Text variant="microcopy">
        Done when: {doneWhenOf(step.id, offboarding)} <StartedBy state={state} />
      </Text>
      {step.looksBack && <LookBack offboarding={offboarding} />}
      {children}
      {form.draft.waiving ? (
        <WaiveForm offboarding={offboarding} step={step} form={form} />
      ) : (
        <>
          <StepMessages offboarding={offboarding} step={step} />
          {step.meeting && <StepMeetings offboarding={offboarding} step={step} />}
          <FinishForm form={form} offboarding={offboarding} step={step} state={state} />
        </>
      )}
      <FormNotice form={form} />
      <HowTo offboarding={offboarding} step={step} state={state} />
    </Flex>
  );
}

function StartedBy({ state: { state, mark } }: Pick<OpenStepProps, 'state'>) {
  const card = useCard();
  if (!mark) return null;
  const verb = state === 'doing' ? 'Started' : 'Reopened';
  const on = shortDate(card.portalDay(mark.at), card.today);
  return <Text inline>{`${verb} by ${mark.by.name}, ${on}.`}</Text>;
}

/** Reads the invoices again after a refusal because money is open. */
function useMoneyReadAfterRefusal({ saveState }: Form, { stage }: Step) {
  const { readLiveAgain } = useCard();
  const refused = saveState?.status === 'refused' && saveState.refusal.code === 'money_open';
  useEffect(() => {
    if (refused) readLiveAgain(stage);
  }, [refused, readLiveAgain, stage]);
}
