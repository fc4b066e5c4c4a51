import { isLight } from '../../../../src/survey/brand';

/** The colour of the survey's buttons where a team sets none. */
const builtIn = '#1f5f8b';

/** Returns a picture of a button of the survey in a colour (`#rrggbb`), as an address. */
export function headerPicture(colour = builtIn): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="36">` +
    `<rect width="240" height="36" rx="4" fill="${colour}"/>` +
    `<text x="120" y="23" text-anchor="middle" font-family="sans-serif" font-size="14" ` +
    `fill="${isLight(colour) ? '#000' : '#fff'}">${colour}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
