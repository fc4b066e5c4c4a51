import { Accordion, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';
import { factsOf } from '../../../src/messages/facts';
import { applies } from '../../../src/offboarding/applies';
import { asHeld } from '../../../src/offboarding/items';
import type { Closed } from '../../../src/offboarding/offboarding';
import { hasEnded } from '../../../src/offboarding/after-close';
import {
  factById,
  registerById,
  registerIds,
  type FactId,
  type RegisterId,
} from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { CompanyNews } from '../news/CompanyNews';
import { countWords } from '../registers/item-lines';
import { RegisterList } from '../registers/RegisterList';
import { lastRead } from '../useLive';

/** Lists that stay in use after the close, each folded. If the relationship goes on, empty ones are left out. */
export function ListsAfterClose({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const [open, setOpen] = useState<RegisterId>();
  const { readLive } = card;
  const { lastStage, initiator, statedReason } = offboarding;
  useEffect(() => readLive(lastStage), [readLive, lastStage]);
  const tasks = lastRead(card.liveOf(lastStage))?.tasks;
  const read = tasks?.status === 'loaded' ? tasks.value.items : [];
  const items = read.map((item) => asHeld(item, offboarding));
  const lists = registerIds
    .map(registerById)
    .filter(
      ({ continuesAfterClose, step }) =>
        continuesAfterClose && applies(step, initiator, statedReason.id),
    )
    .filter(({ id }) => hasEnded(offboarding) || items.some(({ register }) => register === id));
  if (lists.length === 0) return null;
  const titleOf = (list: (typeof lists)[number]) =>
    [
      list.label,
      countWords(
        items.filter(({ register }) => register === list.id),
        list,
      ),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Flex direction="column" gap="small">
      <Heading>After the end</Heading>
      <WhomToAsk offboarding={offboarding} />
      <Flex direction="column">
        {lists.map((list) => (
          <Accordion
            key={list.id}
            title={titleOf(list)}
            size="sm"
            open={open === list.id}
            onClick={() => setOpen(open === list.id ? undefined : list.id)}
          >
            {open === list.id && (
              <RegisterList
                offboarding={offboarding}
                register={list}
                stage={lastStage}
                fixed={false}
                titled
              />
            )}
          </Accordion>
        ))}
        <CompanyNews offboarding={offboarding} stage={lastStage} />
      </Flex>
    </Flex>
  );
}

/** The contact person for the client after the end. */
function WhomToAsk({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const facts = factsOf(offboarding, { sender: card.me, today: card.today });
  const { contact_after: contact, contact_until: until } = facts;
  if (!contact) return null;
  const lastDay = valueOfFact(offboarding, 'contact_until');
  const words =
    lastDay && lastDay < card.today
      ? `The client could ask ${contact} until ${until}; that day is over.`
      : `The client may ask ${contact}${until ? ` until ${until}` : ''}.`;
  return <Text>{words}</Text>;
}

/** What the record holds for a fact that is a field of a step's form, as it is stored. */
function valueOfFact({ steps }: Closed, fact: FactId): string | undefined {
  const { evidenceOf, evidenceField } = factById(fact);
  const state = evidenceOf && steps[evidenceOf];
  if (!state || !evidenceField || state.state !== 'done' || state.evidence.kind !== 'form')
    return undefined;
  return state.evidence.values[evidenceField];
}
