import type { FormDraft, Drafts } from './drafts';
import type { SaveState } from '../shared/save-state';
import type { FormId } from './screen';
import { sentenceOf } from '../shared/sentences';
import type { Writing } from './useOffboarding';
import type { WriteRequest } from '../shared/write-request';

/** A form's request, or a sentence for each field that is missing or wrong. */
export type FormResult =
  { request: WriteRequest; keepsDraft?: boolean } | { sentences: Partial<Record<string, string>> };

/** One form of the card: its draft, the state of its last save, and how to change and save it. */
export interface Form {
  formId: FormId;
  draft: FormDraft;
  /** Changes when the form is emptied. */
  version: number;
  saveState: SaveState | undefined;
  saving: WriteRequest | undefined;
  change(patch: FormDraft): void;
  /** The sentence for a field or the fields in it, by its dot-separated path in the request. */
  problem(field: string): string | undefined;
  /** Makes the request of the newest draft and writes it. After that the draft is cleared and `after` runs. */
  submit(make: (draft: FormDraft) => FormResult, after?: (request: WriteRequest) => void): void;
}

/** The form with this id, made of its draft and its last save. */
export function formAt(formId: FormId, writing: Writing, drafts: Drafts): Form {
  const saveState = writing.saveStates[formId];
  return {
    formId,
    draft: drafts.of(formId),
    version: drafts.version(formId),
    saveState,
    saving: saveState?.status === 'saving' ? saveState.request : undefined,
    change(patch) {
      drafts.change(formId, patch);
      writing.edited(formId);
    },
    problem: (field) => problemAt(saveState, field),
    submit(make, after) {
      const sent = drafts.of(formId);
      const result = make(sent);
      if ('sentences' in result) return writing.reject(formId, result.sentences);
      writing.write(formId, result.request, () => {
        if (!result.keepsDraft && drafts.of(formId) === sent) drafts.clear(formId);
        after?.(result.request);
      });
    },
  };
}

function problemAt(saveState: SaveState | undefined, field: string): string | undefined {
  const covers = (path: string | undefined) => path === field || path?.startsWith(`${field}.`);
  if (saveState?.status === 'wrong') {
    return Object.entries(saveState.sentences).find(([path]) => covers(path))?.[1];
  }
  return saveState?.status === 'refused' && covers(saveState.refusal.field)
    ? sentenceOf(saveState.refusal)
    : undefined;
}
