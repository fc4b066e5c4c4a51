import { Flex, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { demibold } from './unchanged';

interface FactProps {
  label: string;
  value: string;
  /** A small line under the value. */
  more?: string | undefined;
  /** The button that changes it. */
  change?: ReactNode;
}

/** A labelled fact, with the way to change it beside it. */
export function Fact({ label, value, more, change }: FactProps) {
  return (
    <Flex direction="column">
      <Text variant="microcopy">{label}</Text>
      <Flex gap="extra-small" align="center" wrap>
        <Text format={demibold}>{value}</Text>
        {change}
      </Flex>
      {more && <Text variant="microcopy">{more}</Text>}
    </Flex>
  );
}
