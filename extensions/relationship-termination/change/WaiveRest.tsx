import { Alert, Checkbox, Flex, List, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { openInWords } from '../../../src/messages/in-words';
import type { Open } from '../../../src/offboarding/offboarding';
import type { Rest } from '../../../src/offboarding/waive-rest';
import { stageOfStep, stepById } from '../../../src/playbook/book';
import { stageById, type StepId } from '../../../src/playbook/lookup';
import { counted } from '../../shared/dates';
import { openMoneyIn } from '../../shared/open-money';
import { useCard } from '../card';
import type { Form } from '../form';
import { DecidedBy } from '../parts/DecidedBy';
import { Words } from '../parts/Words';
import { StepLinks } from '../steps/StepLinks';
import { lastRead } from '../useLive';
import { demibold } from '../../shared/parts/unchanged';

interface WaiveRestProps {
  form: Form;
  offboarding: Open;
  rest: Rest;
  onOpen(step: StepId): void;
}

/**
 * What is left at the close: the steps that have to be done, those that are ticked one by one, and those that go with
 * them, all waived by one name for one reason.
 */
export function WaiveRest({ form, offboarding, rest, onOpen }: WaiveRestProps) {
  const { never, alone, together } = rest;
  const card = useCard();
  const left = never.length + alone.length + together.length;
  if (left === 0) return null;
  const are = left === 1 ? 'is' : 'are';
  return (
    <Alert variant="warning" title={`${counted(left, 'step')} ${are} left for this outcome`}>
      <Flex direction="column" gap="small">
        {never.length > 0 && (
          <>
            <Text>To be done first, because it cannot be waived:</Text>
            <StepLinks steps={never} onOpen={onOpen} />
          </>
        )}
        {alone.length + together.length > 0 && (
          <Text>
            {never.length > 0 ? 'The others: finish' : 'Finish'} them first, or waive them now, all
            by one name and for one reason.
          </Text>
        )}
        {alone.map((step) => (
          <Alone key={step} form={form} step={step} />
        ))}
        {form.problem('waive.steps') && (
          <Alert variant="danger" title={form.problem('waive.steps') ?? ''} />
        )}
        {together.length > 0 && (
          <>
            <Text format={demibold}>
              {alone.length > 0 ? 'Waived with them:' : 'Waived with the close:'}
            </Text>
            <List>{together.map((step) => stepById(step, card).title)}</List>
          </>
        )}
        {alone.length + together.length > 0 && <Reason form={form} offboarding={offboarding} />}
      </Flex>
    </Alert>
  );
}

/** A step about money, data or access: it is waived only if it is ticked. Open money stands beside it. */
function Alone({ form, step }: { form: Form; step: StepId }) {
  const card = useCard();
  const { readLive, liveOf } = card;
  const stage = stageOfStep(step, card);
  const { nothingOpenIn, title } = stepById(step, card);
  useEffect(() => {
    if (nothingOpenIn && stageById(stage).live.length > 0) readLive(stage);
  }, [readLive, stage, nothingOpenIn]);
  const open = nothingOpenIn ? `, open: ${openInWords(openMoneyIn(lastRead(liveOf(stage))))}` : '';
  return (
    <Checkbox
      name={`waive_${step}`}
      checked={form.draft.ticked?.includes(step) ?? false}
      onChange={(checked) =>
        form.change(({ ticked = [] }) => ({
          ticked: checked ? [...ticked, step] : ticked.filter((one) => one !== step),
        }))
      }
    >
      {`Waive “${title}”${open}`}
    </Checkbox>
  );
}

function Reason({ form, offboarding }: Pick<WaiveRestProps, 'form' | 'offboarding'>) {
  return (
    <>
      <Words
        label="Why they are waived"
        name="waive_rest_reason"
        required
        limit="note"
        lines={2}
        form={form}
        keep="why"
        field="waive.reason"
      />
      <DecidedBy
        form={form}
        offboarding={offboarding}
        name="waive_rest_by"
        field="waive.waivedBy"
      />
    </>
  );
}
