import { alternativesOf } from '../../playbook/book';
import { hasEnded, hasStayed, type Case } from '../case';
import { leaving, type Measure } from '../measure';
import { isClientLed } from './after';

export const alternatives: Measure = {
  id: 'alternatives',
  row: 'Alternative',
  title: 'Alternatives, and what came of it',
  definition:
    'Closed offboardings that the client had started, by what was offered: to how many, how many took it, and how they ended. One that was offered several is in several rows. Counts alone: who is offered one is not chance.',
  axes: { x: 'alternative', y: 'Offboardings', addUp: true },
  table({ cases, playbook }) {
    const led = cases.filter((one) => isClientLed(one) && (hasEnded(one) || hasStayed(one)));
    const rows = alternativesOf({ playbook }).flatMap(({ id, label }) => {
      const offered = led.filter((one) => one.alternatives?.offered.some((it) => it === id));
      const taken = offered.filter((one) => one.alternatives?.taken.some((it) => it === id));
      return offered.length > 0 ? [{ label, offered, taken }] : [];
    });
    return {
      columns: ['Offered', 'Taken', 'Stayed', 'Ended'],
      rows: rows.map(({ label, offered, taken }) => ({
        label,
        values: [
          offered.length,
          taken.length,
          offered.filter(hasStayed).length,
          offered.filter(hasEnded).length,
        ],
        cases: offered,
      })),
      n: led.filter(wasOffered).length,
      leftOut: [
        ...leaving(
          'None was offered',
          led.filter((one) => one.alternatives && !wasOffered(one)),
        ),
        ...leaving(
          'Which were offered is not known',
          led.filter((one) => !one.alternatives),
        ),
      ],
      bars: rows.flatMap(({ label, offered }) => [
        { x: label, y: offered.filter(hasStayed).length, group: 'Stayed' },
        { x: label, y: offered.filter(hasEnded).length, group: 'Ended' },
      ]),
    };
  },
};

const wasOffered = ({ alternatives: which }: Case): boolean =>
  which !== undefined && which.offered.length > 0;
