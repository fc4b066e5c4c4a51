/**
 * Writes the exit survey's page for hosting in HubSpot's CMS, for accounts where the endpoint function's own page
 * is not wanted or a function may not return HTML. Put the file into a coded page template or an HTML module of a
 * page on a domain of the same account, and set RELTERM_SURVEY_URL to that page's address.
 *
 * Usage: npm run survey-page -- FILE
 */
import { writeFileSync } from 'node:fs';
import { hostedPage } from '../functions/survey/document';
import { flagsOf } from './parse-flags';

const usage = 'Usage: npm run survey-page -- FILE';
const [file] = flagsOf({ allowPositionals: true }, usage).positionals;
if (!file) {
  console.error(usage);
  process.exit(1);
}
writeFileSync(file, hostedPage('/hs/serverless/relterm/survey'));
console.log(`Written: ${file}`);
