import type { OverlayRegistry } from './overlays';
import type { HostActions } from './protocol';

type Means = { addToast: HostActions['addAlert']; registry: OverlayRegistry };

/** The page's actions where it has them, else what the sandbox does by itself. */
export function defaultActions(page: () => Partial<HostActions>, means: Means): HostActions {
  return {
    addAlert: (alert) => (page().addAlert ?? means.addToast)(alert),
    reloadPage: () => (page().reloadPage ?? (() => location.reload()))(),
    refreshObjectProperties: () => page().refreshObjectProperties?.(),
    fetchCrmObjectProperties: async (names) => page().fetchCrmObjectProperties?.(names) ?? {},
    onCrmPropertiesUpdate: (names, callback) => page().onCrmPropertiesUpdate?.(names, callback),
    openIframeModal: (modal, onClose) => {
      const { openIframeModal } = page();
      if (openIframeModal) return openIframeModal(modal, onClose);
      means.addToast({ type: 'info', title: 'Not drawn by the sandbox', message: modal.uri });
    },
    copyTextToClipboard: (text) =>
      (page().copyTextToClipboard ?? ((copied) => navigator.clipboard.writeText(copied)))(text),
    closeOverlay: (id) => means.registry.close(id),
    navigateToPage: (options) => page().navigateToPage?.(options),
  };
}
