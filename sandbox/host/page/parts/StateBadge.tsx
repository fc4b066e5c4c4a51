import { Badge } from '@mantine/core';

/** A stage or a state, in its own words. */
export function StateBadge({ children }: { children: string }) {
  return (
    <Badge radius="sm" tt="none" fw={500} fz="xs" bg="#e5f0f8" c="#213343" maw="100%">
      {children}
    </Badge>
  );
}
