import { dayToAct } from '../../../src/calendar/deadline';
import { Accordion, Alert, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { ContractDates } from '../../../src/calendar/contract-dates';
import { ruleSentence, type Explained } from '../../../src/calendar/contract-rules';
import type { Side } from '../../../src/calendar/contract-terms';
import { deadlineFor } from '../../../src/calendar/wished-end';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { dateInWords } from '../../shared/dates';
import { actOf, actWithDays, endTitle, ifMissed, missedWords, type Act } from './contract-words';

interface ContractResultProps {
  contract: KnownContract;
  dates: ContractDates;
  today: CalendarDate;
  finalServiceDate: CalendarDate | undefined;
  /** The contract contradicts that day. */
  apart: boolean;
  /** The side that gives notice. */
  by: Side | undefined;
  /** Buttons below the result. */
  children: ReactNode;
}

/** The contract's dates, each said once; it opens to the rules behind it. */
export function ContractResult(props: ContractResultProps) {
  const { contract, dates, today, finalServiceDate, apart, by, children } = props;
  const { earliestEnd } = dates;
  const act = contract.given ? undefined : actOf(dates);
  const tooLate = contract.given ? undefined : missedWords(dates);
  return (
    <Flex direction="column" gap="small">
      <Heading>What this means</Heading>
      {tooLate && (
        <Alert title="Too late to stop the renewal" variant="danger">
          {apart && finalServiceDate
            ? `${tooLate} Service is planned to end on ${dateInWords(finalServiceDate)}.`
            : tooLate}
        </Alert>
      )}
      <Flex direction="column">
        {act && (
          <Why of={[ofAct(act, dates)]} dates={dates} title={actWithDays(act, { today, by })} />
        )}
        {daysOf(dates, contract, today).map(({ of, title }) => (
          <Why key={title} of={of} dates={dates} title={title} />
        ))}
      </Flex>
      {act && <Text>{ifMissed(contract, act, by)}</Text>}
      {act && by === 'client_side' && (
        <Text>
          If they gave notice already, enter its day under “Notice already given, or planned”: then
          that day counts.
        </Text>
      )}
      {finalServiceDate && apart && !tooLate && (
        <Alert title="Contract and service end on different days" variant="warning">
          {wishedWords(contract, { end: finalServiceDate, earliestEnd, today, by })}
        </Alert>
      )}
      {finalServiceDate && !apart && finalServiceDate !== earliestEnd && (
        <Text>{wishedWords(contract, { end: finalServiceDate, earliestEnd, today, by })}</Text>
      )}
      {children}
      <Text variant="microcopy">
        This is arithmetic, not legal advice. Contracts and laws differ on when a notice counts as
        received, whether Saturdays count, and what form it must take: the wording of the contract
        decides.
      </Text>
    </Flex>
  );
}

/** The date whose rules are behind what to do. */
const ofAct = ({ what }: Act, { noticeDeadline, term, earliestEnd }: ContractDates): Explained =>
  what === 'stop' || !noticeDeadline || (term.until && earliestEnd === term.until)
    ? 'stopRenewalBy'
    : 'noticeDeadline';

interface Told {
  /** The dates that it is; those that fall on one day are one. */
  of: Explained[];
  title: string;
}

/** The term, the end of the contract and of the service that is owed, each day once. */
function daysOf(dates: ContractDates, { given }: KnownContract, today: CalendarDate): Told[] {
  const { term, earliestEnd, finalServiceDate: service } = dates;
  const isTerm = term.until === earliestEnd;
  const isService = service === earliestEnd;
  const termTitle = term.until
    ? `The term ends ${dateInWords(term.until)}`
    : 'The contract has no end of its own';
  return [
    ...(isTerm ? [] : [{ of: ['term' as const], title: termTitle }]),
    {
      of: [
        ...(isTerm ? ['term' as const] : []),
        'earliestEnd' as const,
        ...(isService ? ['finalServiceDate' as const] : []),
      ],
      title: endTitle(dates, given, today),
    },
    ...(isService
      ? []
      : [
          {
            of: ['finalServiceDate' as const],
            title: `Service is owed until ${dateInWords(service)}`,
          },
        ]),
  ];
}

function Why({ of, dates, title }: Told & { dates: ContractDates }) {
  const rules = dates.because.filter((rule) => of.includes(rule.of));
  return (
    <Accordion title={title} size="xs">
      <Flex direction="column" gap="extra-small">
        {rules.map((rule, index) => (
          <Text key={index} variant="microcopy">
            {ruleSentence(rule)}
          </Text>
        ))}
      </Flex>
    </Accordion>
  );
}

interface Wished {
  /** The last day of service that is planned. */
  end: CalendarDate;
  earliestEnd: CalendarDate;
  today: CalendarDate;
  by: Side | undefined;
}

/** Whether the contract can end by the last day of service that is planned. */
function wishedWords(
  { terms, given, right }: KnownContract,
  { end, earliestEnd, today, by }: Wished,
): string {
  const day = dateInWords(end);
  const wished = deadlineFor(terms, end, by);
  if (!wished.ok || given || right) return `The last day of service is planned for ${day}.`;
  switch (wished.kind) {
    case 'ends_by_itself':
      return `By the last day of service, ${day}, the contract has ended by itself.`;
    case 'cannot_be_reached':
      return `The contract cannot end by the last day of service that is planned, ${day}.`;
    case 'notice_by':
      return wished.deadline.lastDay < today
        ? `For an end by the last day of service, ${day}, notice was due by ${dateInWords(wished.deadline.lastDay)}. That has passed: the contract goes on until ${dateInWords(earliestEnd)}.`
        : `For an end by the last day of service, ${day}, ${by === 'client_side' ? 'their notice is in time until' : 'give notice by'} ${dateInWords(by === 'client_side' ? wished.deadline.lastDay : dayToAct(wished.deadline, today))}.`;
  }
}
