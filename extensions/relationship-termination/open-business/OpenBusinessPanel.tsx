import { Alert, Flex, LoadingButton, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import {
  businessKinds,
  type BusinessItem,
  type BusinessKind,
  type OpenBusiness,
} from '../../../src/contract/open-business';
import type { Desk } from '../desk';
import { OpenPanel } from '../parts/OpenPanel';
import { lastOf } from '../useOnDemand';
import { headline, objectTypeIds } from './business-words';

/** What else is open with the client, so that nobody writes to them as if nothing were. Read when opened. */
export function OpenBusinessPanel({ desk }: { desk: Desk }) {
  const { state, ask } = desk.openBusiness;
  const business = lastOf(state);
  return (
    <OpenPanel
      id="open_business"
      label="What else is open"
      title="What else is open with this client"
      size="sm"
      onOpen={ask}
      footer={
        <LoadingButton loading={state.is === 'asking'} onClick={() => ask()}>
          {state.is === 'failed' ? 'Try again' : 'Read again'}
        </LoadingButton>
      }
    >
      <Flex direction="column" gap="medium">
        <Text>
          Deals, tickets and sequences go on by themselves. Close or stop what does not fit the
          ending any more.
        </Text>
        {state.is === 'failed' && (
          <Alert title="This could not be read" variant="warning">
            {state.sentence}
            {state.id && <Text variant="microcopy">Reference: {state.id}</Text>}
          </Alert>
        )}
        {state.is === 'asking' && !business && (
          <LoadingSpinner label="Reading what is open" showLabel size="sm" />
        )}
        {business && businessKinds.map((kind) => <Kind key={kind} kind={kind} all={business} />)}
        {business && <Text variant="microcopy">Read {desk.formatInstant(business.readAt)}.</Text>}
      </Flex>
    </OpenPanel>
  );
}

function Kind({ kind, all }: { kind: BusinessKind; all: OpenBusiness }) {
  const found = all[kind];
  const items = found.is === 'read' ? found.value.items : [];
  const others = found.is === 'read' ? found.value.total - items.length : 0;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{headline(kind, found)}</Text>
      {items.map((item) => (
        <Item key={item.id} kind={kind} item={item} />
      ))}
      {others > 0 && <Text variant="microcopy">And {others} more in HubSpot.</Text>}
    </Flex>
  );
}

function Item({ kind, item }: { kind: BusinessKind; item: BusinessItem }) {
  return (
    <Flex gap="small" align="center" wrap>
      <CrmActionLink
        actionType="PREVIEW_OBJECT"
        actionContext={{ objectTypeId: objectTypeIds[kind], objectId: Number(item.id) }}
      >
        {item.label}
      </CrmActionLink>
      {item.hint && <Text variant="microcopy">{item.hint}</Text>}
    </Flex>
  );
}
