const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Elements whose content is not shown. */
const hidden = new Set(['script', 'style', 'head', 'title']);
const blocks = /^(?:p|div|h[1-6]|tr|ul|ol|li|blockquote)$/;

/**
 * Converts HTML of HubSpot notes and e-mails to plain text with line breaks. Entities are decoded after the tags are
 * removed, so that an escaped tag stays as typed text. Reads each character a fixed number of times, whatever the text.
 */
export function plainText(html: string): string {
  const text = withoutTags(html);
  return tidy(
    text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => entity(whole, name)),
  );
}

function withoutTags(html: string): string {
  const find = finder(html);
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = find('<', at);
    parts.push(onOneLine(html.slice(at, open)));
    if (open === html.length) break;
    const { shown, end } = tagAt(html, open, find);
    parts.push(shown);
    at = end;
  }
  return parts.join('');
}

type Find = (sought: string, from: number) => number;

/** Returns where a text comes next, or the length; one that does not come any more is searched for once. */
function finder(html: string): Find {
  const lower = html.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  const known = new Map<string, number>();
  return (sought, from) => {
    const last = known.get(sought);
    if (last !== undefined && last >= from) return last;
    const found = lower.indexOf(sought, from);
    const at = found < 0 ? html.length : found;
    known.set(sought, at);
    return at;
  };
}

/** Returns what is shown for the tag, comment or hidden element at `open`, and where it ends. */
function tagAt(html: string, open: number, find: Find): { shown: string; end: number } {
  if (html.startsWith('<!--', open)) {
    const close = find('-->', open + 4);
    if (close < html.length) return { shown: '', end: close + 3 };
  }
  const [, slash, name = ''] = /^<(\/?)([a-z!][a-z\d]*)/i.exec(html.slice(open, open + 20)) ?? [];
  const close = find('>', open);
  if (!name || close === html.length) return { shown: '<', end: open + 1 };
  const tag = name.toLowerCase();
  const end = !slash && hidden.has(tag) ? find(`</${tag}`, close) : close;
  const after = end < html.length ? find('>', end) : close;
  return { shown: shownFor(tag, slash === '/'), end: (after < html.length ? after : close) + 1 };
}

function shownFor(tag: string, isEnd: boolean): string {
  if (tag === 'br' || (isEnd && blocks.test(tag))) return '\n';
  return tag === 'li' ? '• ' : '';
}

/** Line breaks of the HTML itself are spaces. */
const onOneLine = (text: string) => text.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run));

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
