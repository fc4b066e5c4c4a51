import { Checkbox, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { Day } from '../../shared/parts/Day';
import { sentenceOf } from '../../shared/sentences';
import { ChangePanel } from './ChangePanel';
import { WhyField } from './WhyField';

/** Changes the last day of service, or takes it away; the due dates follow. */
export function DatePanel({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const form = card.form('final_service_date');
  const date = form.draft.date === undefined ? offboarding.finalServiceDate : form.draft.date;
  return (
    <ChangePanel
      formId="final_service_date"
      title="Change the last day of service"
      make={dateRequest}
    >
      <Text>Due dates that count from this day move with it.</Text>
      <Day
        label="Last day of service"
        name="finalServiceDate"
        min={offboarding.startedOn}
        outside={sentenceOf({ code: 'final_date_before_start' })}
        readOnly={date === null}
        value={date}
        problem={form.problem('finalServiceDate')}
        onPick={(picked) => form.change({ date: picked })}
      />
      <Checkbox
        name="changedDateUnknown"
        checked={date === null}
        onChange={(unknown) => form.change({ date: unknown ? null : undefined })}
      >
        Not known yet
      </Checkbox>
      <WhyField form={form} />
    </ChangePanel>
  );
}

/** The request of the form, or a sentence for each field that is missing or wrong. */
export function dateRequest({ date, why = '' }: FormDraft): FormResult {
  const sentences = {
    ...(date === undefined ? { finalServiceDate: 'Choose another day.' } : {}),
    ...(why.trim() ? {} : { why: sentenceOf({ code: 'change_needs_reason' }) }),
  };
  if (date === undefined || Object.keys(sentences).length > 0) return { sentences };
  return {
    request: {
      name: 'update_details',
      parameters: { field: 'final_service_date', finalServiceDate: date, why },
    },
  };
}
