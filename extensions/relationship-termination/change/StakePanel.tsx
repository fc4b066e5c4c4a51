import { AutoGrid, NumberInput, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { isAmount } from '../../../src/api/fields';
import { digitsOf } from '../../../src/messages/currency-digits';
import { Choice } from '../../shared/parts/Choice';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { FormResult } from '../form';
import { currencies } from '../steps/currencies';
import { ChangePanel } from './ChangePanel';

/** Types what the client pays in a year, also in the place of what HubSpot says. */
export function StakePanel({ offboarding: { atStake } }: { offboarding: Offboarding }) {
  const form = useCard().form('at_stake');
  const { amount, currency } = stakeDraft({ atStake }, form.draft);
  const problem = form.problem('amount');
  return (
    <ChangePanel
      formId="at_stake"
      label={atStake?.amount === undefined ? 'Type it' : 'Correct'}
      title="What the client pays in a year"
      make={(draft) => stakeRequest(stakeDraft({ atStake }, draft))}
    >
      <Text>What you type counts for the start and the close, whatever HubSpot says later.</Text>
      <AutoGrid columnWidth={200} flexible gap="small">
        <NumberInput
          name="at_stake_amount"
          label="Amount a year"
          required
          precision={digitsOf(currency ?? '')}
          value={amount}
          error={problem !== undefined}
          validationMessage={problem}
          onChange={(given) => form.change({ amount: Number.isFinite(given) ? given : undefined })}
        />
        <Choice
          label="Currency"
          name="at_stake_currency"
          required
          options={currencies}
          value={currency}
          problem={form.problem('currency')}
          onChoose={(code) => form.change({ currency: code })}
        />
      </AutoGrid>
    </ChangePanel>
  );
}

/** What the form shows: what is known, until something else is entered. */
const stakeDraft = ({ atStake }: Pick<Offboarding, 'atStake'>, draft: FormDraft): FormDraft => ({
  amount: atStake?.amount,
  currency: atStake?.currency,
  ...draft,
});

/** Beside an amount that is not taken. */
const wrongAmount = 'Enter an amount from 0 to 1,000,000,000,000.';

/** The request of the form, or a sentence for each field that is missing. */
function stakeRequest({ amount, currency }: FormDraft): FormResult {
  if (amount === undefined || !isAmount(amount) || !currency)
    return {
      sentences: {
        ...(amount === undefined ? { amount: 'Enter the amount, 0 for nothing.' } : {}),
        ...(amount !== undefined && !isAmount(amount) ? { amount: wrongAmount } : {}),
        ...(currency ? {} : { currency: 'Choose the currency.' }),
      },
    };
  return {
    request: { name: 'update_details', parameters: { field: 'at_stake', amount, currency } },
  };
}
