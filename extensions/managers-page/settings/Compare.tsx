import { Accordion, Alert, Flex, List, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { partIds } from '../../../src/playbook/changes-in-words';
import { usePage } from '../page';
import { partNames } from './part-names';
import { useDesk } from './settings';

/** What would differ from the version that runs, in words, and what does not fit together. */
export function Compare() {
  const { toPublish, problems } = useDesk();
  const { readOwners } = usePage();
  const namesOwners = toPublish.some(({ part }) => part === 'managers');
  useEffect(() => {
    if (namesOwners) readOwners();
  }, [namesOwners, readOwners]);
  if (toPublish.length === 0) return <Text>Nothing: this is what runs.</Text>;
  const parts = partIds.filter((part) => toPublish.some((one) => one.part === part));
  return (
    <Flex direction="column" gap="small">
      <Accordion
        size="xs"
        title={`Compare with what runs (${toPublish.length})`}
        defaultOpen={toPublish.length <= 8}
      >
        <Flex direction="column" gap="small">
          {parts.map((part) => (
            <Flex key={part} direction="column" gap="extra-small">
              <Text format={{ fontWeight: 'demibold' }}>{partNames[part].label}</Text>
              <List variant="unordered-styled">
                {toPublish
                  .filter((one) => one.part === part)
                  .map(({ words }) => (
                    <Text key={words}>{words}</Text>
                  ))}
              </List>
            </Flex>
          ))}
        </Flex>
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
