/**
 * Decimals of the currencies that do not have two, by ISO 4217 (list one, six-group.com, "minor unit"). HubSpot does not
 * document which `Intl` its cards' worker has, so the table stands here.
 */
const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
      .split(' ')
      .map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

/** Returns the decimals of a currency, by its ISO 4217 code; 2 for one that is not known. */
export const digitsOf = (currency: string): number => digits[currency] ?? 2;
