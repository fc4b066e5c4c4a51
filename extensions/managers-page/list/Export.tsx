import { Button } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Row } from '../../../src/portfolio/row';
import { chipsOf, listName } from '../filters/filter-words';
import { useFilters } from '../filters/useFilters';
import { usePage } from '../page';
import type { ListColumn } from './columns';
import { csvOf } from './csv';

interface ExportProps {
  rows: Row[];
  columns: readonly ListColumn[];
  /** Which rows of how many: `1 to 20 of 312 companies`. */
  range: string;
  /** When they were read (ISO, UTC). */
  readAt: string;
}

/** Copies what is shown as CSV. */
export function Export({ rows, columns, range, readAt }: ExportProps) {
  const page = usePage();
  const { filters } = useFilters();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = () => {
    const about = [
      `List: ${listName(filters)}, ${range}`,
      ...chipsOf(filters, page.owners, rows).map(({ words }) => words),
      `As of ${page.formatInstant(readAt)} (${readAt.slice(11, 16)} UTC)`,
    ];
    const text = csvOf({ about, columns, rows, today: page.day });
    void page.copyText(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  const words = { no: 'Copy as CSV', yes: 'Copied', failed: 'Copying failed: try again' };
  return (
    <Button size="xs" variant="secondary" onClick={copy}>
      {words[copied]}
    </Button>
  );
}
