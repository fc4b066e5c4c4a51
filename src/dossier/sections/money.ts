import type { Money, Unknown } from '../../api/live';
import { dateInWords } from '../../calendar/date-in-words';
import { amountInWords, openInWords } from '../../messages/in-words';
import { openMoneyOf } from '../../offboarding/open-money';
import type { Block, DossierSource, Section } from '../document';
import { stepItem, stepsIn } from '../step-item';

const unknown: Record<Unknown['why'], string> = {
  no_access: 'Not known: this app may not read invoices in this account.',
  left_out: 'Not known: this app was installed without the package invoices.',
  not_available: 'Not known: this account keeps no invoices in HubSpot.',
  failed: 'Not known: HubSpot did not answer when this was made.',
};

/** Open amounts when the dossier was made, and the results of the steps about money. */
export function moneySection(source: DossierSource): Section {
  const { money, offboarding } = source;
  const items = stepsIn('money', offboarding).map((step) => stepItem(step, source));
  return {
    title: 'Money',
    blocks: [
      { status: 'items', items },
      { status: 'heading', text: 'Open in HubSpot when this was made' },
      ...(money.status === 'loaded'
        ? openNow(money.value)
        : [{ status: 'lines', lines: [unknown[money.why]] } as const]),
    ],
  };
}

function openNow(money: Money): Block[] {
  const { invoices, notRead } = money;
  const count = invoices.length + notRead;
  if (count === 0) return [{ status: 'lines', lines: ['No invoice is open.'] }];
  const open = openInWords(openMoneyOf(money));
  const rows = invoices.map(({ number, due, balance, currency, state }) => [
    number,
    due ? dateInWords(due) : 'no date',
    state,
    amountInWords(balance, currency),
  ]);
  return [
    { status: 'lines', lines: [`${open} in ${count} ${count === 1 ? 'invoice' : 'invoices'}.`] },
    { status: 'table', head: ['Invoice', 'Due', 'State', 'Open'], rows },
  ];
}
