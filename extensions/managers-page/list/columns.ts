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
  timeInStage,
  waitsFor,
} from '../row-words';
import { shortDateWithYear } from '../../shared/dates';

/** A column of the list, on the page and in the file. */
export interface ListColumn {
  id: string;
  label: string;
  sort?: SortId;
  /** In pixels, so that no word is broken; HubSpot scrolls a table that is wider than the page. */
  width: number;
  text(row: Row, today: CalendarDate): string;
}

const dayOr = (day: CalendarDate | undefined, none: string) =>
  day ? shortDateWithYear(day) : none;

/** What whom is asked to approve. */
export const askedColumn: ListColumn = {
  id: 'asked',
  label: 'What is asked, and of whom',
  width: 260,
  text: ({ approvalWords }) => approvalWords ?? notKnown,
};

/** How long it is in its stage, where a list is of those that are stuck. */
export const inStageColumn: ListColumn = {
  id: 'in_stage',
  label: 'How long',
  sort: 'stuck',
  width: 110,
  text: timeInStage,
};

const stage: ListColumn = { id: 'stage', label: 'Stage', width: 120, text: stageInWords };
const due: ListColumn = {
  id: 'due',
  label: 'Next due',
  sort: 'due',
  width: 95,
  text: nextDueInWords,
};
const waits: ListColumn = { id: 'waits', label: 'Waits for', width: 85, text: waitsFor };
const owner: ListColumn = {
  id: 'owner',
  label: 'Owner',
  sort: 'owner',
  width: 90,
  text: ownerInWords,
};
const why: readonly ListColumn[] = [
  { id: 'at_stake', label: 'At stake a year', width: 115, text: stakeInWords },
  { id: 'reason', label: 'Reason', width: 100, text: reasonInWords },
  { id: 'initiator', label: 'Ended by', width: 80, text: initiatorInWords },
];
const act: ListColumn = {
  id: 'act',
  label: 'Contract: act by',
  sort: 'act',
  width: 105,
  text: ({ actBy }) => dayOr(actBy, '–'),
};
const fromTo: readonly ListColumn[] = [
  {
    id: 'ends',
    label: 'Last day of service',
    sort: 'ends',
    width: 125,
    text: ({ endsOn }) => dayOr(endsOn, notKnown),
  },
  {
    id: 'started',
    label: 'Started',
    sort: 'started',
    width: 80,
    text: ({ startedOn }) => dayOr(startedOn, notKnown),
  },
];
const afterClose: readonly ListColumn[] = [
  {
    id: 'closed',
    label: 'Closed',
    sort: 'closed',
    width: 80,
    text: ({ closedOn }) => dayOr(closedOn, '–'),
  },
  {
    id: 'new_contract',
    label: 'New contract ends',
    sort: 'new_contract',
    width: 120,
    text: ({ newContractEnds }) => dayOr(newContractEnds, notKnown),
  },
  {
    id: 'put_right',
    label: 'Lessons learned on',
    sort: 'put_right',
    width: 120,
    text: ({ lessonsDoneOn }) => dayOr(lessonsDoneOn, '–'),
  },
];

/** The company's name stands in front of these; its width is in pixels too. */
export const nameWidth = 140;
export const columns: readonly ListColumn[] = [stage, due, waits, owner, ...why, act, ...fromTo];

/** Of closed offboardings what came after the close stands first; they wait for nobody, and no contract has to be acted on. */
export const closedColumns: readonly ListColumn[] = [
  stage,
  ...afterClose,
  due,
  owner,
  ...why,
  ...fromTo,
];
