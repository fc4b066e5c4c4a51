const EDITED = 'sandbox-record-edited';

/** Tells the page that a record was edited by one of HubSpot's own components inside a card. */
export const tellEdited = () => globalThis.dispatchEvent(new Event(EDITED));

/** Hears of edits inside cards; returns what stops it. */
export function onEdited(hear: () => void): () => void {
  globalThis.addEventListener(EDITED, hear);
  return () => globalThis.removeEventListener(EDITED, hear);
}
