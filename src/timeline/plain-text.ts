const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Converts HTML of HubSpot notes and e-mails to plain text with line breaks. Tags are removed before entities
 * are decoded, so that an escaped tag stays as typed text.
 */
export function plainText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<li\b[^>]*>/gi, '• ')
    .replace(/<br\b[^>]*>|<\/(p|div|h[1-6]|tr|ul|ol|li|blockquote)\s*>/gi, '\n')
    .replace(/<\/?[a-z!][^>]*>/gi, '');
  return tidy(
    text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => entity(whole, name)),
  );
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
  const hexadecimal = /^#x/i.test(name);
  const code = parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** Removes spaces at line ends and limits empty lines to one in a row. */
export const tidy = (text: string): string =>
  text
    .replace(/[\t\u00a0 ]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
