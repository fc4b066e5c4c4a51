import { Accordion, Alert, Flex, List, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { partIds, type Difference } from '../../../src/playbook/changes-in-words';
import { usePage } from '../page';
import { partNames } from './part-names';
import { usePlaybookState } from './settings';

/** What would differ from the version that runs, in words, and what does not fit together. */
export function Compare() {
  const { toPublish, problems } = usePlaybookState();
  if (toPublish.length === 0) return <Text>Nothing: this is what runs.</Text>;
  return (
    <Flex direction="column" gap="small">
      <Accordion
        size="xs"
        title={`Compare with what runs (${toPublish.length})`}
        defaultOpen={toPublish.length <= 8}
      >
        <Differences all={toPublish} />
      </Accordion>
      {problems.length > 0 && (
        <Alert title="This does not fit together yet" variant="warning">
          <List variant="unordered-styled">
            {problems.map((problem) => (
              <Text key={problem}>{problem}</Text>
            ))}
          </List>
        </Alert>
      )}
    </Flex>
  );
}

/** What differs, by the part that it belongs to. */
export function Differences({ all }: { all: readonly Difference[] }) {
  const { readOwners } = usePage();
  const namesPeople = all.some(({ part }) => part === 'managers' || part === 'approvals');
  useEffect(() => {
    if (namesPeople) readOwners();
  }, [namesPeople, readOwners]);
  return (
    <Flex direction="column" gap="small">
      {partIds
        .filter((part) => all.some((one) => one.part === part))
        .map((part) => (
          <Flex key={part} direction="column" gap="extra-small">
            <Text format={{ fontWeight: 'demibold' }}>{partNames[part].label}</Text>
            <List variant="unordered-styled">
              {all
                .filter((one) => one.part === part)
                .map(({ words }, at) => (
                  <Text key={at}>{words}</Text>
                ))}
            </List>
          </Flex>
        ))}
    </Flex>
  );
}
