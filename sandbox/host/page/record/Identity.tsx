import { Anchor, Avatar, Group, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { CrmRecord } from '../api/records';
import { Panel } from '../parts/Panel';

/** Who this company is, and the way back to the list. */
export function Identity({ company, name }: { company: CrmRecord; name: string }) {
  const { id, properties } = company;
  return (
    <Panel>
      <Anchor component={Link} href="/" size="sm">
        ‹ Companies
      </Anchor>
      <Group mt="sm" wrap="nowrap" align="flex-start">
        <Avatar radius="sm" color="navy" alt="">
          {name.slice(0, 1).toUpperCase()}
        </Avatar>
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Title order={1} size="18px">
            {name}
          </Title>
          <Text size="sm" c="#516f90">
            {properties.domain}
          </Text>
          <Text size="xs" c="#516f90">
            Record ID {id}
          </Text>
        </div>
      </Group>
    </Panel>
  );
}
