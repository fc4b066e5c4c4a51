export interface SurveyOptionShape {
  id: string;
  /** Label of the option in the property and in the card. */
  label: string;
  /** Stays last when the options are shuffled. */
  last?: true;
}

interface Common {
  id: string;
  /** Label of the question in the property and in the card. */
  label: string;
}

/**
 * A question. Each answer is a property of the record; that of `contact` is the client's consent. The
 * question's words are in each language's file, by the keys below.
 */
export type SurveyQuestionShape = Common &
  (
    | { kind: 'choice'; options: readonly SurveyOptionShape[]; shuffled?: true }
    | { kind: 'long' }
    /** A score from 1 to `most`, with a text for both ends. */
    | { kind: 'score'; most: number }
    | {
        kind: 'contact';
        consents: readonly SurveyOptionShape[];
        ways: readonly SurveyOptionShape[];
      }
  );

/** Keys of a question's words in a language's file; the question itself has its id as key. */
export const wordsKey = {
  option: (question: string, option: string) => `${question}.${option}`,
  lowest: (question: string) => `${question}.lowest`,
  highest: (question: string) => `${question}.highest`,
  consent: (question: string, consent: string) => `${question}.consents.${consent}`,
  /** Key of the question that asks for the ways. */
  ways: (question: string) => `${question}.ways`,
  way: (question: string, way: string) => `${question}.ways.${way}`,
};

/** The survey in one language: a JSON file. */
export interface SurveyLanguage {
  /** Name of the language in that language. */
  name: string;
  /** Locale for dates. */
  locale: string;
  /**
   * Texts of the page except its questions, by id. `{{company}}`, `{{until}}`, `{{on}}`, `{{most}}` and
   * `{{times}}` are filled in.
   */
  texts: Readonly<Record<string, string>>;
  /** The words of questions and options, by key. */
  questions: Readonly<Record<string, string>>;
}

export interface SurveyShape {
  /** Days that a link is valid: the default, and the maximum. */
  days: { usual: number; most: number };
  /** How often a link takes answers, including changes. */
  maxAnswers: number;
  questions: readonly SurveyQuestionShape[];
}
