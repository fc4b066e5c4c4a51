import { served } from '../server/coverage';

/** What is served of Workflows. */
export const flowsCoverage = served({ base: '/automation/v4', docs: 'Workflows' }, [
  ['GET', '/flows', null],
  [
    'POST',
    '/flows',
    null,
    'Delays, tasks, properties, the app’s actions and static branches only. Time windows, blocked dates, suppression, goals, data sources, yearly schedules, ways back to an earlier action, and re-enrolment by a list without triggers are refused; the words of refusals are guessed.',
  ],
  ['POST', '/flows/batch/read', null, 'The field of an input is inferred.'],
  ['GET', '/flows/:flowId', null],
  ['PUT', '/flows/:flowId', null, 'An outdated revision is 409: guessed.'],
  ['DELETE', '/flows/:flowId', null],
  ['GET', '/action-types', null, 'The app’s actions, by name; the shape is inferred.'],
]);
