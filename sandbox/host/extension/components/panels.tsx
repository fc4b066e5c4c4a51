import type {
  ModalBodyProps,
  ModalFooterProps,
  ModalProps,
  PanelBodyProps,
  PanelFooterProps,
  PanelProps,
  PanelSectionProps,
} from '@hubspot/ui-extensions';
import { Drawer, Modal as MantineModal } from '@mantine/core';
import { useContext, useEffect, useRef } from 'react';
import { Registry, useFrame } from '../overlays';
import { shortSize, testId } from './sizes';

const PANEL_WIDTHS: Record<string, number> = { sm: 440, md: 600, lg: 840 };
const MODAL_WIDTHS: Record<string, number> = { sm: 480, md: 640, lg: 900 };

type Overlaid = { id: string; onOpen?: () => void; onClose?: () => void };

/** Opens with the component whose `overlay` this is; its id is what `closeOverlay` names. */
function useOverlaid({ id, onOpen, onClose }: Overlaid) {
  const registry = useContext(Registry);
  const frame = useFrame();
  useEffect(() => (frame ? registry.add(id, frame) : undefined), [registry, id, frame]);
  const open = frame?.open ?? false;
  const was = useRef(false);
  const latest = useRef({ onOpen, onClose });
  latest.current = { onOpen, onClose };
  useEffect(() => {
    if (open === was.current) return;
    was.current = open;
    (open ? latest.current.onOpen : latest.current.onClose)?.();
  }, [open]);
  return frame;
}

/** The header of a panel is no banner of the page, which a page has once. */
const notBanner = { role: 'presentation' };

const outside = (what: string) => (
  <div role="note" className="hsx-stand-in">
    {what} opens only as the overlay of a Button, LoadingButton, Link, Tag or Image.
  </div>
);

export function Panel(props: PanelProps) {
  const { width, title, variant = 'default', children, ...rest } = props;
  const frame = useOverlaid(props);
  if (!frame) return outside('A Panel');
  return (
    <Drawer.Root
      opened={frame.open}
      onClose={frame.close}
      position="right"
      size={PANEL_WIDTHS[shortSize(width, 'sm')] ?? 440}
      lockScroll={variant === 'modal'}
      shadow="lg"
      padding={0}
      transitionProps={{ duration: 120 }}
      classNames={{
        header: 'hsx-panel-header',
        title: 'hsx-panel-title',
        content: 'hsx-panel',
        body: 'hsx-panel-content',
      }}
      {...(props['aria-label'] && { 'aria-label': props['aria-label'] })}
      {...testId(rest)}
    >
      {variant === 'modal' && <Drawer.Overlay />}
      <Drawer.Content>
        <Drawer.Header {...notBanner}>
          {title && <Drawer.Title>{title}</Drawer.Title>}
          <Drawer.CloseButton aria-label="Close panel" />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

export function PanelBody({ children, ...rest }: PanelBodyProps) {
  return (
    <div className="hsx-panel-body" {...testId(rest)}>
      {children}
    </div>
  );
}

export function PanelFooter({ children, ...rest }: PanelFooterProps) {
  return (
    <div className="hsx-panel-footer" {...testId(rest)}>
      {children}
    </div>
  );
}

export function PanelSection({ flush = false, children, ...rest }: PanelSectionProps) {
  return (
    <section style={{ marginBottom: flush ? 0 : 24 }} {...testId(rest)}>
      {children}
    </section>
  );
}

export function Modal(props: ModalProps) {
  const { width, title, variant = 'default', children, ...rest } = props;
  const frame = useOverlaid(props);
  if (!frame) return outside('A Modal');
  return (
    <MantineModal.Root
      opened={frame.open}
      onClose={frame.close}
      size={MODAL_WIDTHS[shortSize(width, 'sm')] ?? 480}
      padding={0}
      centered
      transitionProps={{ duration: 120 }}
      classNames={{
        header: `hsx-panel-header hsx-modal-${variant}`,
        title: 'hsx-panel-title',
        body: 'hsx-panel-content',
      }}
      {...(props['aria-label'] && { 'aria-label': props['aria-label'] })}
      {...testId(rest)}
    >
      <MantineModal.Overlay />
      <MantineModal.Content>
        <MantineModal.Header {...notBanner}>
          {title && <MantineModal.Title>{title}</MantineModal.Title>}
          <MantineModal.CloseButton aria-label="Close modal" />
        </MantineModal.Header>
        <MantineModal.Body>{children}</MantineModal.Body>
      </MantineModal.Content>
    </MantineModal.Root>
  );
}

export function ModalBody({ children, ...rest }: ModalBodyProps) {
  return (
    <div className="hsx-panel-body" {...testId(rest)}>
      {children}
    </div>
  );
}

export function ModalFooter({ children, ...rest }: ModalFooterProps) {
  return (
    <div className="hsx-panel-footer" {...testId(rest)}>
      {children}
    </div>
  );
}
