import { Alert, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { isEnforced, mayEnforceApprovals } from '../../../src/offboarding/approval';
import type { Open } from '../../../src/offboarding/offboarding';
import type { TeamPlaybook } from '../../../src/playbook/changes';
import { sentenceOf } from '../../shared/sentences';
import { Fact } from '../../shared/parts/Fact';
import { lastOf } from '../../shared/useOnDemand';
import { useCard } from '../card';
import type { FormResult } from '../form';
import { ChangePanel } from './ChangePanel';
import { WhatChanges } from './WhatChanges';

/** Which version of the playbook the offboarding goes by, and the way to the one that runs now. */
export function PlaybookFact({ offboarding }: { offboarding: Open }) {
  const { playbook } = offboarding;
  return (
    <Fact
      label="Playbook"
      value={versionWords(playbook)}
      more={
        playbook?.insteadOf
          ? `Cannot be read in HubSpot: ${versionWords(standIn(playbook)).toLowerCase()} counts.`
          : undefined
      }
      change={<PlaybookPanel offboarding={offboarding} />}
    />
  );
}

/** The version that counts in place of one that cannot be read. */
const standIn = ({ goesBy, changes }: TeamPlaybook): TeamPlaybook | undefined =>
  goesBy ? { version: goesBy, changes } : undefined;

const versionWords = (playbook: TeamPlaybook | undefined) =>
  playbook ? `Version ${playbook.version}` : 'The built-in one';

/** What moving to the version that runs now would change; nothing moves by itself. */
function PlaybookPanel({ offboarding }: { offboarding: Open }) {
  const { runningPlaybook } = useCard();
  const { state, read } = runningPlaybook;
  const running = lastOf(state);
  const isNewer = running && running.playbook?.version !== offboarding.playbook?.version;
  const whyNot = isNewer ? whyNotTo(running.playbook, offboarding) : undefined;
  const isOffered = isNewer && whyNot === undefined;
  return (
    <ChangePanel
      formId="playbook"
      label="Look for a newer one"
      title="Playbook of this offboarding"
      onOpen={read}
      onlyTells={!isOffered}
      {...(isOffered ? { save: `Go by ${versionWords(running.playbook).toLowerCase()}` } : {})}
      make={() => moveRequest(offboarding, running)}
    >
      {state.status === 'loading' && <LoadingSpinner label="Reading the playbook" showLabel />}
      {state.status === 'failed' && <Alert title={state.sentence} variant="warning" />}
      {running && !isNewer && <Text>It goes by the one that new offboardings begin with.</Text>}
      {isNewer && (
        <>
          <Text>{`New offboardings begin with ${versionWords(running.playbook).toLowerCase()}. This one keeps its own until you move it.`}</Text>
          {whyNot ? (
            <Alert title={whyNot} variant="warning" />
          ) : (
            <WhatChanges offboarding={offboarding} change={{ playbook: running.playbook }} />
          )}
        </>
      )}
    </ChangePanel>
  );
}

/** Why the offboarding cannot move to the version that runs; undefined where it can. */
function whyNotTo(running: TeamPlaybook | undefined, { playbook }: Open): string | undefined {
  if (running?.insteadOf)
    return `${versionWords(running)} cannot be read in HubSpot, so no offboarding can move to it.`;
  return mayEnforceApprovals(playbook) && !isEnforced({ playbook: running })
    ? sentenceOf({ code: 'approval_needs_signature' })
    : undefined;
}

function moveRequest(
  { playbook }: Open,
  running: { playbook?: TeamPlaybook | undefined } | undefined,
): FormResult {
  const version = running?.playbook?.version ?? 0;
  if (!running || version === (playbook?.version ?? 0))
    return { sentences: { playbook: 'It goes by the newest version already. Close this panel.' } };
  return { request: { name: 'follow_playbook', parameters: { version } } };
}
