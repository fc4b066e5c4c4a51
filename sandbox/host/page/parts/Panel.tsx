import { Paper, type PaperProps } from '@mantine/core';
import type { ReactNode } from 'react';

/** A white box on the grey page. */
export function Panel({ children, ...props }: PaperProps & { children: ReactNode }) {
  return (
    <Paper withBorder radius="sm" p="md" {...props}>
      {children}
    </Paper>
  );
}
