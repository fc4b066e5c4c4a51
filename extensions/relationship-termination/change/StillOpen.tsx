import { Alert, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { openInWords } from '../../../src/messages/in-words';
import { openAtClose, type OpenCount } from '../../../src/offboarding/open-at-close';
import { isMoneyOpen } from '../../../src/offboarding/open-money';
import type { Open } from '../../../src/offboarding/offboarding';
import { stageIds, type OutcomeId } from '../../../src/playbook/lookup';
import { openMoneyIn } from '../../shared/open-money';
import { useCard, type Card } from '../card';
import { stagesWith } from '../stages-with';
import { itemsIn } from '../steps/list-answer';
import { lastRead } from '../useLive';

interface StillOpenProps {
  outcome: OutcomeId | undefined;
}

/** Reads what `StillOpen` shows. HubSpot draws a panel before it is opened, so this is done once it is. */
export function readStillOpen({ readLive }: Pick<Card, 'readLive'>, { stage }: Open): void {
  for (const each of stagesWith(['tasks', 'money'], stage)) readLive(each);
}

/** What is open at the close, by list, and the client's open money. It warns and holds nothing. */
export function StillOpen({ outcome }: StillOpenProps) {
  const { liveOf } = useCard();
  const readings = stageIds.map(liveOf);
  const items = readings.map((one) => itemsIn(lastRead(one))).find((read) => read !== undefined);
  const money = readings.map((one) => openMoneyIn(lastRead(one))).find(({ known }) => known);
  if (!items)
    return readings.some(({ status }) => status === 'loading') ? (
      <LoadingSpinner label="Reading what is still open" showLabel size="xs" />
    ) : (
      <Text>What is still open in the lists could not be read.</Text>
    );
  const { stays, held } = openAtClose(items, outcome);
  const amounts = money && isMoneyOpen(money, 0) ? [openInWords(money)] : [];
  const open = [...stays.map(inWords), ...amounts];
  if (open.length === 0 && held.length === 0) return null;
  return (
    <Alert title="Not everything is finished" variant="warning">
      {open.length > 0 && (
        <Text>{`Still open: ${open.join(', ')}.${stays.length > 0 ? staysWords(stays) : ''}`}</Text>
      )}
      {held.length > 0 && (
        <Text>{`On hold after the close: ${held.map(inWords).join(', ')}.`}</Text>
      )}
    </Alert>
  );
}

const inWords = ({ register: { nouns }, count }: OpenCount) =>
  `${count} ${count === 1 ? nouns.one : nouns.many}`;

/** Which of it the closed card still shows; its money is HubSpot's. */
function staysWords(stays: readonly OpenCount[]): string {
  const isOne = stays.length === 1 && stays[0]?.count === 1;
  return isOne
    ? ' The item stays on the card after the close.'
    : ' The items stay on the card after the close.';
}
