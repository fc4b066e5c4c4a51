import { stepNote } from '../src/messages/deed-note';
import { updateStep } from '../src/offboarding/update-step';
import { change } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/** Takes up, finishes, waives or reopens a step. */
export const main = handleCompany('update_step', (request, world) =>
  change(
    world,
    request,
    (before, now) => updateStep(before, request, now),
    (after) => stepNote(after, request.step),
  ),
);
