import { Text } from '@hubspot/ui-extensions';
import { stageById, stageIds } from '../../../src/playbook/lookup';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { TypedWords } from '../../shared/parts/TypedWords';
import { sentenceOf } from '../../shared/sentences';
import { useBulk } from '../bulk';
import { OwnerChoice } from './OwnerChoice';
import type { ActForm } from './useActForm';

const stages = stageIds.map(stageById);

/** Who takes the offboardings over. */
export function ReassignFields({ form }: { form: ActForm }) {
  return (
    <>
      <OwnerChoice form={form} label="New owner" description="Open tasks go to them too" />
      <Why form={form} label="Why" required />
    </>
  );
}

/** The stage that the offboardings go to. */
export function MoveFields({ form }: { form: ActForm }) {
  const { draft, change, problem } = form;
  return (
    <>
      <Choice
        label="Stage"
        name="to"
        required
        description="On to it go those in the stage before it whose steps are done or waived; back to it, all that are further."
        options={stages}
        value={draft.to}
        problem={problem('to')}
        onChoose={(to) => change({ to })}
      />
      <Why form={form} label="Why" description="Needed for those that go back." />
    </>
  );
}

/** Until when the offboardings are paused. */
export function PauseFields({ form }: { form: ActForm }) {
  const { today } = useBulk();
  return (
    <>
      <Text>
        Due dates stay, but nothing is called overdue. The contracts do not pause: their deadlines
        hold.
      </Text>
      <Why form={form} label="Why they are paused" required />
      <Day
        label="Resume on, if a day is known"
        name="until"
        min={today()}
        outside={sentenceOf({ code: 'date_is_over' })}
        value={form.draft.day}
        problem={form.problem('until')}
        onPick={(day) => form.change({ day })}
      />
    </>
  );
}

interface WhyProps {
  form: ActForm;
  label: string;
  required?: boolean;
  description?: string;
}

function Why({ form: { draft, change, problem, question }, ...words }: WhyProps) {
  return (
    <TypedWords
      {...words}
      name="why"
      limit="note"
      lines={2}
      version={0}
      text={draft.why ?? ''}
      problem={problem('why')}
      question={question('why')}
      onType={(why) => change({ why })}
    />
  );
}
