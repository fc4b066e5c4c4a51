import {
  EmptyState,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { DayToAct } from '../../../src/portfolio/days';
import { nameWidth } from '../list/columns';
import { usePage } from '../page';
import { CompanyLink } from '../parts';
import { dayInWords, ownerInWords, stageInWords } from '../row-words';

/** Days to act in order. `isWhole`: all of them were read, so that none is really none. */
export function DayTable({ days, isWhole }: { days: DayToAct[]; isWhole: boolean }) {
  const { day } = usePage();
  if (days.length === 0)
    return isWhole ? (
      <EmptyState title="No day to act" layout="vertical">
        <Text>No renewal to stop, notice to give, last day, proof or new contract’s end.</Text>
      </EmptyState>
    ) : null;
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader width={110}>Day</TableHeader>
          <TableHeader width={130}>What</TableHeader>
          <TableHeader width={nameWidth}>Company</TableHeader>
          <TableHeader width={130}>Stage</TableHeader>
          <TableHeader width={110}>Owner</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {days.map(({ on, kind, label, row }) => (
          <TableRow key={`${kind}-${row.companyId}`}>
            <TableCell>{dayInWords(on, day)}</TableCell>
            <TableCell>{label}</TableCell>
            <TableCell>
              <CompanyLink row={row} />
            </TableCell>
            <TableCell>{stageInWords(row)}</TableCell>
            <TableCell>{ownerInWords(row)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
