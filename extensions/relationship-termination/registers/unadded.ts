import { registersOf, type Register, type StepId } from '../../../src/playbook/lookup';
import type { FormDraft } from '../drafts';
import type { Form } from '../form';
import type { FormId } from '../screen';

/** The first list of a step with a new item that is filled in and not added. */
export const unaddedIn = (step: StepId, form: (id: FormId) => Form): Register | undefined =>
  registersOf(step).find(({ id }) => isBegun(form(`item:${id}`).draft));

const isBegun = ({ editing, values = {}, people = [] }: FormDraft): boolean =>
  editing === 'entry' &&
  (people.length > 0 || Object.values(values).some((value) => value.trim() !== ''));

/** `“Concerns” has an item that is filled in and not added.` */
export const unaddedWords = ({ label }: Register): string =>
  `“${label}” has an item that is filled in and not added. Add it or cancel it, then mark the step done.`;
