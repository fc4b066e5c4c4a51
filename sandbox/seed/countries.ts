/** Where sample companies are: what their people, phones and invoices look like. */
export interface Country {
  name: string;
  currency: 'EUR' | 'GBP' | 'USD';
  phonePrefix: string;
  firstNames: readonly string[];
  lastNames: readonly string[];
}

const german = {
  firstNames: ['Anke', 'Bernd', 'Carla', 'Felix', 'Greta', 'Jörg', 'Katrin', 'Lukas', 'Miriam'],
  lastNames: ['Brandt', 'Fuchs', 'Hartmann', 'Köhler', 'Lorenz', 'Neumann', 'Schäfer', 'Vogt'],
} as const;

const english = {
  firstNames: ['Alice', 'Ben', 'Charlotte', 'Daniel', 'Grace', 'Imran', 'Maya', 'Owen', 'Zoe'],
  lastNames: ['Ashworth', 'Bailey', 'Carter', 'Doyle', 'Fletcher', 'Hughes', 'Nguyen', 'Patel'],
} as const;

const nordic = {
  firstNames: ['Aino', 'Astrid', 'Elsa', 'Henrik', 'Ingrid', 'Lars', 'Mikko', 'Søren'],
  lastNames: ['Berg', 'Dahl', 'Hansen', 'Korhonen', 'Lindberg', 'Nyström', 'Sørensen', 'Virtanen'],
} as const;

const romance = {
  firstNames: ['Amélie', 'Chiara', 'Diego', 'Élodie', 'Inés', 'Luca', 'Marta', 'Théo'],
  lastNames: ['Conti', 'Ferrari', 'García', 'Lefèvre', 'Martín', 'Moreau', 'Ortega', 'Rossi'],
} as const;

const dutch = {
  firstNames: ['Anouk', 'Bram', 'Daan', 'Femke', 'Jasper', 'Lotte', 'Maud', 'Sander'],
  lastNames: ['Bakker', 'de Vries', 'Dijkstra', 'Jansen', 'Peeters', 'Smit', 'van Dam', 'Visser'],
} as const;

export const countries = {
  AT: { name: 'Austria', currency: 'EUR', phonePrefix: '+43 1', ...german },
  BE: { name: 'Belgium', currency: 'EUR', phonePrefix: '+32 2', ...dutch },
  CA: { name: 'Canada', currency: 'USD', phonePrefix: '+1 416', ...english },
  CH: { name: 'Switzerland', currency: 'EUR', phonePrefix: '+41 44', ...german },
  DE: { name: 'Germany', currency: 'EUR', phonePrefix: '+49 30', ...german },
  DK: { name: 'Denmark', currency: 'EUR', phonePrefix: '+45 32', ...nordic },
  ES: { name: 'Spain', currency: 'EUR', phonePrefix: '+34 91', ...romance },
  FI: { name: 'Finland', currency: 'EUR', phonePrefix: '+358 9', ...nordic },
  FR: { name: 'France', currency: 'EUR', phonePrefix: '+33 1', ...romance },
  GB: { name: 'United Kingdom', currency: 'GBP', phonePrefix: '+44 20', ...english },
  IE: { name: 'Ireland', currency: 'EUR', phonePrefix: '+353 1', ...english },
  IT: { name: 'Italy', currency: 'EUR', phonePrefix: '+39 02', ...romance },
  NL: { name: 'Netherlands', currency: 'EUR', phonePrefix: '+31 20', ...dutch },
  NO: { name: 'Norway', currency: 'EUR', phonePrefix: '+47 22', ...nordic },
  SE: { name: 'Sweden', currency: 'EUR', phonePrefix: '+46 8', ...nordic },
  US: { name: 'United States', currency: 'USD', phonePrefix: '+1 312', ...english },
} as const satisfies Record<string, Country>;
export type CountryCode = keyof typeof countries;

const isCode = (code: string): code is CountryCode => code in countries;
export const countryCodes = Object.keys(countries).filter(isCode);
