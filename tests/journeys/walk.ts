import { stepsThatApply } from '../../src/offboarding/applies';
import { stageOfStep, stepById } from '../../src/playbook/book';
import { nextStage, stageById, type StageId, type StepId } from '../../src/playbook/lookup';
import { stageButton, type Card, type Start } from './card';
import { evidenceFor } from './evidence';
import type { HubSpot } from './hubspot';

/** Takes the card through the stages that a journey does not test itself. */
export function walkThrough(hubspot: HubSpot, company: string, card: Card, start: Start) {
  const { initiator, reason } = start;
  const steps = stepsThatApply({ initiator, statedReason: { id: reason } });

  const finish = async (step: StepId, hasContract: boolean) => {
    if (stepById(step, {}).looksBack) await card.analyse(step, 'performance', 'Not sure');
    if (stepById(step, {}).asksConsent) await card.agree(step);
    await card.finish(step, evidenceFor(step, hasContract));
  };
  return {
    steps,

    /** Finishes the steps of a stage that are neither done nor waived, in the playbook's order. */
    async finishRest(stage: StageId) {
      const [record] = await hubspot.offboardings(company);
      const open = (step: StepId) => !['done', 'waived'].includes(record?.[`step_${step}`] ?? '');
      for (const step of steps.filter((one) => stageOfStep(one, {}) === stage && open(one)))
        await finish(step, Boolean(record?.contract_terms));
    },

    /** Moves to the stage after this one. */
    async pass(stage: StageId) {
      const next = nextStage(stage);
      if (!next) return;
      await card.gate(stage).click();
      await card.stageIs(next);
    },

    /** Goes from the end of the transition through the last stages to the close. */
    async toTheClose(note: string) {
      await this.pass('transition');
      await this.finishRest('feedback');
      await this.pass('feedback');
      await this.finishRest('keep_in_touch');
      await card.close('completed', note);
    },

    /** Shows a stage, whichever is the present one. */
    async show(stage: StageId) {
      await card.button(stageButton(stage)).click();
      await card.card.getByRole('heading', { name: stageById(stage).label, exact: true }).waitFor();
    },
  };
}
export type Walk = ReturnType<typeof walkThrough>;
