/** The names that components of one project have taken. */
export type Names = ReturnType<typeof makeNames>;

/** Types of which HubSpot takes one a project (project-parsing-lib 0.23.0, constants.js: singularComponent). */
const onlyOnce = new Set(['page', 'settings']);

/** Each of its functions throws when a name is taken already. */
export function makeNames() {
  const uids = new Set<string>();
  const entries = new Map<string, string>();
  const types = new Map<string, string>();

  return {
    /** A uid: letters, digits, `. _ -`, at most 64 (project-parsing-lib, uid.js). */
    uid(uid: string): string {
      if (!/^[\w.-]{1,64}$/.test(uid)) throw new Error(`"${uid}" is no uid that HubSpot takes.`);
      if (uids.has(uid)) throw new Error(`The uid "${uid}" is used twice.`);
      uids.add(uid);
      return uid;
    },

    /** The entry of an extension: HubSpot's build puts all of them into one folder, by file name only. */
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

    /** How many uids are taken. */
    count: () => uids.size,
  };
}
