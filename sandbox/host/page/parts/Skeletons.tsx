import { Skeleton, Stack } from '@mantine/core';

/** Grey lines in place of what is on its way. */
export function Skeletons({ lines, height = 14 }: { lines: number; height?: number }) {
  return (
    <Stack gap="sm" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={height} width={`${95 - ((index * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}
