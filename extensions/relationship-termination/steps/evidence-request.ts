import type { Evidence, Offboarding } from '../../../src/offboarding/offboarding';
import {
  isValidValue,
  isAsked,
  isEvidence,
  dayRefusal,
  evidenceDayRefusal,
} from '../../../src/offboarding/evidence';
import type { Item } from '../../../src/offboarding/items';
import { contradictionOf } from '../../../src/offboarding/evidence-agrees';
import type { Step } from '../../../src/playbook/lookup';
import type { EvidenceShape, FieldShape } from '../../../src/playbook/shape';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { isAmount } from '../../../src/api/fields';
import type { KnownMoney } from '../money/known-money';
import { sentenceOf } from '../../shared/sentences';
import type { CalendarDate } from '../../../src/calendar/calendar-date';

const wanted = {
  none: '',
  note: 'Write a few words on it.',
  date: 'Choose the day.',
  link: 'Paste the whole link. It starts with https:// or http://.',
  amount: 'Enter what is open, 0 for nothing, and choose the currency of what is open.',
  choice: 'Choose one.',
} as const satisfies Record<Exclude<EvidenceShape['kind'], 'form'>, string>;

const wantedField = {
  text: 'Fill this in.',
  long: 'Write a few words on it.',
  date: 'Choose the day.',
  choice: 'Choose one.',
  link: 'Paste the whole link. It starts with https:// or http://.',
} as const satisfies Record<FieldShape['type'], string>;

/** Values that are not in the draft. */
interface Known {
  offboarding: Offboarding;
  today: CalendarDate;
  /** The items of the offboarding's lists, where they could be read. */
  items?: readonly Item[] | undefined;
  money?: KnownMoney;
}

/** The request that finishes a step, or a sentence for each field that is missing or wrong. */
export function finishRequest(
  { id, evidence: asked }: Pick<Step, 'id' | 'evidence'>,
  draft: FormDraft,
  known: Known,
): FormResult {
  const evidence = evidenceOf(asked, draft, known);
  if (
    !evidence ||
    !isEvidence(asked, evidence) ||
    evidenceDayRefusal(asked, evidence, known.today)
  ) {
    return { sentences: sentencesFor(asked, draft, known) };
  }
  const wrong = contradictionOf(known.offboarding, { step: id, evidence, items: known.items });
  if (wrong) return { sentences: { [wrong.field]: sentenceOf(wrong) } };
  return { request: { name: 'update_step', parameters: { step: id, action: 'finish', evidence } } };
}

/** What is entered so far and can be kept as a draft, without fields that are wrong; undefined if that is nothing. */
export function draftEvidence(
  asked: EvidenceShape,
  draft: FormDraft,
  known: Known,
): Evidence | undefined {
  const evidence = evidenceOf(asked, draft, known);
  if (!evidence || evidence.kind === 'none') return undefined;
  if (evidence.kind !== 'form' || asked.kind !== 'form')
    return isEvidence(asked, evidence) ? evidence : undefined;
  const isRight = (field: FieldShape) =>
    evidence.values[field.id] !== undefined &&
    isValidValue({ ...field, required: false }, evidence.values[field.id]);
  const values = asked.fields.filter(isRight).map(({ id }) => [id, evidence.values[id]]);
  return values.length > 0 ? { kind: 'form', values: Object.fromEntries(values) } : undefined;
}

/** Whether something is entered in the form that finishes a step. */
export const isBegun = ({ note, date, link, amount, option, values = {} }: FormDraft): boolean =>
  [note, date, link, amount, option, ...Object.values(values)].some(
    (given) => given !== undefined && given !== null && given !== '',
  );

function sentencesFor(asked: EvidenceShape, draft: FormDraft, { today }: Known): Sentences {
  if (asked.kind === 'date') {
    const code = draft.date ? dayRefusal(asked.when, draft.date, today) : undefined;
    return { evidence: code ? sentenceOf({ code }) : wanted.date };
  }
  if (asked.kind !== 'form') return { evidence: wanted[asked.kind] };
  const values = filledIn(draft, asked.fields);
  return Object.fromEntries(
    asked.fields
      .filter((field) => isAsked(field, values))
      .flatMap((field) => {
        const sentence = fieldSentence(field, values[field.id], today);
        return sentence ? [[`evidence.values.${field.id}`, sentence]] : [];
      }),
  );
}
type Sentences = Partial<Record<string, string>>;

/** The sentence for a wrong field; undefined if it is right. */
export function fieldSentence(
  field: FieldShape,
  value: string | undefined,
  today: CalendarDate,
): string | undefined {
  if (!isValidValue(field, value)) return wantedField[field.type];
  const code = dayRefusal(field.when, value ?? '', today);
  return code && sentenceOf({ code });
}

/** The values of the fields that are asked. */
const filledIn = ({ values = {} }: FormDraft, fields: readonly FieldShape[]) => {
  const asked = new Set(fields.filter((field) => isAsked(field, values)).map(({ id }) => id));
  const isGiven = ([id, value]: [string, string]) => asked.has(id) && value.trim() !== '';
  return Object.fromEntries(Object.entries(values).filter(isGiven));
};

/** The draft with the evidence that the form begins with where nothing was entered yet. */
export function draftFrom(
  asked: EvidenceShape,
  evidence: Evidence | undefined,
  draft: FormDraft,
): FormDraft {
  if (evidence?.kind !== asked.kind) return draft;
  switch (evidence.kind) {
    case 'none':
      return draft;
    case 'note':
      return { note: evidence.text, ...draft };
    case 'date':
      return { date: evidence.date, ...draft };
    case 'link':
      return { link: evidence.url, ...draft };
    case 'amount':
      return {
        amount: evidence.amount,
        ...(evidence.currency ? { currency: evidence.currency } : {}),
        ...draft,
      };
    case 'choice':
      return { option: evidence.option, ...draft };
    case 'form':
      return { ...draft, values: { ...askedValues(asked, evidence.values), ...draft.values } };
  }
}

const askedValues = (asked: EvidenceShape, values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([field]) => asked.kind === 'form' && asked.fields.some(({ id }) => id === field),
    ),
  );

/** The amount in the form: the known one until another is entered. */
export const amountDraft = (draft: FormDraft, known: KnownMoney = {}) => ({
  amount: 'amount' in draft ? draft.amount : known.amount,
  currency: draft.currency ?? known.currency,
});

function evidenceOf(asked: EvidenceShape, draft: FormDraft, known: Known): Evidence | undefined {
  switch (asked.kind) {
    case 'none':
      return { kind: 'none' };
    case 'note':
      return { kind: 'note', text: draft.note ?? '' };
    case 'date':
      return draft.date ? { kind: 'date', date: draft.date } : undefined;
    case 'link':
      return { kind: 'link', url: (draft.link ?? '').trim() };
    case 'amount': {
      const { amount, currency } = amountDraft(draft, known.money);
      if (amount === undefined || !isAmount(amount)) return undefined;
      if (amount === 0) return { kind: 'amount', amount };
      return currency ? { kind: 'amount', amount, currency } : undefined;
    }
    case 'choice':
      return { kind: 'choice', option: draft.option ?? '' };
    case 'form':
      return { kind: 'form', values: filledIn(draft, asked.fields) };
  }
}
