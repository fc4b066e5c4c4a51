import type { Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stageOfStep } from '../../../src/playbook/book';
import { registersOf, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { FormResult } from '../form';
import { enteredItem, entryRequest } from './item-request';
import { newItemDefaults } from './useItemDefaults';

/** What is entered in the lists of a step and not added yet. */
interface Unadded {
  /** The items as they would be added. */
  items: readonly Item[];
  /** One of the lists is being written. */
  isSaving: boolean;
  /** Says at the fields what is missing, and writes nothing. */
  complain(): void;
  /** Adds them, then runs `after`; says what is missing instead where something is. */
  add(after: () => void): void;
}

/** The items of a step's lists that are entered and not added, and the way to add them with the step. */
export function useUnadded(step: StepId, offboarding: Offboarding): Unadded {
  const card = useCard();
  const lists = registersOf(step).map((register) => ({
    register,
    form: card.form(`item:${register.id}`),
    stored: newItemDefaults(register, offboarding, card),
  }));
  const begun = lists.filter(({ form }) => isBegun(form.draft));
  const make = ({ register, stored }: (typeof lists)[number], draft: FormDraft): FormResult =>
    entryRequest(register, undefined, draft, stored, card.today);
  const added = () => card.readLiveAgain(stageOfStep(step, offboarding), ['tasks']);
  return {
    items: begun.map(({ register, form, stored }) => enteredItem(register, form.draft, stored)),
    isSaving: lists.some(({ form }) => form.saving !== undefined),
    complain() {
      for (const list of begun)
        if ('sentences' in make(list, list.form.draft))
          list.form.submit((draft) => make(list, draft));
    },
    add: (after) =>
      begun.reduceRight<() => void>(
        (next, list) => () =>
          list.form.submit(
            (draft) => make(list, draft),
            () => {
              added();
              next();
            },
          ),
        after,
      )(),
  };
}

/** Whether something is entered in the form of a new item. */
export const isBegun = ({ values = {}, people = [] }: FormDraft): boolean =>
  people.length > 0 || Object.values(values).some((value) => value.trim() !== '');
