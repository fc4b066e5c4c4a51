import { execa } from 'execa';
import type { Figure, Measured } from './figure';

const title = 'A whole offboarding in the card';

/** Clicks, keys, and messages from the worker to the page, counted by the journey that walks through the card. */
export async function measureWalk(): Promise<Measured> {
  const { all, failed } = await execa('jest', ['tests/journeys/effort.test.ts'], {
    preferLocal: true,
    reject: false,
    all: true,
    env: { FORCE_COLOR: '0' },
  });
  if (failed) return { title, notMeasured: `the journey failed: ${all.slice(-500)}` };
  if (!all.includes('whole: ')) return { title, notMeasured: 'there is no Chromium' };
  return { title, figures: figuresIn(all) };
}

/** The figures in what the journey prints. */
function figuresIn(all: string): Figure[] {
  const found = (words: RegExp, at = 1) => Number(words.exec(all)?.[at] ?? NaN);
  const whole = /whole: (\d+) clicks and (\d+) keys/;
  const steps = [...all.matchAll(/\w+ \d+\/\d+\/(\d+)/g)].map(([, messages]) => Number(messages));
  return [
    { id: 'clicks', what: 'Clicks', value: found(whole), unit: 'clicks', aim: 96 },
    { id: 'keys', what: 'Keys', value: found(whole, 2), unit: 'keys', aim: 244 },
    {
      id: 'messages_open',
      what: 'Messages to open the card',
      value: found(/To open the card, the worker sent (\d+) messages/),
      unit: 'messages',
      aim: 10,
      beside: 'HubSpot’s examples 5 each (26 Nov 2026)',
    },
    {
      id: 'messages_finish',
      what: 'Messages to finish a step',
      value: found(/To finish a step, the worker sent (\d+) messages/),
      unit: 'messages',
      aim: 30,
      beside: '134 before (26 Nov 2026)',
    },
    {
      id: 'quiet_after_finish',
      what: 'Quiet after a finish, at 120 ms a call',
      value: found(/quiet after (\d+) ms/),
      unit: 'ms',
      aim: 650,
      beside: '1,273 ms before (26 Nov 2026)',
    },
    {
      id: 'app_functions',
      what: 'App functions that HubSpot starts for the walk',
      value: found(/of (\d+) app functions/),
      unit: 'app functions',
      beside: `${found(/The walk called (\d+) functions/)} if each were one`,
    },
    {
      id: 'messages_step',
      what: 'Messages of one step, with all typing in it, at most',
      value: Math.max(...steps),
      unit: 'messages',
    },
    {
      id: 'messages_whole',
      what: 'Messages of the whole walk',
      value: found(/The worker sent the page (\d+) messages/),
      unit: 'messages',
    },
  ];
}
