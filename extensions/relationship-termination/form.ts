import type { DraftPatch, FormDraft, Drafts } from './drafts';
import type { SaveState } from '../shared/save-state';
import type { FormId } from './screen';
import type { Question } from '../shared/parts/SecretQuestion';
import { sentenceOf } from '../shared/sentences';
import type { Writing } from './useOffboarding';
import type { WriteRequest } from '../shared/write-request';

/** A form's request, or a sentence for each field that is missing or wrong. */
export type FormResult =
  | {
      request: WriteRequest;
      keepsDraft?: boolean;
      /** The texts are HubSpot's, so none is asked about. */
      fromHubSpot?: boolean;
    }
  | { sentences: Partial<Record<string, string>> };

/** One form of the card: its draft, the state of its last save, and how to change and save it. */
export interface Form {
  formId: FormId;
  draft: FormDraft;
  /** Changes when the form is emptied. */
  version: number;
  saveState: SaveState | undefined;
  saving: WriteRequest | undefined;
  change(patch: DraftPatch): void;
  /** Replaces what is entered; the fields are drawn anew. */
  restart(draft: FormDraft): void;
  /** The sentence for a field or the fields in it, by its dot-separated path in the request. */
  problem(field: string): string | undefined;
  /** The question about a text that may be a password, at its field or the fields in it. */
  question(field: string): Question | undefined;
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
    restart(draft) {
      drafts.restart(formId, draft);
      writing.edited(formId);
    },
    problem: (field) => problemAt(saveState, field),
    question: (field) =>
      saveState?.status === 'asking' && saveState.fields.some((path) => covers(field, path))
        ? {
            keepOut: () => writing.edited(formId),
            saveAsItIs: () => writing.saveAsItIs(formId),
          }
        : undefined,
    submit(make, after) {
      const sent = drafts.of(formId);
      const result = make(sent);
      if ('sentences' in result) return writing.reject(formId, result.sentences);
      const saved = () => {
        if (!result.keepsDraft && drafts.of(formId) === sent) drafts.restart(formId, {});
        after?.(result.request);
      };
      writing.write(formId, result.request, saved, result.fromHubSpot);
    },
  };
}

/** A request for an approval holds the act's fields in `act`. */
function covers(field: string, asked: string | undefined) {
  const path = asked?.replace(/^act\./, '');
  return path === field || path?.startsWith(`${field}.`);
}

function problemAt(saveState: SaveState | undefined, field: string): string | undefined {
  if (saveState?.status === 'wrong') {
    return Object.entries(saveState.sentences).find(([path]) => covers(field, path))?.[1];
  }
  return saveState?.status === 'refused' && covers(field, saveState.refusal.field)
    ? sentenceOf(saveState.refusal)
    : undefined;
}
