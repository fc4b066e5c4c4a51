import { Alert, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { Live, Money } from '../../../src/api/live';
import type { StageId } from '../../../src/playbook/lookup';
import type { Clock } from '../../shared/clock';
import { useCard } from '../card';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { isToCome, lastRead } from '../useLive';
import { InvoiceTable } from './InvoiceTable';
import { moneySentence, unknownSentences, withoutBalanceSentence } from './money-words';
import { demibold } from '../../shared/parts/unchanged';

/** Open invoices, read live, with a refresh button. Unknown is not shown as zero. */
export function OpenMoneySection({ stage }: { stage: StageId }) {
  const card = useCard();
  const reading = card.liveOf(stage);
  const live = lastRead(reading);
  if (isToCome(reading) && !live) {
    return <LoadingSpinner label="Reading the open invoices" showLabel size="xs" />;
  }
  const again = (
    <ReadAgain
      size="xs"
      variant="secondary"
      status={reading.status}
      onRead={() => card.readLiveAgain(stage)}
    />
  );
  if (reading.status === 'failed') {
    return (
      <Alert title="Open invoices are not known" variant="warning">
        <Flex direction="column" gap="extra-small" align="start">
          <Text>{reading.sentence} You can also type what is open.</Text>
          {again}
          {reading.id && <Text variant="microcopy">Reference: {reading.id}</Text>}
        </Flex>
      </Alert>
    );
  }
  return (
    <Flex direction="column" gap="extra-small">
      <Flex justify="between" align="center" gap="small" wrap>
        <Text format={demibold}>{headline(live, card.formatInstant)}</Text>
        {isLeftOut(live) ? null : again}
      </Flex>
      {live?.money?.status === 'loaded' && (
        <>
          <InvoiceTable money={live.money.value} today={card.today} />
          <WithoutBalance money={live.money.value} />
        </>
      )}
    </Flex>
  );
}

const isLeftOut = (live: Live | undefined) =>
  live?.money?.status === 'unavailable' && live.money.why === 'left_out';

/** Names the invoices that hold the step because HubSpot does not say what is open. */
function WithoutBalance({ money: { withoutBalance = [] } }: { money: Money }) {
  if (withoutBalance.length === 0) return null;
  return <Text>{withoutBalanceSentence(withoutBalance)}</Text>;
}

function headline(live: Live | undefined, formatInstant: Clock['formatInstant']): string {
  if (!live?.money) return unknownSentences.failed;
  if (live.money.status === 'unavailable') return unknownSentences[live.money.why];
  return `${moneySentence(live.money.value)}, read ${formatInstant(live.readAt)}.`;
}
