/** Maximum number of characters without a break that fit into the narrowest column. */
const maxUnbroken = 38;

/**
 * Adds break points (U+200B) to links and words that are longer than a line, which would run off the page. Removes
 * control characters.
 */
export const breakable = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(new RegExp(`\\S{${maxUnbroken}}(?=\\S)`, 'gu'), '$&\u200b');
