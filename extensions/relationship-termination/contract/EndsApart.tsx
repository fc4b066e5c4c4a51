import { Flex, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { endApart } from '../../../src/offboarding/contract-acts';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { useCard } from '../card';
import { dateInWords } from '../../shared/dates';
import type { FormResult } from '../form';
import { runsOnWords } from './contract-words';

/** Says that the contract and the service end on different days, and brings them together. Nothing if they agree. */
export function EndsApart({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const form = card.form('final_service_date');
  const end = endApart(offboarding, card.today);
  if (!end || offboarding.status === 'closed') return null;
  return (
    <Flex direction="column" gap="extra-small" align="start">
      <Text>{runsOnWords(offboarding, card.today)}</Text>
      {end >= offboarding.startedOn && (
        <SaveButton
          size="xs"
          saving={form.saving !== undefined}
          onClick={() => form.submit(() => takeEnd(end))}
        >
          {`Make ${dateInWords(end)} the last day of service`}
        </SaveButton>
      )}
      <FormNotice form={form} />
    </Flex>
  );
}

/** The request that takes the contract's end as the last day of service. */
export const takeEnd = (end: CalendarDate): FormResult => ({
  request: {
    name: 'update_details',
    parameters: {
      field: 'final_service_date',
      finalServiceDate: end,
      why: 'It is the day on which the contract can end.',
    },
  },
  keepsDraft: true,
});
