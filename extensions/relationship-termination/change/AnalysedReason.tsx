import { Accordion, AutoGrid, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { ifKnown, type Offboarding } from '../../../src/offboarding/offboarding';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { useCard } from '../card';
import type { Form } from '../form';
import { ReasonFields } from '../parts/ReasonFields';
import { Words } from '../parts/Words';
import { ChangePanel } from './ChangePanel';
import { analysedDraft, analysedRequest } from './reason-requests';

const avoidable = [
  { id: 'yes', label: 'Yes, we could have kept it from happening' },
  { id: 'no', label: 'No, it was out of our hands' },
  { id: 'unsure', label: 'Not sure' },
] as const;

interface AnalysedProps {
  offboarding: Offboarding;
}

/** Sets our own view of the reason, kept apart from the client's. */
export function AnalysedReasonPanel({ offboarding }: AnalysedProps) {
  const form = useCard().form('analysed_reason');
  return (
    <ChangePanel
      formId="analysed_reason"
      label={offboarding.analysedReason ? 'Change' : 'Add'}
      title="Analysed reason"
      make={(draft) => analysedRequest(analysedDraft(offboarding, draft))}
    >
      <Text>Look behind the words: the root cause is kept beside the client's reason.</Text>
      <AnalysedFields form={form} offboarding={offboarding} />
      <MoreFields form={form} offboarding={offboarding} />
    </ChangePanel>
  );
}

/** The same where a step asks for it; a click says that the stated reason is ours too. */
export function AnalysedReasonForm({ offboarding }: AnalysedProps) {
  const form = useCard().form('analysed_reason');
  const [isOpen, setOpen] = useState(false);
  const stated = ifKnown(offboarding.statedReason.id);
  const isWrong = ['note', 'competitor', 'competitorContractEnd'].some(
    (field) => form.problem(field) ?? form.question(field),
  );
  return (
    <Flex direction="column" gap="small">
      {stated && form.draft.reason === undefined && (
        <Flex>
          <Button
            size="xs"
            variant="transparent"
            onClick={() => form.change({ reason: stated, detail: offboarding.statedReason.detail })}
          >
            The stated reason is right
          </Button>
        </Flex>
      )}
      <AnalysedFields form={form} offboarding={offboarding} at="step" />
      <Accordion
        title="What we found, new provider"
        size="xs"
        open={isOpen || isWrong}
        onClick={() => setOpen(!isOpen)}
      >
        <MoreFields form={form} offboarding={offboarding} at="step" />
      </Accordion>
      <FormNotice form={form} />
      <Flex>
        <SaveButton
          size="sm"
          saving={form.saving !== undefined}
          onClick={() => form.submit((draft) => analysedRequest(analysedDraft(offboarding, draft)))}
        >
          Save our view
        </SaveButton>
      </Flex>
    </Flex>
  );
}

interface FieldsProps extends AnalysedProps {
  form: Form;
  /** Makes the fields' names unique where two of the form are on the page. */
  at?: string;
}

const nameAt = (name: string, at: string | undefined) => [name, at].filter(Boolean).join('_');

/** The reason in our own view, and whether it was avoidable. */
function AnalysedFields({ form, offboarding, at }: FieldsProps) {
  const shown = analysedDraft(offboarding, form.draft);
  return (
    <>
      <ReasonFields
        form={form}
        field="reason"
        label="Analysed reason"
        description="Why it ends in our own view"
        reason={shown.reason}
        detail={shown.detail}
        {...(at ? { at } : {})}
      />
      <Choice
        asList
        label="Could it have been avoided?"
        name={nameAt('avoidable', at)}
        required
        options={avoidable}
        value={shown.avoidable}
        problem={form.problem('avoidable')}
        onChoose={(chosen) => form.change({ avoidable: chosen })}
      />
    </>
  );
}

/** What was found, and where the client goes. */
function MoreFields({ form, offboarding, at }: FieldsProps) {
  const { date } = analysedDraft(offboarding, form.draft);
  return (
    <Flex direction="column" gap="small">
      <Words
        label="What we found"
        name={nameAt('analysed_note', at)}
        limit="words"
        form={form}
        keep="note"
        field="note"
        stored={offboarding.analysedNote}
      />
      <CompetitorFields form={form} offboarding={offboarding} end={date} at={at} />
    </Flex>
  );
}

interface CompetitorFieldsProps {
  form: Form;
  offboarding: Offboarding;
  end: CalendarDate | null | undefined;
  at: string | undefined;
}

function CompetitorFields({ form, offboarding, end, at }: CompetitorFieldsProps) {
  return (
    <AutoGrid columnWidth={200} flexible gap="small">
      <Words
        label="New provider"
        name={nameAt('competitor', at)}
        limit="name"
        lines={1}
        description="If they said so"
        form={form}
        keep="competitor"
        field="competitor"
        stored={offboarding.competitor}
      />
      <Day
        label="Their new contract ends"
        name={nameAt('competitor_contract_end', at)}
        description="A good time to say hello again"
        value={end}
        problem={form.problem('competitorContractEnd')}
        onPick={(date) => form.change({ date: date ?? null })}
      />
    </AutoGrid>
  );
}
