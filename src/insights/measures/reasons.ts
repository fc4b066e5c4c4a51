import { reasonById, reasonIds } from '../../playbook/lookup';
import { hasEnded, hasStayed, type Case } from '../case';
import { barsOf, leaving, share, type Measure } from '../measure';

const isClosed = (one: Case) => hasEnded(one) || hasStayed(one);

export const reasons: Measure = {
  id: 'reasons',
  row: 'Reason',
  title: 'Stated and analysed reasons',
  definition:
    'What the client said against what we found, of closed offboardings that have both. The same: both name one reason; its share is of those stated.',
  axes: { x: 'reason', y: 'Offboardings' },
  table({ cases }) {
    const closed = cases.filter(isClosed);
    const both = closed.filter(({ stated, analysed }) => stated && analysed);
    const rows = reasonIds
      .map((reason) => ({
        label: reasonById(reason).label,
        stated: both.filter(({ stated }) => stated === reason),
        analysed: both.filter(({ analysed }) => analysed === reason),
      }))
      .filter(({ stated, analysed }) => stated.length + analysed.length > 0);
    return {
      columns: ['Stated', 'Analysed', 'The same', 'Share the same'],
      rows: rows.map(({ label, stated, analysed }) => {
        const same = stated.filter((one) => analysed.includes(one));
        return {
          label,
          values: [stated.length, analysed.length, same.length, share(same.length, stated.length)],
          cases: [...new Set([...stated, ...analysed])],
        };
      }),
      n: both.length,
      leftOut: [
        ...leaving(
          'No stated reason that can be read',
          closed.filter(({ stated }) => !stated),
        ),
        ...leaving(
          'Not analysed',
          closed.filter(({ stated, analysed }) => stated && !analysed),
        ),
      ],
      bars: rows.flatMap(({ label, stated, analysed }) => [
        { x: label, y: stated.length, group: 'Stated' },
        { x: label, y: analysed.length, group: 'Analysed' },
      ]),
    };
  },
};

const judgements = { yes: 'Avoidable', no: 'Not avoidable', unsure: 'Unsure' } as const;

export const avoidable: Measure = {
  id: 'avoidable',
  row: 'Judged',
  title: 'Avoidable or not',
  definition:
    'As we judged it, of those that ended. The share is of those judged yes or no; unsure stands apart. Who judges often owned the case.',
  axes: { x: 'judgement', y: 'Endings' },
  table({ cases }) {
    const ended = cases.filter(hasEnded);
    const judged = ended.filter((one) => one.avoidable);
    const sure = judged.filter((one) => one.avoidable !== 'unsure').length;
    const rows = (['yes', 'no', 'unsure'] as const).map((answer) => {
      const those = judged.filter((one) => one.avoidable === answer);
      return {
        label: judgements[answer],
        values: [those.length, answer === 'unsure' ? '–' : share(those.length, sure)],
        cases: those,
      };
    });
    return {
      columns: ['Endings', 'Share'],
      rows,
      n: judged.length,
      leftOut: leaving(
        'Not judged',
        ended.filter((one) => !one.avoidable),
      ),
      bars: barsOf(rows, 'Endings'),
    };
  },
};
