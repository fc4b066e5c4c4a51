import { AutoGrid, Button, Flex } from '@hubspot/ui-extensions';
import type { NoticeLength } from '../../../src/calendar/contract-terms';
import { periodUnits } from '../../../src/calendar/period';
import { Choice } from '../../shared/parts/Choice';
import type { NoticeDraft } from './clauses-draft';
import { Count, PeriodField } from './PeriodField';

const ends = [
  { id: 'term_end', label: 'The end of the term' },
  { id: 'month_end', label: 'The end of a month' },
  { id: 'quarter_end', label: 'The end of a quarter' },
  { id: 'any_day', label: 'Any day' },
] as const;
const froms = [
  { id: 'sending', label: 'The day it is sent' },
  { id: 'receipt', label: 'The day it is received' },
] as const;
const arrives = [
  { id: 'any_day', label: 'On any day' },
  { id: 'working_days', label: 'On working days' },
  { id: 'working_days_later', label: 'Working days after posting' },
] as const;
const units: readonly NoticeLength['unit'][] = [...periodUnits, 'working_days'];

interface NoticeTermsProps {
  draft: NoticeDraft;
  edit(patch: Partial<NoticeDraft>): void;
  problem(field: string): string | undefined;
  /** The path of the clause in the request. */
  at: string;
  /** The prefix of the field names. */
  name: string;
}

/** One notice clause. */
export function NoticeTerms(props: NoticeTermsProps) {
  const { draft, edit, problem, at, name } = props;
  return (
    <>
      <PeriodField
        label="Length of the notice"
        name={`${name}Length`}
        units={units}
        length={draft.length}
        unit={draft.unit}
        problem={problem(`${at}.length`)}
        onLength={(length) => edit({ length })}
        onUnit={(unit) => edit({ unit })}
      />
      <AutoGrid columnWidth={140} flexible gap="small">
        <Choice
          label="It ends the contract on"
          name={`${name}To`}
          required
          options={ends}
          value={draft.to}
          problem={problem(`${at}.to`)}
          onChoose={(to) => edit({ to })}
        />
        <Choice
          label="It counts from"
          name={`${name}From`}
          required
          options={froms}
          value={draft.from}
          onChoose={(from) => edit({ from })}
        />
      </AutoGrid>
      {draft.from === 'receipt' && <Receipt {...props} />}
      {draft.to === 'term_end' && <Window {...props} />}
    </>
  );
}

/** Terms that were stored without a choice are shown as they are counted (`Arrival`). */
function Receipt({ draft, edit, problem, at, name }: NoticeTermsProps) {
  const counted = draft.arrives ?? (draft.postalDays === 0 ? 'any_day' : 'working_days');
  return (
    <AutoGrid columnWidth={140} flexible gap="small">
      <Choice
        label="It arrives"
        name={`${name}Arrives`}
        required
        options={arrives}
        value={counted}
        onChoose={(how) => edit({ arrives: how })}
      />
      <Count
        label="Days of delivery"
        name={`${name}PostalDays`}
        value={draft.postalDays}
        problem={problem(`${at}.from`)}
        onEnter={(postalDays) => edit({ postalDays, arrives: counted })}
      />
    </AutoGrid>
  );
}

/** The first day on which the contract takes the notice, counted back from the end of the term. */
function Window({ draft, edit, problem, at, name }: NoticeTermsProps) {
  const { opens } = draft;
  if (!opens) return null;
  return (
    <>
      <PeriodField
        label="Opens before the end"
        name={`${name}Opens`}
        units={units}
        length={opens.length}
        unit={opens.unit}
        problem={problem(`${at}.opens`)}
        onLength={(length) => edit({ opens: { ...opens, length } })}
        onUnit={(unit) => edit({ opens: { ...opens, unit } })}
      />
      <Flex>
        <Button size="xs" variant="transparent" onClick={() => edit({ opens: undefined })}>
          Leave the earliest day out
        </Button>
      </Flex>
    </>
  );
}
