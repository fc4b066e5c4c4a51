import { Flex } from '@hubspot/ui-extensions';
import { periodUnits } from '../../../src/calendar/period';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import type { ClauseFieldsProps } from './clause-fields-props';
import { hasNoEnd } from './clauses-request';
import { NoticeFields } from './NoticeFields';
import { PeriodField } from './PeriodField';
import { RareNotices } from './RareNotices';
import { RenewalFields } from './RenewalFields';

const same = { id: 'same', label: 'As before' } as const;
const terms = [
  { id: 'period', label: 'For a period' },
  { id: 'until', label: 'Until a day' },
  { id: 'open_ended', label: 'Without an end' },
  { id: 'minimum', label: 'Without an end, after a minimum term' },
] as const;

/** Term, renewal and notice, of a contract or of its amendment. */
export function ClauseFields(props: ClauseFieldsProps) {
  return (
    <Flex direction="column" gap="small">
      <TermFields {...props} />
      {!hasNoEnd(props.draft) && <RenewalFields {...props} />}
      <NoticeFields {...props} />
      <RareNotices {...props} />
    </Flex>
  );
}

function TermFields({ draft, edit, problem, at, name, amending }: ClauseFieldsProps) {
  const put = (patch: Partial<typeof draft>) => edit((before) => ({ ...before, ...patch }));
  const isMinimum = draft.term === 'minimum';
  const atLength = isMinimum ? `${at}term.minimum` : `${at}term.period`;
  const within = problem(atLength) ?? problem(`${at}term.on`);
  return (
    <>
      <Choice
        label="How long it runs"
        name={`${name}_term`}
        required
        options={amending ? [same, ...terms] : terms}
        value={draft.term}
        problem={within ? undefined : problem(`${at}term`)}
        onChoose={(term) => put({ term })}
      />
      {(draft.term === 'period' || isMinimum) && (
        <PeriodField
          label={isMinimum ? 'Length of the minimum term' : 'Length of the term'}
          name={`${name}_termLength`}
          units={periodUnits}
          length={draft.termLength}
          unit={draft.termUnit}
          problem={problem(atLength)}
          onLength={(termLength) => put({ termLength })}
          onUnit={(termUnit) => put({ termUnit })}
        />
      )}
      {draft.term === 'until' && (
        <Day
          label="Last day of the term"
          name={`${name}_termUntil`}
          required
          value={draft.termUntil}
          problem={problem(`${at}term.on`)}
          onPick={(termUntil) => put({ termUntil })}
        />
      )}
    </>
  );
}
