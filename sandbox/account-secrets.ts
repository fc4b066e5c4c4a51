/**
 * What somebody would have put into the account with `hs secret add`, as the README asks. They are the
 * same at every start, so that links made before stay good; they guard nothing but this sandbox.
 */
export const accountSecrets = (url: string): Record<string, string> => ({
  RELTERM_SURVEY_SECRET: 'the-sandbox-signs-its-survey-links-with-this',
  RELTERM_SURVEY_URL: `${url}/hs/serverless/relterm/survey`,
});
