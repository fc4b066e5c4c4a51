import type { Values } from '../client';
import type { Chance } from './chance';
import type { SampleCompany } from './companies';
import { countries } from './countries';

const plans = ['Annual plan', 'Support contract', 'Platform licence', 'Managed service'] as const;
const DAY = 86_400_000;

const dayFrom = (today: Date, days: number) =>
  new Date(today.getTime() + days * DAY).toISOString().slice(0, 10);
const at = (date: string) => `${date}T09:00:00Z`;

/** The running contract, won some time ago, and for some a further deal that is still open. */
export function dealsOf(company: SampleCompany, chance: Chance, today: Date): Values[] {
  const yearly = Math.round(company.revenue / 50_000) * 100 + chance.between(1, 9) * 1000;
  const won = {
    dealname: `${company.name} – ${chance.pick(plans)}`,
    amount: String(yearly),
    pipeline: 'default',
    dealstage: 'closedwon',
    dealtype: 'newbusiness',
    closedate: at(dayFrom(today, -chance.between(90, 900))),
  };
  if (!chance.happens(35)) return [won];
  const open = {
    dealname: `${company.name} – Extension`,
    amount: String(Math.round(yearly / 4)),
    pipeline: 'default',
    dealstage: chance.pick(['qualifiedtobuy', 'presentationscheduled', 'contractsent'] as const),
    dealtype: 'existingbusiness',
    closedate: at(dayFrom(today, chance.between(14, 120))),
  };
  return [won, open];
}

/** Sent so many days ago and payable within 30: the older of two is overdue when it is not paid. */
const sentDaysAgo = [10, 45, 100, 190] as const;

/**
 * A few invoices for the contract: the older ones mostly paid, the newest often open, some overdue.
 * The company's first own word and a number make the invoice's number.
 */
export function invoicesOf(
  company: SampleCompany,
  chance: Chance,
  today: Date,
  index: number,
): Values[] {
  const amount = Math.max(400, Math.round(company.revenue / 200_000) * 100) + chance.between(0, 99);
  return sentDaysAgo.slice(0, chance.between(1, 4)).map((days, age) => {
    const paid = chance.happens([30, 75, 97, 100][age] ?? 100);
    const sent = dayFrom(today, -days);
    return {
      hs_number: `INV-${2001 + index * 4 + age}`,
      hs_title: `${company.name} – quarterly fee`,
      hs_currency: countries[company.country].currency,
      hs_amount_billed: String(amount),
      hs_invoice_date: sent,
      hs_due_date: dayFrom(today, 30 - days),
      ...(paid ? paidOn(dayFrom(today, 21 - days), sent, amount, today) : unpaid(amount)),
    };
  });
}

function paidOn(planned: string, sent: string, amount: number, today: Date): Values {
  const day = planned > dayFrom(today, 0) ? sent : planned;
  return {
    hs_invoice_status: 'paid',
    hs_amount_paid: String(amount),
    hs_balance_due: '0',
    hs_payment_date: at(day),
  };
}

const unpaid = (amount: number): Values => ({
  hs_invoice_status: 'open',
  hs_amount_paid: '0',
  hs_balance_due: String(amount),
});

/** An invoice that was taken back. */
export const voided: Values = {
  hs_invoice_status: 'voided',
  hs_amount_paid: '0',
  hs_balance_due: '0',
  hs_comments: 'Voided: sent twice.',
  hs_payment_date: '',
};
