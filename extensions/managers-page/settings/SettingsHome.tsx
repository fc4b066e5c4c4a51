import { Alert, Button, Divider, Flex, Heading, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { PageLink } from '@hubspot/ui-extensions/pages';
import type { PlaybookState } from '../../../src/api/playbook';
import { partIds } from '../../../src/playbook/changes-in-words';
import { usePage } from '../page';
import { Compare } from './Compare';
import { versionWords } from './playbook-state';
import { partNames, partPath } from './part-names';
import { Publish } from './Publish';
import { usePlaybookState } from './settings';
import { SettingsFrame } from './SettingsFrame';
import { Versions } from './Versions';

/** What a team made its own of the playbook, and which version runs. */
export function SettingsHome() {
  return (
    <SettingsFrame>
      <Home />
    </SettingsFrame>
  );
}

function Home() {
  const { state } = usePlaybookState();
  return (
    <Flex direction="column" gap="medium">
      {state.damage && (
        <Alert title={damageWords[state.damage]} variant="warning">
          {`Until it is written anew, new offboardings begin with ${versionWords(state.running)}. Publish, or let a version run, to write it.`}
        </Alert>
      )}
      <RunsUnreadable />
      <Text>
        {`New offboardings ${isSound(state) ? 'begin' : 'would begin'} with ${versionWords(state.running)}. Those under way keep the version that they began with, until somebody moves them on their card.`}
      </Text>
      <Parts />
      <Divider />
      <DraftLine />
      <Compare />
      <Publish />
      <Divider />
      <Versions />
    </Flex>
  );
}

const damageWords: Record<NonNullable<PlaybookState['damage']>, string> = {
  removed: 'The record that says which version runs was removed in HubSpot',
  unreadable: 'The record that says which version runs was damaged in HubSpot',
};

/** Whether the version that runs can be read. */
const isSound = ({ running, versions }: PlaybookState): boolean =>
  running === 0 || versions.some(({ version, changes }) => version === running && changes);

/** Says what counts where the version that runs was damaged. */
function RunsUnreadable() {
  const { state } = usePlaybookState();
  const { running, versions } = state;
  if (isSound(state)) return null;
  const sound = versions.find(({ version, changes }) => version < running && changes);
  return (
    <Alert title={`Version ${running} runs, and cannot be read in HubSpot`} variant="warning">
      {`No offboarding can begin with it. Those that go by it go by ${versionWords(sound?.version ?? 0)} meanwhile, and cannot be closed, nor their steps waived: what needs an approval is not known. Restore its record in HubSpot, or publish, or let another version run.`}
    </Alert>
  );
}

function Parts() {
  const { toPublish } = usePlaybookState();
  return (
    <Flex direction="column" gap="small">
      {partIds.map((part) => {
        const { label, hint } = partNames[part];
        const count = toPublish.filter((one) => one.part === part).length;
        return (
          <Flex key={part} direction="column">
            <Flex gap="small" align="center" wrap>
              <PageLink to={partPath} params={{ part }}>
                {label}
              </PageLink>
              {count > 0 && (
                <Text format={{ fontWeight: 'demibold' }}>
                  {count === 1 ? '1 change' : `${count} changes`}
                </Text>
              )}
            </Flex>
            <Text variant="microcopy">{hint}</Text>
          </Flex>
        );
      })}
    </Flex>
  );
}

/** Whose draft it is, and the way to throw it away; that of somebody else once somebody said yes. */
function DraftLine() {
  const { state, changes, saving, send } = usePlaybookState();
  const { formatInstant, me } = usePage();
  const [asks, setAsks] = useState(false);
  const { draft } = state;
  if (!draft) return <Heading>What would change</Heading>;
  const throwAway = () => {
    setAsks(false);
    send({ action: 'keep_draft' }, changes, state.revision);
  };
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>What would change</Heading>
      <Flex gap="small" align="center" wrap>
        <Text>{`Draft of ${draft.by.name}, ${formatInstant(draft.at)}`}</Text>
        {asks ? (
          <>
            <Text>It is somebody else’s. Throw it away?</Text>
            <Button size="xs" onClick={() => throwAway()}>
              Yes, throw it away
            </Button>
            <Button size="xs" onClick={() => setAsks(false)}>
              No
            </Button>
          </>
        ) : (
          <LoadingButton
            size="xs"
            loading={saving === 'keep_draft'}
            onClick={() => (draft.by.id === me.id ? throwAway() : setAsks(true))}
          >
            Throw the draft away
          </LoadingButton>
        )}
      </Flex>
    </Flex>
  );
}
