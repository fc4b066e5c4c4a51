import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { evidenceAsked } from '../../../src/offboarding/applies';
import { evidenceLeft } from '../../../src/offboarding/evidence-agrees';
import { sameEvidence } from '../../../src/offboarding/evidence';
import type { Evidence, Offboarding, StepState } from '../../../src/offboarding/offboarding';
import { stageOfStep, type Step } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { Form } from '../form';
import { nameOf, useAddressee } from '../messages/useAddressee';
import { useAsksForLink, useFinishingMessage } from '../messages/useOffered';
import { knownMoney } from '../money/known-money';
import { isHeldByMoney } from '../money/money-words';
import { SaveButton } from '../../shared/parts/SaveButton';
import { lastOf } from '../../shared/useOnDemand';
import { lastRead } from '../useLive';
import { draftEvidence, draftFrom, finishRequest, isBegun } from './evidence-request';
import { EvidenceForm } from './EvidenceForm';
import { unaddedIn, unaddedWords } from '../registers/unadded';
import { itemsIn, listAnswer } from './list-answer';
import { suggestedEvidence, withSuggested } from './suggested-evidence';

interface FinishFormProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'todo' | 'doing' }>;
}

/** The evidence that finishes a step, and the other ways to settle it. */
export function FinishForm({ form, offboarding, step, state }: FinishFormProps) {
  const card = useCard();
  const saving = savingAction(form);
  const isMeeting = useIsMeeting(step);
  const message = useFinishingMessage(offboarding, step);
  const isInMessage = useAsksForLink(offboarding, step);
  const live = lastRead(card.liveOf(stageOfStep(step.id)));
  const items = itemsIn(live);
  const { contract } = offboarding;
  const asked = evidenceLeft(evidenceAsked(step.id, offboarding), step.id, { contract, items });
  const client = nameOf(useAddressee());
  const known = { offboarding, me: card.me, client, today: card.today };
  const suggested = suggestedEvidence(asked, known);
  const begun = withSuggested(state.evidence, suggested);
  const option = listAnswer(step, live);
  const held = isHeldByMoney(step, live);
  const filled = (draft: FormDraft) =>
    held ? { amount: 0 } : draftFrom(asked, begun, { ...(option && { option }), ...draft });
  const money = knownMoney(live, lastOf(card.contractFacts.state));
  const entered = { offboarding, today: card.today, money };
  const draft =
    isBegun(form.draft) && !held ? draftEvidence(asked, filled(form.draft), entered) : undefined;
  const unadded = unaddedIn(step.id, card.form);
  return (
    <Flex direction="column" gap="small">
      {held && <Text>{heldWords}</Text>}
      {!isMeeting && !isInMessage && !held && (
        <EvidenceForm
          key={JSON.stringify(suggested)}
          asked={asked}
          form={{ ...form, draft: filled(form.draft) }}
          name={`evidence_${step.id}`}
          today={card.today}
          money={money}
        />
      )}
      <Flex gap="small" wrap align="center">
        {!isMeeting && message !== 'asking' && (
          <SaveButton
            variant={message || held ? 'secondary' : 'primary'}
            size="sm"
            saving={saving === 'finish'}
            disabled={saving !== undefined}
            onClick={() =>
              form.submit((draft) =>
                unadded
                  ? { sentences: { unadded: unaddedWords(unadded) } }
                  : finishRequest({ id: step.id, evidence: asked }, filled(draft), {
                      ...entered,
                      items,
                    }),
              )
            }
          >
            Mark done
          </SaveButton>
        )}
        <TakeUp form={form} step={step} state={state} draft={draft} />
        {step.declined && <DeclineButton step={step} form={form} words={step.declined.words} />}
        <WaiveButton step={step} form={form} disabled={saving !== undefined} held={held} />
      </Flex>
      {unadded && form.problem('unadded') && <Text>{form.problem('unadded')}</Text>}
    </Flex>
  );
}

/** In place of the amount while HubSpot shows open money: what is open stands above. Marking it done reads it anew. */
const heldWords =
  'While HubSpot shows money that is open, this step cannot be done. Settle it there first, or waive this step by name and with a reason.';

/** Whether the step's meeting finishes it; where meetings cannot be read, the day entered by hand does. */
function useIsMeeting({ id, meeting }: Step): boolean {
  const reading = useCard().liveOf(stageOfStep(id));
  if (!meeting) return false;
  return lastRead(reading)?.meetings?.status === 'loaded' || reading.status === 'loading';
}

/** The client's no, which settles the step by one click. */
function DeclineButton({ step, form, words }: { step: Step; form: Form; words: string }) {
  const saving = savingAction(form);
  return (
    <SaveButton
      size="sm"
      saving={saving === 'decline'}
      disabled={saving !== undefined}
      onClick={() =>
        form.submit(() => ({
          request: { name: 'update_step', parameters: { step: step.id, action: 'decline' } },
        }))
      }
    >
      {words}
    </SaveButton>
  );
}

type TakeUpProps = Pick<FinishFormProps, 'form' | 'step' | 'state'> & {
  draft: Evidence | undefined;
};

/** Keeps what is entered so far with the step, so that it is there after a reload; without anything, starts the step. */
function TakeUp({ form, step, state, draft }: TakeUpProps) {
  const isNew = draft && !(state.evidence && sameEvidence(state.evidence, draft));
  if (!isNew && state.state === 'doing') return null;
  const saving = savingAction(form);
  const kept = isNew ? { evidence: draft } : {};
  const request = {
    name: 'update_step',
    parameters: { step: step.id, action: 'take_up', ...kept },
  } as const;
  return (
    <Button
      size="sm"
      variant="transparent"
      disabled={saving !== undefined}
      onClick={() => form.submit(() => ({ request, keepsDraft: true }))}
    >
      {saving === 'take_up' ? 'Saving…' : isNew ? 'Keep as draft' : 'Start this step'}
    </Button>
  );
}

interface WaiveButtonProps {
  step: Step;
  form: Form;
  disabled: boolean;
  held: boolean;
}

function WaiveButton({ step, form, disabled, held }: WaiveButtonProps) {
  if (step.waiver === 'never') return null;
  return (
    <Button
      size="sm"
      variant={held ? 'secondary' : 'transparent'}
      disabled={disabled}
      onClick={() => form.change({ waiving: true })}
    >
      Waive…
    </Button>
  );
}

const savingAction = ({ saving }: Form) =>
  saving?.name === 'update_step' ? saving.parameters.action : undefined;
