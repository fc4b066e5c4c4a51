import { Drawer, Modal } from '@mantine/core';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { Extension } from '../../extension/Extension';
import type { Viewer } from '../api/catalog';
import type { Card } from '../api/sandbox';
import { extensionContext } from '../parts/extension-context';
import { useFocusBack } from '../parts/use-focus-back';

interface BulkDialogProps {
  action: Card;
  /** As they were ticked when it was opened. */
  ids: readonly string[];
  viewer: Viewer;
  close(): void;
}

/** A bulk action for the companies ticked, in a panel or a modal, as its `displayMode` says. */
export function BulkDialog({ action, ids, viewer, close }: BulkDialogProps) {
  useFocusBack();
  const context = useMemo(
    () =>
      extensionContext(
        {
          location: action.location,
          crm: { objectTypeId: '0-2', objectIds: ids.map(Number) },
        },
        viewer,
      ),
    [action.location, ids, viewer],
  );
  /** Escape in an overlay of the extension, or over an open menu, closes that only. */
  const escape = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    const here = target instanceof Element && currentTarget.contains(target);
    if (event.key === 'Escape' && here && !target.closest(withOpenMenu)) close();
  };
  return (
    <Opened
      modal={action.displayMode === 'MODAL'}
      name={action.name}
      close={close}
      onKeyDown={escape}
    >
      <Extension card={action} context={context} />
    </Opened>
  );
}

/** What has a menu, a list of choices or a calendar open. */
const withOpenMenu =
  '[data-mantine-stop-propagation="true"], [aria-haspopup][aria-expanded="true"]';

interface OpenedProps {
  modal: boolean;
  name: string;
  close(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  children: ReactNode;
}

function Opened({ modal, name, close, onKeyDown, children }: OpenedProps) {
  const root = {
    opened: true,
    onClose: close,
    closeOnEscape: false,
    onKeyDown,
    size: modal ? 720 : 640,
    padding: 24,
    transitionProps: { duration: 0 },
    classNames: { header: 'hsx-panel-header', title: 'hsx-panel-title' },
  };
  const Parts = modal ? Modal : Drawer;
  const content = (
    <>
      <Parts.Overlay />
      <Parts.Content>
        {/* The header of a panel is no banner of the page, which a page has once. */}
        <Parts.Header role="presentation">
          <Parts.Title>{name}</Parts.Title>
          <Parts.CloseButton aria-label={`Close ${name}`} />
        </Parts.Header>
        <Parts.Body pt="lg">{children}</Parts.Body>
      </Parts.Content>
    </>
  );
  return modal ? (
    <Modal.Root {...root}>{content}</Modal.Root>
  ) : (
    <Drawer.Root {...root} position="right">
      {content}
    </Drawer.Root>
  );
}
