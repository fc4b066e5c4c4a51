import { Flex, Link, Text } from '@hubspot/ui-extensions';
import type { Offboarding, StepState } from '../../../src/offboarding/offboarding';
import { openInWords } from '../../../src/messages/in-words';
import { doneWhenOf } from '../../../src/playbook/book';
import { type Step } from '../../../src/playbook/lookup';
import { shortDate } from '../../shared/dates';
import { useCard } from '../card';
import type { Form } from '../form';
import { SaveButton } from '../../shared/parts/SaveButton';
import { lastRead } from '../useLive';
import { Unsaved } from '../parts/Unsaved';
import { evidenceLines } from '../../../src/messages/evidence-lines';
import { itemsIn, listedWords } from './list-answer';

interface SettledStepProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'done' | 'waived' }>;
  /** Whether the step may still be worked on. */
  reopenable: boolean;
}

/** A step that is done or waived: by whom, when and with what evidence, with a reopen button. */
export function SettledStep({ form, offboarding, step, state, reopenable }: SettledStepProps) {
  const card = useCard();
  const reopen = { name: 'update_step', parameters: { step: step.id, action: 'reopen' } } as const;
  const when = `${state.mark.by.name}, ${shortDate(card.portalDay(state.mark.at), card.today)}`;
  return (
    <Flex direction="column" gap="small" align="start">
      {state.state === 'done' ? (
        <Done offboarding={offboarding} step={step} state={state} when={when} />
      ) : (
        <>
          <Text>Waived: {state.reason}</Text>
          {state.openMoney && <Text>Money open then: {openInWords(state.openMoney)}</Text>}
          <Text variant="microcopy">
            Decided by {state.waivedBy}. Entered by {when}.
          </Text>
        </>
      )}
      {form.saveState?.status === 'refused' && (
        <Unsaved
          draft={form.draft}
          {...(step.evidence.kind === 'form' && { fields: step.evidence.fields })}
        />
      )}
      {reopenable && (
        <SaveButton
          size="xs"
          saving={form.saving !== undefined}
          onClick={() => form.submit(() => ({ request: reopen }))}
        >
          Reopen
        </SaveButton>
      )}
    </Flex>
  );
}

interface DoneProps {
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'done' }>;
  when: string;
}

function Done({ offboarding, step, state, when }: DoneProps) {
  const card = useCard();
  const listed = listedWords(step, itemsIn(lastRead(card.liveOf(step.stage))) ?? [], card.owners);
  const { evidence } = state;
  const isListed = evidence.kind === 'note' && evidence.text === listed;
  return (
    <>
      {(isListed ? [] : evidenceLines(step.evidence, evidence)).map(({ label, text, isLink }) => (
        <Text key={label}>
          {label}: {isLink ? <Link href={text}>{text}</Link> : text}
        </Text>
      ))}
      <Text variant="microcopy">
        {doneWhenOf(step.id, offboarding)} Marked done by {when}.
      </Text>
    </>
  );
}
