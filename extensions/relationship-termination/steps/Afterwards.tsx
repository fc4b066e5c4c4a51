import { Accordion, Button, Flex, Text } from '@hubspot/ui-extensions';
import { fieldsFor } from '../../../src/offboarding/applies';
import type { Offboarding, Written } from '../../../src/offboarding/offboarding';
import type { Step } from '../../../src/playbook/lookup';
import type { AfterwardsShape } from '../../../src/playbook/shape';
import { shortDate } from '../dates';
import type { Desk, Form } from '../desk';
import { FormNotice } from '../parts/FormNotice';
import { SaveButton } from '../parts/SaveButton';
import { valueLines } from '../../../src/messages/evidence-lines';
import { FieldsForm } from './FieldsForm';
import { writeRequest } from './write-request';

interface AfterwardsProps {
  desk: Desk;
  offboarding: Offboarding;
  step: Step;
}

/** What was learned after a step was done, folded: what is written, and the form to write more or change it. */
export function Afterwards({ desk, offboarding, step }: AfterwardsProps) {
  const { afterwards } = step;
  if (!afterwards) return null;
  const form = desk.form(`written:${step.id}`);
  const written = offboarding.written[step.id];
  return (
    <Accordion title={titleOf(afterwards, written, desk)} size="xs">
      <Flex direction="column" gap="small">
        {written && !form.draft.writing ? (
          <WrittenDown form={form} fields={afterwards.fields} written={written} />
        ) : (
          <WriteForm desk={desk} form={form} step={step} offboarding={offboarding} />
        )}
        <FormNotice form={form} />
      </Flex>
    </Accordion>
  );
}

function titleOf({ title, ask }: AfterwardsShape, written: Written | undefined, desk: Desk) {
  if (!written) return ask;
  const { by, at } = written.mark;
  return `${title} · ${by.name}, ${shortDate(desk.dayOf(at), desk.today)}`;
}

interface WrittenDownProps {
  form: Form;
  fields: AfterwardsShape['fields'];
  written: Written;
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

function WriteForm({ desk, form, step, offboarding }: AfterwardsProps & { form: Form }) {
  const written = offboarding.written[step.id];
  const fields = fieldsFor(step.afterwards?.fields ?? [], offboarding);
  const known = { step: step.id, fields, today: desk.today, written: written !== undefined };
  return (
    <Flex direction="column" gap="small">
      <Text variant="microcopy">Nothing has to be filled in, and it can be changed later.</Text>
      <FieldsForm
        fields={fields}
        form={form}
        name={`written_${step.id}`}
        today={desk.today}
        path="values"
        stored={written?.values ?? {}}
      />
      <Flex gap="small" wrap>
        <SaveButton
          variant="primary"
          size="sm"
          saving={form.saving !== undefined}
          onClick={() => form.submit((draft) => writeRequest(known, draft))}
        >
          Keep it
        </SaveButton>
        {written && (
          <Button
            size="sm"
            variant="transparent"
            onClick={() => form.change({ writing: false, values: {} })}
          >
            Leave it as it was
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
