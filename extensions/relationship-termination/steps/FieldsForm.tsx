import { Accordion, AutoGrid, Checkbox, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '../../../src/calendar/calendar-date';
import { isAsked } from '../../../src/offboarding/evidence';
import type { FieldShape } from '../../../src/playbook/shape';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { TypedWords } from '../../shared/parts/TypedWords';
import { dayLimits } from './day-limits';

interface FieldsFormProps {
  fields: readonly FieldShape[];
  form: Form;
  name: string;
  today: CalendarDate;
  /** Where the values are in the request. */
  path?: string;
  /** What is stored, until something else is entered. */
  stored?: Readonly<Record<string, string>>;
}

/** The fields that are asked, in order: long texts over the whole width, the rest side by side. */
export function FieldsForm({ fields, ...shared }: FieldsFormProps) {
  const { form, stored } = shared;
  const shown = fields.filter((field) => isAsked(field, { ...stored, ...form.draft.values }));
  const isLong = ({ type }: FieldShape) => type === 'long';
  const draw = (field: FieldShape) => <Field key={field.id} field={field} {...shared} />;
  const long = shown.filter(isLong).map(draw);
  const beginsLong = shown[0] !== undefined && isLong(shown[0]);
  return (
    <Flex direction="column" gap="small">
      {beginsLong && long}
      <AutoGrid columnWidth={200} flexible gap="small">
        {shown.filter((field) => !isLong(field)).map(draw)}
      </AutoGrid>
      {!beginsLong && long}
    </Flex>
  );
}

/** Fields that few fill in, folded. A problem with one opens the fold. Nothing if there are none. */
export function FoldedFields({ fields, ...shared }: FieldsFormProps) {
  const { form, path = 'evidence.values' } = shared;
  const [isOpen, setOpen] = useState(false);
  if (fields.length === 0) return null;
  const isWrong = fields.some(
    ({ id }) => (form.problem(`${path}.${id}`) ?? form.question(`${path}.${id}`)) !== undefined,
  );
  return (
    <Accordion
      title={inOneLine(fields)}
      size="xs"
      open={isOpen || isWrong}
      onClick={() => setOpen(!isOpen)}
    >
      <FieldsForm fields={fields} {...shared} />
    </Accordion>
  );
}

/** `More: who takes it over, what they need to know`. */
const inOneLine = (fields: readonly FieldShape[]): string =>
  `More: ${fields.map(({ label }) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`).join(', ')}`;

/** Whether a choice is a single option that is taken or left: its words say it all. */
const isTick = ({ type, required, options = [] }: FieldShape): boolean =>
  type === 'choice' && !required && options.length === 1;

type FieldProps = Omit<FieldsFormProps, 'fields'> & { field: FieldShape };

function Field({ field, form, today, path = 'evidence.values', stored, ...more }: FieldProps) {
  const { id, label, type, required, when, options = [] } = field;
  const name = `${more.name}_${id}`;
  const value = form.draft.values?.[id] ?? stored?.[id] ?? '';
  const problem = form.problem(`${path}.${id}`);
  const enter = (entered: string) =>
    form.change(({ values }) => ({ values: { ...values, [id]: entered } }));
  const shared = { label, name, required, problem };
  switch (type) {
    case 'text':
    case 'link':
    case 'long':
      return (
        <TypedWords
          {...shared}
          question={form.question(`${path}.${id}`)}
          limit={type === 'long' ? 'words' : 'note'}
          lines={type === 'long' ? 3 : 1}
          {...(type === 'link' ? { placeholder: 'https://' } : {})}
          version={form.version}
          text={value}
          onType={enter}
        />
      );
    case 'date':
      return (
        <Day
          {...shared}
          {...dayLimits(when, today)}
          value={isCalendarDate(value) ? value : undefined}
          onPick={(date) => enter(date ?? '')}
        />
      );
    case 'choice':
      return isTick(field) ? (
        <Checkbox
          name={name}
          checked={value === options[0]?.id}
          onChange={(checked) => enter((checked && options[0]?.id) || '')}
        >
          {options[0]?.label}
        </Checkbox>
      ) : (
        <Choice
          {...shared}
          asList
          options={options}
          value={value || undefined}
          description={options.find((option) => option.id === value)?.hint}
          onChoose={enter}
        />
      );
  }
}
