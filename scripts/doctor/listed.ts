import { areas } from './checks';

const [begin, end] = ['<!-- assumptions -->', '<!-- /assumptions -->'];
const how = { read: '', write: ' (`--write`)', person: '' } as const;
const lineLength = 118;

/** The assumptions as README lists them, laid out as Prettier does. */
export const listed = (): string =>
  areas
    .map(({ title, checks }) => {
      const items = checks.map((check) => wrapped(`- ${check.assumes}${how[check.how]}`));
      return `**${title}**\n\n${items.join('\n')}`;
    })
    .join('\n\n');

/** Fills lines with words; those after the first are indented. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= lineLength) line = longer;
    else {
      lines.push(line);
      line = `  ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

/**
 * A text with the list between its two marks.
 * @throws when it has no such marks
 */
export function withList(text: string, list: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The text lacks ${begin} and ${end}.`);
  return `${text.slice(0, from + begin.length)}\n\n${list}\n\n${text.slice(to)}`;
}
