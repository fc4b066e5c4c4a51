import { Flex, Text } from '@hubspot/ui-extensions';
import { useRef } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Desk, Form } from '../desk';
import { longDate } from '../dates';
import { FormNotice } from '../parts/FormNotice';
import { SaveButton } from '../parts/SaveButton';
import { SavePanel } from '../parts/SavePanel';
import { contractRequest, workOut, type WorkedOut } from './contract-request';
import { draftOf, type ContractDraft } from './contract-draft';
import { ContractForm } from './ContractForm';
import { ContractResult } from './ContractResult';
import { HubSpotFacts } from './HubSpotFacts';

const id = 'contract';

interface ContractPanelProps {
  desk: Desk;
  offboarding: Offboarding;
}

/** The contract's dates: typed, or begun from what HubSpot knows, with what follows from them below. */
export function ContractPanel({ desk, offboarding }: ContractPanelProps) {
  const form = desk.form('contract');
  const { draft, edit } = useContractDraft(form, offboarding);
  const found = workOut(draft, desk.today);
  const make = () => contractRequest(draft, desk.today);
  return (
    <SavePanel
      desk={desk}
      form={form}
      id={id}
      label={offboarding.contract ? 'Change' : 'Add its dates'}
      title="The contract's dates"
      make={make}
    >
      <HubSpotFacts desk={desk} onUse={({ start }) => edit((before) => ({ ...before, start }))} />
      <ContractForm
        draft={draft}
        edit={edit}
        problem={(field) => form.problem(field) ?? wrongAt(found, field)}
        version={form.version}
      />
      {found.status === 'dates' ? (
        <ContractResult
          {...found}
          today={desk.today}
          finalServiceDate={offboarding.finalServiceDate}
        >
          <UseEnd
            desk={desk}
            offboarding={offboarding}
            end={found.dates.finalServiceDate}
            save={(after) => form.submit(make, after)}
          />
        </ContractResult>
      ) : (
        <Text variant="microcopy">
          What this means shows here once the fields above are filled in.
        </Text>
      )}
    </SavePanel>
  );
}

/** The form over what is stored. Edits build on the newest draft, also in a handler that was made before it. */
function useContractDraft(form: Form, { contract }: Offboarding) {
  const draft = form.draft.contract ?? draftOf(contract);
  const newest = useRef(draft);
  newest.current = draft;
  const edit = (change: (before: ContractDraft) => ContractDraft) => {
    newest.current = change(newest.current);
    form.change({ contract: newest.current });
  };
  return { draft, edit };
}

/** Terms that do not go together are told at once; what is only missing, when it is saved. */
function wrongAt(found: WorkedOut, field: string): string | undefined {
  if (found.status !== 'wrong') return undefined;
  const paths = Object.keys(found.sentences);
  const path = paths.find((one) => one === field || one.startsWith(`${field}.`));
  return path && found.sentences[path];
}

interface UseEndProps extends ContractPanelProps {
  end: CalendarDate;
  save(after: () => void): void;
}

/** Takes the contract's end as the last day of service, after the contract is saved. */
function UseEnd({ desk, offboarding, end, save }: UseEndProps) {
  const form = desk.form('final_service_date');
  const { finalServiceDate, startedOn } = offboarding;
  if (end === finalServiceDate || end < startedOn) return null;
  const use = () =>
    form.submit(
      () => ({
        request: {
          name: 'update_details',
          parameters: {
            field: 'final_service_date',
            finalServiceDate: end,
            why: 'It is the day on which the contract can end.',
          },
        },
      }),
      () => desk.closePanel(id),
    );
  return (
    <Flex direction="column" gap="small" align="start">
      <SaveButton size="sm" saving={form.saving !== undefined} onClick={() => save(use)}>
        {`Save, and use ${longDate(end)} as the last day of service`}
      </SaveButton>
      <FormNotice form={form} />
    </Flex>
  );
}
