import { fieldInWords } from '../../messages/evidence-lines';
import { fieldsOf, type StepId } from '../../playbook/lookup';
import type { Block, DossierSource, Section } from '../document';
import { listBlocks } from '../list-items';
import { stepItem, stepsIn } from '../step-item';

/** Who at the client confirmed the handover, when, and with which exceptions. */
export function signOffSection(source: DossierSource): Section {
  const steps = stepsIn('sign_off', source.offboarding);
  const blocks = steps.flatMap((step) => signOff(step, source));
  const lists = steps.length > 0 ? listBlocks('sign_off', source) : [];
  const none: Block = { status: 'lines', lines: ['A sign-off is not part of such an ending.'] };
  return {
    title: "The client's sign-off",
    blocks: blocks.length > 0 ? [...blocks, ...lists] : [none],
  };
}

function signOff(step: StepId, source: DossierSource): Block[] {
  const state = source.offboarding.steps[step];
  if (state.state === 'todo' || state.state === 'doing') {
    return [{ status: 'lines', lines: ['The client has not signed off yet.'] }];
  }
  if (state.state !== 'done' || state.evidence.kind !== 'form') {
    return [{ status: 'items', items: [stepItem(step, source)] }];
  }
  const { values } = state.evidence;
  const facts = fieldsOf(step).map((field) => {
    const value = values[field.id];
    return { label: field.label, value: value ? fieldInWords(field, value) : 'none' };
  });
  return [{ status: 'facts', facts }];
}
