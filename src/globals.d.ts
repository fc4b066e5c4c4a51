/** What the card's worker and Node both have, and src uses: src is compiled with the types of neither. */
declare const URL: { canParse(text: string): boolean };
