import { Button, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { withCadence } from '../../../../src/playbook/edit-changes';
import {
  cadenceIds,
  messageById,
  messageIds,
  registerById,
  type Cadence,
  type CadenceId,
  type FollowUp,
  type MessageId,
} from '../../../../src/playbook/lookup';
import { playbook } from '../../../../src/playbook/playbook';
import { Choice } from '../../../shared/parts/Choice';
import { beginning } from '../beginning';
import { Foldable, WholeNumber, WordsField } from '../fields';
import { useTeamSettings } from '../settings';
import { onlyWords } from './only-words';

const cadences: readonly (Cadence & { id: CadenceId })[] = playbook.cadences;
const channels = registerById('follow_up').fields.flatMap(({ id, options = [] }) =>
  id === 'channel' ? [...options] : [],
);
/** Messages that a contact after the end can have as its draft. */
const drafts = messageIds.filter((id) => messageById(id).step === registerById('follow_up').step);
/** So many contacts a plan has at most. */
const mostFollowUps = 12;

/** The contacts that are planned after the end, one plan at a time; a plan goes by the reason that it ended for. */
export function KeepInTouch() {
  const { changes, setOpen } = useTeamSettings();
  const [plan, setPlan] = useState<CadenceId>(cadenceIds[0]);
  const cadence = cadences.find(({ id }) => id === plan);
  return (
    <Flex direction="column" gap="medium">
      <Choice
        label="Plan"
        name="plan"
        asMenu
        options={cadences.map(({ id, label }) => ({
          id,
          label: `${label}${changes.cadences?.[id] ? ' · changed' : ''}`,
        }))}
        value={plan}
        onChoose={(id) => {
          setOpen(undefined);
          setPlan(id);
        }}
        description={onlyWords(cadence?.only) ?? 'For all other reasons'}
      />
      {cadence && <Plan key={plan} cadence={cadence} />}
    </Flex>
  );
}

function Plan({ cadence }: { cadence: Cadence & { id: CadenceId } }) {
  const { changes, edit, setOpen } = useTeamSettings();
  const { id } = cadence;
  const own = changes.cadences?.[id];
  const followUps = own ?? cadence.followUps;
  const set = (what: string, list: readonly FollowUp[] | undefined, redraw = false) =>
    edit(`${id}.${what}`, (now) => withCadence(now, id, list), redraw);
  const contactId = (at: number) => `${id}.${at}`;
  return (
    <Flex direction="column" gap="extra-small">
      {followUps.map((followUp, at) => (
        <Foldable
          key={at}
          id={contactId(at)}
          title={titleOf(followUp)}
          path={`cadences.${id}.${at}`}
        >
          <FollowUpForm
            path={`cadences.${id}.${at}`}
            followUp={followUp}
            onChange={(next) =>
              set(
                String(at),
                followUps.map((one, place) => (place === at ? next : one)),
              )
            }
            onRemove={() => {
              setOpen(undefined);
              set(
                'remove',
                followUps.filter((_, place) => place !== at),
                true,
              );
            }}
          />
        </Foldable>
      ))}
      <Flex gap="small" wrap>
        {followUps.length < mostFollowUps && (
          <Button
            size="xs"
            variant="transparent"
            onClick={() => {
              set('add', [...followUps, newFollowUp]);
              setOpen(contactId(followUps.length));
            }}
          >
            Add a contact
          </Button>
        )}
        {own !== undefined && (
          <Button size="xs" variant="transparent" onClick={() => set('reset', undefined, true)}>
            Use what is built in
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

/** `After 3 months, E-mail: How things are`. */
function titleOf({ when, channel, about }: FollowUp): string {
  const day =
    'after' in when
      ? `After ${when.months} ${when.months === 1 ? 'month' : 'months'}`
      : `${when.weeks} weeks before their new contract ends`;
  const how = channels.find(({ id }) => id === channel)?.label ?? channel;
  return beginning(`${day}, ${how}: ${about.trim() || 'not said yet'}`);
}

const newFollowUp: FollowUp = {
  when: { after: 'end', months: 3 },
  channel: channels[0]?.id ?? '',
  about: '',
};

interface FormProps {
  path: string;
  followUp: FollowUp;
  onChange(next: FollowUp): void;
  onRemove(): void;
}

function FollowUpForm({ path, followUp, onChange, onRemove }: FormProps) {
  return (
    <Flex direction="column" gap="small">
      <WordsField
        label="What about"
        name={`${path}.about`}
        own={followUp.about}
        path={`${path}.about`}
        required
        onWrite={(about = '') => onChange({ ...followUp, about })}
      />
      <WhenField path={path} followUp={followUp} onChange={onChange} />
      <Choice
        label="How"
        name={`${path}.channel`}
        asMenu
        options={channels}
        value={followUp.channel}
        onChoose={(channel) => onChange({ ...followUp, channel })}
      />
      <Choice<MessageId | 'none'>
        label="Message to begin with"
        name={`${path}.message`}
        asMenu
        options={[
          { id: 'none', label: 'None' },
          ...drafts.map((id) => ({ id, label: messageById(id).label })),
        ]}
        value={followUp.message ?? 'none'}
        onChoose={(message) => {
          const { message: _, ...rest } = followUp;
          onChange(message === 'none' ? rest : { ...rest, message });
        }}
      />
      <Flex direction="row">
        <Button size="xs" onClick={() => onRemove()}>
          Remove this contact
        </Button>
      </Flex>
    </Flex>
  );
}

function WhenField({
  path,
  followUp,
  onChange,
}: Pick<FormProps, 'path' | 'followUp' | 'onChange'>) {
  const { when } = followUp;
  return 'after' in when ? (
    <WholeNumber
      label="Months after the end"
      name={`${path}.months`}
      value={when.months}
      min={0}
      max={60}
      onEnter={(months = 0) => onChange({ ...followUp, when: { ...when, months } })}
    />
  ) : (
    <WholeNumber
      label="Weeks before the client’s new contract ends"
      name={`${path}.weeks`}
      value={when.weeks}
      min={1}
      max={104}
      onEnter={(weeks = 1) => onChange({ ...followUp, when: { ...when, weeks } })}
    />
  );
}
