import type { Area } from '../check';

/** What only a person sees: the card, the page, and HubSpot's editors. */
export const pages: Area = {
  title: 'Card and page, seen by a person',
  checks: [
    {
      id: 'card-drawn',
      assumes:
        'HubSpot draws the card as the sandbox does, and a React context reaches its panels (027)',
      how: 'person',
      stops: true,
      lookAt:
        'Open a company with an offboarding, then a panel such as “Change the last day”: it shows fields',
      means: 'A panel is empty, so nothing can be changed in it',
      todo: 'Tell us which panel; the managers’ page shows the offboarding all the same',
    },
    {
      id: 'page-search',
      assumes:
        'useCrmSearch finds a custom object by its full name, with the rights of whoever looks',
      how: 'person',
      stops: true,
      files: ['extensions/managers-page/company/useRecords.ts'],
      lookAt:
        'Open the page, then one offboarding: its steps are shown. Again as a user who sees only own companies',
      means:
        'An offboarding and the insights say that they could not be read; overview, board and list go by companies and work',
      todo: 'Read it on the company’s card',
    },
    {
      id: 'page-length',
      assumes:
        'useCrmSearch returns 100 records a page, and does not count against the app’s five searches a second',
      how: 'person',
      files: ['extensions/managers-page/insights/ReadCases.tsx'],
      lookAt:
        'Open Insights in an account with more than 100 offboardings: the count at its top is that of the object',
      means: 'Insights take longer, or say that they could not be read',
      todo: 'Narrow the insights by date',
    },
    {
      id: 'properties-sent',
      assumes:
        'HubSpot hands over hidden properties of the company in view, and the ids of merged ones',
      how: 'person',
      stops: true,
      files: ['src/api/properties-to-send.ts'],
      lookAt:
        'Open the card of a company with an offboarding, and of one that was merged: neither names missing properties',
      means:
        'The card says what is missing; a merged company’s offboarding is found by its records only',
      todo: 'Show the hidden properties of the company in HubSpot’s settings',
    },
    {
      id: 'day-limits',
      assumes:
        'HubSpot’s date field hands on a day outside its limits, so that the card can say what is wrong',
      how: 'person',
      files: ['extensions/shared/parts/Day.tsx'],
      lookAt: 'Type yesterday as a last day: the card says why not',
      means: 'The form goes on with the day from before, and shows it',
      todo: 'Look at the day that the card shows after saving',
    },
    {
      id: 'composer-lines',
      assumes: 'HubSpot’s e-mail composer keeps the line breaks of a draft that is handed to it',
      how: 'person',
      files: ['extensions/relationship-termination/messages/SendButtons.tsx'],
      lookAt: 'On the card, a message, “Open in HubSpot’s e-mail”: the draft has paragraphs',
      means: 'The draft is one paragraph',
      todo: 'Copy the message and paste it',
    },
    {
      id: 'bulk-selection',
      assumes:
        'A bulk action is handed all ticked companies, up to 10,000, also those beyond the page in view',
      how: 'person',
      lookAt:
        'Tick all companies of a list of more than 100, and open the action: it counts as many',
      means: 'The action counts fewer, and does nothing to the others',
      todo: 'Work through the list in parts',
    },
    {
      id: 'settings-shown',
      assumes: 'Everything in HubSpot’s settings of the app is also on the app’s page',
      how: 'person',
      lookAt: 'Connected apps, the app, Settings: one report says that private apps show none',
      means: 'Nothing: the team’s settings are on the page',
      todo: 'Nothing',
    },
    {
      id: 'page-addresses',
      assumes: 'The page’s addresses survive a reload and can be sent; the card leads there',
      how: 'person',
      lookAt:
        'On the page open the list with a filter, press F5, and send the address; go from one of the page’s companies to its card and back',
      means: 'The page begins with its overview',
      todo: 'Choose the filter again',
    },
    {
      id: 'edit-history',
      assumes:
        'An edit in a card’s CrmPropertyList has the source CRM_UI and the user in the history (044)',
      how: 'person',
      stops: true,
      lookAt:
        'Ask for an approval and give it in the card as somebody else: the card names who gave it',
      means: 'Approvals do not count: what needs one cannot be done',
      todo: 'Answer in HubSpot’s own property field on the company, or publish settings without approvals',
    },
    {
      id: 'signed-user',
      assumes:
        'hubspot.fetch keeps the order of what it appends to the signed address, also on a domain of one’s own',
      how: 'person',
      package: 'signed',
      lookAt: 'Start a bulk run: the timeline says your name without “not verified”',
      means: 'Acts on many companies are recorded as “not verified”',
      todo: 'Set RELTERM_MANAGE_URL to the domain that the log names',
    },
    {
      id: 'pdf-made',
      assumes: 'A function’s memory is enough for the PDF of the longest offboarding (014)',
      how: 'person',
      package: 'files',
      lookAt: 'Make the dossier of an offboarding with several hundred tasks',
      means: 'The PDF is not made, and the card says so',
      todo: 'Copy the dossier as text',
    },
    {
      id: 'file-replaced',
      assumes: 'A file that is replaced keeps its id',
      how: 'person',
      package: 'files',
      files: ['functions/hubspot/files.ts'],
      lookAt:
        'Make the same dossier twice at once, from two windows: one file is in the folder /offboarding',
      means: 'A note leads to a file that is not there; a newer one is beside it',
      todo: 'Make the dossier again',
    },
  ],
};
