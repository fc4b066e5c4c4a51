import { Anchor, Avatar, Group, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { Panel } from '../parts/Panel';

/** Who this company is, and the way back to the list. */
export function Identity({ name, domain }: { name: string; domain?: string | null | undefined }) {
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
          {domain && (
            <Text size="sm" c="#516f90">
              {domain}
            </Text>
          )}
        </div>
      </Group>
    </Panel>
  );
}
