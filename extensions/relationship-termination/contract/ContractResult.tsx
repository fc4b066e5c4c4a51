import { dayToAct } from '../../../src/calendar/deadline';
import { Accordion, Alert, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { ContractDates } from '../../../src/calendar/contract-dates';
import { ruleSentence, type Explained } from '../../../src/calendar/contract-rules';
import type { Side } from '../../../src/calendar/contract-terms';
import { deadlineFor } from '../../../src/calendar/wished-end';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { fromToday, dateInWords } from '../../shared/dates';
import { actOf, endTitle, ifMissed, missedWords, type Act } from './contract-words';

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

/** The contract's dates; each opens to the rules behind it. */
export function ContractResult(props: ContractResultProps) {
  const { contract, dates, today, finalServiceDate, apart, by, children } = props;
  const { term, earliestEnd } = dates;
  const act = contract.given ? undefined : actOf(dates);
  const tooLate = contract.given ? undefined : missedWords(dates);
  const ofAct =
    act?.what === 'Stop the renewal by' ||
    !dates.noticeDeadline ||
    (term.until && earliestEnd === term.until)
      ? 'stopRenewalBy'
      : 'noticeDeadline';
  return (
    <Flex direction="column" gap="small">
      <Heading>What this means</Heading>
      {tooLate && (
        <Alert title="Too late to stop the renewal" variant="danger">
          {tooLate}
        </Alert>
      )}
      <Flex direction="column">
        {act && <Why of={ofAct} dates={dates} title={actTitle(act, today)} />}
        {term.until && (
          <Why of="term" dates={dates} title={`The term ends ${dateInWords(term.until)}`} />
        )}
        {!term.until && <Why of="term" dates={dates} title="The contract has no end of its own" />}
        <Why of="earliestEnd" dates={dates} title={endTitle(dates, contract.given, today)} />
        <Why
          of="finalServiceDate"
          dates={dates}
          title={`Service is owed until ${dateInWords(dates.finalServiceDate)}`}
        />
      </Flex>
      {act && <Text>{ifMissed(contract, act, by)}</Text>}
      {finalServiceDate && apart && (
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

function actTitle({ what, deadline }: Act, today: CalendarDate): string {
  const by = dayToAct(deadline, today);
  return `${what} ${dateInWords(by)} · ${fromToday(by, today)}`;
}

function Why({ of, dates, title }: { of: Explained; dates: ContractDates; title: string }) {
  const rules = dates.because.filter((rule) => rule.of === of);
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
        : `For an end by the last day of service, ${day}, give notice by ${dateInWords(dayToAct(wished.deadline, today))}.`;
  }
}
