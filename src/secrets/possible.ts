import {
  passwordIs,
  keyIs,
  withVerb,
  bare,
  pair,
  phrase,
  quotedPhrase,
  labelledAfter,
  code,
  isAbsent,
} from './labelled';

const encrypted = /-----BEGIN PGP MESSAGE-----/;
const wordOnly = /^\p{L}[\p{L}'’-]*$/u;

/**
 * Whether a text may contain a password, key or token: a word for one with something that looks like it, in any of the
 * app's languages, or a single word that looks like one. Ids (UUIDs, hashes), links, addresses and dates do not.
 */
export function mayBeSecret(text: string): boolean {
  const read = readable(text);
  return (
    hasSecretInLink(read) ||
    encrypted.test(read) ||
    isLabelled(read.replace(link, ' ')) ||
    withoutIds(read).some(looksRandom)
  );
}

/** The text without marks of formatting and invisible characters. */
const readable = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\*\*|__|`/g, '');

function isLabelled(text: string): boolean {
  const found = (labelled: RegExp, test: (given: string, rest: string) => boolean) =>
    [...text.matchAll(labelled)].some(({ groups }) =>
      test(groups?.value ?? '', groups?.rest ?? ''),
    );
  return (
    phrase().test(text) ||
    quotedPhrase().test(text) ||
    code().test(text) ||
    found(passwordIs(), (given, rest) => isStrong(given) || standsAlone(given, rest)) ||
    found(keyIs(), isStrongWithLetter) ||
    found(withVerb(), (given) => isStrong(given) || isQuoted(given)) ||
    found(bare(), isStrongWithLetter) ||
    found(pair(), isStrongWithLetter) ||
    found(labelledAfter(), isStrongWithLetter)
  );
}

const isQuoted = (given: string) => /^["“„«].{4,60}["”“»][.!]?$/.test(given);
const isStrongWithLetter = (given: string) => isStrong(given) && /\p{L}/u.test(given);

/** The value without quotes around it and punctuation after it. */
const unquoted = (given: string) =>
  given.replace(/^["'„“”«»‚‘(<[]+/, '').replace(/["'“”«»’)>\].,;]+$/, '');

const date = /^\d{4}[./-]|^(?:[0-2]?\d|3[01])[./-](?:[0-2]?\d|3[01])(?:[./-]\d{0,4})?$/;
const amount = /^\d+(?:st|nd|rd|th|er|e|º|ª|%|x|h|min|kg|eur|€)?$/i;
const product = /^(?:1password|keepass\w*|office365|365|[a-z]\d|iso-?\d+|v?\d+(?:\.\d+)+)$/i;

/** Whether a value looks chosen as a secret: letters with digits, a sign unusual in words, or mixed case. */
function isStrong(given: string): boolean {
  const text = unquoted(given);
  if (text.length < 4 || date.test(text) || product.test(text)) return false;
  if (/^\d[\d-]+$/.test(text)) return !/^(?:19|20)\d\d$/.test(text);
  if (amount.test(text)) return false;
  const hasLetter = /\p{L}/u.test(text);
  const hasSign = /[!#$%^&*+=?@~§]/.test(text.replace(/[?!]+$/, ''));
  return (
    (hasLetter && /\d/.test(text)) || (hasSign && text.length >= 6) || /\p{Ll}\p{Lu}/u.test(text)
  );
}

/** Whether a value is the only word after its label, as in `password: swordfish`. */
function standsAlone(given: string, rest: string): boolean {
  const text = unquoted(given).replace(/[!?]+$/, '');
  return (
    text.length >= 4 &&
    wordOnly.test(text) &&
    !isAbsent().test(text) &&
    /^\s*(?:$|[.,;)}]\s*(?:$|\P{Ll}))/u.test(rest)
  );
}

const link = /\bhttps?:\/\/[^\s<>"]+/giu;
/** Hosts of video meetings; the passcode in their links lets guests in, and is meant to be passed on. */
const meetingHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:zoom\.us|zoom\.com|zoomgov\.com|webex\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|gotomeet\.me|goto\.com|whereby\.com|bigbluebutton\.\w+)\//i;
const linkSecret =
  /[?&#](?:password|passwd|pass|pwd|api[-_]?key|access[-_]?token|auth[-_]?token|token|secret|client[-_]?secret|sig|x-amz-signature)=[^&\s]{4}/i;

const hasSecretInLink = (text: string) =>
  [...text.matchAll(link)].some(([url]) => linkSecret.test(url) && !meetingHost.test(url));

const uuid = /\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\b/gi;
const hash = /\b(?:sha\d+[-:])?[0-9a-f]{7,128}\b/gi;
const address = /<?[\w.+=~-]{1,100}@[\w-]{1,60}(?:\.[\w-]{1,60})+>?/g;

/** The words of a text without links, ids, hashes and addresses. */
const withoutIds = (text: string): string[] =>
  [link, address, uuid, hash]
    .reduce((left, ids) => left.replace(ids, ' '), text)
    .split(/[\s"'(),;<>]+/);

/** Whether a single word looks random (a key), or like a password with letters, digits and a sign. */
const looksRandom = (word: string): boolean => isRandom(word) || isPasswordLike(word);

/** A key changes between letters, digits and cases at least once in six characters; names and numbers seldom do. */
function isRandom(word: string): boolean {
  const long = /[A-Za-z0-9+/_=-]{24,}/.exec(word.slice(0, 300))?.[0];
  if (!long || /\.\w{2,5}$/.test(word)) return false;
  const changes = long.match(/[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g) ?? [];
  const unusual = long.match(/[\d+/]/g) ?? [];
  return unusual.length >= 2 && changes.length / long.length >= 1 / 6;
}

function isPasswordLike(given: string): boolean {
  const word = given.replace(/^[\w.-]{1,40}:(?=\S{8})/, '').replace(/[.:%]+$/, '');
  if (word.length < 8 || word.length > 64 || /[/\\|]|\.\w{2,4}$/.test(word)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[!#$^*?~=%&@§]/];
  return kinds.every((kind) => kind.test(word)) && !/^\p{L}+=/u.test(word);
}
