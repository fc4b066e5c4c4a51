import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Stack,
  Switch,
  TagsInput,
  Text,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { assumptionNames, assumptions } from '../../../api/switches/assumption-names';
import type { Report } from '../api/controls';
import { people } from '../api/people';
import { fromEditors, fromRules, toEditors, toRules, withObject } from './switch-words';

interface SwitchFormProps {
  report: Report;
  save(report: Report): void;
}

const invoiceChoices = [
  { value: '', label: 'The account has invoices' },
  { value: '403', label: 'It has none: answered 403' },
  { value: '404', label: 'It has none: answered 404' },
];

const clearedChoices = [
  { value: 'empty', label: 'It is answered as an empty text' },
  { value: 'null', label: 'It is answered as null' },
];

/** What the account lacks or enforces; kept until the sandbox is reset. */
export function SwitchForm({ report, save }: SwitchFormProps) {
  const [draft, setDraft] = useState(report);
  const { limits, switches } = draft;
  const put = (change: Partial<Report['switches']>) =>
    setDraft((before) => ({ ...before, switches: { ...before.switches, ...change } }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(draft);
  };

  return (
    <form onSubmit={submit}>
      <Stack maw={640}>
        <NativeSelect
          label="Invoices"
          data={invoiceChoices}
          value={String(switches.objectsOff['invoices'] ?? '')}
          onChange={({ currentTarget: { value } }) =>
            put({ objectsOff: withObject(switches.objectsOff, 'invoices', value) })
          }
        />
        <TagsInput
          label="Scopes that the app was not granted"
          description="Such as crm.objects.companies.write; press Enter after each"
          value={switches.missingScopes}
          onChange={(missingScopes) => put({ missingScopes })}
        />
        <TagsInput
          label="Properties that admins made required"
          description="Such as companies.city; enforced on 2026-09 paths only, as HubSpot does"
          value={fromRules(switches.requiredProperties)}
          onChange={(words) => put({ requiredProperties: toRules(words) })}
        />
        <NativeSelect
          label="A property that was cleared"
          data={clearedChoices}
          value={switches.clearedAs}
          onChange={({ currentTarget: { value } }) =>
            put({ clearedAs: value === 'null' ? 'null' : 'empty' })
          }
        />
        <WhoMay switches={switches} put={put} />
        <Delays switches={switches} put={put} />
        <Switch
          label="HubSpot’s rate limits apply to the app"
          checked={limits}
          onChange={({ currentTarget: { checked } }) =>
            setDraft((before) => ({ ...before, limits: checked }))
          }
        />
        <Text size="sm" c="#516f90">
          An account with other ids of types, stages and records: “Reset” in the bar gives one. It
          also turns these switches off.
        </Text>
        <Group>
          <Button type="submit">Save switches</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface OwnOnlyProps {
  chosen: number[];
  choose(users: number[]): void;
}

const OwnOnly = ({ chosen, choose }: OwnOnlyProps) => (
  <MultiSelect
    label="Who finds only records that they own"
    description="In the list of companies, and by an extension’s useCrmSearch"
    data={people.map(({ userId, name }) => ({ value: String(userId), label: name }))}
    value={chosen.map(String)}
    onChange={(ids) => choose(ids.map(Number))}
  />
);

const WhoMay = ({ switches, put }: DelaysProps) => (
  <>
    <OwnOnly chosen={switches.ownOnly} choose={(ownOnly) => put({ ownOnly })} />
    <OnlyEditors switches={switches} put={put} />
  </>
);

const OnlyEditors = ({ switches, put }: DelaysProps) => (
  <TagsInput
    label="Properties that only some people may edit"
    description="Such as offboarding_approval: Bruno Keller; imports and workflows write them all the same"
    value={fromEditors(switches.onlyEditors)}
    onChange={(words) => put({ onlyEditors: toEditors(words) })}
  />
);

interface DelaysProps {
  switches: Report['switches'];
  put(change: Partial<Report['switches']>): void;
}

const Delays = ({ switches, put }: DelaysProps) => (
  <>
    <Milliseconds
      label="Search lags behind writes by, in milliseconds"
      value={switches.searchLagMs}
      onChange={(searchLagMs) => put({ searchLagMs })}
    />
    <Milliseconds
      label="Every call of the app is late by, in milliseconds"
      value={switches.appDelayMs}
      onChange={(appDelayMs) => put({ appDelayMs })}
    />
    <AssumeNot switches={switches} put={put} />
  </>
);

const AssumeNot = ({ switches, put }: DelaysProps) => (
  <MultiSelect
    label="What apps assume of HubSpot and is false here"
    description="From the next call on; npm start -- --assume-not NAME has it from the start"
    data={assumptionNames.map((name) => ({ value: name, label: assumptions[name] }))}
    value={switches.assumeNot}
    onChange={(assumeNot) => put({ assumeNot })}
  />
);

interface MillisecondsProps {
  label: string;
  value: number;
  onChange(value: number): void;
}

const Milliseconds = ({ onChange, ...rest }: MillisecondsProps) => (
  <NumberInput
    {...rest}
    min={0}
    allowDecimal={false}
    onChange={(value) => onChange(Number(value))}
  />
);
