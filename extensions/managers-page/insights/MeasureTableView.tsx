import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { Case } from '../../../src/insights/case';
import type { MeasureTable } from '../../../src/insights/measure';

interface MeasureTableViewProps {
  /** What a row is. */
  row: string;
  table: MeasureTable;
  onShow(label: string, cases: readonly Case[]): void;
}

/** A figure's table; each row leads to its cases. */
export function MeasureTableView({ row, table: { columns, rows }, onShow }: MeasureTableViewProps) {
  return (
    <Table density="compact" bordered>
      <TableHead>
        <TableRow>
          <TableHeader>{row}</TableHeader>
          {columns.map((column) => (
            <TableHeader key={column} align="right">
              {column}
            </TableHeader>
          ))}
          <TableHeader>Cases</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ label, values, cases }) => (
          <TableRow key={label}>
            <TableCell>{label}</TableCell>
            {values.map((value, index) => (
              <TableCell key={columns[index]} align="right">
                {String(value)}
              </TableCell>
            ))}
            <TableCell>
              {cases.length > 0 && (
                <Button size="xs" variant="transparent" onClick={() => onShow(label, cases)}>
                  {`Show ${cases.length}`}
                </Button>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
