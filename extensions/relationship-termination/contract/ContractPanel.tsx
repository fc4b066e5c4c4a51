import { AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import { useRef } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { endApart } from '../../../src/offboarding/contract-acts';
import { noticeSide } from '../../../src/offboarding/contract-days';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import type { Form } from '../form';
import { dateInWords } from '../../shared/dates';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { SavePanel } from '../parts/SavePanel';
import { contractRequest, workOut, type WorkedOut } from './contract-request';
import { draftOf, type ContractDraft } from './contract-draft';
import { ContractForm } from './ContractForm';
import { takeEnd } from './EndsApart';
import { ContractResult } from './ContractResult';
import { HubSpotFacts } from './HubSpotFacts';

interface ContractPanelProps {
  offboarding: Offboarding;
  /** Makes the panel's id unique where two are on the page. */
  at?: string | undefined;
}

/** The contract's terms, typed or taken from HubSpot, with the resulting dates beside them. */
export function ContractPanel({ offboarding, at }: ContractPanelProps) {
  const card = useCard();
  const id = ['contract', at].filter(Boolean).join('-');
  const form = card.form('contract');
  const { draft, edit } = useContractDraft(form, offboarding);
  const by = noticeSide(offboarding);
  const found = workOut(draft, card.today, by);
  const { finalServiceDate: service } = offboarding;
  const apart =
    found.status === 'dates' &&
    endApart({ ...offboarding, contract: found.contract }, card.today) !== undefined;
  const make = () => contractRequest(draft, card.today, by);
  return (
    <SavePanel
      form={form}
      id={id}
      label={offboarding.contract ? 'Change' : 'Add its dates'}
      title="The contract's dates"
      width="lg"
      onOpen={card.contractFacts.read}
      make={make}
    >
      <AutoGrid columnWidth={320} flexible gap="large">
        <Flex direction="column" gap="medium">
          <HubSpotFacts onUse={({ start }) => edit((before) => ({ ...before, start }))} />
          <ContractForm
            draft={draft}
            edit={edit}
            problem={(field) => form.problem(field) ?? wrongAt(found, field)}
            question={form.question}
            version={form.version}
          />
        </Flex>
        {found.status === 'dates' ? (
          <ContractResult
            {...found}
            today={card.today}
            by={by}
            finalServiceDate={service}
            apart={apart}
          >
            <UseEnd
              offboarding={offboarding}
              panel={id}
              end={found.dates.finalServiceDate}
              save={(after) => form.submit(make, after)}
            />
          </ContractResult>
        ) : (
          <Text variant="microcopy">
            What this means shows here once the first day and the clauses are filled in.
          </Text>
        )}
      </AutoGrid>
    </SavePanel>
  );
}

/** The draft over the stored contract. Edits use the newest draft, also in an older handler. */
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

/** Wrong terms are reported at once, missing ones when the form is saved. */
function wrongAt(found: WorkedOut, field: string): string | undefined {
  if (found.status !== 'wrong') return undefined;
  const paths = Object.keys(found.sentences);
  const path = paths.find((one) => one === field || one.startsWith(`${field}.`));
  return path && found.sentences[path];
}

interface UseEndProps {
  offboarding: Offboarding;
  /** The panel to close afterwards. */
  panel: string;
  end: CalendarDate;
  save(after: () => void): void;
}

/** Takes the contract's end as the last day of service, after the contract is saved. */
function UseEnd({ offboarding, panel, end, save }: UseEndProps) {
  const card = useCard();
  const form = card.form('final_service_date');
  const { finalServiceDate, startedOn } = offboarding;
  if (end === finalServiceDate || end < startedOn) return null;
  const use = () =>
    form.submit(
      () => takeEnd(end),
      () => card.closePanel(panel),
    );
  return (
    <Flex direction="column" gap="small" align="start">
      <SaveButton size="sm" saving={form.saving !== undefined} onClick={() => save(use)}>
        {`Save, with service until ${dateInWords(end)}`}
      </SaveButton>
      <FormNotice form={form} />
    </Flex>
  );
}
