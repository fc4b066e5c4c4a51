import type { Report } from './report';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

const row = (cells: string[]) =>
  `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;

const table = (heads: string[], rows: string[][]) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table>`;

const list = (items: string[]) =>
  `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:1240px;padding:24px;color:#213343}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #cbd6e2}
td{overflow-wrap:anywhere}td:first-child{white-space:nowrap}code{background:#f5f8fa;padding:2px 4px}`;

function journalWords({ journal }: Report): string {
  if (!journal) return 'Everything is in memory only';
  if (journal.tornBytes === 0) return 'The journal was whole when it was opened';
  return `Dropped a torn last line of ${journal.tornBytes} bytes when the journal was opened; it was never acknowledged`;
}

/** The report for a browser: what is served, on what it rests, what is guessed, and what is missing. */
export function reportPage(report: Report): string {
  const { counts, switches, faults } = report;
  const routes = report.routes.map(({ method, path, support, note = '', docs, model, guessed }) => [
    method,
    path,
    guessed ? `${support}, guessed` : support,
    note,
    `HubSpot docs: ${docs}`,
    model === null ? 'no model' : model === 'void' ? 'client: no body' : `client: ${model}`,
  ]);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>What the sandbox can</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<h1>What the sandbox can</h1>
<p>This is a sandbox and not HubSpot. It serves ${counts.routes} routes: ${counts.supported} with nothing known to be missing, ${counts.inPart} in part; in ${counts.guessed} something is guessed. <a href="/sandbox">Faults and switches</a>. As JSON: <code>GET /_sandbox</code> with <code>Accept: application/json</code>.</p>
<h2>Now</h2>
${list([
  `Account ${report.portalId}; rate limits ${report.limits ? 'on' : 'off'}`,
  journalWords(report),
  `Switches: ${JSON.stringify(switches)}`,
  `Faults waiting: ${faults.length}`,
])}
<h2>Behaviours and where they are known from</h2>
${table(
  ['Behaviour', 'Source'],
  report.behaviours.map(({ what, source }) => [what, source]),
)}
<h2>Routes</h2>
${table(['Method', 'Path', 'Support', 'What is left out or guessed', 'Fact', 'Answers checked against'], routes)}
<h2>Not served</h2>
<p>Any other path of the API is answered 404 with the path in the message, and marked in <code>GET /_sandbox/requests</code>.</p>
${list(report.notServed)}
</body></html>`;
}
