import { Button, Flex, List, LoadingSpinner, Text, Tile } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Lesson, StayedLesson } from '../../../src/api/lessons';
import { whyStayedById, type ReasonId } from '../../../src/playbook/lookup';
import type { Clock } from '../../shared/clock';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import { demibold } from '../../shared/parts/unchanged';

/** `From Acme, ending 2, started 3 May 2026; written 4 June 2026`; the lesson's day alone where no more is known. */
function originWords({ at, from }: Lesson, { portalDay }: Pick<Clock, 'portalDay'>): string {
  const written = at ? `written ${dateInWords(portalDay(at))}` : '';
  return [from ? `From ${endingWords(from)}` : '', written].filter(Boolean).join('; ');
}

function endingWords({ company, number, startedOn }: StayedLesson['from']): string {
  const started = startedOn ? `, started ${dateInWords(startedOn)}` : '';
  return `${company}, ending ${number}${started}`;
}

/** `Acme, ending 2, closed 4 June 2026, stayed: Other terms, or a lower price: “10 % less.”` */
function stayedWords({ from, why, words, closedOn }: StayedLesson): string {
  const closed = closedOn ? `, closed ${dateInWords(closedOn)}` : '';
  const said = words ? `: “${words}”` : '';
  return `${from.company}, ending ${from.number}${closed}, stayed: ${whyStayedById(why).label}${said}`;
}

/** How many lessons are shown. */
const shown = 5;

/** Lessons of past offboardings with this reason. Nothing if there are none. */
export function Lessons({ reason }: { reason: ReasonId }) {
  const card = useCard();
  const { readLessons } = card;
  useEffect(() => readLessons(reason), [readLessons, reason]);
  const reading = card.lessonsOf(reason);
  if (!reading || reading.status === 'loading') {
    return <LoadingSpinner label="Looking for lessons of past endings" showLabel size="xs" />;
  }
  if (reading.status === 'failed') {
    return (
      <Flex gap="small" align="center" wrap>
        <Text variant="microcopy">The lessons of past endings could not be read.</Text>
        <Button size="xs" variant="transparent" onClick={() => readLessons(reason)}>
          Try again
        </Button>
      </Flex>
    );
  }
  const { lessons, stayed } = reading;
  if (lessons.length + stayed.length === 0) return null;
  return (
    <Tile compact>
      <Text format={demibold}>What past endings for this reason have taught</Text>
      <List variant="unordered-styled">
        {lessons.slice(0, shown).map((lesson) => (
          <Text key={lesson.text}>
            {lesson.text}{' '}
            <Text inline variant="microcopy">
              {originWords(lesson, card)}
            </Text>
          </Text>
        ))}
        {stayed.slice(0, shown).map((one) => (
          <Text key={`${one.from.company} ${one.from.number}`}>{stayedWords(one)}</Text>
        ))}
      </List>
      {lessons.length > shown && (
        <Text variant="microcopy">And {lessons.length - shown} more, as tasks in HubSpot.</Text>
      )}
    </Tile>
  );
}
