/**
 * Texts that look like a password, key or token. They are refused before they are stored, because notes and
 * properties are read by everybody who may see the company.
 */
const patterns: readonly RegExp[] = [
  // "password: hunter2", "pwd=…", "Kennwort: …", "passphrase is …"
  /\b(pass(word|wd|phrase|code)|pwd|kennwort|passwort|secret|api[-_ ]?key|access[-_ ]?(key|token)|auth[-_ ]?token)\b\s*(?:is\s+(?=\S*[\d!@#$%^&*_+=?-]\S)\S{4,}|[=:]\s*(?!(?:none|nothing|unknown|changed|returned|revoked)\b)\S{4,})/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // Keys that say whose they are: AWS, GitHub, GitLab, Slack, Stripe, OpenAI-like, Google, HubSpot.
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/,
  /\bglpat-[\w-]{16,}/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\b[sprw]k[-_](live|test|proj|ant)?[-_]?[A-Za-z0-9]{16,}/,
  /\bAIza[\w-]{30,}/,
  /\bpat-(na|eu|ap)\d-[\w-]{20,}/i,
  // A JSON web token, a bearer header, a password in an address.
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}/,
  /\bbearer\s+[\w.~+/-]{16,}/i,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]{3,}@/i,
];

/** A single word as people make passwords: small and capital letters, a digit and a sign that prose has no use for. */
const passwordLike =
  /(?<![^\s:;,("'])(?=\S{8,64}(?:\s|$))(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)(?=\S*[!#$^*?~_=+])(?!\S*\/)(?![\w.+-]+@[\w-]+(?:\.[\w-]+)+)\S+/;
/** "pw Sommer2026", "password hunter22": the word for it, and one with a digit right behind. */
const named = /\b(?:pw|pwd|pass(?:word|wd|wort)|kennwort)\s+(?=\S*[A-Za-z])(?=\S*\d)[^\s.,]{6,}/i;

/** A run of 32 or more letters and digits that mixes both, as keys do and words do not. */
const longMixed = /\b(?=[A-Za-z0-9+_-]*\d)(?=[A-Za-z0-9+_-]*[A-Za-z])[A-Za-z0-9+_-]{32,}={0,2}/;
const linkOrPath = /https?:\/\/\S+/g;

/** Whether a text seems to hold a password, key or token. Long ids inside of links are let through. */
export function looksLikeSecret(text: string): boolean {
  return (
    patterns.some((pattern) => pattern.test(text)) ||
    named.test(text) ||
    [longMixed, passwordLike].some((pattern) => pattern.test(text.replace(linkOrPath, '')))
  );
}
