import { addDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { ContactWish, SurveyValues } from '../../../src/offboarding/survey-state';
import { questionIds, surveyDays, type QuestionId } from '../../../src/playbook/survey-lookup';
import type { Card } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { sentenceOf } from '../../shared/sentences';

/** The last day of a new link until another is picked: as long after the last day of service as is usual, or after today. */
export function defaultExpiry({ today, screen }: Pick<Card, 'today' | 'screen'>): CalendarDate {
  const end =
    screen.status === 'ready' && 'offboarding' in screen.situation
      ? screen.situation.offboarding.finalServiceDate
      : undefined;
  const usual = addDays(end && end > today ? end : today, surveyDays.usual);
  const latest = addDays(today, surveyDays.most);
  return usual < latest ? usual : latest;
}

export const surveyLinkRequest = (
  card: Pick<Card, 'today' | 'screen'>,
  { date }: FormDraft,
): FormResult => ({
  request: {
    name: 'make_survey_link',
    parameters: { expiresOn: date ?? defaultExpiry(card) },
  },
});

/** The answer in a field: as typed, else as stored. */
export const shownAnswer = (
  id: QuestionId,
  { values }: FormDraft,
  { survey }: Offboarding,
): string => values?.[id] ?? survey?.answers?.values[id] ?? '';

export const shownWish = ({ consent, ways }: FormDraft, { contact }: Offboarding) => ({
  consent: consent ?? contact?.consent,
  ways: ways ?? contact?.ways ?? [],
});

/** The wish to send. Without consent it has no ways. */
function wishOf(draft: FormDraft, offboarding: Offboarding): ContactWish | undefined {
  const { consent, ways } = shownWish(draft, offboarding);
  return consent && { consent, ways: consent === 'no' ? [] : [...ways] };
}

/** The request with answers given by phone, or a sentence for each field that is missing or wrong. */
export function answersRequest(offboarding: Offboarding, draft: FormDraft): FormResult {
  const values: SurveyValues = Object.fromEntries(
    questionIds.flatMap((id) => {
      const value = shownAnswer(id, draft, offboarding).trim();
      return value ? [[id, value]] : [];
    }),
  );
  const contact = wishOf(draft, offboarding);
  if (Object.keys(values).length === 0 && !contact) {
    return { sentences: { values: sentenceOf({ code: 'survey_empty' }) } };
  }
  const times = offboarding.survey?.answers?.times ?? 0;
  const parameters = {
    action: 'enter_answers',
    values,
    times,
    ...(contact && { contact }),
  } as const;
  return { request: { name: 'update_survey', parameters } };
}

/** The request with the client's wish to be contacted, or a sentence for each field that is missing or wrong. */
export function contactRequest(offboarding: Offboarding, draft: FormDraft): FormResult {
  const wish = wishOf(draft, offboarding);
  if (!wish) return { sentences: { consent: 'Choose what the client said.' } };
  const { consent, ways } = wish;
  return {
    request: { name: 'update_details', parameters: { field: 'contact', consent, ways: [...ways] } },
  };
}
