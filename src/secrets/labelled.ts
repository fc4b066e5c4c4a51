import { secretWords, type SecretWords } from './labels';

const all = (part: keyof SecretWords) =>
  Object.values(secretWords)
    .map((words) => words[part])
    .join('|');

const before = String.raw`(?<![\p{L}\d])`;
const after = String.raw`(?![\p{L}\d])`;
/** A password may end a longer word: `Masterpasswort`, `DB_PASSWORD`, `smtp-pass`. */
const password = String.raw`(?<![\p{L}\d])(?:[\p{L}\d]{1,20}[-_. ]){0,2}(?:[\p{L}]{0,12}(?:password|passwort|kennwort)|${all('password')})(?:[_-](?:prod|test|neu|new|alt|old|\d{1,2}))?${after}`;
const key = `${before}(?:[\\p{L}\\d]{1,20}[-_.]){0,3}(?:${all('key')})(?:[_-](?:base|prod|live|test|\\d{1,2}))?${after}`;
/** A colon, an equals sign or an arrow, also after a verb or a quotation mark. */
const sign = String.raw`["'”“]?\s{0,3}(?::=|=>|->|→|[:=：])\s{0,3}`;
const verb = String.raw`[ ](?:${all('is')})(?:[ ](?:${all('is')}|${all('still')})){0,2}\s{0,2}[:=]?\s{1,2}`;
/** Up to five words between the name and its value: `for the admin account`. Policy and manager say nothing of one. */
const about = String.raw`(?:[ ](?!(?:${all('is')}|managers?|policy|richtlinie|safe|tresor)${after})[\p{L}\d(][\p{L}\d'’()/@.-]{0,30}){0,5}`;
const value = String.raw`(?<value>[^\s]{1,200})`;

/** Makes the pattern at its first use: a function loads all of them, and few read a text. */
function pattern(text: string, flags = 'giu'): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(text, flags));
}

export const passwordIs = pattern(
  `${password}${about}(?:[ ](?:${all('is')}))?${sign}${value}(?=(?<rest>[^\\n]{0,80}))`,
);
const named = `(?:${password}|${key})`;
export const keyIs = pattern(
  `(?:${key}|${before}(?:${all('code')})${after})${about}(?:[ ](?:${all('is')}))?${sign}${value}`,
);
export const withVerb = pattern(`${named}${about}${verb}${value}`);
/** `pw Sommer2026`: nothing but a dash between the name and the secret. */
export const bare = pattern(`${named}(?:[ ]?[–—-])?[ ]${value}`);
export const pair = pattern(
  `${before}(?:${all('login')})${after}${about}\\s{0,2}[:=]?\\s{1,2}[^\\s/|]{2,60}\\s{0,2}[/|,;]\\s{0,2}${value}`,
);
export const phrase = pattern(
  `${before}(?:${all('phrase')})${after}(?:${sign}|${verb})["'„“«]?\\p{L}+(?:[ -]\\p{L}+){3}`,
  'iu',
);
/** `passphrase: "river stone nine"` */
export const quotedPhrase = pattern(
  `${before}(?:${all('phrase')})${after}(?:${sign}|${verb})["„“«][^"”“»\\n]{8,100}["”“»]`,
  'iu',
);
/** `root / toor1234 (password for the test server)` */
export const labelledAfter = pattern(`[^\\s/]{2,40} / ${value} [(][^()\\n]{0,20}${password}`);
export const code = pattern(
  `${before}(?:${all('code')})${after}[^\\n\\d]{0,25}[ :=#](?!\\d{1,4}[./]\\d)\\d[\\d-]{2,8}\\d(?![\\d.,]?[\\p{L}\\d])`,
  'iu',
);
export const isAbsent = pattern(`^(?:${all('absent')})${after}`, 'iu');
