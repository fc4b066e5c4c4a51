import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { constants, Script } from 'node:vm';

type Load = (module: NodeModule, file: string) => void;
/** What Node makes of a CommonJS file. */
type Wrapped = (
  this: unknown,
  exports: unknown,
  require: NodeJS.Require,
  module: NodeModule,
  file: string,
  folder: string,
) => void;

/**
 * HubSpot's dev server loads a function's file anew for every call: its state is fresh each time, and so it stays
 * here. Only the compiled code is kept, which costs most of a call (a function is a megabyte with HubSpot's client
 * in it), and so is the memory of loads that are over, which would grow by megabytes with every call.
 * A file that was replaced is compiled anew.
 * @param folder whose CommonJS files are compiled once
 */
export function compileOnce(folder: string): void {
  const extensions: Record<string, Load> = Reflect.get(Module, '_extensions');
  const load = extensions['.js'];
  const scripts = new Map<string, { made: string; script: Script }>();
  const scriptOf = (file: string) => {
    const { ino, mtimeMs, size } = statSync(file);
    const made = [ino, mtimeMs, size].join(' ');
    const known = scripts.get(file);
    if (known?.made === made) return known.script;
    const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
      filename: file,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    scripts.set(file, { made, script });
    return script;
  };
  extensions['.js'] = (module, file) => {
    if (!file.startsWith(`${folder}${path.sep}`)) return load?.(module, file);
    forgetOlder(module);
    const run: Wrapped = scriptOf(file).runInThisContext();
    run.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  };
}

/** A module lists every child that it ever loaded, also those that were loaded anew since. */
function forgetOlder(module: NodeModule) {
  const { parent } = module;
  if (!parent) return;
  parent.children = parent.children.filter((one) => one === module || one.id !== module.id);
}
