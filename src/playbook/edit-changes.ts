import type {
  AlternativeChange,
  Brand,
  OwnReasonDetail,
  OwnStep,
  PlaybookChanges,
  StepChange,
} from './changes';
import type { Language } from './languages';
import type {
  AlternativeId,
  BuiltInReasonDetailId,
  BuiltInStepId,
  CadenceId,
  FollowUp,
  MessageId,
  StageId,
} from './lookup';
import { ownIds, type OwnId } from './own-ids';

/** Returns a record with a value, or without it where it is undefined; undefined where nothing is left. */
export function put<R extends object, K extends keyof R>(
  record: R | undefined,
  key: K,
  value: R[K] | undefined,
): R | undefined {
  const all = { ...record, [key]: value };
  const kept = Object.entries(all).filter(([, one]) => one !== undefined);
  return kept.length > 0 ? (Object.fromEntries(kept) as R) : undefined;
}

/** Returns the changes with a part of them set, or as built in where it is undefined. */
export const withPart = <K extends keyof PlaybookChanges>(
  changes: PlaybookChanges,
  part: K,
  value: PlaybookChanges[K],
): PlaybookChanges => put(changes, part, value) ?? {};

export const withStep = <K extends keyof StepChange>(
  changes: PlaybookChanges,
  id: BuiltInStepId,
  key: K,
  value: StepChange[K],
) => withPart(changes, 'steps', put(changes.steps, id, put(changes.steps?.[id], key, value)));

const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);

/** Sets an own step, adds it, or takes it away where it is undefined. */
export const withOwnStep = (changes: PlaybookChanges, id: OwnId, step: OwnStep | undefined) =>
  withPart(changes, 'ownSteps', some(replaced(changes.ownSteps, id, step)));

export const withOwnReason = (
  changes: PlaybookChanges,
  id: OwnId,
  detail: OwnReasonDetail | undefined,
) => withPart(changes, 'ownReasonDetails', some(replaced(changes.ownReasonDetails, id, detail)));

function replaced<T extends { id: OwnId }>(
  list: readonly T[] = [],
  id: OwnId,
  entry: T | undefined,
): T[] {
  const isThere = list.some((one) => one.id === id);
  const all = list.flatMap((one) => (one.id === id ? (entry ?? []) : one));
  return entry && !isThere ? [...all, entry] : all;
}

export const withReason = (
  changes: PlaybookChanges,
  id: BuiltInReasonDetailId,
  key: 'off' | 'label',
  value: true | string | undefined,
) =>
  withPart(
    changes,
    'reasonDetails',
    put(
      changes.reasonDetails,
      id,
      put<{ off?: true | undefined; label?: string | undefined }, 'off' | 'label'>(
        changes.reasonDetails?.[id],
        key,
        value,
      ),
    ),
  );

export const withAlternative = <K extends keyof AlternativeChange>(
  changes: PlaybookChanges,
  id: AlternativeId,
  key: K,
  value: AlternativeChange[K],
) =>
  withPart(
    changes,
    'alternatives',
    put(changes.alternatives, id, put(changes.alternatives?.[id], key, value)),
  );

export const withUsualDays = (changes: PlaybookChanges, id: StageId, value: number | undefined) =>
  withPart(changes, 'usualDays', put(changes.usualDays, id, value));

export const withCadence = (
  changes: PlaybookChanges,
  id: CadenceId,
  value: readonly FollowUp[] | undefined,
) => withPart(changes, 'cadences', put(changes.cadences, id, value));

export const withBrand = (changes: PlaybookChanges, key: keyof Brand, value: string | undefined) =>
  withPart(changes, 'brand', put(changes.brand, key, value));

/** Sets a message's paragraph, or its subject where `key` is undefined. */
export function withMessage(
  changes: PlaybookChanges,
  { language, message, key }: { language: Language; message: MessageId; key?: string | undefined },
  value: string | undefined,
) {
  const ofLanguage = changes.words?.[language];
  const before = ofLanguage?.messages?.[message];
  const after =
    key === undefined
      ? put(before, 'subject', value)
      : put(before, 'body', put(before?.body, key, value));
  const next = put(ofLanguage, 'messages', put(ofLanguage?.messages, message, after));
  return withPart(changes, 'words', put(changes.words, language, next));
}

/** Sets the words of an option, such as `alternative.pause`, in a language. */
export function withOption(
  changes: PlaybookChanges,
  { language, key }: { language: Language; key: string },
  value: string | undefined,
) {
  const ofLanguage = changes.words?.[language];
  const next = put(ofLanguage, 'options', put(ofLanguage?.options, key, value));
  return withPart(changes, 'words', put(changes.words, language, next));
}

type Survey = NonNullable<PlaybookChanges['survey']>;
export const withSurvey = <K extends keyof Survey>(
  changes: PlaybookChanges,
  key: K,
  value: Survey[K],
) => withPart(changes, 'survey', put(changes.survey, key, value));

/** Sets a text of the survey's page, or the words of a question. */
export function withSurveyWords(
  changes: PlaybookChanges,
  { language, kind, key }: { language: Language; kind: 'texts' | 'questions'; key: string },
  value: string | undefined,
) {
  const all = changes.survey?.words;
  const before = all?.[language];
  const next = put(before, kind, put(before?.[kind], key, value));
  return withSurvey(changes, 'words', put(all, language, next));
}

/** Returns the first id that no version has used, as an id is never used again; undefined when all are. */
export const freeOwnId = (
  kind: 'ownSteps' | 'ownReasonDetails',
  versions: readonly PlaybookChanges[],
): OwnId | undefined => {
  const used = new Set(versions.flatMap((changes) => (changes[kind] ?? []).map(({ id }) => id)));
  return ownIds.find((id) => !used.has(id));
};
