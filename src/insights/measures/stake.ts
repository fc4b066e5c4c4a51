import { addAmounts } from '../../offboarding/add-amounts';
import { grouped } from '../../messages/in-words';
import { digitsOf } from '../../messages/currency-digits';
import { outcomeById } from '../../playbook/lookup';
import { hasEnded, hasStayed, type Case } from '../case';
import { leaving, type Measure } from '../measure';

/** An amount a year in one currency. */
interface Amount {
  amount: number;
  currency: string;
}

export const stake: Measure = {
  id: 'stake',
  row: 'What came of it',
  title: 'What left, was saved and came back',
  axes: { x: 'what came of it', y: 'Offboardings', addUp: true },
  definition:
    'Amounts a year, by currency: of endings what was at stake at the start, of partial ones less what still ran at the close; of clients who stayed, whoever had started the ending, what still ran at the close. What clients who were won back pay now is not known. Amounts are those kept at the time; currencies are never added.',
  table({ cases }) {
    const rows = [
      { label: 'Left', all: cases.filter(hasEnded), amountOf: amountLeft },
      { label: 'Saved', all: cases.filter(hasStayed), amountOf: amountSaved },
      { label: 'Came back', all: cases.filter(cameBack), amountOf: () => undefined },
    ].map(({ amountOf, ...row }) => ({ ...row, known: known(row.all, amountOf) }));
    const currencies = currenciesIn(rows.flatMap((row) => row.known));
    const counted = rows.filter(({ label }) => label !== 'Came back');
    return {
      columns: ['Offboardings', 'Known for', ...currencies],
      rows: rows.map((row) => ({
        label: row.label,
        values: [
          row.all.length,
          `${row.known.length} of ${row.all.length}`,
          ...currencies.map((currency) => totalIn(currency, row.known)),
        ],
        cases: row.all,
      })),
      n: counted.flatMap((row) => row.known).length,
      bars: rows.flatMap(({ label: x, all, known: { length } }) => [
        { x, y: length, group: 'Amount known' },
        { x, y: all.length - length, group: 'Amount not known' },
      ]),
      leftOut: leaving(
        'Counted, but the amount is not known',
        counted.flatMap((row) => row.all.filter((one) => !row.known.some((it) => it.one === one))),
      ),
    };
  },
};

type Known = Amount & { one: Case };

const known = (cases: readonly Case[], amountOf: (one: Case) => Amount | undefined): Known[] =>
  cases.flatMap((one) => {
    const amount = amountOf(one);
    return amount ? [{ one, ...amount }] : [];
  });

/** What a relationship that ended came to; of a part the difference, where both figures are in one currency. */
function amountLeft({ outcome, atStake, atStakeAtClose: still }: Case): Amount | undefined {
  if (!outcome || atStake?.amount === undefined) return undefined;
  const { amount, currency } = atStake;
  if (outcomeById(outcome).ends !== 'part') return { amount, currency };
  if (still?.amount === undefined || still.currency !== currency || still.amount > amount)
    return undefined;
  return { amount: amount - still.amount, currency };
}

const amountSaved = ({ atStakeAtClose: still }: Case): Amount | undefined =>
  still?.amount === undefined ? undefined : { amount: still.amount, currency: still.currency };

const cameBack = (one: Case): boolean => hasEnded(one) && one.wonBackOn !== undefined;

const currenciesIn = (amounts: readonly Amount[]): string[] =>
  [...new Set(amounts.map(({ currency }) => currency))].sort();

/** `12,500.00`; `–` where nothing is known in the currency. */
function totalIn(currency: string, amounts: readonly Amount[]): string {
  const own = amounts.filter((one) => one.currency === currency);
  if (own.length === 0) return '–';
  const total = addAmounts(own.map(({ amount }) => amount));
  return grouped(total.toFixed(digitsOf(currency)), ',', '.');
}
