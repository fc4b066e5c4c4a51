import { Alert, Flex, List, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { openInWords } from '../../../src/messages/in-words';
import { titleOf } from '../../../src/offboarding/items';
import { openAtClose, type OpenList } from '../../../src/offboarding/open-at-close';
import { isMoneyOpen } from '../../../src/offboarding/open-money';
import type { Open } from '../../../src/offboarding/offboarding';
import { stageIds, type OutcomeId } from '../../../src/playbook/lookup';
import { openMoneyIn } from '../../shared/open-money';
import { useCard, type Card } from '../card';
import { stagesWith } from '../stages-with';
import { itemsIn } from '../steps/list-answer';
import { lastRead, type LiveReading } from '../useLive';

interface StillOpenProps {
  outcome: OutcomeId | undefined;
  /** Whether open money is told; it is not where it stands above already. */
  tellsMoney: boolean;
}

/** Reads what `StillOpen` shows. HubSpot draws a panel before it is opened, so this is done once it is. */
export function readStillOpen({ readLive }: Pick<Card, 'readLive'>, { stage }: Open): void {
  for (const each of stagesWith(['tasks', 'money'], stage)) readLive(each);
}

/** What is open at the close, by list, and the client's open money. It warns and holds nothing. */
export function StillOpen({ outcome, tellsMoney }: StillOpenProps) {
  const { liveOf } = useCard();
  const readings = stageIds.map(liveOf);
  const items = readings.map((one) => itemsIn(lastRead(one))).find((read) => read !== undefined);
  const money = readings.map((one) => openMoneyIn(lastRead(one))).find(({ known }) => known);
  if (!items)
    return isComing(readings) ? (
      <LoadingSpinner label="Reading what is still open" showLabel size="xs" />
    ) : (
      <Text>What is still open in the lists could not be read.</Text>
    );
  const { stays, held } = openAtClose(items, outcome);
  const amounts =
    tellsMoney && money && isMoneyOpen(money, 0) ? [`Open payments: ${openInWords(money)}`] : [];
  const open = [...stays.map(named), ...amounts];
  if (open.length === 0 && held.length === 0) return null;
  return (
    <Alert title="Not everything is finished" variant="warning">
      <Flex direction="column" gap="extra-small">
        {open.length > 0 && <Lines title="Still open:" lines={open} />}
        {stays.length > 0 && <Text>{staysWords(stays)}</Text>}
        {held.length > 0 && <Lines title="On hold after the close:" lines={held.map(named)} />}
      </Flex>
    </Alert>
  );
}

/** Whether one is being read, or none was asked for yet. */
const isComing = (readings: readonly LiveReading[]): boolean =>
  readings.some(({ status }) => status === 'loading') ||
  readings.every(({ status }) => status === 'idle');

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <Text>{title}</Text>
      <List>{[...lines]}</List>
    </>
  );
}

/** So many items of a list are named, the others counted. */
const maxNamed = 3;

/** `2 concerns: “Who keeps our data?”, “The price”`; `5 duties: “A”, “B”, “C” and 2 more`. */
function named({ register, items }: OpenList): string {
  const { nouns } = register;
  const what = `${items.length} ${items.length === 1 ? nouns.one : nouns.many}`;
  const names = items
    .slice(0, maxNamed)
    .map(({ values }) => `“${titleOf(register, values) || 'without words'}”`);
  const others = items.length > maxNamed ? ` and ${items.length - maxNamed} more` : '';
  return `${what}: ${names.join(', ')}${others}`;
}

/** Which of it the closed card still shows; its money is HubSpot's. */
const staysWords = (stays: readonly OpenList[]): string =>
  stays.length === 1 && stays[0]?.items.length === 1
    ? 'The item stays on the card after the close.'
    : 'The items stay on the card after the close.';
