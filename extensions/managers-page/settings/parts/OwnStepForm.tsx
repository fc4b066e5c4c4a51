import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { OwnEvidence, OwnStep } from '../../../../src/playbook/changes';
import { withOwnStep } from '../../../../src/playbook/edit-changes';
import { stageById, stageIds } from '../../../../src/playbook/lookup';
import { Choice } from '../../../shared/parts/Choice';
import { versionsIn } from '../playbook-state';
import { Foldable, WholeNumber, WordsField } from '../fields';
import { usePlaybookState } from '../settings';
import { anchors, evidenceKinds, evidenceOfKind, withOption } from './steps-of';
import { WaiverChoice } from './WaiverChoice';

/** A step of a team's own; `at`: its place among them. What was published keeps what it asks for. */
export function OwnStepForm({ step, at }: { step: OwnStep; at: number }) {
  const { state, edit } = usePlaybookState();
  const published = versionsIn(state)
    .flatMap(({ ownSteps = [] }) => ownSteps)
    .find(({ id }) => id === step.id);
  const set = (what: string, change: Partial<OwnStep>, redraw = false) =>
    edit(`${step.id}.${what}`, (now) => withOwnStep(now, step.id, { ...step, ...change }), redraw);
  const words = (key: 'title' | 'guidance' | 'doneWhen', label: string) => ({
    label,
    name: `${step.id}.${key}`,
    own: step[key],
    path: `ownSteps.${at}.${key}`,
    required: true,
    onWrite: (text: string | undefined) => set(key, { [key]: text ?? '' }),
  });
  return (
    <Foldable
      id={step.id}
      title={step.title.trim() || 'A step without a name'}
      path={`ownSteps.${at}`}
      marks={['your own', !published && 'new']}
    >
      <WordsField {...words('title', 'Name')} />
      <WordsField {...words('guidance', 'Guidance')} lines={4} limit="words" />
      <WordsField {...words('doneWhen', 'Done when')} />
      <Choice
        label="At the end of which stage"
        name={`${step.id}.stage`}
        asMenu
        options={stageIds.map((id) => ({ id, label: stageById(id).label }))}
        value={step.stage}
        onChoose={(stage) => set('stage', { stage })}
      />
      <EvidenceForm
        step={step}
        at={at}
        isFixed={published !== undefined}
        onChange={(evidence, redraw) => set('evidence', { evidence }, redraw)}
      />
      <DueFields step={step} onChange={(what, due) => set(what, { due })} />
      <WaiverChoice
        name={`${step.id}.waiver`}
        value={step.waiver}
        onChoose={(waiver) => set('waiver', { waiver })}
      />
      <RemoveStep id={step.id} isPublished={published !== undefined} />
    </Foldable>
  );
}

interface DueProps {
  step: OwnStep;
  onChange(what: 'days' | 'anchor', due: OwnStep['due']): void;
}

function DueFields({ step: { id, due }, onChange }: DueProps) {
  return (
    <>
      <WholeNumber
        label="Due, in working days; before it with a minus"
        name={`${id}.days`}
        value={due.workingDays}
        min={-250}
        max={250}
        onEnter={(workingDays = 0) => onChange('days', { ...due, workingDays })}
      />
      <Choice
        label="Counted from"
        name={`${id}.anchor`}
        asMenu
        options={anchors}
        value={due.anchor}
        onChoose={(anchor) => onChange('anchor', { ...due, anchor })}
      />
    </>
  );
}

function RemoveStep({ id, isPublished }: { id: OwnStep['id']; isPublished: boolean }) {
  const { edit, setOpen } = usePlaybookState();
  return (
    <Flex direction="column" gap="extra-small" align="start">
      <Button
        size="xs"
        onClick={() => {
          setOpen(undefined);
          edit(`remove ${id}`, (now) => withOwnStep(now, id, undefined), true);
        }}
      >
        {isPublished ? 'No longer ask for it' : 'Remove this step'}
      </Button>
      {isPublished && (
        <Text variant="microcopy">
          It was published, so its properties in HubSpot stay, and offboardings under way keep it.
        </Text>
      )}
    </Flex>
  );
}

interface EvidenceProps {
  step: OwnStep;
  at: number;
  /** It was published with what it asks for. */
  isFixed: boolean;
  onChange(evidence: OwnEvidence, redraw?: boolean): void;
}

function EvidenceForm({ step: { id, evidence }, at, isFixed, onChange }: EvidenceProps) {
  const kind = evidenceKinds.find((one) => one.id === evidence.kind);
  const path = `ownSteps.${at}.evidence`;
  return (
    <Flex direction="column" gap="small">
      {isFixed ? (
        <Text>{`It asks for: ${kind?.label.toLowerCase()}. What was published asks for the same always; add another step for something else.`}</Text>
      ) : (
        <Choice
          label="What is asked for when it is marked done"
          name={`${id}.evidence`}
          asMenu
          options={evidenceKinds}
          value={evidence.kind}
          onChoose={(next) => onChange(evidenceOfKind(next, evidence), true)}
        />
      )}
      {evidence.kind !== 'none' && (
        <WordsField
          label="The question"
          name={`${id}.question`}
          own={evidence.label}
          path={`${path}.label`}
          required
          onWrite={(label = '') => onChange({ ...evidence, label })}
        />
      )}
      {evidence.kind === 'choice' && (
        <Options id={id} evidence={evidence} path={path} isFixed={isFixed} onChange={onChange} />
      )}
    </Flex>
  );
}

interface OptionsProps extends Pick<EvidenceProps, 'isFixed' | 'onChange'> {
  id: string;
  evidence: Extract<OwnEvidence, { kind: 'choice' }>;
  path: string;
}

function Options({ id, evidence, path, isFixed, onChange }: OptionsProps) {
  const { options } = evidence;
  return (
    <>
      {options.map((one, at) => (
        <Flex key={one.id} gap="small" align="end" wrap>
          <WordsField
            label={`Choice ${at + 1}`}
            name={`${id}.${one.id}`}
            own={one.label}
            path={`${path}.options.${at}.label`}
            required
            onWrite={(label = '') =>
              onChange({
                ...evidence,
                options: options.map((other) => (other.id === one.id ? { ...one, label } : other)),
              })
            }
          />
          {!isFixed && options.length > 1 && (
            <Button
              size="xs"
              variant="transparent"
              onClick={() =>
                onChange(
                  { ...evidence, options: options.filter((other) => other.id !== one.id) },
                  true,
                )
              }
            >
              {`Remove choice ${at + 1}`}
            </Button>
          )}
        </Flex>
      ))}
      {options.length < 20 && (
        <Flex direction="row">
          <Button
            size="xs"
            variant="transparent"
            onClick={() => onChange({ ...evidence, options: withOption(options) })}
          >
            Add a choice
          </Button>
        </Flex>
      )}
    </>
  );
}
