import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Bundle } from './bundle-again';
import { readJson } from './files';

const packageField = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
});

/**
 * Collects the folders of the packages that something in a bundle comes from, and the `NOTICE.txt` of folders of ours
 * whose files were made from others' data: beside a bundled file or in the folder above it.
 */
export function makeNotices(bundle: Bundle) {
  const folders = new Set<string>();
  const own = new Set<string>();
  const noting: Bundle = async (options) => {
    const result = await bundle({ ...options, metafile: true });
    for (const input of inputsOf(result)) {
      const folder = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder) folders.add(resolve(folder));
      else for (const file of ownNotices(input)) own.add(file);
    }
    return result;
  };
  return { bundle: noting, write: (file: string) => writeNotices(file, [...folders], [...own]) };
}

/** As far as esbuild's result is used; a bundle that is only for this machine has none. */
const resultField = z.object({
  metafile: z.object({
    outputs: z.record(
      z.string(),
      z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
    ),
  }),
});

function inputsOf(result: unknown): string[] {
  const parsed = resultField.safeParse(result);
  if (!parsed.success) return [];
  return Object.values(parsed.data.metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((name) => (inputs[name]?.bytesInOutput ?? 0) > 0),
  );
}

const ownNotices = (input: string): string[] =>
  [dirname(input), dirname(dirname(input))]
    .map((folder) => resolve(folder, 'NOTICE.txt'))
    .filter((file) => existsSync(file));

/**
 * Writes name, version and licence of each package, with the texts that lie beside it, and the notices of ours; no file
 * for none.
 */
function writeNotices(file: string, folders: string[], own: string[]) {
  rmSync(file, { force: true });
  const ofOwn = own.map((notice) => readFileSync(notice, 'utf8'));
  const notices = [...[...new Set(folders.map(noticeOf))].sort(), ...ofOwn.sort()];
  if (notices.length > 0) writeFileSync(file, notices.join(`\n${'-'.repeat(80)}\n\n`));
}

function noticeOf(folder: string): string {
  const { name, version, license } = z.parse(packageField, readJson(join(folder, 'package.json')));
  const texts = readdirSync(folder)
    .filter((each) => /^(licen[cs]e|notice|copying)(\.|-|$)/i.test(each))
    .map((each) => readFileSync(join(folder, each), 'utf8').trim());
  return [`${name} ${version} (${license ?? 'no licence named'})`, ...texts].join('\n\n') + '\n';
}
