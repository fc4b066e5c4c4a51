import { Alert, Flex, Text, Tile } from '@hubspot/ui-extensions';
import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import { useEffect, useRef } from 'react';
import type { Approval } from '../../../src/api/approval';
import { sentenceOf } from '../../shared/sentences';
import { useCard } from '../card';
import { foundIn, foundTitle } from './found';
import { Next } from './Next';

const titles = {
  waiting: 'Waits for an approval',
  approved: 'Set to Approved',
  refused: 'Set to Refused',
  done: 'Done',
} satisfies Record<Approval['state'], string>;

const variants = {
  waiting: 'info',
  approved: 'info',
  refused: 'warning',
  done: 'info',
} as const satisfies Record<Approval['state'], string>;

/** The property in which an approver answers, by HubSpot's own editor. */
const answerProperty = 'offboarding_approval';

/**
 * What waits for whose approval: who may approve answers in it, and who asked does it then with one click. Whether an answer
 * counts is known once they try; until then nothing is promised.
 */
export function ApprovalBox({ approval }: { approval: Approval }) {
  const card = useCard();
  const isAsker = card.me.id === approval.by.id;
  const isApprover = !isAsker && approval.approvers.some(({ user }) => user === card.me.id);
  const form = card.form('approval');
  const found = isAsker && approval.state === 'approved' ? foundIn(form) : undefined;
  useAnswer();
  useForgetting(approval);
  return (
    <Tile compact>
      <Flex direction="column" gap="small">
        {found ? (
          <Alert title={foundTitle(found)} variant="warning">
            <Text>{sentenceOf({ code: found })}</Text>
            <Text variant="microcopy">{approval.words}</Text>
          </Alert>
        ) : (
          <Alert title={titles[approval.state]} variant={variants[approval.state]}>
            {approval.words}
          </Alert>
        )}
        {!approval.enforced && (
          <Text variant="microcopy">
            This is shown, not enforced: HubSpot did not sign who published this version of the
            playbook.
          </Text>
        )}
        {isApprover && <Answer state={approval.state} />}
        <Next approval={approval} isAsker={isAsker} found={found} />
      </Flex>
    </Tile>
  );
}

/** Reads the offboarding again when somebody answers in HubSpot. */
function useAnswer() {
  const card = useCard();
  const latest = useRef(card);
  latest.current = card;
  const { watch } = card;
  const isWatching = useRef(false);
  useEffect(() => {
    if (isWatching.current) return;
    isWatching.current = true;
    watch([answerProperty], () => latest.current.readAgain());
  }, [watch]);
}

/** Forgets what was found of an earlier answer once the approval waits again. */
function useForgetting({ state }: Approval) {
  const form = useCard().form('approval');
  const isOver = state === 'waiting' && form.saveState?.status === 'refused';
  useEffect(() => {
    if (isOver) form.restart({});
  });
}

/** HubSpot's own editor: what is set in it carries the user in HubSpot's history, which the app's writes cannot. */
function Answer({ state }: Pick<Approval, 'state'>) {
  const { record } = useCard();
  return (
    <Flex direction="column" gap="extra-small">
      <Text>Set it to Approved or Refused here. HubSpot records that it was you.</Text>
      <CrmPropertyList properties={[answerProperty]} direction="row" {...record} />
      {state === 'approved' && (
        <Text variant="microcopy">
          If somebody else set it to Approved, it may not count: set it to Waiting, and then to
          Approved again.
        </Text>
      )}
    </Flex>
  );
}
