import { periodUnits, type Period } from '../../../src/calendar/period';
import { Choice } from '../../shared/parts/Choice';
import type { ClauseFieldsProps } from './clause-fields-props';
import { Count, PeriodField } from './PeriodField';

const same = { id: 'same', label: 'As before' } as const;
const renewals = [
  { id: 'automatic', label: 'It renews by itself, again and again' },
  { id: 'fixed', label: 'It renews a fixed number of times' },
  { id: 'none', label: 'It does not renew' },
] as const;

/** What follows the term. */
export function RenewalFields(props: ClauseFieldsProps) {
  const { draft, edit, problem, at, name, amending } = props;
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
        onChoose={(renewal) =>
          edit((before) => ({ ...before, renewal, renewalPeriods: undefined }))
        }
      />
      {renews &&
        (draft.renewalPeriods ? <DifferentPeriods {...props} /> : <EqualPeriods {...props} />)}
    </>
  );
}

function EqualPeriods({ draft, edit, problem, at, name }: ClauseFieldsProps) {
  const put = (patch: Partial<typeof draft>) => edit((before) => ({ ...before, ...patch }));
  return (
    <>
      <PeriodField
        label="Length of each renewal"
        name={`${name}_renewalLength`}
        units={periodUnits}
        length={draft.renewalLength}
        unit={draft.renewalUnit}
        problem={problem(`${at}renewal.period`) ?? problem(`${at}renewal.periods.0`)}
        onLength={(renewalLength) => put({ renewalLength })}
        onUnit={(renewalUnit) => put({ renewalUnit })}
      />
      {draft.renewal === 'fixed' && (
        <Count
          label="How many times"
          name={`${name}_renewalTimes`}
          value={draft.renewalTimes}
          problem={problem(`${at}renewal.periods`)}
          onEnter={(renewalTimes) => put({ renewalTimes })}
        />
      )}
    </>
  );
}

function DifferentPeriods({ draft, edit, problem, at, name }: ClauseFieldsProps) {
  const put = (index: number, patch: Partial<Period>) =>
    edit((before) => ({
      ...before,
      renewalPeriods: before.renewalPeriods?.map((period, i) =>
        i === index ? { ...period, ...patch } : period,
      ),
    }));
  return draft.renewalPeriods?.map(({ length, unit }, index) => (
    <PeriodField
      key={index}
      label={`Length of renewal ${index + 1}`}
      name={`${name}_renewal${index}`}
      units={periodUnits}
      length={length}
      unit={unit}
      problem={problem(`${at}renewal.periods.${index}`)}
      onLength={(entered) => put(index, { length: entered })}
      onUnit={(chosen) => put(index, { unit: chosen })}
    />
  ));
}
