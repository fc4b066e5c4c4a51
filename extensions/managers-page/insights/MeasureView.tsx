import { AutoGrid, BarChart, Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { useState } from 'react';
import type { Case } from '../../../src/insights/case';
import type { Measure, MeasureTable } from '../../../src/insights/measure';
import { companyPath } from '../routes';
import { MeasureTableView } from './MeasureTableView';
import { demibold } from '../../shared/parts/unchanged';

interface MeasureViewProps {
  measure: Measure;
  table: MeasureTable;
}

/** A table with more columns than these needs the whole width, so it stands below its chart. */
const mostBeside = 4;

/** A figure: its definition, the chart, the table with its cases, and what was left out. */
export function MeasureView({
  measure: { title, definition, axes, row },
  table,
}: MeasureViewProps) {
  const [shown, show] = useState<{ label: string; cases: readonly Case[] }>();
  const { n, bars, leftOut } = table;
  const tableView = (
    <MeasureTableView row={row} table={table} onShow={(label, cases) => show({ label, cases })} />
  );
  return (
    <Flex direction="column" gap="small">
      <Heading>{title}</Heading>
      <Text variant="microcopy">
        {definition} n = {n}.
      </Text>
      {axes && bars && bars.length > 0 ? (
        <AutoGrid columnWidth={table.columns.length > mostBeside ? 900 : 420} flexible gap="medium">
          <Chart axes={axes} bars={bars} />
          {tableView}
        </AutoGrid>
      ) : (
        tableView
      )}
      {leftOut.map(({ why, cases }) => (
        <Flex key={why} gap="extra-small" align="center">
          <Text variant="microcopy">
            Left out: {cases.length}. {why}.
          </Text>
          <Button size="xs" variant="transparent" onClick={() => show({ label: why, cases })}>
            Which
          </Button>
        </Flex>
      ))}
      {shown && <Cases key={shown.label} {...shown} onHide={() => show(undefined)} />}
    </Flex>
  );
}

interface ChartProps {
  axes: NonNullable<Measure['axes']>;
  bars: NonNullable<MeasureTable['bars']>;
}

function Chart({ axes, bars }: ChartProps) {
  return (
    <BarChart
      data={bars.map((bar) => ({ ...bar }))}
      axes={{
        x: { field: 'x', fieldType: 'category', label: axes.x },
        y: { field: 'y', fieldType: 'linear', label: axes.y },
        options: { groupFieldByColor: 'group', stacking: axes.addUp === true },
      }}
      options={{
        showLegend: new Set(bars.map(({ group }) => group)).size > 1,
        showTooltips: true,
      }}
    />
  );
}

/** So many are named at once. */
const namedAtOnce = 50;

function Cases({
  label,
  cases,
  onHide,
}: {
  label: string;
  cases: readonly Case[];
  onHide(): void;
}) {
  const [most, setMost] = useState(namedAtOnce);
  const named = cases.slice(0, most);
  return (
    <Flex direction="column" gap="extra-small">
      <Flex gap="small" align="center">
        <Text format={demibold}>
          {label}:{' '}
          {cases.length > named.length ? `${named.length} of ${cases.length}` : cases.length}
        </Text>
        <Button size="xs" variant="transparent" onClick={onHide}>
          Hide
        </Button>
      </Flex>
      <Flex gap="small" wrap>
        {named.map(({ recordId, companyId, company }) =>
          companyId ? (
            <PageLink key={recordId} to={companyPath} params={{ company: companyId }}>
              {company}
            </PageLink>
          ) : (
            <Text key={recordId}>{company}</Text>
          ),
        )}
      </Flex>
      {cases.length > named.length && (
        <Flex>
          <Button size="xs" variant="transparent" onClick={() => setMost(most + namedAtOnce)}>
            Show more
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
