import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

const SHARED = {
  bundle: true,
  outdir: '',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
  legalComments: 'none',
} satisfies BuildOptions;

/**
 * Bundles the sandbox's page (`main.js`, `main.css`) and the script of the cards' workers (`worker.js`)
 * into a folder.
 * @param page the page's entry; another one in tests
 */
export async function bundleHost(outdir: string, page = 'sandbox/host/page/main.tsx') {
  const worker = path.resolve('sandbox/host/extension/worker.ts');
  await Promise.all([
    build({ ...SHARED, outdir, format: 'esm', entryPoints: { main: path.resolve(page) } }),
    build({ ...SHARED, outdir, format: 'iife', entryPoints: { worker } }),
  ]);
}
