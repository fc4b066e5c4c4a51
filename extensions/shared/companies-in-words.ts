/** `1 company`, `12 companies`. */
export const companiesInWords = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'company' : 'companies'}`;
