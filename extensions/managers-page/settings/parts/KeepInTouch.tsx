import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { withCadence } from '../../../../src/playbook/edit-changes';
import {
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

/** The contacts that are planned after the end, by the reason that it ended for. */
export const KeepInTouch = () => (
  <Flex direction="column" gap="extra-small">
    {cadences.map((cadence) => (
      <CadenceRow key={cadence.id} cadence={cadence} />
    ))}
  </Flex>
);

function CadenceRow({ cadence }: { cadence: Cadence & { id: CadenceId } }) {
  const { changes, edit } = useTeamSettings();
  const { id, label } = cadence;
  const own = changes.cadences?.[id];
  const followUps = own ?? cadence.followUps;
  const set = (what: string, list: readonly FollowUp[] | undefined, redraw = false) =>
    edit(`${id}.${what}`, (now) => withCadence(now, id, list), redraw);
  return (
    <Foldable
      id={id}
      title={label}
      marks={[`${followUps.length} contacts`, own !== undefined && 'changed']}
    >
      <Text variant="microcopy">{onlyWords(cadence.only) ?? 'For all other reasons'}</Text>
      {followUps.map((followUp, at) => (
        <FollowUpForm
          key={at}
          path={`cadences.${id}.${at}`}
          number={at + 1}
          followUp={followUp}
          onChange={(next) =>
            set(
              String(at),
              followUps.map((one, place) => (place === at ? next : one)),
            )
          }
          onRemove={() =>
            set(
              'remove',
              followUps.filter((_, place) => place !== at),
              true,
            )
          }
        />
      ))}
      <Flex gap="small" wrap>
        {followUps.length < mostFollowUps && (
          <Button size="xs" onClick={() => set('add', [...followUps, newFollowUp])}>
            Add a contact
          </Button>
        )}
        {own !== undefined && (
          <Button size="xs" variant="transparent" onClick={() => set('reset', undefined, true)}>
            Use what is built in
          </Button>
        )}
      </Flex>
    </Foldable>
  );
}

const newFollowUp: FollowUp = {
  when: { after: 'end', months: 3 },
  channel: channels[0]?.id ?? '',
  about: '',
};

interface FormProps {
  path: string;
  number: number;
  followUp: FollowUp;
  onChange(next: FollowUp): void;
  onRemove(): void;
}

function FollowUpForm({ path, number, followUp, onChange, onRemove }: FormProps) {
  return (
    <Flex direction="column" gap="small">
      <Flex gap="small" align="center" wrap>
        <Text format={{ fontWeight: 'demibold' }}>{`Contact ${number}`}</Text>
        <Button size="xs" variant="transparent" onClick={() => onRemove()}>
          {`Remove contact ${number}`}
        </Button>
      </Flex>
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
