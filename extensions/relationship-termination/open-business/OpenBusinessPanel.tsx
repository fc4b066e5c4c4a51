import { Alert, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';

import {
  businessKinds,
  type BusinessItem,
  type BusinessKind,
  type OpenBusiness,
} from '../../../src/api/open-business';
import { type StepId, builtInStepIds, builtInStep } from '../../../src/playbook/lookup';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { useCard } from '../card';
import { InvoiceTable } from '../money/InvoiceTable';
import { OpenPanel } from '../../shared/parts/OpenPanel';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { StepLinks } from '../steps/StepLinks';
import { lastOf } from '../../shared/useOnDemand';
import { headline, invoiceHeadline, recordTypeIds } from './business-words';
import { demibold } from '../../shared/parts/unchanged';
import { KeptActionLink } from '../parts/KeptActions';

const id = 'open_business';
const stepsThatSettle = builtInStepIds.filter(
  (step) => builtInStep(step)?.nothingOpenIn === 'money',
);

interface OpenBusinessPanelProps {
  /** Opens a step, while the offboarding is under way. */
  onOpen?(step: StepId): void;
}

/** Other open records of the client. Read when the panel is opened. */
export function OpenBusinessPanel({ onOpen }: OpenBusinessPanelProps) {
  const card = useCard();
  const { state, read } = card.openBusiness;
  const business = lastOf(state);
  return (
    <OpenPanel
      id={id}
      label="What else is open"
      title="What else is open with this client"
      size="sm"
      onOpen={read}
      footer={<ReadAgain status={state.status} onRead={read} />}
    >
      <Flex direction="column" gap="medium">
        <Text>
          Deals, tickets and sequences go on by themselves. Close or stop what does not fit the
          ending any more.
        </Text>
        {state.status === 'failed' && (
          <Alert title="This could not be read" variant="warning">
            {state.sentence}
            {state.id && <Text variant="microcopy">Reference: {state.id}</Text>}
          </Alert>
        )}
        {state.status === 'loading' && !business && (
          <LoadingSpinner label="Reading what is open" showLabel size="sm" />
        )}
        {business && businessKinds.map((kind) => <Kind key={kind} kind={kind} all={business} />)}
        {business && (
          <Invoices
            money={business.money}
            today={card.today}
            onOpen={
              onOpen &&
              ((step) => {
                onOpen(step);
                card.closePanel(id);
              })
            }
          />
        )}
        {business && <Text variant="microcopy">Read {card.formatInstant(business.readAt)}.</Text>}
      </Flex>
    </OpenPanel>
  );
}

function Kind({ kind, all }: { kind: BusinessKind; all: OpenBusiness }) {
  const found = all[kind];
  const items = found.status === 'loaded' ? found.value.items : [];
  const others = found.status === 'loaded' ? found.value.total - items.length : 0;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={demibold}>{headline(kind, found)}</Text>
      {items.map((item) => (
        <Item key={item.id} kind={kind} item={item} />
      ))}
      {others > 0 && <Text variant="microcopy">And {others} more in HubSpot.</Text>}
    </Flex>
  );
}

interface InvoicesProps {
  money: OpenBusiness['money'];
  today: CalendarDate;
  onOpen: ((step: StepId) => void) | undefined;
}

/** What the client still owes, and the step that settles it. */
function Invoices({ money, today, onOpen }: InvoicesProps) {
  const isOpen = money.status === 'loaded' && money.value.invoices.length > 0;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={demibold}>{invoiceHeadline(money)}</Text>
      {isOpen && <InvoiceTable money={money.value} today={today} />}
      {isOpen && onOpen && <StepLinks steps={stepsThatSettle} onOpen={onOpen} />}
    </Flex>
  );
}

function Item({ kind, item }: { kind: BusinessKind; item: BusinessItem }) {
  return (
    <Flex gap="small" align="center" wrap>
      <KeptActionLink
        actionType="PREVIEW_OBJECT"
        actionContext={{ objectTypeId: recordTypeIds[kind], objectId: Number(item.id) }}
      >
        {item.label}
      </KeptActionLink>
      {item.hint && <Text variant="microcopy">{item.hint}</Text>}
    </Flex>
  );
}
