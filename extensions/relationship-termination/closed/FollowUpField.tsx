import { titleOf, type Item } from '../../../src/offboarding/items';
import type { Closed } from '../../../src/offboarding/offboarding';
import { registerById } from '../../../src/playbook/lookup';
import { dateInWords } from '../../shared/dates';
import type { Live } from '../../../src/api/live';
import type { Clock } from '../../shared/clock';
import { useCard } from '../card';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { SecretQuestion } from '../../shared/parts/SecretQuestion';
import { Words } from '../parts/Words';
import { lastRead } from '../useLive';

const other = 'other';

interface FollowUpFieldProps {
  form: Form;
  offboarding: Closed;
}

/** Which follow-up brought the client back: one of those that were made, or another in words. */
export function FollowUpField({ form, offboarding }: FollowUpFieldProps) {
  const card = useCard();
  const made = followUpsMade(lastRead(card.liveOf(offboarding.lastStage)), card.portalDay);
  const stored = offboarding.wonBack?.through;
  const question = form.question('through');
  const { through = stored, followUp = followUpOf(stored, made) } = form.draft;
  return (
    <>
      {made.length > 0 && (
        <Choice
          label="What led to it"
          name="won_back_follow_up"
          required
          options={[
            ...made.map((label) => ({ id: label, label })),
            { id: other, label: 'Another' },
          ]}
          value={followUp}
          problem={followUp === other || through ? undefined : form.problem('through')}
          onChoose={(id) => form.change({ followUp: id, through: id === other ? '' : id })}
        />
      )}
      {question && followUp !== other && made.length > 0 && <SecretQuestion question={question} />}
      {(made.length === 0 || followUp === other) && (
        <Words
          label={made.length === 0 ? 'What led to it' : 'Which one'}
          name="won_back_through"
          required
          limit="short"
          lines={1}
          description="Such as a message, an event, a call"
          form={form}
          keep="through"
          field="through"
          stored={stored}
        />
      )}
    </>
  );
}

const followUpOf = (through: string | undefined, made: readonly string[]) => {
  if (!through) return undefined;
  return made.includes(through) ? through : other;
};

/** The contacts that were made, in words, the newest first: `How things are, 3 March 2027`. */
function followUpsMade(live: Live | undefined, portalDay: Clock['portalDay']): string[] {
  const tasks = live?.tasks;
  const items = tasks?.status === 'loaded' ? tasks.value.items : [];
  const done = items.filter(
    ({ register, state }) => state === 'done' && registerById(register).contact,
  );
  const newestFirst = (a: Item, b: Item) => (b.doneAt ?? '').localeCompare(a.doneAt ?? '');
  return [...new Set(done.sort(newestFirst).map((item) => inWords(item, portalDay)))];
}

function inWords({ register, values, doneAt }: Item, portalDay: Clock['portalDay']): string {
  const title = titleOf(registerById(register), values);
  return doneAt ? `${title}, ${dateInWords(portalDay(doneAt))}` : title;
}
