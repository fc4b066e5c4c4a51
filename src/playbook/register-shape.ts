import type { FieldShape } from './field-shape';

/** What an item's message is kept in: ids of fields of the register. */
export interface RegisterDraftShape {
  /** The text, readable in HubSpot. */
  text: string;
  /** Which draft the text came from, and whether it was changed since (`src/messages/kept-draft.ts`). */
  from: string;
  /** Id of the message for an item that came from no draft. */
  otherwise: string;
}

/**
 * A list that a step keeps: concerns, access, what is handed over. Each item is a HubSpot task on company
 * and offboarding, open until it is done; its fields are properties of that task.
 */
export interface RegisterShape {
  id: string;
  label: string;
  /** One of them, within a sentence: `a concern`. */
  one: string;
  /** One sentence, shown while the list is empty: what belongs here. */
  hint: string;
  /** Id of the step that keeps the list. */
  step: string;
  /** Ids of other steps that show it, to be read. */
  shownIn: readonly string[];
  /** What HubSpot's task says before the item's title: `Answer`. */
  task: string;
  /** The first is the item's title, and required. */
  fields: readonly FieldShape[];
  /**
   * When an item is due; the person may say another day. `preset`: on the last day of service, while that is
   * known and still to come; else in so many working days, and without these the person says when.
   */
  due: { label: string; preset?: 'final_service_date'; inWorkingDays?: number };
  /** What its owner is called; absent where nobody of us has to do it. */
  owner?: { label: string; required: boolean; several: boolean };
  done: {
    /** `Mark answered`. */
    button: string;
    /** `answered`. */
    word: string;
    /** What is asked when an item is done. */
    fields: readonly FieldShape[];
  };
  /** What the client must have said before an item may be planned: yes, or anything but no. Each is a contact with them. */
  contact?: { asks: 'agreed' | 'not_refused' };
  /** A message goes with each item. */
  draft?: RegisterDraftShape;
  /** A plan by the reason can be made of it (`cadences`). */
  plan?: true;
  /** An item done with this option turns the offboarding into what the alternative in the field `by` says. */
  turns?: { field: string; option: string; by: string };
  /** The part of the closing dossier that shows the list; left out, it stands under the lists. */
  dossier?: 'data_and_access' | 'learned';
  /** Its items are for a relationship that ends: they wait where the offboarding was called off. */
  onlyIfItEnds?: true;
  /** Whether items may be added and changed after the close. */
  runsOn: boolean;
}
