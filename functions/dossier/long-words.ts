/** Longest run of signs that fits the narrowest column. */
const longest = 38;

/**
 * Text that a line can break everywhere it must: a link or a word longer than a line gets invisible places to
 * break (U+200B), else it would run off the page. Control characters go.
 */
export const breakable = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(new RegExp(`\\S{${longest}}(?=\\S)`, 'gu'), '$&\u200b');
