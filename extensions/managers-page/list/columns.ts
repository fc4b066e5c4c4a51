import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { SortId } from '../../../src/portfolio/filters';
import type { Row } from '../../../src/portfolio/row';
import {
  initiatorInWords,
  nextDueInWords,
  notKnown,
  ownerInWords,
  reasonInWords,
  stageInWords,
  stakeInWords,
  waitsFor,
} from '../row-words';
import { shortDateWithYear } from '../../shared/dates';

/** A column of the list, on the page and in the file. */
export interface ListColumn {
  id: string;
  label: string;
  sort?: SortId;
  text(row: Row, today: CalendarDate): string;
}

const dayOr = (day: CalendarDate | undefined, none: string) =>
  day ? shortDateWithYear(day) : none;

/** The company's name stands in front of these. */
export const columns: readonly ListColumn[] = [
  { id: 'stage', label: 'Stage', text: stageInWords },
  { id: 'due', label: 'Next due', sort: 'due', text: nextDueInWords },
  {
    id: 'waits',
    label: 'Waits for',
    text: waitsFor,
  },
  { id: 'owner', label: 'Owner', sort: 'owner', text: ownerInWords },
  { id: 'at_stake', label: 'At stake a year', text: stakeInWords },
  { id: 'reason', label: 'Reason', text: reasonInWords },
  { id: 'initiator', label: 'Ended by', text: initiatorInWords },
  {
    id: 'act',
    label: 'Act on the contract by',
    sort: 'act',
    text: ({ actBy }) => dayOr(actBy, '–'),
  },
  {
    id: 'ends',
    label: 'Last day of service',
    sort: 'ends',
    text: ({ endsOn }) => dayOr(endsOn, notKnown),
  },
  {
    id: 'started',
    label: 'Started',
    sort: 'started',
    text: ({ startedOn }) => dayOr(startedOn, notKnown),
  },
];

/** Closed offboardings have two more. */
export const closedColumns: readonly ListColumn[] = [
  { id: 'closed', label: 'Closed', sort: 'closed', text: ({ closedOn }) => dayOr(closedOn, '–') },
  {
    id: 'new_contract',
    label: 'New contract ends',
    text: ({ newContractEnds }) => dayOr(newContractEnds, notKnown),
  },
  {
    id: 'put_right',
    label: 'Lessons learned on',
    text: ({ lessonsDoneOn }) => dayOr(lessonsDoneOn, '–'),
  },
];
