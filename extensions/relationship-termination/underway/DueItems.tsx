import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { awaitedProofs } from '../../../src/offboarding/awaited-proofs';
import { asHeld, type Item } from '../../../src/offboarding/items';
import type { Open } from '../../../src/offboarding/offboarding';
import { stepById } from '../../../src/playbook/book';
import { registerById, type RegisterId, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { shortDate } from '../../shared/dates';
import { lastRead } from '../useLive';

interface DueItemsProps {
  offboarding: Open;
  /** The step that is worked on above; its lists stand there. */
  above: StepId | undefined;
  onOpen(step: StepId): void;
}

/** List items and proofs whose day has come; a click opens their step. Nothing while none is due. */
export function DueItems({ offboarding, above, onOpen }: DueItemsProps) {
  const { liveOf, today } = useCard();
  if (offboarding.status === 'paused') return null;
  const tasks = lastRead(liveOf(offboarding.stage))?.tasks;
  const items = tasks?.status === 'loaded' ? tasks.value.items : [];
  const due = [...dueLists(offboarding, items, today), ...dueProofs(offboarding, today)].filter(
    ({ step }) => step !== above,
  );
  if (due.length === 0) return null;
  return (
    <Flex gap="extra-small" align="center" wrap>
      <Text>Also due:</Text>
      {due.map(({ step, words, since }) => (
        <Button key={words} variant="transparent" size="xs" onClick={() => onOpen(step)}>
          {`${words}, ${since === today ? 'today' : `since ${shortDate(since, today)}`}`}
        </Button>
      ))}
    </Flex>
  );
}

interface Due {
  step: StepId;
  words: string;
  since: CalendarDate;
}

/** Lists with an item whose day has come: `2 concerns`. */
function dueLists(offboarding: Open, items: readonly Item[], today: CalendarDate): Due[] {
  const firstDue = new Map<RegisterId, { count: number; since: CalendarDate }>();
  for (const item of items) {
    const { due, register } = item;
    if (!due || due > today || asHeld(item, offboarding).state !== 'open') continue;
    const { count, since } = firstDue.get(register) ?? { count: 0, since: due };
    firstDue.set(register, { count: count + 1, since: since < due ? since : due });
  }
  return [...firstDue].map(([register, { count, since }]) => {
    const { step, nouns } = registerById(register);
    return { step, words: `${count} ${count === 1 ? nouns.one : nouns.many}`, since };
  });
}

/** Steps with a proof whose day has come, each once: `Proof for “Protect the client's data”`. */
function dueProofs(offboarding: Open, today: CalendarDate): Due[] {
  const due = awaitedProofs(offboarding).filter((proof) => proof.due <= today);
  const steps = [...new Set(due.map(({ step }) => step))];
  return steps.flatMap((step) => {
    const since = due.find((proof) => proof.step === step)?.due;
    return since
      ? [{ step, words: `Proof for “${stepById(step, offboarding).title}”`, since }]
      : [];
  });
}
