import { Accordion, Button, Flex, Text } from '@hubspot/ui-extensions';
import { fieldsFor } from '../../../src/offboarding/applies';
import type { Offboarding, SavedNotes } from '../../../src/offboarding/offboarding';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { awaitedProofs } from '../../../src/offboarding/awaited-proofs';
import type { Step, StepId } from '../../../src/playbook/lookup';
import type { StepNotesShape } from '../../../src/playbook/shape';
import { shortDate } from '../../shared/dates';
import type { Clock } from '../../shared/clock';
import { useCard } from '../card';
import type { Form } from '../form';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { valueLines } from '../../../src/messages/evidence-lines';
import { FieldsForm } from './FieldsForm';
import { stepNotesRequest } from './step-notes-request';

interface StepNotesProps {
  offboarding: Offboarding;
  step: Step;
}

/** Notes on a step after it is done, folded: the stored notes, or the form to write them. */
export function StepNotes({ offboarding, step }: StepNotesProps) {
  const card = useCard();
  const { notes } = step;
  if (!notes) return null;
  const form = card.form(`written:${step.id}`);
  const written = offboarding.written[step.id];
  return (
    <Accordion
      title={[
        titleOf(notes, written, { today: card.today, portalDay: card.portalDay }),
        ...proofWords(offboarding, step.id, card.today),
      ].join(' · ')}
      size="xs"
      defaultOpen={isProofDue(offboarding, step.id, card.today)}
    >
      <Flex direction="column" gap="small">
        {written && !form.draft.writing ? (
          <WrittenDown form={form} fields={notes.fields} written={written} />
        ) : (
          <WriteForm form={form} step={step} offboarding={offboarding} />
        )}
        <FormNotice form={form} />
      </Flex>
    </Accordion>
  );
}

const isProofDue = (offboarding: Offboarding, step: StepId, today: CalendarDate): boolean =>
  awaitedProofs(offboarding).some((proof) => proof.step === step && proof.due <= today);

/** `due 12 Dec`, the first day on which a proof is still to be entered. */
const proofWords = (offboarding: Offboarding, step: StepId, today: CalendarDate): string[] =>
  awaitedProofs(offboarding)
    .filter((proof) => proof.step === step)
    .slice(0, 1)
    .map(({ due }) => `due ${shortDate(due, today)}`);

function titleOf(
  { title, ask }: StepNotesShape,
  written: SavedNotes | undefined,
  { today, portalDay }: Pick<Clock, 'today' | 'portalDay'>,
) {
  if (!written) return ask;
  const { by, at } = written.mark;
  return `${title} · ${by.name}, ${shortDate(portalDay(at), today)}`;
}

interface WrittenDownProps {
  form: Form;
  fields: StepNotesShape['fields'];
  written: SavedNotes;
}

function WrittenDown({ form, fields, written }: WrittenDownProps) {
  return (
    <Flex direction="column" gap="small" align="start">
      {valueLines(fields, written.values).map(({ label, text }) => (
        <Flex key={label} direction="column">
          <Text variant="microcopy">{label}</Text>
          <Text>{text}</Text>
        </Flex>
      ))}
      <Button size="xs" onClick={() => form.change({ writing: true })}>
        Change or add
      </Button>
    </Flex>
  );
}

function WriteForm({ form, step, offboarding }: StepNotesProps & { form: Form }) {
  const card = useCard();
  const written = offboarding.written[step.id];
  const fields = fieldsFor(step.notes?.fields ?? [], offboarding);
  const known = { step: step.id, fields, today: card.today, written: written !== undefined };
  return (
    <Flex direction="column" gap="small">
      <Text variant="microcopy">Nothing has to be filled in, and it can be changed later.</Text>
      <FieldsForm
        fields={fields}
        form={form}
        name={`written_${step.id}`}
        today={card.today}
        path="values"
        stored={written?.values ?? {}}
      />
      <Flex gap="small" wrap>
        <SaveButton
          variant="primary"
          size="sm"
          saving={form.saving !== undefined}
          onClick={() => form.submit((draft) => stepNotesRequest(known, draft))}
        >
          Save notes
        </SaveButton>
        {written && (
          <Button
            size="sm"
            variant="transparent"
            onClick={() => form.change({ writing: false, values: {} })}
          >
            Cancel
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
