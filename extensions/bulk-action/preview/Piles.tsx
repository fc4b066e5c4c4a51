import { Accordion, Flex, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import type { Preview } from '../../../src/api/bulk';
import type { Act } from '../../../src/bulk/act';
import { piles, type Pile } from '../../../src/bulk/piles';
import { Names } from '../Names';
import { NotDoneList } from '../NotDoneList';
import { hadOneInWords, tasksInWords } from '../words';
import { demibold } from '../../shared/parts/unchanged';

const labels: Record<Pile, string> = {
  create: 'To be started',
  change: 'To be changed',
  skip: 'Nothing to do',
  cannot: 'Not possible',
};

/** The companies in four piles, each with its names and reasons, and how many tasks each owner gets. */
export function Piles({ act, preview }: { act: Act; preview: Preview }) {
  const { create, hadOne, change, skip, cannot, tasks } = preview;
  return (
    <Flex direction="column" gap="medium">
      <Statistics>
        {piles.map((pile) => (
          <StatisticsItem
            key={pile}
            label={labels[pile]}
            number={preview[pile].length.toLocaleString('en')}
          />
        ))}
      </Statistics>
      {hadOne > 0 && <Text format={demibold}>{hadOneInWords(hadOne)}</Text>}
      {create.length + change.length > 0 && <Text>{tasksInWords(act, tasks)}</Text>}
      {create.length > 0 && <Named pile="create" companies={create} />}
      {change.length > 0 && <Named pile="change" companies={change} />}
      {skip.length > 0 && (
        <Accordion title={titleOf('skip', skip.length)}>
          <NotDoneList companies={skip} />
        </Accordion>
      )}
      {cannot.length > 0 && (
        <Accordion title={titleOf('cannot', cannot.length)} defaultOpen>
          <NotDoneList companies={cannot} />
        </Accordion>
      )}
    </Flex>
  );
}

function Named({ pile, companies }: { pile: Pile; companies: Preview['create'] }) {
  return (
    <Accordion title={titleOf(pile, companies.length)}>
      <Names companies={companies} />
    </Accordion>
  );
}

const titleOf = (pile: Pile, count: number) => `${labels[pile]}: ${count.toLocaleString('en')}`;
