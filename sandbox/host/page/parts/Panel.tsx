import { Paper, type PaperProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface PanelProps extends PaperProps {
  children: ReactNode;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}

/** A white box on the grey page; a landmark when it has a name. */
export function Panel({ children, ...props }: PanelProps) {
  return (
    <Paper component="section" withBorder p="md" {...props}>
      {children}
    </Paper>
  );
}
