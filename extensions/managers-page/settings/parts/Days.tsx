import { Alert, Button, Flex, Heading, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useEffect, useRef } from 'react';
import type { HolidayChoice } from '../../../../src/api/holidays';
import { withPart, withUsualDays } from '../../../../src/playbook/edit-changes';
import { Choice } from '../../../shared/parts/Choice';
import { lastOf, useOnDemand } from '../../../shared/useOnDemand';
import { usePage } from '../../page';
import { WholeNumber } from '../fields';
import { useTeamSettings } from '../settings';
import { stagesBuiltIn } from './steps-of';

/** Days that each stage usually takes, and the public holidays that count. */
export const Days = () => (
  <Flex direction="column" gap="medium">
    <UsualDays />
    <Holidays />
  </Flex>
);

function UsualDays() {
  const { changes, edit } = useTeamSettings();
  return (
    <Flex direction="column" gap="small">
      <Heading>Usual days in a stage</Heading>
      <Text variant="microcopy">
        An offboarding that stays longer in a stage counts as stuck there.
      </Text>
      {stagesBuiltIn.map(({ id, label, usualDays }) => (
        <WholeNumber
          key={id}
          label={label}
          name={`days.${id}`}
          value={changes.usualDays?.[id] ?? usualDays}
          builtIn={usualDays}
          min={1}
          max={730}
          onEnter={(days) => edit(`days.${id}`, (now) => withUsualDays(now, id, days))}
        />
      ))}
    </Flex>
  );
}

const nowhere = 'none';

interface Where {
  country?: string | undefined;
  region?: string | undefined;
}

/** The country and region whose holidays are no working days; the calendar is kept with the version. */
function Holidays() {
  const { changes, edit } = useTeamSettings();
  const page = usePage();
  const { holidays } = changes;
  const { state, read } = useOnDemand(page, async ({ call }, { country, region }: Where) => {
    const reply = await call('read_holidays', {
      ...(country && { country }),
      ...(region && { region }),
    });
    if (reply.status === 'done' && country && reply.value.calendar)
      edit('holidays', (now) => withPart(now, 'holidays', reply.value.calendar));
    return reply;
  });
  const first = useRef(holidays);
  useEffect(() => read({ ...first.current }), [read]);
  const found = lastOf(state);
  return (
    <Flex direction="column" gap="small">
      <Heading>Public holidays</Heading>
      <Text variant="microcopy">
        They are no working days where a contract names no calendar of its own.
      </Text>
      {state.status === 'failed' && (
        <Flex direction="column" gap="extra-small" align="start">
          <Alert title={state.sentence} variant="warning" />
          <Button size="xs" onClick={() => read({ ...holidays })}>
            Try again
          </Button>
        </Flex>
      )}
      {state.status === 'loading' && <LoadingSpinner label="Reading the holidays" showLabel />}
      {found && <Places found={found} read={read} />}
      {holidays && <Text variant="microcopy">{yearsOf(holidays.days)}</Text>}
    </Flex>
  );
}

function Places({ found, read }: { found: HolidayChoice; read(where: Where): void }) {
  const { changes, edit } = useTeamSettings();
  const { holidays } = changes;
  return (
    <>
      <Choice
        label="Country"
        name="country"
        asMenu
        options={[{ id: nowhere, label: 'None: weekends only' }, ...found.countries.map(asOption)]}
        value={holidays?.country ?? nowhere}
        onChoose={(country) =>
          country === nowhere
            ? edit('holidays', (now) => withPart(now, 'holidays', undefined))
            : read({ country })
        }
      />
      {holidays && found.regions.length > 0 && (
        <Choice
          label="Region"
          name="region"
          asMenu
          options={[{ id: nowhere, label: 'The whole country' }, ...found.regions.map(asOption)]}
          value={holidays.region ?? nowhere}
          onChoose={(region) =>
            read({ country: holidays.country, region: region === nowhere ? undefined : region })
          }
        />
      )}
    </>
  );
}

const asOption = ({ code, name }: { code: string; name: string }) => ({ id: code, label: name });

function yearsOf(days: Partial<Record<string, string>>): string {
  const years = Object.keys(days).sort();
  const [first, last] = [years[0], years.at(-1)];
  return `Holidays on weekdays from ${first} to ${last}. Later years are not known.`;
}
