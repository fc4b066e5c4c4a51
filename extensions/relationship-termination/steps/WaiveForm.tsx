import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { waiverRoleById, type Step } from '../../../src/playbook/lookup';
import { openInWords } from '../../../src/messages/in-words';
import type { Live } from '../../../src/api/live';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import type { Form } from '../form';
import { openMoneyIn } from '../../shared/open-money';
import { ActButtons } from '../approval/ActButtons';
import { ApprovalNote } from '../approval/ApprovalNote';
import { wayTo } from '../approval/way-to';
import { DecidedBy } from '../parts/DecidedBy';
import { Words } from '../parts/Words';
import { lastRead } from '../useLive';
import { waiveRequest } from './waive-request';

interface WaiveFormProps {
  offboarding: Offboarding;
  step: Step;
  form: Form;
}

/** Asks why the step is waived and who decided. The role that may decide is shown, not enforced. */
export function WaiveForm({ offboarding, step, form }: WaiveFormProps) {
  const card = useCard();
  const live = lastRead(card.liveOf(step.stage));
  const way = wayTo(card, { steps: [step.id] });
  const role = step.waiver === 'never' ? undefined : step.waiver;
  return (
    <Flex direction="column" gap="small">
      <Text variant="microcopy">
        A waived step no longer holds the stage. The reason and the name stay on the record.
      </Text>
      {step.nothingOpenIn === 'money' && <Text>{openSentence(live)}</Text>}
      <Words
        label="Why it is waived"
        name={`waive_reason_${step.id}`}
        required
        limit="note"
        lines={2}
        form={form}
        keep="why"
        field="reason"
      />
      <DecidedBy
        form={form}
        offboarding={offboarding}
        name={`waived_by_${step.id}`}
        field="waivedBy"
        role={role}
        description={role && `Who may decide it: ${waiverRoleById(role).label}`}
      />
      <ApprovalNote way={way} />
      <Flex gap="small" wrap>
        <ActButtons
          way={way}
          form={form}
          act="Waive this step"
          make={(newest) => waiveRequest(step.id, newest)}
        />
        <Button size="sm" variant="transparent" onClick={() => form.change({ waiving: false })}>
          Cancel
        </Button>
      </Flex>
    </Flex>
  );
}

function openSentence(live: Live | undefined): string {
  return `Money open now: ${openInWords(openMoneyIn(live))}. What is open when you waive is recorded with it.`;
}
