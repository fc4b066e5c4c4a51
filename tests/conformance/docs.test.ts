import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'sandbox/README.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(' ', '-');

/** The local links of a page, each as what is wrong with it; undefined where it holds. */
function broken(page: string) {
  const links = readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g);
  return [...links].flatMap(([link, path = '', anchor]) => {
    const file = path ? join(dirname(page), path) : page;
    if (!existsSync(file)) return [`${page}: ${link}`];
    if (!anchor) return [];
    const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm);
    const found = [...headings].some(([, heading = '']) => anchorOf(heading) === anchor);
    return found ? [] : [`${page}: ${link}`];
  });
}

test('Every link between our pages leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(8);
  expect(pages.flatMap(broken)).toEqual([]);
});

test('Every picture is on a page, and has at most 120 kB', () => {
  const pictures = readdirSync('docs/pictures');
  const text = pages.map((page) => readFileSync(page, 'utf8')).join();
  expect(pictures.filter((name) => !text.includes(`pictures/${name}`))).toEqual([]);
  const large = pictures.filter((name) => statSync(join('docs/pictures', name)).size > 120_000);
  expect(large).toEqual([]);
});
