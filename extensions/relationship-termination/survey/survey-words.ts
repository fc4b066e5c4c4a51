import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { wishInWords } from '../../../src/messages/contact-words';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { exitScore, linkState } from '../../../src/offboarding/survey';
import type { ContactConsent, SurveyAnswers } from '../../../src/offboarding/survey-state';
import { hasPackage } from '../../../src/packages';
import { dateInWords, shortDate } from '../../shared/dates';

/** The survey in one line: `Survey · answered by the client, score 4 of 5`. */
export function surveyLine(offboarding: Offboarding, today: CalendarDate): string {
  const { survey } = offboarding;
  if (survey?.answers) return `Survey · ${answeredWords(survey.answers)}${scoreWords(offboarding)}`;
  if (!hasPackage('survey')) return 'Survey · by phone, no answer yet';
  if (!survey?.link) return 'Survey · no link yet';
  const until = shortDate(survey.link.expiresOn, today);
  const standing = {
    open: `link open until ${until}, no answer yet`,
    over: `link expired ${until}, no answer`,
    revoked: 'link revoked, no answer',
    called_off: 'no longer asked, no answer',
  };
  return `Survey · ${standing[linkState(offboarding, survey.link, today)]}`;
}

const scoreWords = (o: Offboarding): string => {
  const score = exitScore(o);
  return score ? `, score ${score.score} of ${score.most}` : '';
};

const answered: Record<SurveyAnswers['source'], string> = {
  phone: 'answered by phone',
  client: 'answered by the client',
  unknown: 'answered',
};
const answeredWords = ({ source }: SurveyAnswers): string => answered[source];

/** `Given by phone, entered by Ann Able, 3 March 2027.` */
export function answerSource(
  answers: SurveyAnswers,
  formatInstant: (at: string) => string,
): string {
  const { source, mark, times } = answers;
  const when = formatInstant(mark.at);
  if (source === 'unknown') return `Answered, ${when}. HubSpot does not say by whom.`;
  if (source === 'phone') return `Given by phone, entered by ${mark.by.name}, ${when}.`;
  return times > 1
    ? `Answered by the client, changed ${when}.`
    : `Answered by the client, ${when}.`;
}

const sources: Record<ContactConsent['source'], string> = {
  survey: 'said in the survey',
  phone: 'said on the phone',
  rep: 'told us',
  unknown: 'HubSpot does not say where',
};

/** The client's wish to be contacted, and when it was given. */
export const contactWords = ({ contact }: Offboarding): { wish: string; more?: string } =>
  contact ? { wish: wishInWords(contact), more: saidInWords(contact) } : { wish: 'Not asked yet' };

/** `said in the survey, 3 March 2027, in offboarding 1`. */
const saidInWords = ({ source, on, number }: ContactConsent): string =>
  `${sources[source]}, ${on ? dateInWords(on) : 'on a day that HubSpot does not say'}${number ? `, in offboarding ${number}` : ''}`;
