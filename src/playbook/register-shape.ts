import type { FieldShape } from './field-shape';

/** Fields of a register in which an item's message is stored, by id. */
export interface RegisterDraftShape {
  /** The text, readable in HubSpot. */
  text: string;
  /** Message id and hash of the draft that the text came from (`src/messages/kept-draft.ts`). */
  from: string;
  /** Id of the message for an item without a draft. */
  otherwise: string;
  /** The field and its option by which an item is an e-mail. */
  byEmail: { field: string; option: string };
}

/** A usual item: the values of its fields by id, its title with them; `suggest`: those that the offboarding gives. */
export interface UsualItemShape {
  values: Readonly<Record<string, string>>;
  suggest?: Readonly<Record<string, 'owner' | 'client_contact'>>;
}

/**
 * A list of items that a step keeps: concerns, access, things handed over. Each item is a HubSpot task on the
 * company and the offboarding, open until it is done; its fields are properties of that task.
 */
export interface RegisterShape {
  id: string;
  label: string;
  /** One item, within a sentence: `a concern`. */
  one: string;
  /** For a count: `1 concern`, `2 concerns`. */
  nouns: { one: string; many: string };
  /** One sentence, shown while the list is empty: which items belong here. */
  hint: string;
  /** Id of the step that keeps the list. */
  step: string;
  /** Ids of other steps that show the list read-only. */
  shownIn: readonly string[];
  /** Prefix of the HubSpot task's title, before the item's title: `Answer`. */
  task: string;
  /** The first field is the item's title; it is required. */
  fields: readonly FieldShape[];
  /**
   * Default due date of an item, which the person can change. `preset`: the final service date while it is
   * known and still to come; else `inWorkingDays` working days from today; without either, no default. `goesOn`: what
   * goes on until then; it is said where the day is after the last day of service. `unless`: no day is asked for an item
   * whose field has this option; `task` is the prefix of its task's title.
   */
  due: {
    label: string;
    preset?: 'final_service_date';
    inWorkingDays?: number;
    goesOn?: string;
    unless?: { field: string; option: string; task: string };
  };
  /** Label of the item's owner; absent if nobody of us has to do it. */
  owner?: { label: string; required: boolean; several: boolean };
  done: {
    /** Label of the button: `Mark answered`. */
    button: string;
    /** Label of the state: `answered`. */
    word: string;
    /** Fields to fill in when an item is done. */
    fields: readonly FieldShape[];
  };
  /** The form of a new item stands open while the list is empty and its step is to do. */
  begins?: true;
  /** Items that many such endings have; each fills the form of a new item by one click, to be seen and corrected. */
  usual?: readonly UsualItemShape[];
  /**
   * Each item is a contact with the client. The consent that planning one needs: yes (`agreed`), or not no
   * (`not_refused`).
   */
  contact?: { asks: 'agreed' | 'not_refused' };
  /** Each item has a message. */
  draft?: RegisterDraftShape;
  /** Follow-ups of a cadence (`cadences`) can be added to it. */
  plan?: true;
  /**
   * An item done with `option` gives the offboarding the result (`turnsInto`) of the alternative in the field `by`.
   * One done with `declined` is not offered again. Both are options of the step's evidence, so that the answer is asked
   * once.
   */
  turns?: { field: string; option: string; declined: string; by: string };
  /** The section of the closing dossier that shows the register; if absent, the section of lists. */
  dossier?: 'data_and_access' | 'learned' | 'sign_off';
  /** Items are only for a relationship that ends: they are deferred if it was called off, or the client came back. */
  onlyIfItEnds?: true;
  /** Whether items may be added after the close. Those that are there can be changed and finished in any list. */
  continuesAfterClose: boolean;
}
