import { inflateSync } from 'node:zlib';

/**
 * Returns the text of a PDF made by pdfmake, in the order in which it was written, without line breaks. Characters are
 * looked up in each font's ToUnicode table. Throws when it is no PDF.
 */
export function textOfPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  if (!raw.startsWith('%PDF-')) throw new Error(`No PDF: ${raw.slice(0, 40)}`);
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
    fonts.set(name, signsOf(streamOf(objects.get(table) ?? '')));
  }
  return [...objects.values()]
    .map(streamOf)
    .filter((stream) => /\bBT\b/.test(stream))
    .map((page) => textOfPage(page, fonts))
    .join(' ')
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ');
}

function streamOf(body: string): string {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
  if (data === undefined) return '';
  if (!body.includes('/FlateDecode')) return data;
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

/** Maps glyphs to characters, from ranges such as `<0000> <0002> [<0000> <0041> <0301>]`. */
function signsOf(table: string): Map<string, string> {
  const signs = new Map<string, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, codes = ''], index) => {
      const glyph = (parseInt(first, 16) + index).toString(16).padStart(4, '0');
      const text = Buffer.from(codes.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
      signs.set(glyph, text);
    });
  }
  return signs;
}

function textOfPage(page: string, fonts: Map<string, Map<string, string>>): string {
  let signs = new Map<string, string>();
  let text = '';
  for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) signs = fonts.get(font) ?? new Map<string, string>();
    for (const [, glyphs = ''] of (shown ?? '').matchAll(/<(\w*)>/g)) {
      text += (glyphs.match(/\w{4}/g) ?? []).map((glyph) => signs.get(glyph) ?? '').join('');
    }
    if (shown) text += shown.endsWith(' ') ? '' : ' ';
  }
  return text;
}
