/** Secrets of the account that survey links need: `hs secret add`, see README. */
export interface SurveySettings {
  /** Key that signs the links; at least 32 characters. */
  secret: string;
  /** URL of the page, without a query. */
  url: string;
}

const minSecretCharacters = 32;

/** Returns the signing secret; undefined when it is missing or too short. */
export function surveySecret(env = process.env): string | undefined {
  const secret = env.RELTERM_SURVEY_SECRET ?? '';
  return secret.length >= minSecretCharacters ? secret : undefined;
}

export function surveySettings(env = process.env): SurveySettings | undefined {
  const secret = surveySecret(env);
  const url = env.RELTERM_SURVEY_URL ?? '';
  return secret && /^https?:\/\/[^\s?#]+$/.test(url) ? { secret, url } : undefined;
}
