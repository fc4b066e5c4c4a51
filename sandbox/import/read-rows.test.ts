import { Readable } from 'node:stream';
import { delimiterOf, readRows } from './read-rows';

async function rowsOf(text: string, delimiter: ',' | ';' = ',') {
  const rows = [];
  for await (const row of readRows(Readable.from([Buffer.from(text)]), delimiter)) rows.push(row);
  return rows;
}

test.each(['\n', '\r\n'])('lines that end in %j are counted as a person does', async (end) => {
  const text = ['a,b', '', `1,"two${end}lines"`, '2,x', '', '', '3,y'].join(end);
  expect(await rowsOf(text)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['1', `two${end}lines`] },
    { line: 5, cells: ['2', 'x'] },
    { line: 8, cells: ['3', 'y'] },
  ]);
});

test('a byte-order mark is dropped, also before a quote', async () => {
  expect(await rowsOf('\uFEFF"a";b\n1;"x;y"\n', ';')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', 'x;y'] },
  ]);
});

test('loose quotes are kept, and a row may be too short or too long', async () => {
  expect(await rowsOf('a,b\nsay "hi",x\n1\n1,2,3\n')).toMatchObject([
    {},
    { cells: ['say "hi"', 'x'] },
    { cells: ['1'] },
    { cells: ['1', '2', '3'] },
  ]);
});

test('a quote that is never closed is told by the line where its row starts', async () => {
  const rows = await rowsOf('a,b\n1,x\n2,"never\n3,z\n');
  expect(rows.slice(1)).toEqual([
    { line: 2, cells: ['1', 'x'] },
    { line: 3, unclosed: true },
  ]);
});

test('a file that breaks while it is read breaks the reading', async () => {
  const file = new Readable({
    read() {
      this.destroy(new Error('The disk is gone.'));
    },
  });
  await expect(readRows(file, ',').next()).rejects.toThrow('The disk is gone.');
});

test.each([
  ['Name,City\nA;B;C;D', ','],
  ['Name;City\n1,5;2,5,6', ';'],
  ['"Name, or, so";City', ';'],
  ['Name', ','],
  ['Name, or so\tCity\tStreet', '\t'],
  ['sep=;\r\nName,City', ';'],
])('the header %j is separated by %j', (text, delimiter) => {
  expect(delimiterOf(text).delimiter).toBe(delimiter);
});
