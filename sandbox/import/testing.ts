import { Readable } from 'node:stream';

/** An export of invented companies, a piece at a time: umlauts, quotes, line breaks, and bad lines. */
export function manyCompanies(count: number): Readable {
  return Readable.from(lines(count));
}

/** Every 700th row has neither name nor domain, every 500th revenue is no number and is left out. */
export const badLines = (count: number) => Math.floor(count / 700);

function* lines(count: number) {
  yield '\uFEFF"Record ID","Company name","Company Domain Name","Company owner","Industry","Annual Revenue","Description"\n';
  for (let index = 1; index <= count; index += 1) {
    const named = index % 700 !== 0;
    yield row([
      named ? String(9_000_000_000 + index) : '',
      named ? `Größe & Söhne "${index}" GmbH` : '',
      named ? `groesse-${index}.example` : '',
      `Owner ${index % 12}`,
      'Computer Software',
      index % 500 === 0 ? 'a lot' : String(index * 1000),
      index % 10 === 0 ? 'First line,\nsecond; "line"' : 'One line',
    ]);
  }
}

const row = (cells: string[]) =>
  `${cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')}\n`;
