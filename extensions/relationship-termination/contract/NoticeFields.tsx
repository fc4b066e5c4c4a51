import { AutoGrid } from '@hubspot/ui-extensions';
import { periodUnits } from '../../../src/calendar/period';
import { Choice } from '../../shared/parts/Choice';
import type { ClauseFieldsProps } from './clause-fields-props';
import { Count, PeriodField } from './PeriodField';

const asked = { id: 'asked', label: 'The contract asks for notice' } as const;
const same = { id: 'same', label: 'As before' } as const;
const notSaid = { id: 'not_said', label: 'The contract says nothing' } as const;

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

/** What notice the contract asks for. */
export function NoticeFields({ draft, edit, problem, at, name, amending }: ClauseFieldsProps) {
  const within = problem(`${at}notice.length`) ?? problem(`${at}notice.from`);
  return (
    <>
      <Choice
        label="Notice"
        name={`${name}_notice`}
        required
        options={[asked, amending ? same : notSaid]}
        value={draft.notice}
        problem={within || problem(`${at}notice.to`) ? undefined : problem(`${at}notice`)}
        onChoose={(notice) => edit({ notice })}
      />
      {draft.notice === 'asked' && (
        <NoticeTerms {...{ draft, edit, problem, at, name, amending }} />
      )}
    </>
  );
}

function NoticeTerms({ draft, edit, problem, at, name }: ClauseFieldsProps) {
  return (
    <>
      <PeriodField
        label="Length of the notice"
        name={`${name}_noticeLength`}
        units={[...periodUnits, 'working_days'] as const}
        length={draft.noticeLength}
        unit={draft.noticeUnit}
        problem={problem(`${at}notice.length`)}
        onLength={(noticeLength) => edit({ noticeLength })}
        onUnit={(noticeUnit) => edit({ noticeUnit })}
      />
      <AutoGrid columnWidth={140} flexible gap="small">
        <Choice
          label="It ends the contract on"
          name={`${name}_noticeTo`}
          required
          options={ends}
          value={draft.noticeTo}
          problem={problem(`${at}notice.to`)}
          onChoose={(noticeTo) => edit({ noticeTo })}
        />
        <Choice
          label="It counts from"
          name={`${name}_noticeFrom`}
          required
          options={froms}
          value={draft.noticeFrom}
          onChoose={(noticeFrom) => edit({ noticeFrom })}
        />
        {draft.noticeFrom === 'receipt' && (
          <Choice
            label="It arrives"
            name={`${name}_arrives`}
            required
            options={arrives}
            value={draft.arrives}
            onChoose={(how) => edit({ arrives: how })}
          />
        )}
        {draft.noticeFrom === 'receipt' && (
          <Count
            label="Days of delivery"
            name={`${name}_postalDays`}
            value={draft.postalDays}
            problem={problem(`${at}notice.from`)}
            onEnter={(postalDays) => edit({ postalDays })}
          />
        )}
      </AutoGrid>
    </>
  );
}
