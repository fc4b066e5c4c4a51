import { Anchor, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { Panel } from '../parts/Panel';

export function NoSuchCompany() {
  return (
    <Panel>
      <Title order={1} mb="xs">
        This company is not here
      </Title>
      <Text mb="xs">It was deleted, or the address is wrong.</Text>
      <Anchor component={Link} href="/">
        To all companies
      </Anchor>
    </Panel>
  );
}
