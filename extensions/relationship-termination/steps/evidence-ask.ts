import type { Evidence } from '../../../src/offboarding/offboarding';
import { fits, isEvidence } from '../../../src/offboarding/evidence';
import type { Step } from '../../../src/playbook/lookup';
import type { EvidenceShape, FieldShape } from '../../../src/playbook/shape';
import type { Made } from '../desk';
import type { Draft } from '../drafts';

const wanted = {
  none: '',
  note: 'Write a few words on it.',
  date: 'Choose the day.',
  link: 'Paste the whole link. It starts with https:// or http://.',
  amount: 'Enter an amount of 0 or more, and its currency.',
  choice: 'Choose one.',
} as const satisfies Record<Exclude<EvidenceShape['kind'], 'form'>, string>;

const wantedField = {
  text: 'Fill this in.',
  long: 'Write a few words on it.',
  date: 'Choose the day.',
  choice: 'Choose one.',
} as const satisfies Record<FieldShape['type'], string>;

/** The finish that a filled form asks for, or what the step still wants. */
export function finishAsk({ id, evidence: asked }: Step, draft: Draft): Made {
  const evidence = evidenceOf(asked, draft);
  if (!evidence || !isEvidence(asked, evidence)) return { sentences: sentencesFor(asked, draft) };
  return { ask: { name: 'update_step', parameters: { step: id, action: 'finish', evidence } } };
}

function sentencesFor(asked: EvidenceShape, draft: Draft): Partial<Record<string, string>> {
  if (asked.kind !== 'form') return { evidence: wanted[asked.kind] };
  const values = filledIn(draft);
  const wrong = asked.fields.filter((field) => !fits(field, values[field.id]));
  return Object.fromEntries(
    wrong.map(({ id, type }) => [`evidence.values.${id}`, wantedField[type]]),
  );
}

const filledIn = ({ values = {} }: Draft) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));

function evidenceOf({ kind }: EvidenceShape, draft: Draft): Evidence | undefined {
  switch (kind) {
    case 'none':
      return { kind };
    case 'note':
      return { kind, text: draft.note ?? '' };
    case 'date':
      return draft.date ? { kind, date: draft.date } : undefined;
    case 'link':
      return { kind, url: (draft.link ?? '').trim() };
    case 'amount':
      return draft.amount !== undefined && draft.currency
        ? { kind, amount: draft.amount, currency: draft.currency }
        : undefined;
    case 'choice':
      return { kind, option: draft.option ?? '' };
    case 'form':
      return { kind, values: filledIn(draft) };
  }
}
