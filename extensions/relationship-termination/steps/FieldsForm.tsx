import { Accordion, AutoGrid, Flex } from '@hubspot/ui-extensions';
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
  /** What is not required is folded. */
  folds?: boolean;
}

/** The fields that are asked, in order. */
export function FieldsForm({ fields, folds = false, ...shared }: FieldsFormProps) {
  const { form, stored } = shared;
  const [isOpen, setOpen] = useState(false);
  const shown = fields.filter((field) => isAsked(field, { ...stored, ...form.draft.values }));
  const folded = folds ? shown.filter(({ required }) => !required) : [];
  if (folded.length === 0) return <Fields fields={shown} {...shared} />;
  const isWrong = folded.some(({ id }) => isReported(id, shared));
  return (
    <Flex direction="column" gap="small">
      <Fields fields={shown.filter(({ required }) => required)} {...shared} />
      <Accordion
        title={inOneLine(folded)}
        size="xs"
        open={isOpen || isWrong}
        onClick={() => setOpen(!isOpen)}
      >
        <Fields fields={folded} {...shared} />
      </Accordion>
    </Flex>
  );
}

const isReported = (id: string, { form, path = 'evidence.values' }: Shared): boolean =>
  (form.problem(`${path}.${id}`) ?? form.question(`${path}.${id}`)) !== undefined;

/** `Who takes it over, what they need to know`. */
const inOneLine = ([first, ...rest]: readonly FieldShape[]): string =>
  [
    first?.label,
    ...rest.map(({ label }) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`),
  ].join(', ');

type Shared = Omit<FieldsFormProps, 'fields' | 'folds'>;

/** Long texts over the whole width, the rest side by side. */
function Fields({ fields, ...shared }: Shared & Pick<FieldsFormProps, 'fields'>) {
  const isLong = ({ type }: FieldShape) => type === 'long';
  const draw = (field: FieldShape) => <Field key={field.id} field={field} {...shared} />;
  const long = fields.filter(isLong).map(draw);
  const beginsLong = fields[0] !== undefined && isLong(fields[0]);
  const short = fields.filter((field) => !isLong(field));
  return (
    <Flex direction="column" gap="small">
      {beginsLong && long}
      {short.length > 0 && (
        <AutoGrid columnWidth={200} flexible gap="small">
          {short.map(draw)}
        </AutoGrid>
      )}
      {!beginsLong && long}
    </Flex>
  );
}

type FieldProps = Shared & { field: FieldShape };

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
      return (
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
