import { Button, Flex, Text } from '@hubspot/ui-extensions';

import { addWorkingDays } from '../../../src/calendar/calendar-date';
import type { NewsEntry } from '../../../src/api/news';
import { holidaysOf } from '../../../src/offboarding/holidays';
import { dateInWords, shortDate } from '../../shared/dates';
import { useCard } from '../card';
import type { Form, FormResult } from '../form';
import { objectTypeIds } from '../../shared/object-types';
import { FormNotice } from '../../shared/parts/FormNotice';
import { aboutOf, followUpFor } from './news-words';
import type { Reach } from './useReach';
import { KeptActionLink } from '../parts/KeptActions';

interface NewsRowProps {
  entry: NewsEntry;
  reach: Reach;
}

/** One change, when it was, and the way to answer it with a contact. */
export function NewsRow(props: NewsRowProps) {
  const card = useCard();
  const { entry } = props;
  const form = card.form(`news:${entry.id}`);
  const wrong = form.problem('entries');
  return (
    <Flex direction="column" gap="extra-small">
      <Flex justify="between" align="center" gap="small">
        <Flex direction="column" gap="flush">
          <Words entry={entry} />
          <Text variant="microcopy">{dateInWords(card.portalDay(entry.at))}</Text>
        </Flex>
        <ReachOut {...props} form={form} />
      </Flex>
      <FormNotice form={form} />
      {form.saveState?.status === 'wrong' && wrong && <Text variant="microcopy">{wrong}</Text>}
    </Flex>
  );
}

function Words({ entry: { part, recordId, words } }: Pick<NewsRowProps, 'entry'>) {
  if (part === 'company' || !recordId) return <Text>{words}</Text>;
  return (
    <KeptActionLink
      actionType="PREVIEW_OBJECT"
      actionContext={{ objectTypeId: objectTypeIds[part], objectId: Number(recordId) }}
    >
      {words}
    </KeptActionLink>
  );
}

/** Working days until a contact that answers some news is due. */
const dueIn = 5;

/** Plans one follow-up about the news; an existing one is found by its text. */
function ReachOut({ entry, reach, form }: NewsRowProps & { form: Form }) {
  const card = useCard();
  if (reach.status !== 'open' && reach.status !== 'held') return null;
  const about = aboutOf(entry, card.portalDay);
  const followUp = followUpFor(reach.items, reach.register, about);
  if (followUp?.state === 'done') return <Text variant="microcopy">Done</Text>;
  if (followUp || form.draft.planned) {
    const due = followUp?.due;
    const day = due ? `, due ${shortDate(due, card.today)}` : '';
    return <Text variant="microcopy">{`Planned${day}`}</Text>;
  }
  if (reach.status === 'held') return null;
  const { offboarding, register, onSaved } = reach;
  const { owner } = offboarding;
  const make = (): FormResult => ({
    fromHubSpot: true,
    request: {
      name: 'save_items',
      parameters: {
        register: register.id,
        action: 'add',
        entries: [
          {
            values: { about, channel: 'email' },
            due: addWorkingDays(card.today, dueIn, holidaysOf(offboarding)),
            ...(owner ? { owner } : {}),
          },
        ],
      },
    },
  });
  const planned = () => {
    form.change({ planned: true });
    onSaved();
  };
  return (
    <Button
      size="xs"
      variant="transparent"
      disabled={form.saving !== undefined}
      onClick={() => form.submit(make, planned)}
    >
      {form.saving ? 'Planning…' : 'Reach out'}
    </Button>
  );
}
