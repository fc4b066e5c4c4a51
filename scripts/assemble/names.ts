/** Names that the project's components already use. */
export type Names = ReturnType<typeof makeNames>;

/** Types that a project may contain once (project-parsing-lib 0.23.0, constants.js: singularComponent). */
const onlyOnce = new Set(['page', 'settings']);

/** Creates a registry of names; each method throws when a name is already used. */
export function makeNames() {
  const uids = new Set<string>();
  const entries = new Map<string, string>();
  const types = new Map<string, string>();

  return {
    /** Registers a uid: letters, digits, `. _ -`, at most 64 characters (project-parsing-lib, uid.js). */
    uid(uid: string): string {
      if (!/^[\w.-]{1,64}$/.test(uid)) throw new Error(`"${uid}" is no uid that HubSpot takes.`);
      if (uids.has(uid)) throw new Error(`The uid "${uid}" is used twice.`);
      uids.add(uid);
      return uid;
    },

    /** Registers an extension's entry file; HubSpot's build puts all entries into one folder by file name. */
    entry(name: string, folder: string) {
      const taken = entries.get(name.toLowerCase());
      if (taken) throw new Error(`${taken} and ${folder} both have an entry called "${name}".`);
      entries.set(name.toLowerCase(), folder);
    },

    type(type: string, folder: string) {
      const taken = types.get(type);
      if (taken && onlyOnce.has(type))
        throw new Error(`${taken} and ${folder} are both of type "${type}"; a project has one.`);
      types.set(type, folder);
    },

    /** Returns the number of registered uids. */
    count: () => uids.size,
  };
}
