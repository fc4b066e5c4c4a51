export interface SurveyOptionShape {
  id: string;
  /** As the property and the card name it. */
  label: string;
  /** Stays at the end where the others are shuffled. */
  last?: true;
}

interface Common {
  id: string;
  /** As the property and the card name it. */
  label: string;
}

/**
 * An answer to each is a property of the record; that to `contact` is the client's consent. How the client is
 * asked stands in each language's file, by the keys below.
 */
export type SurveyQuestionShape = Common &
  (
    | { kind: 'choice'; options: readonly SurveyOptionShape[]; shuffled?: true }
    | { kind: 'long' }
    /** From 1 to `most`, with words at both ends. */
    | { kind: 'score'; most: number }
    | {
        kind: 'contact';
        consents: readonly SurveyOptionShape[];
        ways: readonly SurveyOptionShape[];
      }
  );

/** The keys of a question's words in a language's file; the question itself stands under its id. */
export const wordsKey = {
  option: (question: string, option: string) => `${question}.${option}`,
  lowest: (question: string) => `${question}.lowest`,
  highest: (question: string) => `${question}.highest`,
  consent: (question: string, consent: string) => `${question}.consents.${consent}`,
  /** Asks for the ways. */
  ways: (question: string) => `${question}.ways`,
  way: (question: string, way: string) => `${question}.ways.${way}`,
};

/** The survey in one language: a JSON file. */
export interface SurveyLanguage {
  /** As the language calls itself. */
  name: string;
  /** How dates are written. */
  locale: string;
  /** What the page says beside its questions, by id. `{{company}}`, `{{until}}`, `{{on}}`, `{{most}}` and `{{times}}` are filled in. */
  texts: Readonly<Record<string, string>>;
  /** The words of questions and options, by key. */
  questions: Readonly<Record<string, string>>;
}

export interface SurveyShape {
  /** How many days a link is good for unless the rep says otherwise, and at most. */
  days: { usual: number; most: number };
  /** How often a link takes answers, the first time and each change. */
  maxAnswers: number;
  questions: readonly SurveyQuestionShape[];
}
