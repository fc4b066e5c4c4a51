import { AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import { isCalendarDate } from '../../../src/calendar/calendar-date';
import { factLabel } from '../../../src/playbook/message-languages';
import { factById, type FactId, type Step } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { Day } from '../../shared/parts/Day';
import { TypedWords } from '../../shared/parts/TypedWords';
import type { Form } from '../form';
import { EvidenceForm } from '../steps/EvidenceForm';
import { LinkGap, madeHere } from './LinkGap';
import type { OwnLink } from './own-link';
import { demibold } from '../../shared/parts/unchanged';

interface GapsProps {
  form: Form;
  name: string;
  /** The facts that the app does not know. */
  facts: readonly FactId[];
  /** Those of them that are not filled in yet. */
  left: readonly FactId[];
  step: Step;
  /** The one of the facts that the step's form asks for, and that form. */
  own: OwnLink;
}

/** Asks for what the message does not know, before it goes out. */
export function Gaps({ form, name, facts, left, step, own }: GapsProps) {
  const { today } = useCard();
  const typed = facts.filter((fact) => fact !== madeHere);
  if (facts.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={demibold}>
        {facts.some((fact) => left.includes(fact))
          ? 'Not known yet. Fill it into the message:'
          : 'Filled into the message:'}
      </Text>
      {facts.includes(madeHere) && <LinkGap />}
      <AutoGrid columnWidth={200} flexible gap="small">
        {typed.map((fact) =>
          fact === own.fact ? (
            <EvidenceForm
              key={fact}
              asked={step.evidence}
              form={own.form}
              name={`evidence_${step.id}`}
              today={today}
            />
          ) : (
            <Gap key={fact} form={form} name={`gap_${fact}_${name}`} fact={fact} />
          ),
        )}
      </AutoGrid>
    </Flex>
  );
}

function Gap({ form, name, fact }: { form: Form; name: string; fact: FactId }) {
  const { kind } = factById(fact);
  const label = factLabel(fact);
  const value = form.draft.gaps?.[fact] ?? '';
  const fill = (text: string) =>
    form.change((before) => ({ gaps: { ...before.gaps, [fact]: text } }));
  const shown = label.charAt(0).toUpperCase() + label.slice(1);
  if (kind === 'date')
    return (
      <Day
        label={shown}
        name={name}
        value={isCalendarDate(value) ? value : undefined}
        problem={undefined}
        onPick={(day) => fill(day ?? '')}
      />
    );
  return (
    <TypedWords
      label={shown}
      name={name}
      limit="short"
      lines={1}
      version={form.version}
      text={value}
      problem={undefined}
      question={undefined}
      onType={fill}
    />
  );
}
