import { AutoGrid, NumberInput } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { EvidenceShape } from '../../../src/playbook/shape';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { Words } from '../parts/Words';
import { currencies } from './currencies';
import { dayLimits } from './day-limits';
import type { KnownMoney } from '../money/known-money';
import { digitsOf } from '../../../src/messages/currency-digits';
import { amountDraft } from './evidence-request';
import { FieldsForm } from './FieldsForm';

interface EvidenceFormProps {
  asked: EvidenceShape;
  form: Form;
  name: string;
  today: CalendarDate;
  /** What is known of the client's money. */
  money?: KnownMoney;
}

/** The evidence that a step asks for. Nothing if it asks for none. */
export function EvidenceForm({ asked, form, name, today, money }: EvidenceFormProps) {
  if (asked.kind === 'none') return null;
  if (asked.kind === 'form')
    return <FieldsForm fields={asked.fields} form={form} name={name} today={today} />;
  const { draft } = form;
  const words = { name, label: asked.label, required: true, form, field: 'evidence' } as const;
  const field = { name, label: asked.label, required: true, problem: form.problem('evidence') };
  switch (asked.kind) {
    case 'note':
      return <Words {...words} limit="note" keep="note" />;
    case 'link':
      return <Words {...words} limit="note" keep="link" lines={1} placeholder="https://" />;
    case 'date':
      return (
        <Day
          {...field}
          {...dayLimits(asked.when, today)}
          value={draft.date}
          onPick={(date) => form.change({ date })}
        />
      );
    case 'choice':
      return (
        <Choice
          {...field}
          asList
          options={asked.options}
          value={draft.option}
          onChoose={(option) => form.change({ option })}
        />
      );
    case 'amount':
      return <Amount form={form} {...field} known={money} />;
  }
}

interface AmountProps {
  form: Form;
  name: string;
  label: string;
  problem: string | undefined;
  known: KnownMoney | undefined;
}

function Amount({ form, name, label, problem, known }: AmountProps) {
  const { amount, currency } = amountDraft(form.draft, known);
  return (
    <AutoGrid columnWidth={200} flexible gap="small">
      <NumberInput
        name={name}
        label={label}
        required
        precision={digitsOf(currency ?? '')}
        value={amount}
        error={problem !== undefined}
        validationMessage={problem}
        onChange={(given) => form.change({ amount: Number.isFinite(given) ? given : undefined })}
      />
      {amount !== 0 && (
        <Choice
          label="Currency"
          name={`${name}_currency`}
          required
          options={currencies}
          value={currency}
          problem={form.problem('evidence.currency')}
          onChoose={(code) => form.change({ currency: code })}
        />
      )}
    </AutoGrid>
  );
}
