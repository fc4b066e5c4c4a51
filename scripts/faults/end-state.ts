import { ALL, type RunningApi } from '../../sandbox/api/testing';

/** An account as sorted lines, one for each value and each association of each record, and each file. */
export type EndState = string[];

/** What differs by try and not by what the rep did; `tasks_made` is where a repair remembers the tasks that it found. */
const ignored = new Set(['hs_object_id', 'offboarding_revision', 'tasks_made']);

/** Reads the account; ids of records that were not there at the start are all alike. */
export function endStateOf({ tables }: RunningApi['crm'], known: ReadonlySet<string>): EndState {
  const alike = (text: string) => text.replace(/\b\d{11}\b/g, (id) => (known.has(id) ? id : '#'));
  const types = tables.types.all(ALL);
  const lines = types.flatMap(({ id: type, name }) =>
    tables.records.all(type).flatMap((record) => {
      const { id, properties, archived } = record;
      const of = `${name} "${titleOf(properties)}"${archived ? ' (archived)' : ''}`;
      const values = Object.entries(properties).flatMap(([property, value]) =>
        ignored.has(property) || value === '' ? [] : [`${of}: ${property} = ${value}`],
      );
      const links = types.flatMap((to) => {
        const part = `${type}/${id}/${to.id}`;
        return tables.links.keys(part).map((other) => {
          const kinds = tables.links.get(part, other) ?? [];
          return `${of}: to ${to.name} ${other} (${[...kinds].sort().join(', ')})`;
        });
      });
      return [`${of}: there`, ...values, ...links];
    }),
  );
  const files = tables.files.all(ALL).map(({ name }) => `file "${name}": there`);
  return [...lines, ...files].map(alike).sort();
}

/** What a person would call the record. */
function titleOf(properties: Record<string, string>): string {
  const names = ['hs_task_subject', 'hs_meeting_title', 'hs_note_body', 'offboarding_key', 'name'];
  const found = names.map((name) => properties[name]).find(Boolean) ?? '';
  return found
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 40);
}

/** Returns the ids of all records. */
export function idsIn({ tables }: RunningApi['crm']): Set<string> {
  const types = tables.types.all(ALL);
  return new Set(types.flatMap(({ id }) => tables.records.keys(id)));
}

/** Returns the lines of one that the other lacks: `- …` missing, `+ …` too many. */
export function differences(wanted: EndState, found: EndState): string[] {
  return [
    ...without(wanted, found).map((line) => `- ${line}`),
    ...without(found, wanted).map((line) => `+ ${line}`),
  ];
}

function without(lines: EndState, others: EndState): EndState {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
