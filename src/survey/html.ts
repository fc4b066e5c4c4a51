/** HTML that is known to be whole: every text in it went through `markup` or `escaped`. */
export interface Html {
  html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for between tags and in quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

type Part = Html | string | number | false | undefined | readonly (Html | false | undefined)[];

/** A template whose values are escaped, unless they are HTML already. */
export function markup(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  const text = pieces.reduce((before, piece, index) => before + written(parts[index - 1]) + piece);
  return { html: text };
}

function written(part: Part): string {
  if (part === false || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map(written).join('');
}
