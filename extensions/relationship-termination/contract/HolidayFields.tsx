import { AutoGrid, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { lastOf } from '../../shared/useOnDemand';
import { TypedWords } from '../../shared/parts/TypedWords';
import { useCard } from '../card';
import type { CalendarDraft } from './contract-draft';
import type { ContractFormProps } from './contract-form-props';
import { Part } from './Part';
import { KeptSelect } from '../../shared/parts/kept';

/** Public holidays of a country, and days on top of them. */
export function HolidayFields(props: ContractFormProps) {
  const { draft, edit, problem, question, version } = props;
  return (
    <Part title="Holidays">
      <PublicHolidays {...props} />
      <TypedWords
        label="Holidays on weekdays"
        name="contract_holidays"
        description={`${draft.calendar ? 'Further days' : 'Days'} on which nobody works, one a line, as 2027-12-24; deadlines and steps pass over them`}
        limit="words"
        lines={2}
        version={version}
        text={draft.holidays}
        problem={problem('contract.terms.holidays')}
        question={question('contract.terms.holidays')}
        onType={(holidays) => edit((before) => ({ ...before, holidays }))}
      />
    </Part>
  );
}

function PublicHolidays({ draft, edit, problem }: ContractFormProps) {
  const { state, read } = useCard().holidays;
  const { calendar } = draft;
  const choice = lastOf(state);
  const isReading = state.status === 'loading';
  const choose = (chosen: CalendarDraft | undefined) => {
    edit((before) => ({ ...before, calendar: chosen }));
    if (chosen) read(chosen);
  };
  const found = state.status === 'loaded' ? state.value.calendar : undefined;
  const isNew = found !== undefined && !calendar?.days && isSame(found, calendar);
  useEffect(() => {
    if (isNew)
      edit((before) => (isSame(found, before.calendar) ? { ...before, calendar: found } : before));
  });
  if (!choice || state.status === 'failed') {
    return (
      <Flex direction="column" gap="extra-small" align="start">
        {calendar && <Text>{calendarWords(calendar)}</Text>}
        {state.status === 'failed' && <Text>{state.sentence}</Text>}
        <LoadingButton size="xs" loading={isReading} onClick={() => read(calendar ?? {})}>
          {calendar ? 'Change the country' : 'Add the public holidays of a country'}
        </LoadingButton>
      </Flex>
    );
  }
  const { countries, regions } = choice;
  return (
    <AutoGrid columnWidth={140} flexible gap="small">
      <KeptSelect
        label="Public holidays of"
        name="contract_country"
        readOnly={isReading}
        options={optionsOf('No country', countries.map(inEnglish).sort(byName))}
        value={calendar?.country ?? ''}
        error={problem('contract.terms.calendar') !== undefined}
        validationMessage={problem('contract.terms.calendar')}
        onChange={(code) => choose(code ? { country: String(code) } : undefined)}
      />
      {calendar && regions.length > 0 && (
        <KeptSelect
          label="Region"
          name="contract_region"
          readOnly={isReading}
          options={optionsOf('The whole country', regions)}
          value={calendar.region ?? ''}
          onChange={(code) =>
            choose({ country: calendar.country, ...(code ? { region: String(code) } : {}) })
          }
        />
      )}
    </AutoGrid>
  );
}

const optionsOf = (none: string, named: Named[]) => [
  { label: none, value: '' },
  ...named.map(({ code, name }) => ({ label: name, value: code })),
];

const isSame = (a: CalendarDraft, b: CalendarDraft | undefined): boolean =>
  a.country === b?.country && a.region === b.region;

interface Named {
  code: string;
  name: string;
}

const inEnglish = ({ code, name }: Named): Named => ({ code, name: countryName(code) ?? name });
const byName = (a: Named, b: Named): number => a.name.localeCompare(b.name, 'en');

/** Returns a country's name; undefined where the browser knows none. */
const countryName = (code: string): string | undefined =>
  new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);

/** `Public holidays of Germany (BY) are counted.` */
function calendarWords({ country, region }: CalendarDraft): string {
  const name = countryName(country) ?? country;
  return `Public holidays of ${name}${region ? ` (${region})` : ''} are counted.`;
}
