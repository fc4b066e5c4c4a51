import { AutoGrid, BarChart, Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Measure, MeasureTable } from '../../../src/insights/measure';
import { Cases } from './Cases';
import { MeasureTableView } from './MeasureTableView';

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
  const { n, rows, bars = [], leftOut } = table;
  const hasNothing = n === 0 || rows.length === 0;
  const tableView = hasNothing ? (
    <Text>None yet.</Text>
  ) : (
    <MeasureTableView row={row} table={table} />
  );
  return (
    <Flex direction="column" gap="small">
      <Heading>{title}</Heading>
      <Text variant="microcopy">
        {definition} n = {n}.
      </Text>
      {axes && !hasNothing && bars.some(({ y }) => y > 0) ? (
        <AutoGrid columnWidth={table.columns.length > mostBeside ? 900 : 420} flexible gap="medium">
          <Chart axes={axes} bars={bars} />
          {tableView}
        </AutoGrid>
      ) : (
        tableView
      )}
      {leftOut.map((part) => (
        <LeftOut key={part.why} {...part} />
      ))}
    </Flex>
  );
}

function LeftOut({ why, cases }: MeasureTable['leftOut'][number]) {
  const [isShown, show] = useState(false);
  return (
    <Flex direction="column" gap="extra-small">
      <Flex gap="extra-small" align="center">
        <Text variant="microcopy">
          Left out: {cases.length}. {why}.
        </Text>
        <Button size="xs" variant="transparent" onClick={() => show(!isShown)}>
          {isShown ? 'Hide' : 'Which'}
        </Button>
      </Flex>
      {isShown && <Cases cases={cases} />}
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
