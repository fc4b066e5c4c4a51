import type { Live, Money, Unknown } from '../../../src/api/live';
import { openInWords } from '../../../src/messages/in-words';
import { isToDo } from '../../../src/offboarding/offboarding';
import { isMoneyOpen, openMoneyOf } from '../../../src/offboarding/open-money';
import type { StepView } from '../../../src/offboarding/progress';
import { openMoneyIn } from '../../shared/open-money';
import { isToCome, lastRead, type LiveReading } from '../useLive';
import { type StepParts, builtInStep } from '../../../src/playbook/lookup';

/** Whether a step waits for money that is known to be open. */
export const isHeldByMoney = (step: StepParts | undefined, live: Live | undefined): boolean =>
  step?.nothingOpenIn === 'money' && isMoneyOpen(openMoneyIn(live), 0);

/** Whether a step in a list is still to be done and waits for money that is known to be open. */
export const waitsForMoney = ({ id, state }: StepView, reading: LiveReading): boolean =>
  isToDo(state) && isHeldByMoney(builtInStep(id), lastRead(reading));

/** `EUR 4,200.00 open in 2 invoices`, `Nothing is open`. */
export function moneySentence(money: Money): string {
  const count = money.invoices.length + money.notRead;
  if (count === 0) return 'Nothing is open';
  if (money.balances.length === 0 && money.withoutBalance)
    return `How much is open is not known, in ${count} ${count === 1 ? 'invoice' : 'invoices'}`;
  return `${openInWords(openMoneyOf(money))} open in ${count} ${count === 1 ? 'invoice' : 'invoices'}`;
}

/** `EUR 4,200.00 open in 2 invoices`, for the card's first line; says when it is being read or is not known. */
export function moneyInShort(reading: LiveReading): string {
  const money = lastRead(reading)?.money;
  if (money?.status === 'loaded') return moneySentence(money.value);
  return isToCome(reading) ? 'reading what is open…' : 'what is open is not known';
}

/** `HubSpot has no balance of invoice 1042. Enter it there, or waive this step by name and with a reason.` */
export const withoutBalanceSentence = (numbers: readonly string[]): string =>
  `HubSpot has no balance of invoice ${numbers.slice(0, 10).join(', ')}. Enter it there, or waive this step by name and with a reason.`;

/** Why invoices are unknown, and what to do instead. */
export const unknownSentences: Record<Unknown['why'], string> = {
  no_access:
    'Invoices could not be read: the app may not read them on this account. Type what is open.',
  left_out:
    'Invoices are not read: this app was installed without the package invoices. Type what is open.',
  not_available:
    'Invoices could not be read: this account keeps none in HubSpot. Type what is open.',
  failed:
    'Invoices could not be read just now: HubSpot did not answer. Refresh, or type what is open.',
};
