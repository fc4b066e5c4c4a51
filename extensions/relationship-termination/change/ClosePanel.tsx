import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { unsettledSteps } from '../../../src/offboarding/gate';
import type { Open } from '../../../src/offboarding/offboarding';
import { isServiceToEnd } from '../../../src/offboarding/over';
import { outcomeById, outcomeIds, type OutcomeId, type StepId } from '../../../src/playbook/lookup';
import { RunsOn } from '../contract/RunsOn';
import { counted, fromToday, dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { Choice } from '../../shared/parts/Choice';
import { SavePanel } from '../parts/SavePanel';
import { Words } from '../parts/Words';
import { StepLinks } from '../steps/StepLinks';

const outcomes = outcomeIds.map(outcomeById);

interface ClosePanelProps {
  offboarding: Open;
  /** Whether closing is the one thing left to do. */
  ready?: boolean;
  /** The values to start from, where another part suggests how to close. */
  suggested?: { outcome: OutcomeId; note: string };
  onOpen?(step: StepId): void;
}

/** Closes with an outcome; says what still holds the chosen one. */
export function ClosePanel({ offboarding, ready, suggested, onOpen }: ClosePanelProps) {
  const card = useCard();
  const id = suggested ? `close-as-${suggested.outcome}` : 'close-offboarding';
  const form = card.form('close');
  const { outcome } = form.draft;
  const chosen = outcome && outcomeById(outcome);
  const make = (draft: FormDraft) => closeRequest({ ...suggested, ...draft });
  const held = chosen?.needsEveryGate ? unsettledSteps(offboarding) : [];
  return (
    <SavePanel
      form={form}
      id={id}
      label={suggested ? `Close as “${outcomeById(suggested.outcome).label}”…` : 'Close…'}
      title="Close the offboarding"
      variant={ready ? 'primary' : 'transparent'}
      size="sm"
      onOpen={() => suggested && form.change({ outcome: suggested.outcome })}
      save="Close the offboarding"
      held={held.length > 0}
      make={make}
    >
      <Choice
        label="How it ended"
        name="outcome"
        required
        options={outcomes}
        value={outcome}
        description={chosen?.guidance}
        problem={form.problem('outcome')}
        onChoose={(picked) => form.change({ outcome: picked })}
      />
      <Holding
        steps={held}
        onOpen={(step) => {
          onOpen?.(step);
          card.closePanel(id);
        }}
      />
      {chosen?.needsEveryGate && <StillToCome offboarding={offboarding} />}
      <Words
        label="A closing note"
        name="closing_note"
        limit="words"
        form={form}
        keep="note"
        field="note"
        stored={suggested?.note}
      />
    </SavePanel>
  );
}

/** Dates that come after the close: the last day of service and the end of the contract. */
function StillToCome({ offboarding }: { offboarding: Open }) {
  const card = useCard();
  const { finalServiceDate: end } = offboarding;
  return (
    <>
      {end && isServiceToEnd(offboarding, card.today) && (
        <Text>{`The last day of service is ${dateInWords(end)}, ${fromToday(end, card.today)}.`}</Text>
      )}
      <RunsOn offboarding={offboarding} />
    </>
  );
}

function Holding({ steps, onOpen }: { steps: StepId[]; onOpen(step: StepId): void }) {
  if (steps.length === 0) return null;
  const are = steps.length === 1 ? 'is' : 'are';
  return (
    <Alert
      variant="warning"
      title={`${counted(steps.length, 'step')} ${are} left for this outcome`}
    >
      <Flex direction="column" gap="extra-small">
        <Text>Finish or waive them first, or choose another outcome.</Text>
        <StepLinks steps={steps} onOpen={onOpen} />
      </Flex>
    </Alert>
  );
}

/** The request of the form, or a sentence for each field that is missing or wrong. */
export function closeRequest({ outcome, note = '' }: FormDraft): FormResult {
  if (!outcome) return { sentences: { outcome: 'Choose how it ended.' } };
  return {
    request: {
      name: 'close_offboarding',
      parameters: { outcome, ...(note.trim() ? { note } : {}) },
    },
  };
}
