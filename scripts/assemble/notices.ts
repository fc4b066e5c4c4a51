import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Bundle } from './bundle-again';
import { readJson } from './files';

const packageField = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
});

/** Collects the folders of the packages that something in a bundle comes from. */
export function makeNotices(bundle: Bundle) {
  const folders = new Set<string>();
  const noting: Bundle = async (options) => {
    const result = await bundle({ ...options, metafile: true });
    for (const input of inputsOf(result)) {
      const folder = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder) folders.add(resolve(folder));
    }
    return result;
  };
  return { bundle: noting, write: (file: string) => writeNotices(file, [...folders]) };
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

/** Writes name, version and licence of each package, with the texts that lie beside it; no file for none. */
function writeNotices(file: string, folders: string[]) {
  rmSync(file, { force: true });
  const notices = [...new Set(folders.map(noticeOf))].sort();
  if (notices.length > 0) writeFileSync(file, notices.join(`\n${'-'.repeat(80)}\n\n`));
}

function noticeOf(folder: string): string {
  const { name, version, license } = z.parse(packageField, readJson(join(folder, 'package.json')));
  const texts = readdirSync(folder)
    .filter((each) => /^(licen[cs]e|notice|copying)(\.|-|$)/i.test(each))
    .map((each) => readFileSync(join(folder, each), 'utf8').trim());
  return [`${name} ${version} (${license ?? 'no licence named'})`, ...texts].join('\n\n') + '\n';
}
