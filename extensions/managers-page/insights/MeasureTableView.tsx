import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { Fragment, useState } from 'react';
import type { MeasureTable } from '../../../src/insights/measure';
import { Cases } from './Cases';

interface MeasureTableViewProps {
  /** What a row is. */
  row: string;
  table: MeasureTable;
}

/** A figure's table; the cases of a row stand below it. */
export function MeasureTableView({ row, table: { columns, rows } }: MeasureTableViewProps) {
  const [shown, show] = useState<string>();
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
          <Fragment key={label}>
            <TableRow>
              <TableCell>{label}</TableCell>
              {values.map((value, index) => (
                <TableCell key={columns[index]} align="right">
                  {String(value)}
                </TableCell>
              ))}
              <TableCell>
                {cases.length > 0 && (
                  <Button
                    size="xs"
                    variant="transparent"
                    onClick={() => show(shown === label ? undefined : label)}
                  >
                    {shown === label ? 'Hide' : `Show ${cases.length}`}
                  </Button>
                )}
              </TableCell>
            </TableRow>
            {shown === label && (
              <TableRow>
                <TableCell colSpan={columns.length + 2}>
                  <Cases cases={cases} />
                </TableCell>
              </TableRow>
            )}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}
