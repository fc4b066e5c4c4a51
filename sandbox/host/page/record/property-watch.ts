/** A record's properties by name. */
export type Values = Readonly<Record<string, string | null>>;

type Names = readonly string[] | '*';

/** The properties asked for; one that the record does not have is left out, as HubSpot does. */
export const pick = (values: Values, names: Names): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => names === '*' || names.includes(name)),
  );

/** Tells listeners of the properties they asked for, whenever one of these is another than before. */
export function createPropertyWatch(initial: Values) {
  const listeners: { names: Names; tell: (values: Record<string, string | null>) => void }[] = [];
  let known = initial;
  return {
    listen(names: Names, tell: (values: Record<string, string | null>) => void): void {
      listeners.push({ names, tell });
    },
    update(next: Values): void {
      const earlier = known;
      known = next;
      for (const { names, tell } of listeners) {
        const values = pick(next, names);
        if (differ(pick(earlier, names), values)) tell(values);
      }
    },
  };
}

const differ = (one: Values, other: Values) =>
  [...Object.keys(one), ...Object.keys(other)].some((name) => one[name] !== other[name]);
