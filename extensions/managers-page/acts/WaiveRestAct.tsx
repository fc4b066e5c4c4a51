import { Button, Checkbox, Flex, List, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { notVerified } from '../../../src/bulk/ids';
import { textLimits } from '../../../src/api/fields';
import { amountInWords } from '../../../src/messages/in-words';
import { waiversToApprove } from '../../../src/offboarding/approval';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { restOf, type Rest } from '../../../src/offboarding/waive-rest';
import { stepById } from '../../../src/playbook/book';
import type { ByPlaybook } from '../../../src/playbook/changes';
import type { StepId } from '../../../src/playbook/lookup';
import { counted, shortDateWithYear } from '../../shared/dates';
import { TypedWords } from '../../shared/parts/TypedWords';
import { usePage } from '../page';
import { ActAnswer } from './ActAnswer';
import { useAct } from './useAct';
import { demibold } from '../../shared/parts/unchanged';

interface WaiveRestActProps {
  companyId: string;
  offboarding: Offboarding;
  onDone(): void;
}

/**
 * Waives what is left of an offboarding, listed before it happens, for one reason, by whoever presses the button. Steps about
 * money, data or access go with the others only if they are ticked; those that need an approval are asked for on the card.
 */
export function WaiveRestAct({ companyId, offboarding, onDone }: WaiveRestActProps) {
  const { state, carryOut, cancel } = useAct(companyId, onDone);
  const [isOpen, setOpen] = useState(false);
  const [entered, setEntered] = useState<Entered>({ ticked: [], why: '' });
  const rest = restOf(offboarding);
  if (state.status !== 'idle')
    return (
      <ActAnswer
        state={state}
        question={() => 'Waive what is left?'}
        answer={(act) => `${act.kind === 'waive' ? counted(act.steps.length, 'step') : ''} waived.`}
        onCarryOut={carryOut}
        onCancel={cancel}
      />
    );
  if (rest.alone.length + rest.together.length === 0) return null;
  if (!isOpen)
    return (
      <Flex>
        <Button size="xs" onClick={() => setOpen(true)}>
          Waive the rest…
        </Button>
      </Flex>
    );
  return (
    <WaiveForm
      rest={rest}
      by={offboarding}
      money={moneyOf(offboarding)}
      entered={entered}
      onEnter={setEntered}
      onWaive={(steps, why) => carryOut({ kind: 'waive', steps, why })}
      onCancel={() => setOpen(false)}
    />
  );
}

/** The open money as it was last read; what is open when it is waived is read and kept with the waiver. */
function moneyOf({ moneyOpen }: Offboarding): string {
  if (!moneyOpen) return 'open: not known';
  const { amount, currency, asOf } = moneyOpen;
  const open = amount === undefined ? 'not known' : amountInWords(amount, currency);
  return `open: ${open} on ${shortDateWithYear(asOf)}`;
}

/** What was entered: the steps that go with the others, and why. */
interface Entered {
  ticked: readonly StepId[];
  why: string;
}

interface WaiveFormProps {
  entered: Entered;
  onEnter(entered: Entered): void;
  rest: Rest;
  by: ByPlaybook;
  money: string;
  onWaive(steps: StepId[], why: string): void;
  onCancel(): void;
}

function WaiveForm(props: WaiveFormProps) {
  const { rest, by, money, entered, onEnter, onWaive, onCancel } = props;
  const { ticked, why } = entered;
  const asked = waiversToApprove(by);
  const isAsked = (step: StepId) => asked.includes(step);
  const { never } = rest;
  const together = rest.together.filter((step) => !isAsked(step));
  const alone = rest.alone.filter((step) => !isAsked(step));
  const steps = [...together, ...alone.filter((step) => ticked.includes(step))];
  return (
    <Flex direction="column" gap="small">
      <Listed title="These would be waived:" steps={together} by={by} />
      {alone.map((step) => (
        <Checkbox
          key={step}
          name={`waive_${step}`}
          checked={ticked.includes(step)}
          onChange={(isTicked) =>
            onEnter({ ...entered, ticked: isTicked ? [...ticked, step] : without(ticked, step) })
          }
        >
          {`Waive “${stepById(step, by).title}” too${stepById(step, by).nothingOpenIn ? `, ${money}` : ''}`}
        </Checkbox>
      ))}
      <Listed
        title="These need an approval first, so they stay. Ask for it on the company’s card:"
        steps={[...rest.together, ...rest.alone].filter(isAsked)}
        by={by}
      />
      <Listed title="These stay, because nobody may waive them:" steps={never} by={by} />
      <TypedWords
        label="Why they are waived"
        name="whyWaived"
        required
        limit="note"
        lines={2}
        version={0}
        text={why}
        problem={undefined}
        question={undefined}
        onType={(text) => onEnter({ ...entered, why: text })}
      />
      <ByWhom />
      <Flex gap="small">
        <Button
          size="xs"
          variant="primary"
          disabled={steps.length === 0 || why.trim() === ''}
          onClick={() => onWaive(steps, why.trim())}
        >
          {`Waive ${counted(steps.length, 'step').toLowerCase()}`}
        </Button>
        <Button size="xs" variant="transparent" onClick={onCancel}>
          Cancel
        </Button>
      </Flex>
    </Flex>
  );
}

const without = (steps: readonly StepId[], step: StepId) => steps.filter((one) => one !== step);

interface ListedProps {
  title: string;
  steps: readonly StepId[];
  by: ByPlaybook;
}

function Listed({ title, steps, by }: ListedProps) {
  if (steps.length === 0) return null;
  return (
    <>
      <Text format={demibold}>{title}</Text>
      <List>{steps.map((step) => stepById(step, by).title)}</List>
    </>
  );
}

/** As whose decision the waiver is recorded. */
function ByWhom() {
  const { me, isVerified } = usePage();
  const { name } = isVerified ? me : notVerified(me, textLimits.name);
  return <Text variant="microcopy">{`Recorded as decided by ${name}.`}</Text>;
}
