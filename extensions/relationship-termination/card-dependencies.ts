import type { Dependencies } from '../shared/dependencies';

/** Everything the card needs that is not in it, handed in so that tests can replace it. */
export interface CardDependencies extends Dependencies {
  /** Makes HubSpot read the company's properties again. */
  refreshRecord(): void;
  /** Runs `changed` whenever HubSpot says that one of these properties of the record is another than before. */
  watch(properties: readonly string[], changed: () => void): void;
  /** The record in view, as HubSpot's own actions name it. */
  record: { objectTypeId: string; objectId: number };
  /** Shows a short message of success for a while, without taking the focus. */
  tell(words: string, type?: 'success' | 'warning'): void;
  /** Puts text on the clipboard; rejects where the browser does not allow it. */
  copyText(text: string): Promise<void>;
  /** Closes the panel with this id. */
  closePanel(id: string): void;
}
