import { Alert, Button, Flex, LoadingButton, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useEffect, type ReactNode } from 'react';
import { noAnswerSentence, sentenceOf } from '../../shared/sentences';
import { partNames } from './part-names';
import { usePlaybookState, useTeamSettings, wrongParts } from './settings';
import type { Saved } from './useSettings';

/** Reads the playbook, and puts what is not kept yet above a part of its settings. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { working, loading, read } = useTeamSettings();
  const isRead = working.state !== undefined;
  useEffect(() => {
    if (!isRead) read();
  }, [isRead, read]);
  if (!isRead && loading.status === 'failed')
    return (
      <Flex direction="column" gap="small" align="start">
        <Alert title={loading.sentence} variant="warning" />
        <Button onClick={() => read()}>Try again</Button>
      </Flex>
    );
  if (!isRead) return <LoadingSpinner label="Reading the playbook" showLabel />;
  return (
    <Flex direction="column" gap="medium">
      <NotKept />
      <SavedNotice />
      {children}
    </Flex>
  );
}

/** What is not in HubSpot yet, the way to keep it there, and the way back. */
function NotKept() {
  const { notKept, working, saving, undo, marked } = usePlaybookState();
  const keep = useKeep();
  const parts = wrongParts(marked).map((part) => partNames[part].label);
  return (
    <Flex direction="column" gap="extra-small">
      <Flex gap="small" align="center" wrap>
        <Text format={{ fontWeight: 'demibold' }}>{notKeptWords(notKept.length)}</Text>
        <LoadingButton
          size="xs"
          variant="primary"
          loading={saving === 'keep_draft'}
          disabled={notKept.length === 0}
          onClick={() => keep()}
        >
          Keep the draft
        </LoadingButton>
        <Button size="xs" disabled={working.history.length === 0} onClick={() => undo()}>
          Undo
        </Button>
      </Flex>
      <Text variant="microcopy">
        {parts.length > 0
          ? `Put right first what is marked in ${parts.join(', ')}.`
          : 'What you change stays while you look at other parts of this page, and is lost when you close it.'}
      </Text>
    </Flex>
  );
}

const notKeptWords = (count: number): string => {
  if (count === 0) return 'No changes to keep';
  return count === 1 ? '1 change is not kept yet' : `${count} changes are not kept yet`;
};

/** Keeps what is worked on as the draft. */
export function useKeep() {
  const { changes, state, send } = usePlaybookState();
  return (accepts = false) =>
    send({ action: 'keep_draft', changes }, changes, state.revision, accepts);
}

const doneWords: Record<Extract<Saved, { status: 'done' }>['act'], string> = {
  keep_draft: 'The draft is kept. Nothing runs by it yet.',
  throw_draft: 'The draft is thrown away. “Undo” brings it back here, to be kept again.',
  publish: 'Published. New offboardings begin with it from now on, at the latest in a minute.',
  run: 'New offboardings begin with it from now on, at the latest in a minute.',
};

function SavedNotice() {
  const { saved, changes, state, send, read, loading } = usePlaybookState();
  if (!saved) return null;
  if (saved.status === 'done') return <Alert title={doneWords[saved.act]} variant="success" />;
  const again = (accepts: boolean) => send(saved.act, changes, state.revision, accepts);
  if (saved.status === 'failed')
    return <Notice title={noAnswerSentence} button="Try again" onPress={() => again(false)} />;
  const { code } = saved.refusal;
  if (code === 'playbook_changed')
    return (
      <Notice
        title="Someone changed the playbook meanwhile. What you typed is still here."
        button="Load theirs, and keep mine"
        isBusy={loading.status === 'loading'}
        onPress={() => read()}
      />
    );
  if (code === 'text_may_have_secret')
    return (
      <Notice
        title={`${sentenceOf({ code })} (${saved.refusal.field ?? 'a text'})`}
        button="Save it as it is"
        onPress={() => again(true)}
      />
    );
  if (code === 'bad_request')
    return <Alert title="Put right first what is marked." variant="warning" />;
  return <Alert title={sentenceOf(saved.refusal)} variant="warning" />;
}

interface NoticeProps {
  title: string;
  button: string;
  isBusy?: boolean;
  onPress(): void;
}

const Notice = ({ title, button, isBusy = false, onPress }: NoticeProps) => (
  <Flex direction="column" gap="extra-small" align="start">
    <Alert title={title} variant="warning" />
    <LoadingButton size="xs" loading={isBusy} onClick={() => onPress()}>
      {button}
    </LoadingButton>
  </Flex>
);
