import type { GuidanceShape } from './guidance-shape';

/** Offboardings that read differently from most. */
const weEndIt = { initiators: ['us'] } as const;
const unpaid = { initiators: ['non_payment'] } as const;
const fellShort = { initiators: ['client', 'mutual'], reasons: ['performance'] } as const;
const overCost = { initiators: ['client', 'mutual'], reasons: ['cost'] } as const;
const forAnother = { initiators: ['client', 'mutual'], reasons: ['competitor'] } as const;
const done = { initiators: ['completed'] } as const;

/**
 * Where the guidance of a step follows who ends it and why: steps by offboardings. A step without an entry for an
 * offboarding has its own guidance.
 */
export const guidance = [
  {
    step: 'meet_client',
    only: unpaid,
    text:
      'Call before you write: an invoice may be lost, disputed, or more than they can pay just now, and each has its own answer. ' +
      'Bring someone from finance and the list of what is open, and keep to amounts and dates. ' +
      'Say at the start that their data stays theirs, whatever is paid.',
  },
  {
    step: 'meet_client',
    only: weEndIt,
    text:
      'Tell the people who decide in person or by video, before they hear it from anybody else. ' +
      'Say in the first minute that we end it and from when, and do not open it for debate. ' +
      'Then ask what they need to go on, and stay until they have asked everything.',
  },
  {
    step: 'meet_client',
    only: fellShort,
    text:
      'Meet the people who had to live with what fell short, not only those who signed. ' +
      'Let them tell it from the start, take notes, and explain nothing until they are done. ' +
      'Bring what was promised and what was delivered, and ask what can still be put right.',
  },
  {
    step: 'meet_client',
    only: done,
    text:
      'Look back together on what was reached, with the people who did the work on both sides. ' +
      'Ask what still has to be handed over, and who runs it from now on. ' +
      'Thank them in person.',
  },
  {
    step: 'explain_reasons',
    only: unpaid,
    text:
      'Name the invoices, the reminders and the last day by which they could have been paid, and nothing else. ' +
      'Do not guess at why they were not paid. ' +
      'Write what would stop the ending, if anything still would, and by when.',
    doneWhen: 'The client has in writing which invoices are open, and until when we work for them.',
  },
  {
    step: 'explain_reasons',
    only: weEndIt,
    text:
      'Say that it was our decision and that it is final, in two or three sentences. ' +
      'Agree within the team first what is said about why, and say no more than that: a reason invites a debate. ' +
      'The draft leaves the reason out: add it only if you have decided to tell it. ' +
      'Put in writing what they get until the last day.',
    doneWhen: 'The client has it in writing that we end it, and until when we work for them.',
  },
  {
    step: 'explain_reasons',
    only: fellShort,
    text:
      'Say in our own words where we fell short, as they would put it, without excuses and without naming colleagues. ' +
      'Write down what we put right before the end, each with a day. ' +
      'Promise nothing that we cannot keep.',
  },
  {
    step: 'explain_reasons',
    only: overCost,
    text:
      'Say in your own words why the cost no longer fits for them, so that they see that we understood. ' +
      'Name every cost that is still to come, with its day. ' +
      'If a smaller scope or a pause is possible, say so once, and leave it there.',
  },
  {
    step: 'explain_reasons',
    only: forAnother,
    text:
      'Write that we respect the choice, and speak of the other provider as you would of a colleague. ' +
      'Ask for no defence of it. ' +
      'Say how we help with the move, and who does it.',
  },
  {
    step: 'hear_concerns',
    only: unpaid,
    text:
      'Ask first whether an invoice is disputed, and write that down apart from the rest: it goes to finance today. ' +
      'Ask what stops working for them without us, and by when. ' +
      'Say that no concern has to wait for a payment.',
  },
  {
    step: 'hear_concerns',
    only: weEndIt,
    text:
      'They did not choose this, so expect anger, and take it without answering back. ' +
      'Ask what our ending does to them: running work, their own customers, the time to find another. ' +
      'Where we can move the day or help with the search, say who decides it and by when.',
  },
  {
    step: 'hear_concerns',
    only: fellShort,
    text:
      'Ask what went wrong most recently and what they fear will go wrong until the end. ' +
      'Write it down in their words, also where you see it differently. ' +
      'Give each point a name and a day within this week: slow answers are what they are leaving.',
  },
  {
    step: 'review_terms',
    only: unpaid,
    text:
      'Read what the contract asks for before it may be ended for non-payment: reminders, a last period to pay, its form. ' +
      'Check that each of them was sent and can be proved. ' +
      'Let legal confirm the day from which we may stop, and what we must go on doing.',
  },
  {
    step: 'review_terms',
    only: weEndIt,
    text:
      'Read our own duties first: the notice that we must give, what we owe until then, and any help with the move that was promised. ' +
      'List what we were paid for in advance and have not delivered. ' +
      'Give more time than the contract asks for, where we can.',
  },
  {
    step: 'review_terms',
    only: fellShort,
    text:
      'Read the service levels, credits and warranties beside the notice period: what fell short may give them rights that nobody has named yet. ' +
      'List what we owe because of it, with amounts, before they ask. ' +
      'Ask legal before anybody admits or denies anything in writing.',
  },
  {
    step: 'stop_renewal',
    only: unpaid,
    text:
      'Give notice in the form that the contract asks for, with the reason that the contract names, and keep proof that it arrived. ' +
      'Stop new invoices, and let finance say what happens with those that are open. ' +
      'Say until which day a payment takes the notice back, or that none does.',
  },
  {
    step: 'stop_renewal',
    only: weEndIt,
    text:
      'Notice is ours to give: find the last day, and give it well before, after the talk and not instead of it. ' +
      'Use the form that the contract asks for, and keep proof that it arrived. ' +
      'Switch off the renewal in the billing system on our side the same day.',
  },
  {
    step: 'stop_renewal',
    only: fellShort,
    text:
      'If their notice misses the last day by a little, ask a manager to let it count: another term after a bad one helps nobody. ' +
      'Confirm it in writing the same day. ' +
      'Switch off the renewal in the billing system too.',
  },
  {
    step: 'settle_payments',
    only: unpaid,
    text:
      'Agree with finance what is asked for, what may be paid in parts, and what goes to collection and when. ' +
      'Give them one list and one person to call, and put any plan in writing. ' +
      'A disputed invoice is looked at by someone who did not write it.',
  },
  {
    step: 'settle_payments',
    only: weEndIt,
    text:
      'Pay back first: what was paid in advance for the time after the end is theirs, and goes out unasked. ' +
      'Then go through what is open with finance, and send one list. ' +
      'Stop recurring invoices from the last day of service on.',
  },
  {
    step: 'settle_payments',
    only: fellShort,
    text:
      'Offer the credits that the contract gives for what fell short before the last invoices go out, not after a complaint. ' +
      'Send one list with both sides of it: what they owe, and what we owe. ' +
      'Where an invoice is for work that was not good enough, let a manager decide on it now.',
  },
  {
    step: 'protect_data',
    only: unpaid,
    text:
      'Ask for their choice as for every client: data is never held back for money, and in most countries must not be. ' +
      'Put into writing that the choice does not hang on a payment. ' +
      'Keep what the open invoices have to be proved with, and say so.',
  },
  {
    step: 'protect_data',
    only: weEndIt,
    text:
      'Offer to return the data before you ask about deleting it: they need it to go on, and did not plan for this. ' +
      'Name the format and the person, and let them check it while we can still help. ' +
      'Delete only once they have confirmed in writing that it is complete.',
  },
  {
    step: 'protect_data',
    only: fellShort,
    text:
      'Have a second person check what is returned before it goes out: one more mistake is remembered longest. ' +
      'Ask in writing what is to be returned or deleted, by whom and by when. ' +
      'Send the proof without being asked for it.',
  },
  {
    step: 'revoke_access',
    only: unpaid,
    text:
      'Close nothing that keeps them from their own data. ' +
      'Announce each access that ends with its day, and never as a surprise or as pressure. ' +
      'Have the list confirmed by someone other than those who talk about the money.',
  },
  {
    step: 'revoke_access',
    only: weEndIt,
    text:
      'Close their access to our side last, when they have confirmed that they need it no more. ' +
      'Give back ours to theirs at once, unasked. ' +
      'Put each access with its day on one list that both sides confirm.',
  },
  {
    step: 'revoke_access',
    only: fellShort,
    text:
      'Keep the access that putting things right still needs, and give it an end. ' +
      'Close everything else now, and tell them which and when. ' +
      'Let them confirm the list, and thank them for each gap that they find.',
  },
  {
    step: 'exit_survey',
    only: unpaid,
    text:
      'Send it only once the money is settled or has its plan, and say that the answers have no bearing on it. ' +
      'Ask how the invoices and reminders came across: it is the part that we can change. ' +
      'If nobody answers, leave it at that.',
  },
  {
    step: 'exit_survey',
    only: weEndIt,
    text:
      'Let it come from someone whom they like, with a line that it was our decision and that we want to know how we went about it. ' +
      'Do not ask why it ended. ' +
      'Write back to every answer, also to the bitter ones.',
  },
  {
    step: 'exit_survey',
    only: fellShort,
    text:
      'Send it to those who worked with us day by day, with a line that says what we have learned already. ' +
      'Do not ask again for what they have told us: there is room for what we do not know yet. ' +
      'Come back with what was changed because of it.',
  },
  {
    step: 'exit_interview',
    only: weEndIt,
    text:
      'Offer it some weeks after the end, and take a no at once: they owe us nothing. ' +
      'Ask how the news reached them, and what would have made it easier. ' +
      'Let someone lead it who had no part in the decision.',
  },
  {
    step: 'exit_interview',
    only: fellShort,
    text:
      'Ask for the story from the first thing that went wrong, and when they first thought of leaving. ' +
      'Let someone lead it who was not part of the work, and who may say what has changed since. ' +
      'Defend nothing.',
  },
] as const satisfies readonly GuidanceShape[];
