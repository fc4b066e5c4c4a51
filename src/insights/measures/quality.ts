import { counts, hasEnded, type Case } from '../case';
import { leaving, share, type Measure } from '../measure';

interface Asked {
  label: string;
  of(one: Case): boolean;
  has(one: Case): boolean;
}

/** What the other figures need. */
const asked: readonly Asked[] = [
  { label: 'Who ended it', of: () => true, has: ({ initiator }) => initiator !== undefined },
  { label: 'Stated reason', of: () => true, has: ({ stated }) => stated !== undefined },
  {
    label: 'Analysed reason, once ended',
    of: hasEnded,
    has: ({ analysed }) => analysed !== undefined,
  },
  { label: 'Last day of service', of: () => true, has: ({ endsOn }) => endsOn !== undefined },
  { label: 'Owner', of: () => true, has: ({ ownerId }) => ownerId !== undefined },
  {
    label: 'Times of stages',
    of: () => true,
    has: ({ stageTimes }) => Object.keys(stageTimes).length > 0,
  },
];

export const quality: Measure = {
  id: 'quality',
  row: 'Data',
  title: 'How complete the data is',
  definition:
    'For how many offboardings HubSpot has what the figures above need. The cases are those that lack it.',
  axes: { x: 'kind of data', y: 'Offboardings', addUp: true },
  table({ cases }) {
    const counted = cases.filter(counts);
    const parts = asked.map(({ label, of, has }) => {
      const those = counted.filter(of);
      return { label, having: those.filter(has), lacking: those.filter((one) => !has(one)) };
    });
    return {
      columns: ['Has it', 'Of', 'Share'],
      rows: parts.map(({ label, having, lacking }) => {
        const all = having.length + lacking.length;
        return { label, values: [having.length, all, share(having.length, all)], cases: lacking };
      }),
      bars: parts.flatMap(({ label, having, lacking }) => [
        { x: label, y: having.length, group: 'Has it' },
        { x: label, y: lacking.length, group: 'Lacks it' },
      ]),
      n: counted.length,
      leftOut: leaving(
        'Withdrawn',
        cases.filter((one) => !counts(one)),
      ),
    };
  },
};
