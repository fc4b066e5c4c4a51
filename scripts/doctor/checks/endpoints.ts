import { fails, holds, unknown, type Area, type Finding } from '../check';
import { askEcho, askSurvey, type Echo } from '../endpoint-asks';
import type { Looking } from '../looking';

const notTold = unknown('Say where endpoints are: --endpoints https://<a domain of the account>');
const statusOf = (status: number) => (status === 0 ? 'No answer' : `Answered ${status}`);

/** Looks at what the echo says. */
const byEcho = (see: (echo: Echo) => Finding) => async (looking: Looking) => {
  const echo = await askEcho(looking);
  if (echo === undefined)
    return unknown('Say where endpoints are (--endpoints), and set RELTERM_CLIENT_SECRET');
  return typeof echo === 'number' ? unknown(`${statusOf(echo)} by the echo`) : see(echo);
};

/** Times in seconds that a function may need; HubSpot's docs name 10 and 15. */
const waits = [5, 9, 14];
/** What the PDF of a long offboarding takes at most, in megabytes (decision 014). */
const pdfMemory = 128;
const oldest = 20;

/** Where functions run, and what HubSpot's gateway passes on. */
export const endpoints: Area = {
  title: 'Functions and endpoints',
  checks: [
    {
      id: 'endpoint-html',
      assumes: 'An endpoint function may answer HTML',
      how: 'read',
      stops: true,
      package: 'survey',
      files: ['functions/survey/document.ts'],
      means:
        'Clients cannot see the survey; making a link is refused and says why, and answers are typed after a call',
      todo: 'npm run survey-page -- FILE, put it on a page of the account, and set RELTERM_SURVEY_URL to that page',
      look: async (looking) => {
        const page = await askSurvey(looking, 'GET');
        if (!page) return notTold;
        if (![200, 503].includes(page.status)) return unknown(statusOf(page.status));
        return /^text\/html/.test(page.type) ? holds(page.type) : fails(page.type || 'No type');
      },
    },
    {
      id: 'endpoint-token',
      assumes: 'An endpoint function gets the app’s token',
      how: 'read',
      stops: true,
      package: 'survey',
      means:
        'Survey, signed acts and workflow actions do nothing: making a link is refused, acts are “not verified”, workflows go on with the reason',
      todo: 'Install the app: a deploy is not an install. If it is installed, leave the three packages out and tell us',
      look: async (looking) => {
        const page = await askSurvey(looking, 'GET');
        if (!page) return notTold;
        if (page.status === 503) return fails('The endpoint has no token');
        return page.status === 200 ? holds('It has one') : unknown(statusOf(page.status));
      },
    },
    {
      id: 'endpoint-cors',
      assumes: 'The survey’s page and its answers have one origin, so nothing is asked of CORS',
      how: 'read',
      package: 'survey',
      means:
        'Nothing, unless the page is on another domain than the endpoint: answers are then refused by the browser',
      todo: 'Put the page on a domain of the same account',
      look: async (looking) => {
        const page = await askSurvey(looking, 'OPTIONS');
        if (!page) return notTold;
        if (page.status === 0) return unknown('No answer');
        return holds(
          `OPTIONS ${page.status}; other origins ${page.origin ? 'allowed' : 'not allowed'}`,
        );
      },
    },
    {
      id: 'function-node',
      assumes: `Functions run on Node ${oldest} or newer`,
      how: 'read',
      package: 'signed',
      stops: true,
      means: 'Functions fail at once, and the card says that nothing could be done',
      todo: 'Change the target in scripts/assemble/functions.ts, and tell us',
      look: byEcho(({ node }) =>
        (Number(node.split('.')[0]) >= oldest ? holds : fails)(`Node ${node}`),
      ),
    },
    {
      id: 'function-memory',
      assumes: `A function has ${pdfMemory} MB or more, enough for the dossier’s PDF`,
      how: 'read',
      package: 'signed',
      means: 'The PDF of a long offboarding fails, and the card says so; the dossier as text works',
      todo: 'Copy the dossier as text',
      look: byEcho(({ memory, heap }) => {
        const seen = `${memory === null ? 'not told' : `${memory} MB`}; heap up to ${heap} MB`;
        return (memory ?? heap) >= pdfMemory ? holds(seen) : fails(seen);
      }),
    },
    {
      id: 'function-time',
      assumes: 'A function has 10 seconds',
      how: 'read',
      package: 'signed',
      means: 'A batch of a hundred companies, or the PDF, is cut off; it is safe to try again',
      todo: 'Change fewer companies at once',
      look: async (looking) => {
        const now = await askEcho(looking);
        if (typeof now !== 'object') return unknown('The echo could not be asked');
        const echoes = await Promise.all(waits.map((seconds) => askEcho(looking, seconds * 1000)));
        const answered = waits.filter((_, at) => typeof echoes[at] === 'object');
        const longest = Math.max(0, ...answered);
        return (longest >= 9 ? holds : fails)(`Answered after ${longest} s at most`);
      },
    },
    {
      id: 'endpoint-headers',
      assumes: 'Endpoints are handed HubSpot’s own headers and the browser’s languages',
      how: 'read',
      package: 'signed',
      means:
        'The survey’s page asks for the language instead of showing it; signatures fail without their headers',
      todo: 'Send links with the language of the client (the card offers it)',
      look: byEcho(({ headers, sent }) => {
        const passed = headers.includes('accept-language');
        const seen = `${headers.length} headers, accept-language ${passed ? '' : 'not '}among them; body as ${sent}`;
        return (passed ? holds : fails)(seen);
      }),
    },
  ],
};
