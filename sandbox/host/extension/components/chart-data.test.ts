import { readChart, ticksTo, topOf, wordsOf } from './chart-data';

const rows = [
  { month: 'Jan', by: 'us', count: 2 },
  { month: 'Jan', by: 'client', count: 3 },
  { month: 'Feb', by: 'client', count: 4 },
];
const axes = {
  x: { field: 'month', fieldType: 'category' as const, label: 'Month' },
  y: { field: 'count', fieldType: 'linear' as const, label: 'Endings' },
  options: { groupFieldByColor: 'by', stacking: true, colors: { client: 'darkBlue' as const } },
};
const data = { data: rows, options: { propertyLabels: { by: { us: 'We', client: 'They' } } } };

test('rows become categories and series in their order, with the words of their labels', () => {
  const chart = readChart({ data, axes });
  expect(chart.across.names).toEqual(['Jan', 'Feb']);
  expect(chart.series).toEqual([
    { name: 'We', color: '#51d3d9', values: [2, undefined] },
    { name: 'They', color: '#2d5a96', values: [3, 4] },
  ]);
  expect(topOf(chart)).toBe(5);
  expect(wordsOf(chart)).toBe('Endings by Month. Jan, We: 2; Jan, They: 3; Feb, They: 4');
});

test('side by side the highest bar counts', () => {
  expect(topOf({ ...readChart({ data, axes }), stacked: false })).toBe(4);
});

test('instants are days', () => {
  const x = { field: 'at', fieldType: 'datetime' as const };
  const chart = readChart({ data: [{ at: 1798761600000, count: 1 }], axes: { x, y: axes.y } });
  expect(chart.across.names).toEqual(['2027-01-01']);
});

test.each([
  [0, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [7, [0, 2, 4, 6, 8]],
  [312, [0, 100, 200, 300, 400]],
])('an axis to %s has the ticks %j', (top, ticks) => {
  expect(ticksTo(top)).toEqual(ticks);
});
