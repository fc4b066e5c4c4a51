/**
 * Patterns of passwords, keys and tokens. Such texts are refused before they are stored, because everybody who may see
 * the company can read its notes and properties.
 */
const patterns: readonly RegExp[] = [
  // "password: hunter2", "pwd=…", "Kennwort: …", "passphrase is …"
  /\b(pass(word|wd|phrase|code)|pwd|kennwort|passwort|secret|api[-_ ]?key|access[-_ ]?(key|token)|auth[-_ ]?token)\b\s*(?:is\s+(?=\S*[\d!@#$%^&*_+=?-]\S)\S{4,}|[=:]\s*(?!(?:none|nothing|unknown|changed|returned|revoked)\b)\S{4,})/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // Keys with a known prefix: AWS, GitHub, GitLab, Slack, Stripe, OpenAI-like, Google, HubSpot.
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/,
  /\bglpat-[\w-]{16,}/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\b[sprw]k[-_](live|test|proj|ant)?[-_]?[A-Za-z0-9]{16,}/,
  /\bAIza[\w-]{30,}/,
  /\bpat-(na|eu|ap)\d-[\w-]{20,}/i,
  // A JSON web token, a bearer header, a password in a URL.
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}/,
  /\bbearer\s+[\w.~+/-]{16,}/i,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]{3,}@/i,
];

/** A single word that looks like a password: lower and upper case, a digit, and a character unusual in prose. */
const passwordLike =
  /(?<![^\s:;,("'])(?=\S{8,64}(?:\s|$))(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)(?=\S*[!#$^*?~_=+])(?!\S*\/)(?![\w.+-]+@[\w-]+(?:\.[\w-]+)+)\S+/;
/** "pw Sommer2026", "password hunter22": a word for password, followed by a word with a digit. */
const named = /\b(?:pw|pwd|pass(?:word|wd|wort)|kennwort)\s+(?=\S*[A-Za-z])(?=\S*\d)[^\s.,]{6,}/i;

/** 32 or more characters with both letters and digits, as in keys. */
const longMixed = /\b(?=[A-Za-z0-9+_-]*\d)(?=[A-Za-z0-9+_-]*[A-Za-z])[A-Za-z0-9+_-]{32,}={0,2}/;
const linkOrPath = /https?:\/\/\S+/g;

/** Whether a text seems to contain a password, key or token. Long ids inside of links are allowed. */
export function looksLikeSecret(text: string): boolean {
  return (
    patterns.some((pattern) => pattern.test(text)) ||
    named.test(text) ||
    [longMixed, passwordLike].some((pattern) => pattern.test(text.replace(linkOrPath, '')))
  );
}
