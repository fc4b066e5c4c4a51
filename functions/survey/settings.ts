/** What the account must say before links can be made: `hs secret add`, see README. */
export interface SurveySettings {
  /** Signs the links; at least 32 characters. */
  secret: string;
  /** Where the page lies, without a query. */
  url: string;
}

const minSecretCharacters = 32;

/** The secret that signs, if the account has one worth the name: nothing is signed with an empty or a short key. */
export function surveySecret(env = process.env): string | undefined {
  const secret = env.RELTERM_SURVEY_SECRET ?? '';
  return secret.length >= minSecretCharacters ? secret : undefined;
}

export function surveySettings(env = process.env): SurveySettings | undefined {
  const secret = surveySecret(env);
  const url = env.RELTERM_SURVEY_URL ?? '';
  return secret && /^https?:\/\/[^\s?#]+$/.test(url) ? { secret, url } : undefined;
}
