import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { madeOnce } from '../made-once';

const SHARED = {
  bundle: true,
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
  legalComments: 'none',
} satisfies BuildOptions;

/**
 * Bundles the sandbox's page (`main.js`, `main.css`) and the script of the cards' workers (`worker.js`).
 * @param page the page's entry; another one in tests
 * @returns the folder of the bundles, kept until a source changes
 */
export function bundleHost(page = 'sandbox/host/page/main.tsx'): Promise<string> {
  const name = path.basename(path.dirname(page));
  return madeOnce(name, ['sandbox/host', 'package-lock.json'], async (outdir) => {
    const worker = path.resolve('sandbox/host/extension/worker.ts');
    await Promise.all([
      build({ ...SHARED, outdir, format: 'esm', entryPoints: { main: path.resolve(page) } }),
      build({ ...SHARED, outdir, format: 'iife', entryPoints: { worker } }),
    ]);
  });
}
