import { Flex, Input, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { textLimits } from '../../../src/api/fields';
import { usePage } from '../page';
import { useCompanies } from '../search/useCompanies';
import { partNames } from './part-names';
import { usePlaybookState, wrongParts } from './settings';

/** Publishes what is worked on as a version, with a note for whoever looks at it later. */
export function Publish() {
  const { toPublish } = usePlaybookState();
  return toPublish.length > 0 ? <PublishForm /> : null;
}

function PublishForm() {
  const { changes, state, saving, send } = usePlaybookState();
  const [note, setNote] = useState('');
  const why = useWhyNot(note);
  const publish = () => {
    const trimmed = note.trim();
    send(
      { action: 'publish', changes, ...(trimmed && { note: trimmed }) },
      changes,
      state.revision,
    );
  };
  return (
    <Flex direction="column" gap="small" align="start">
      <Input
        label="What this version is for"
        name="note"
        description="Seen in the list of versions"
        defaultValue=""
        onInput={setNote}
        onChange={setNote}
      />
      <UnderWay />
      <LoadingButton
        variant="primary"
        loading={saving === 'publish'}
        disabled={why !== undefined || saving !== undefined}
        onClick={() => publish()}
      >
        {saving === 'publish' ? 'Publishing' : 'Publish'}
      </LoadingButton>
      {why && <Text variant="microcopy">{why}</Text>}
    </Flex>
  );
}

/** Why this cannot be published now. HubSpot's word on the viewer's rights is a hint to the page, not proof. */
function useWhyNot(note: string): string | undefined {
  const { problems, wrong } = usePlaybookState();
  const { mayPublish } = usePage();
  const [part] = wrongParts(wrong);
  if (!mayPublish) return notAllowed;
  if (part) return `Something in ${partNames[part].label} is not filled in right.`;
  if (problems.length > 0) return 'Put right first what is named above.';
  return note.length > textLimits.short ? 'The note is too long.' : undefined;
}

export const notAllowed =
  'Publishing is for those who may manage the account’s apps in HubSpot. You can keep a draft for them.';

/** How many offboardings stay as they are. One search. */
function UnderWay() {
  const found = useCompanies({
    groups: [
      {
        filters: [
          { propertyName: 'offboarding_status', operator: 'IN', values: ['under_way', 'paused'] },
        ],
      },
    ],
    by: 'offboarding_end_date',
    count: 1,
  });
  if (found.status !== 'loaded')
    return found.status === 'failed' ? (
      <Text variant="microcopy">
        How many offboardings are under way could not be read. All of them keep their version.
      </Text>
    ) : null;
  return (
    <Text variant="microcopy">
      {found.total === 1
        ? 'The offboarding under way keeps its version.'
        : `The ${found.total} offboardings under way keep their version.`}
    </Text>
  );
}
