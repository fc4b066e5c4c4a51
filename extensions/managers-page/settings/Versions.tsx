import {
  Button,
  Flex,
  Heading,
  LoadingButton,
  StatusTag,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { PlaybookState } from '../../../src/api/playbook';
import type { PlaybookChanges } from '../../../src/playbook/changes';
import { differences } from '../../../src/playbook/changes-in-words';
import { usePage } from '../page';
import { Differences } from './Compare';
import { versionWords } from './playbook-state';
import { notAllowed } from './Publish';
import { usePlaybookState } from './settings';

/** So many versions are shown at first. */
const shownAtFirst = 10;

/** All versions, the newest first, and the way back to an older one. Who may publish is said above where there is something to publish. */
export function Versions() {
  const { state, toPublish } = usePlaybookState();
  const { mayPublish } = usePage();
  const [isWhole, setWhole] = useState(false);
  const { versions } = state;
  const shown = isWhole ? versions : versions.slice(0, shownAtFirst);
  return (
    <Flex direction="column" gap="small">
      <Heading>Versions</Heading>
      {shown.map((version) => (
        <VersionRow key={version.version} {...version} />
      ))}
      {shown.length < versions.length && (
        <Button size="xs" variant="transparent" onClick={() => setWhole(true)}>
          {`Show all ${versions.length}`}
        </Button>
      )}
      <VersionRow version={0} changes={{}} />
      {!mayPublish && toPublish.length === 0 && <Text variant="microcopy">{notAllowed}</Text>}
    </Flex>
  );
}

type Version = PlaybookState['versions'][number];

function VersionRow({ version, published, changes }: Version) {
  const { state } = usePlaybookState();
  const { formatInstant, mayPublish } = usePage();
  const [asks, setAsks] = useState(false);
  const runs = state.running === version;
  const said = published && [
    `${published.by.name}${published.isVerified ? '' : ' (not verified)'}`,
    formatInstant(published.at),
    published.note,
  ];
  return (
    <Flex direction="column" gap="extra-small">
      <Flex gap="small" align="center" wrap>
        <Text format={{ fontWeight: 'demibold' }}>
          {version > 0 ? `Version ${version}` : 'The built-in playbook'}
        </Text>
        {runs && <StatusTag variant="success">Runs</StatusTag>}
        {!changes && <StatusTag variant="danger">Cannot be read</StatusTag>}
        {!runs && changes && !asks && (
          <Button
            size="xs"
            variant="transparent"
            disabled={!mayPublish}
            onClick={() => setAsks(true)}
          >
            Let it run
          </Button>
        )}
      </Flex>
      {!runs && changes && asks && (
        <AskToRun version={version} changes={changes} onNo={() => setAsks(false)} />
      )}
      {said && <Text variant="microcopy">{said.filter(Boolean).join(' · ')}</Text>}
      {!changes && (
        <Text variant="microcopy">
          It was changed by hand in HubSpot. What began with it goes by the last sound version
          before it, and cannot be closed, nor its steps waived, until it is restored or moved.
        </Text>
      )}
    </Flex>
  );
}

interface AskProps {
  version: number;
  changes: PlaybookChanges;
  onNo(): void;
}

/** Lets a version run, once somebody saw what would change and said yes. */
function AskToRun({ version, changes, onNo }: AskProps) {
  const { state, running, names, working, saving, send } = usePlaybookState();
  const all = differences(running, changes, names);
  return (
    <Tile compact>
      <Flex direction="column" gap="small">
        <Text>{`Begin new offboardings with ${versionWords(version)}?`}</Text>
        {all.length === 0 ? (
          <Text>It has the same as what runs.</Text>
        ) : (
          <>
            <Text format={{ fontWeight: 'demibold' }}>What would change against what runs</Text>
            <Differences all={all} />
          </>
        )}
        <Flex gap="small" wrap>
          <LoadingButton
            size="xs"
            variant="primary"
            loading={saving === 'run'}
            onClick={() => send({ action: 'run', version }, working.kept, state.revision)}
          >
            Yes
          </LoadingButton>
          <Button size="xs" onClick={() => onNo()}>
            No
          </Button>
        </Flex>
      </Flex>
    </Tile>
  );
}
