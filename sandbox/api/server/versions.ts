/** Versions by date that stand for today's v3 and v4. Source: HubSpot's changelog. */
const DATED = '2026-0(?:3|9)(?:-beta)?';

/** The one rule by which a dated path, or the short v3 path of schemas, becomes the path that is registered. */
const RULES: [RegExp, string][] = [
  [new RegExp(`^/crm/objects/${DATED}(/[^/?]+/[^/?]+/associations/)`), '/crm/v4/objects$1'],
  [new RegExp(`^/crm/associations/${DATED}/`), '/crm/v4/associations/'],
  [
    new RegExp(`^/crm/(objects|properties|pipelines|owners|lists)/${DATED}(?=[/?]|$)`),
    '/crm/v3/$1',
  ],
  [new RegExp(`^/crm-object-schemas/${DATED}/schemas`), '/crm-object-schemas/v3/schemas'],
  [/^\/crm\/v3\/schemas/, '/crm-object-schemas/v3/schemas'],
  [new RegExp(`^/files/${DATED}/`), '/files/v3/'],
  [new RegExp(`^/automation/${DATED}/`), '/automation/v4/'],
  [new RegExp(`^/account-info/${DATED}/`), '/account-info/v3/'],
];

export function currentPath(url: string): string {
  const rule = RULES.find(([pattern]) => pattern.test(url));
  return rule ? url.replace(rule[0], rule[1]) : url;
}
