import { escapeHtml } from '../messages/html';

/** HTML that is known to be whole: every text in it went through `markup`. */
export interface Html {
  html: string;
}

type Part = Html | string | number | false | undefined | readonly (Html | false | undefined)[];

/** A template whose values are escaped, unless they are HTML already. */
export function markup(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  const text = pieces.reduce((before, piece, index) => before + written(parts[index - 1]) + piece);
  return { html: text };
}

function written(part: Part): string {
  if (part === false || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(written).join('');
}
