import { Alert, Button, EmptyState, Flex, Text } from '@hubspot/ui-extensions';
import { PageLink, usePageRoute } from '@hubspot/ui-extensions/pages';
import { companyIdField } from '../../../src/api/bulk';
import { fromRecord } from '../../../src/crm/read-record';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { dateInWords } from '../../shared/dates';
import { pathOf } from '../routes';
import { Searching } from '../search/SearchState';
import { ReadOnlyOffboarding } from './ReadOnlyOffboarding';
import { usePlaybooks } from './usePlaybooks';
import { useReadAfterChange } from './useReadAfterChange';
import { useRecords } from './useRecords';

/** `/company/:company`: the offboardings of a company, the newest first, read only. */
export function OneOffboarding() {
  const { params } = usePageRoute();
  const id = companyIdField.safeParse(params.company);
  return id.success ? <OfCompany key={id.data} id={id.data} /> : <NoSuch />;
}

function OfCompany({ id }: { id: string }) {
  const found = useRecords(id);
  const { isAwaiting, onChanged } = useReadAfterChange(found);
  const playbookOf = usePlaybooks(found.status === 'loaded' ? found.records : []);
  if (found.status === 'failed' || playbookOf === 'failed') return <Failed onAgain={found.again} />;
  if (found.status !== 'loaded' || !playbookOf) return <Searching />;
  if (found.records.length === 0) return <NoSuch />;
  const [present, ...earlier] = found.records.map(
    (record) => fromRecord(record, noBoard, playbookOf(record))?.offboarding,
  );
  return (
    <Flex direction="column" gap="medium">
      {isAwaiting && (
        <Text variant="microcopy">What was changed shows here once HubSpot’s search has it.</Text>
      )}
      {present ? (
        <ReadOnlyOffboarding companyId={id} offboarding={present} onChanged={onChanged} />
      ) : (
        <Unreadable />
      )}
      {earlier.length > 0 && <Earlier count={earlier.length} all={earlier} />}
    </Flex>
  );
}

/** The page does not follow moves on HubSpot's board: the card on the record does. */
const noBoard = { toHubSpot: {}, fromHubSpot: {} };

function NoSuch() {
  return (
    <EmptyState title="No offboarding here" layout="vertical">
      <Text>This company was never offboarded, or you may not see its offboarding.</Text>
      <PageLink to={pathOf('list')}>Go to the list</PageLink>
    </EmptyState>
  );
}

/** Where HubSpot's search does not find the object for pages, the card on the record, which reads by id, does. */
const Failed = ({ onAgain }: { onAgain(): void }) => (
  <Flex direction="column" gap="small" align="start">
    <Alert title="This offboarding could not be read" variant="warning">
      HubSpot did not answer the search for it. The card on the company’s record shows it.
    </Alert>
    <Button size="xs" onClick={() => onAgain()}>
      Search again
    </Button>
  </Flex>
);

const Unreadable = () => (
  <Alert title="This offboarding cannot be read" variant="warning">
    Its key or its first day is missing in HubSpot. Open it on the company’s record.
  </Alert>
);

function Earlier({ all, count }: { all: (Offboarding | undefined)[]; count: number }) {
  const readable = all.filter((one) => one !== undefined);
  return (
    <Text variant="microcopy">
      {count === 1 ? 'One earlier offboarding' : `${count} earlier offboardings`}
      {readable.length > 0 &&
        `: ${readable.map(({ number, startedOn }) => `number ${number}, started ${dateInWords(startedOn)}`).join('; ')}`}
    </Text>
  );
}
