import type { Brand, ByPlaybook } from '../playbook/changes';
import type { Voice } from '../playbook/survey-languages';
import { pageText } from './format';
import { markup, type Html } from './html';

/** Colours of the page, and the origin that its picture comes from. */
export interface Look {
  colour?: string;
  /** Black or white, whichever is easier to read on the colour. */
  onColour?: string;
  logoOrigin?: string | undefined;
}

const brandOf = ({ playbook }: ByPlaybook): Brand => playbook?.changes.brand ?? {};

/** Returns the colours and the origin of the logo; empty where a team set none. */
export function lookOf(by: ByPlaybook): Look {
  const { colour, logo } = brandOf(by);
  return {
    ...(colour && { colour, onColour: isLight(colour) ? '#000' : '#fff' }),
    ...(logo && { logoOrigin: /^https:\/\/[^/?#]+/.exec(logo)?.[0] }),
  };
}

/** Whether black is easier to read on a colour than white: its relative luminance, by WCAG 2.2, is above 0.179. */
export function isLight(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}

/** Who asks, above the page: logo and name; nothing where a team set neither. */
export function brandHead(voice: Voice): Html | undefined {
  const { name, logo } = brandOf(voice);
  if (!name && !logo) return undefined;
  const picture = logo ? markup`<img src="${logo}" alt="">` : undefined;
  const words = name ? markup`<span>${name}</span>` : undefined;
  return markup`<div class="brand">${picture}${words}</div>`;
}

/** How to reach whoever asks, below the page; nothing where a team set nothing. */
export function brandFoot(voice: Voice): Html | undefined {
  const { contact, privacyNotice, replyTo } = brandOf(voice);
  const lines = [
    contact && markup`<span>${contact}</span>`,
    replyTo && markup`<a href="mailto:${replyTo}">${replyTo}</a>`,
    privacyNotice &&
      markup`<a href="${privacyNotice}" target="_blank" rel="noreferrer">${pageText('privacy', voice)}</a>`,
  ].filter((line): line is Html => Boolean(line));
  return lines.length > 0 ? markup`<footer>${lines}</footer>` : undefined;
}
