/** What the card's worker and Node both have, and src uses: src is compiled with the types of neither. */
declare const URL: { canParse(text: string): boolean };
/** The packages of this build, which `scripts/assemble` puts in its place; undefined where nothing was assembled. */
declare const RELTERM_PACKAGES: readonly string[] | undefined;
