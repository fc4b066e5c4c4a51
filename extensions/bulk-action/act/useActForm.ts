import { useState } from 'react';
import type { Act } from '../../../src/bulk/act';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Question } from '../../shared/parts/SecretQuestion';
import { actOf, type ActDraft, type Sentences, type ToDo } from './act-of';

type Kind = Act['kind'];

/** What is entered for each kind of act; it stays while another is looked at, and after the preview. */
export interface ActEntry {
  kind?: Kind | undefined;
  drafts: Partial<Record<Kind, ActDraft>>;
}

/** The form of one kind of act. */
export interface ActForm {
  draft: ActDraft;
  change(patch: ActDraft): void;
  /** The sentence for a field or the fields in it, by its path in the act. */
  problem(field: string): string | undefined;
  /** The question about a text that may be a password, at its field. */
  question(field: string): Question | undefined;
  submit(): void;
}

interface Wrong {
  sentences: Sentences;
  asks: string[];
}

const right: Wrong = { sentences: {}, asks: [] };

/** The form of the kind that is chosen; undefined before. `onDone`: called with an act that may be looked at. */
export function useActForm(
  entry: ActEntry,
  { onEntry, onDone }: { onEntry(entry: ActEntry): void; onDone(toDo: ToDo): void },
  today: CalendarDate,
): ActForm | undefined {
  const [wrong, setWrong] = useState(right);
  const { kind, drafts } = entry;
  if (!kind) return undefined;
  const draft = drafts[kind] ?? {};
  const submit = (acceptsPossibleSecret: boolean) => {
    const result = actOf(kind, draft, today);
    if ('sentences' in result) return setWrong({ sentences: result.sentences, asks: [] });
    if (result.asks.length > 0 && !acceptsPossibleSecret)
      return setWrong({ sentences: {}, asks: result.asks });
    setWrong(right);
    onDone({ act: result.act, ...(acceptsPossibleSecret ? { acceptsPossibleSecret } : {}) });
  };
  return {
    draft,
    change(patch) {
      setWrong(right);
      onEntry({ kind, drafts: { ...drafts, [kind]: { ...draft, ...patch } } });
    },
    problem: (field) => Object.entries(wrong.sentences).find(([path]) => covers(field, path))?.[1],
    question: (field) =>
      wrong.asks.some((path) => covers(field, path))
        ? { keepOut: () => setWrong(right), saveAsItIs: () => submit(true) }
        : undefined,
    submit: () => submit(false),
  };
}

const covers = (field: string, path: string) => path === field || path.startsWith(`${field}.`);
