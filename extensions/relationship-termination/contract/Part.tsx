import { Button, Divider, Flex, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { demibold } from '../../shared/parts/unchanged';

interface PartProps {
  title: string;
  children: ReactNode;
  /** For a part that can be left out: the label of its button, and what it does. */
  leaveOut?: { label: string; onClick(): void };
}

/** A part of the form under a title. */
export function Part({ title, children, leaveOut }: PartProps) {
  return (
    <Flex direction="column" gap="small">
      <Divider />
      <Text format={demibold}>{title}</Text>
      {children}
      {leaveOut && (
        <Flex>
          <Button size="xs" variant="transparent" onClick={leaveOut.onClick}>
            {leaveOut.label}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
