import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Money } from '../../../src/api/live';
import { amountInWords } from '../../../src/messages/in-words';
import { shortDate } from '../../shared/dates';

/** Most rows shown; the totals count the others too. */
const maxInvoicesShown = 10;

/** The open invoices, the oldest due first. Nothing where none is open. */
export function InvoiceTable({ money, today }: { money: Money; today: CalendarDate }) {
  const { invoices, notRead } = money;
  if (invoices.length === 0) return null;
  const others = invoices.length - Math.min(invoices.length, maxInvoicesShown) + notRead;
  return (
    <>
      <Table density="compact" flush bordered={false}>
        <TableHead>
          <TableRow>
            <TableHeader>Invoice</TableHeader>
            <TableHeader>Due</TableHeader>
            <TableHeader align="right">Balance</TableHeader>
            <TableHeader>State</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {invoices
            .slice(0, maxInvoicesShown)
            .map(({ id, number, due, balance, currency, state }) => (
              <TableRow key={id}>
                <TableCell>{number}</TableCell>
                <TableCell>{due ? shortDate(due, today) : 'No date'}</TableCell>
                <TableCell align="right">{amountInWords(balance, currency)}</TableCell>
                <TableCell>
                  <StatusTag variant={state === 'overdue' ? 'danger' : 'info'}>{state}</StatusTag>
                </TableCell>
              </TableRow>
            ))}
        </TableBody>
      </Table>
      {others > 0 && <Text variant="microcopy">And {others} more.</Text>}
    </>
  );
}
