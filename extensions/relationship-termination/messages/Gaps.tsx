import { AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import { isCalendarDate } from '../../../src/calendar/calendar-date';
import { factLabel } from '../../../src/playbook/message-languages';
import { factById, type FactId } from '../../../src/playbook/lookup';
import { Day } from '../../shared/parts/Day';
import { TypedWords } from '../../shared/parts/TypedWords';
import type { Form } from '../form';

interface GapsProps {
  form: Form;
  name: string;
  /** The facts that the app does not know. */
  facts: readonly FactId[];
}

/** Asks for what the message does not know, before it goes out. */
export function Gaps({ form, name, facts }: GapsProps) {
  if (facts.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>Not known yet. Fill it into the message:</Text>
      <AutoGrid columnWidth={200} flexible gap="small">
        {facts.map((fact) => (
          <Gap key={fact} form={form} name={`gap_${fact}_${name}`} fact={fact} />
        ))}
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
