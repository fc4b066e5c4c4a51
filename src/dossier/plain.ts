import type { Block, Dossier, DossierItem } from './document';

/** Returns the dossier as plain text, for the clipboard. */
export function plainDossier({ company, standing, made, brand, sections }: Dossier): string {
  const whose = [brand.name, brand.contact].filter(Boolean);
  const head = [...whose, 'CLOSING DOSSIER', company, standing, made].join('\n');
  const body = sections.map(({ title, blocks }) =>
    [title.toUpperCase(), ...blocks.map(blockText)].join('\n'),
  );
  return `${[head, ...body].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.status) {
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'lines':
      return block.lines.join('\n');
    case 'heading':
      return `\n${block.text}`;
    case 'items':
      return block.items.map(itemText).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => `  ${row.join(' | ')}`).join('\n');
  }
}

function itemText({ title, side, lines }: DossierItem): string {
  const first = side ? `- ${title} (${side})` : `- ${title}`;
  return [first, ...lines.map((line) => `    ${line}`)].join('\n');
}
