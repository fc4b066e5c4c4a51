import type { Flow } from '../api/flows/entities';
import type { Run } from '../api/flows/runs';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:1100px;padding:16px;color:#213343}
section{border:1px solid #cbd6e2;border-radius:4px;padding:8px 16px;margin:12px 0}h2{font-size:17px;margin:4px 0}
button{font:inherit;padding:4px 12px;margin-right:8px}details{margin:6px 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f8fa;padding:8px;margin:4px 0}
.failed,.looping{color:#b3261e}`;

/** The clock's factors that the page offers: real time, an hour a second, a day a second. */
const speeds: [number, string][] = [
  [1, 'Real time'],
  [3600, 'An hour a second'],
  [86_400, 'A day a second'],
];

interface Shown {
  flows: readonly Flow[];
  runs: readonly Run[];
  now: Date;
  factor: number;
}

/** The workflows of the account, their switches, and what each run did. */
export function flowsPage({ flows, runs, now, factor }: Shown): string {
  const buttons = speeds.map(
    ([speed, label]) =>
      `<button data-url="/_sandbox/flows/clock" data-body='{"factor":${speed}}'${speed === factor ? ' disabled' : ''}>${label}</button>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Workflows</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<h1>Workflows</h1>
<p>The clock of workflows says ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC. ${buttons.join('')}<a href="">Look again</a></p>
${flows.length === 0 ? '<p>There is none. Workflows are made through the API.</p>' : ''}
${flows.map((flow) => flowPart(flow, runs)).join('\n')}
<script>document.addEventListener('click',async({target})=>{const{url,body}=target.dataset??{};if(!url)return;
await fetch(url,{method:'POST',headers:{'content-type':'application/json'},body});location.reload()})</script>
</body></html>`;
}

/** Runs of one flow that the page shows. */
const shownRuns = 50;

function flowPart({ id, name, isEnabled }: Flow, runs: readonly Run[]): string {
  const own = runs.filter(({ flowId }) => flowId === id);
  const body = JSON.stringify({ isEnabled: !isEnabled });
  return `<section><h2>${escape(name)}</h2>
<p>${isEnabled ? 'On' : 'Off'} <button data-url="/_sandbox/flows/${id}" data-body='${body}'>Switch ${isEnabled ? 'off' : 'on'}</button></p>
${own.length > shownRuns ? `<p>${countsOf(own)}. The newest ${shownRuns}:</p>` : ''}
${own.slice(-shownRuns).reverse().map(runPart).join('')}</section>`;
}

/** How many runs there are in each state. */
function countsOf(runs: readonly Run[]): string {
  const states = [...new Set(runs.map(({ state }) => state))];
  const counts = states.map((one) => `${runs.filter(({ state }) => state === one).length} ${one}`);
  return `${runs.length} runs: ${counts.join(', ')}`;
}

function runPart({ recordId, because, state, steps, next, due, tries }: Run): string {
  const waits =
    state === 'waiting'
      ? `, action ${next} on ${new Date(due).toISOString()}${tries > 0 ? `, tries so far: ${tries}` : ''}`
      : '';
  const told = steps.map(({ at, actionId, did, request, status, answer }) => {
    const asked =
      request === undefined
        ? ''
        : `<pre>${escape(request)}\n→ ${status} ${escape(answer ?? '')}</pre>`;
    return `<li>${at} · action ${escape(actionId)} · ${escape(did)}${asked}</li>`;
  });
  return `<details><summary><span class="${state}">${state}</span> · record ${recordId} · ${escape(because)}${escape(waits)}</summary><ol>${told.join('')}</ol></details>`;
}
