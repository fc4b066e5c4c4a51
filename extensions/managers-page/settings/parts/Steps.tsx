import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { StepChange } from '../../../../src/playbook/changes';
import { freeOwnId, withOwnStep, withStep } from '../../../../src/playbook/edit-changes';
import type { StageId } from '../../../../src/playbook/lookup';
import { versionsIn } from '../playbook-state';
import { Foldable, Switch, WholeNumber, WordsField } from '../fields';
import { usePlaybookState, useTeamSettings } from '../settings';
import { OwnStepForm } from './OwnStepForm';
import { newStep, ownStepsOf, stagesBuiltIn, type BuiltInStep } from './steps-of';
import { WaiverChoice } from './WaiverChoice';

/** Every step by its stage: on or off, its words, when it is due, who may waive it; and a team's own. */
export function Steps() {
  const { changes } = useTeamSettings();
  return (
    <Flex direction="column" gap="medium">
      {stagesBuiltIn.map(({ id, label, steps }) => (
        <Flex key={id} direction="column" gap="extra-small">
          <Heading>{label}</Heading>
          {steps.map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
          {ownStepsOf(changes, id).map(({ step, at }) => (
            <OwnStepForm key={step.id} step={step} at={at} />
          ))}
          <AddStep stage={id} />
        </Flex>
      ))}
    </Flex>
  );
}

function StepRow({ step }: { step: BuiltInStep }) {
  const { changes, edit } = useTeamSettings();
  const own = changes.steps?.[step.id] ?? {};
  const isChanged = Object.keys(own).some((key) => key !== 'off');
  const set =
    <K extends keyof StepChange>(key: K) =>
    (value: StepChange[K], redraw = false) =>
      edit(`${step.id}.${key}`, (now) => withStep(now, step.id, key, value), redraw);
  const { due } = step;
  const plain = 'otherwise' in due ? due.otherwise : due;
  return (
    <Foldable
      id={step.id}
      title={own.title ?? step.title}
      path={`steps.${step.id}`}
      marks={[own.off && 'off', isChanged && 'changed']}
    >
      <Switch
        label="It is part of new offboardings"
        name={`${step.id}.on`}
        isOn={!own.off}
        onSwitch={(isOn) => set('off')(isOn ? undefined : true)}
      />
      <StepWords step={step} own={own} onWrite={(key, text, redraw) => set(key)(text, redraw)} />
      <WholeNumber
        label={`Due, in working days from ${fromWhere[plain.anchor]}`}
        name={`${step.id}.days`}
        value={own.workingDays ?? plain.workingDays}
        builtIn={plain.workingDays}
        min={-250}
        max={250}
        onEnter={set('workingDays')}
        {...('otherwise' in due && {
          description: 'Only while the contract does not say: with a contract its deadline counts',
        })}
      />
      <WaiverChoice
        name={`${step.id}.waiver`}
        value={own.waiver ?? step.waiver}
        builtIn={step.waiver}
        onChoose={(waiver) => set('waiver')(waiver === step.waiver ? undefined : waiver)}
      />
    </Foldable>
  );
}

type StepText = 'title' | 'guidance' | 'doneWhen';
interface StepWordsProps {
  step: BuiltInStep;
  own: StepChange;
  onWrite(key: StepText, text: string | undefined, redraw?: boolean): void;
}

function StepWords({ step, own, onWrite }: StepWordsProps) {
  const words = (key: StepText, label: string) => ({
    label,
    name: `${step.id}.${key}`,
    own: own[key],
    builtIn: step[key],
    path: `steps.${step.id}.${key}`,
    onWrite: (text: string | undefined, redraw?: boolean) => onWrite(key, text, redraw),
  });
  return (
    <>
      <WordsField {...words('title', 'Name')} />
      <WordsField
        {...words('guidance', 'Guidance')}
        lines={4}
        limit="words"
        description="Yours counts for every reason, also where the built-in one differs"
      />
      <WordsField {...words('doneWhen', 'Done when')} />
    </>
  );
}

const fromWhere = {
  start: 'the start of the offboarding',
  stage: 'the start of the stage',
  final_service_date: 'the last day of service; before it with a minus',
} as const;

function AddStep({ stage }: { stage: StageId }) {
  const { changes, state, edit, setOpen } = usePlaybookState();
  const id = freeOwnId('ownSteps', [changes, ...versionsIn(state)]);
  if (!id)
    return (
      <Text variant="microcopy">All twenty steps of your own were used, over all versions.</Text>
    );
  return (
    <Flex direction="row">
      <Button
        size="xs"
        variant="transparent"
        onClick={() => {
          edit(`add ${id}`, (now) => withOwnStep(now, id, newStep(id, stage)));
          setOpen(id);
        }}
      >
        Add a step of our own
      </Button>
    </Flex>
  );
}
