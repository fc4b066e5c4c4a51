/** As much of a text as a list shows. */
const longest = 70;

/** Returns the beginning of a text in one line, cut between words. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(/\s\S*$/, '')} …`;
}
