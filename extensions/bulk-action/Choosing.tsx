import { Alert, Divider, Flex, Text } from '@hubspot/ui-extensions';
import { maxRunCompanies, type Run } from '../../src/api/bulk';
import type { ToDo } from './act/act-of';
import { ActChoice } from './act/ActChoice';
import type { ActEntry } from './act/useActForm';
import { useBulk } from './bulk';
import { KeptRuns } from './kept/KeptRuns';
import { companiesInWords } from '../shared/companies-in-words';
import { demibold } from '../shared/parts/unchanged';

interface ChoosingProps {
  entry: ActEntry;
  onEntry(entry: ActEntry): void;
  onPreview(toDo: ToDo): void;
  onOpen(run: Run): void;
}

/** What is to be done with the companies that are selected, and what was done before. */
export function Choosing({ onOpen, ...choice }: ChoosingProps) {
  const { selected } = useBulk();
  const isTooMany = selected.length > maxRunCompanies;
  return (
    <Flex direction="column" gap="medium">
      {selected.length === 0 && (
        <Alert title="No company is selected" variant="info">
          Select companies in HubSpot's list, then open this again.
        </Alert>
      )}
      {isTooMany && (
        <Alert title="Too many companies are selected" variant="warning">
          {`${companiesInWords(selected.length)} are selected. Up to ${maxRunCompanies.toLocaleString('en')} can be changed at once: select fewer.`}
        </Alert>
      )}
      {selected.length > 0 && !isTooMany && (
        <>
          <Text format={demibold}>{`${companiesInWords(selected.length)} selected`}</Text>
          <ActChoice {...choice} />
        </>
      )}
      <Divider />
      <KeptRuns onOpen={onOpen} />
    </Flex>
  );
}
