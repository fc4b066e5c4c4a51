import { Button, Panel, PanelBody, PanelFooter, PanelSection } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';

interface OpenPanelProps {
  id: string;
  /** The button's words. */
  label: string;
  title: string;
  variant?: 'primary' | 'secondary' | 'transparent';
  size?: 'xs' | 'sm' | 'md';
  width?: 'md' | 'lg';
  onOpen?: () => void;
  footer: ReactNode;
  children: ReactNode;
}

/** A button that opens a panel with a form. Drafts are kept outside it, so closing loses nothing. */
export function OpenPanel({
  id,
  label,
  title,
  width = 'md',
  footer,
  children,
  ...button
}: OpenPanelProps) {
  return (
    <Button
      variant={button.variant ?? 'transparent'}
      size={button.size ?? 'xs'}
      onClick={() => button.onOpen?.()}
      overlay={
        <Panel id={id} title={title} width={width}>
          <PanelBody>
            <PanelSection flush>{children}</PanelSection>
          </PanelBody>
          <PanelFooter>{footer}</PanelFooter>
        </Panel>
      }
    >
      {label}
    </Button>
  );
}
