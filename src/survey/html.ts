import { escapeHtml } from '../messages/html';

/** Safe HTML: every text in it was escaped by `markup`. */
export interface Html {
  html: string;
}

type Part = Html | string | number | false | undefined | readonly (Html | false | undefined)[];

/** Template tag that escapes its values, unless they are `Html`. */
export function markup(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  const text = pieces.reduce((before, piece, index) => before + written(parts[index - 1]) + piece);
  return { html: text };
}

function written(part: Part): string {
  if (part === false || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(written).join('');
}
