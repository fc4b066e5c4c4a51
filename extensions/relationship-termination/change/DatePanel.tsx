import { Alert, Checkbox, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { contractDays } from '../../../src/offboarding/contract-days';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import { runsOnWords } from '../contract/contract-words';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { dateInWords } from '../../shared/dates';
import { Day } from '../../shared/parts/Day';
import { sentenceOf } from '../../shared/sentences';
import { ChangePanel } from './ChangePanel';
import { WhyField } from './WhyField';

/** Changes the last day of service, or takes it away; the due dates follow. */
export function DatePanel({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const form = card.form('final_service_date');
  const { finalServiceDate: known } = offboarding;
  const suggested = known ? undefined : contractEnd(offboarding);
  const date = form.draft.date === undefined ? (known ?? suggested) : form.draft.date;
  return (
    <ChangePanel
      formId="final_service_date"
      label={known ? 'Change' : 'Choose a day'}
      title={known ? 'Change the last day of service' : 'Choose the last day of service'}
      make={(draft) => dateRequest({ ...(suggested && { date: suggested }), ...draft }, known)}
    >
      <Text>
        {suggested && form.draft.date === undefined
          ? 'Suggested is the day on which the contract can end. Due dates follow the day.'
          : 'Due dates that count from this day move with it.'}
      </Text>
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
      {date && <Apart offboarding={{ ...offboarding, finalServiceDate: date }} />}
      <Checkbox
        name="changedDateUnknown"
        checked={date === null}
        onChange={(unknown) => form.change({ date: unknown ? null : undefined })}
      >
        Not known yet
      </Checkbox>
      {known && <WhyField form={form} />}
    </ChangePanel>
  );
}

/** Says, before the day is saved, that the contract ends on another one. Nothing if the two agree. */
function Apart({ offboarding }: { offboarding: Offboarding }) {
  const words = runsOnWords(offboarding, useCard().today);
  const { finalServiceDate: day } = offboarding;
  if (!words || !day) return null;
  return (
    <Alert title="Contract and service end on different days" variant="warning">
      {`The last day of service would be ${dateInWords(day)}. ${words}`}
    </Alert>
  );
}

/** The day on which the contract can end, if that is not before the start. */
function contractEnd(offboarding: Offboarding): CalendarDate | undefined {
  const { earliestEnd } = contractDays(offboarding);
  return earliestEnd && earliestEnd >= offboarding.startedOn ? earliestEnd : undefined;
}

/** The request of the form, or a sentence for each field that is missing or wrong. A first day needs no reason. */
export function dateRequest(
  { date, why = '' }: FormDraft,
  known: CalendarDate | undefined,
): FormResult {
  const sentences = {
    ...(date === undefined ? { finalServiceDate: 'Choose another day.' } : {}),
    ...(why.trim() || !known ? {} : { why: sentenceOf({ code: 'change_needs_reason' }) }),
  };
  if (date === undefined || Object.keys(sentences).length > 0) return { sentences };
  return {
    request: {
      name: 'update_details',
      parameters: { field: 'final_service_date', finalServiceDate: date, why },
    },
  };
}
