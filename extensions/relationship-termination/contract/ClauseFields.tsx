import { Flex } from '@hubspot/ui-extensions';
import { periodUnits } from '../../../src/calendar/period';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import type { ClauseFieldsProps } from './clause-fields-props';
import { NoticeFields } from './NoticeFields';
import { Count, PeriodField } from './PeriodField';

const same = { id: 'same', label: 'As before' } as const;
const terms = [
  { id: 'period', label: 'For a period' },
  { id: 'until', label: 'Until a day' },
  { id: 'open_ended', label: 'Without an end' },
] as const;
const renewals = [
  { id: 'automatic', label: 'It renews by itself, again and again' },
  { id: 'fixed', label: 'It renews a fixed number of times' },
  { id: 'none', label: 'It does not renew' },
] as const;

/** Term, renewal and notice, of a contract or of its amendment. */
export function ClauseFields(props: ClauseFieldsProps) {
  return (
    <Flex direction="column" gap="small">
      <TermFields {...props} />
      {props.draft.term !== 'open_ended' && <RenewalFields {...props} />}
      <NoticeFields {...props} />
    </Flex>
  );
}

function TermFields({ draft, edit, problem, at, name, amending }: ClauseFieldsProps) {
  const within = problem(`${at}term.period`) ?? problem(`${at}term.on`);
  return (
    <>
      <Choice
        label="How long it runs"
        name={`${name}_term`}
        required
        options={amending ? [same, ...terms] : terms}
        value={draft.term}
        problem={within ? undefined : problem(`${at}term`)}
        onChoose={(term) => edit({ term })}
      />
      {draft.term === 'period' && (
        <PeriodField
          label="Length of the term"
          name={`${name}_termLength`}
          units={periodUnits}
          length={draft.termLength}
          unit={draft.termUnit}
          problem={problem(`${at}term.period`)}
          onLength={(termLength) => edit({ termLength })}
          onUnit={(termUnit) => edit({ termUnit })}
        />
      )}
      {draft.term === 'until' && (
        <Day
          label="Last day of the term"
          name={`${name}_termUntil`}
          required
          value={draft.termUntil}
          problem={problem(`${at}term.on`)}
          onPick={(termUntil) => edit({ termUntil })}
        />
      )}
    </>
  );
}

function RenewalFields({ draft, edit, problem, at, name, amending }: ClauseFieldsProps) {
  const renews = draft.renewal === 'automatic' || draft.renewal === 'fixed';
  const within = problem(`${at}renewal.period`) ?? problem(`${at}renewal.periods`);
  return (
    <>
      <Choice
        label="What follows the term"
        name={`${name}_renewal`}
        required
        options={amending ? [same, ...renewals] : renewals}
        value={draft.renewal}
        problem={within ? undefined : problem(`${at}renewal`)}
        onChoose={(renewal) => edit({ renewal })}
      />
      {renews && (
        <PeriodField
          label="Length of each renewal"
          name={`${name}_renewalLength`}
          units={periodUnits}
          length={draft.renewalLength}
          unit={draft.renewalUnit}
          problem={problem(`${at}renewal.period`) ?? problem(`${at}renewal.periods.0`)}
          onLength={(renewalLength) => edit({ renewalLength })}
          onUnit={(renewalUnit) => edit({ renewalUnit })}
        />
      )}
      {draft.renewal === 'fixed' && (
        <Count
          label="How many times"
          name={`${name}_renewalTimes`}
          value={draft.renewalTimes}
          problem={problem(`${at}renewal.periods`)}
          onEnter={(renewalTimes) => edit({ renewalTimes })}
        />
      )}
    </>
  );
}
