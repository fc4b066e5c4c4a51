import { Accordion, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';
import { isCalendarDate } from '../../../src/calendar/calendar-date';
import { dateInWords } from '../../../src/calendar/date-in-words';
import { factsOf } from '../../../src/messages/facts';
import { applies } from '../../../src/offboarding/applies';
import { asHeld, canGrow } from '../../../src/offboarding/items';
import type { Closed } from '../../../src/offboarding/offboarding';
import { hasEnded } from '../../../src/offboarding/after-close';
import {
  factById,
  registerById,
  registerIds,
  type FactId,
  type Register,
  type RegisterId,
} from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { Choice } from '../../shared/parts/Choice';
import { CompanyNews } from '../news/CompanyNews';
import { countWords } from '../registers/item-lines';
import { RegisterList } from '../registers/RegisterList';
import { lastRead } from '../useLive';

/**
 * The lists after the close: those with something in them, each folded, and one way to add to any that stays in use,
 * unless the relationship goes on. Where they could not be read all are shown, because nobody knows which are empty.
 */
export function ListsAfterClose({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const [open, setOpen] = useState<RegisterId>();
  const { readLive } = card;
  const { lastStage } = offboarding;
  useEffect(() => readLive(lastStage), [readLive, lastStage]);
  const reading = card.liveOf(lastStage);
  const tasks = lastRead(reading)?.tasks;
  const isRead = tasks?.status === 'loaded';
  const items = isRead ? tasks.value.items.map((item) => asHeld(item, offboarding)) : [];
  const own = (id: RegisterId) => items.filter(({ register }) => register === id);
  const lists = registerIds.map(registerById).filter(({ step }) => applies(step, offboarding));
  const growing = lists.filter((list) => canGrow(list, offboarding));
  const isUnknown = !isRead && reading.status !== 'loading' && reading.status !== 'idle';
  const isShown = ({ id }: Register) => isUnknown || own(id).length > 0 || open === id;
  const canAdd = hasEnded(offboarding);
  if (!canAdd && items.length === 0) return null;
  const add = (id: RegisterId) => {
    card.form(`item:${id}`).change({ editing: 'entry' });
    setOpen(id);
  };
  return (
    <Flex direction="column" gap="small">
      <Heading>After the end</Heading>
      <WhomToAsk offboarding={offboarding} />
      <Flex direction="column">
        {lists.filter(isShown).map((list) => (
          <Accordion
            key={list.id}
            title={[list.label, countWords(own(list.id), list)].filter(Boolean).join(' · ')}
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
      {canAdd && (
        <Choice
          label="Add to a list"
          name="add_after_close"
          options={growing}
          value={undefined}
          placeholder="Choose the list"
          onChoose={add}
        />
      )}
    </Flex>
  );
}

/** The contact person for the client after the end. */
function WhomToAsk({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const facts = factsOf(offboarding, { sender: card.me, today: card.today });
  const { contact_after: contact } = facts;
  if (!contact) return null;
  const lastDay = valueOfFact(offboarding, 'contact_until');
  if (!lastDay || !isCalendarDate(lastDay)) return <Text>{`The client may ask ${contact}.`}</Text>;
  const until = `${contact} until ${dateInWords(lastDay)}`;
  return (
    <Text>
      {lastDay < card.today
        ? `The client could ask ${until}; that day is over.`
        : `The client may ask ${until}.`}
    </Text>
  );
}

/** What the record holds for a fact that is a field of a step's form, as it is stored. */
function valueOfFact({ steps }: Closed, fact: FactId): string | undefined {
  const { evidenceOf, evidenceField } = factById(fact);
  const state = evidenceOf && steps[evidenceOf];
  if (!state || !evidenceField || state.state !== 'done' || state.evidence.kind !== 'form')
    return undefined;
  return state.evidence.values[evidenceField];
}
