import type { CountryCode } from './countries';

/** What companies of a language are called, put together by `invented.ts`. All of them are invented. */
export interface NameWords {
  countries: readonly [CountryCode, cities: readonly string[]][];
  /** First parts: family names and made-up marks. */
  firsts: readonly string[];
  /** Second parts, each with HubSpot's value of the industry. */
  trades: readonly (readonly [trade: string, industry: string])[];
  /** Legal forms, or what stands in their place; an empty one is none. */
  forms: readonly string[];
}

const german: NameWords = {
  countries: [
    ['DE', ['Hamburg', 'Stuttgart', 'Leipzig', 'Köln', 'Bremen', 'Kassel', 'Regensburg', 'Ulm']],
    ['AT', ['Wien', 'Graz', 'Linz', 'Innsbruck', 'Wels']],
    ['CH', ['Zürich', 'Bern', 'Basel', 'Luzern', 'Winterthur']],
  ],
  // prettier-ignore
  firsts: [
    'Ahrens', 'Albrecht', 'Auerbach', 'Bergmann', 'Blauwald', 'Brandauer', 'Brückner', 'Dornbach', 'Eisenhut',
    'Falkner', 'Feldkirch', 'Grünau', 'Hagedorn', 'Hellweg', 'Hofstetter', 'Isarblick', 'Kaltenbrunn', 'Kessler',
    'Kiefer', 'Kranich', 'Lichtenau', 'Lindholm', 'Moorhof', 'Neuland', 'Oberwald', 'Osterfeld', 'Quellbach',
    'Reinhardt', 'Sonnberg', 'Steinacker', 'Tannenhof', 'Ulmer', 'Voss', 'Weidlich', 'Wiesental', 'Zeller',
  ],
  trades: [
    ['Maschinenbau', 'MACHINERY'],
    ['Logistik', 'LOGISTICS_AND_SUPPLY_CHAIN'],
    ['Software', 'COMPUTER_SOFTWARE'],
    ['Medizintechnik', 'MEDICAL_DEVICES'],
    ['Immobilien', 'REAL_ESTATE'],
    ['Energie', 'RENEWABLES_ENVIRONMENT'],
    ['Verpackungen', 'PACKAGING_AND_CONTAINERS'],
    ['Bau', 'CONSTRUCTION'],
    ['Versicherungsmakler', 'INSURANCE'],
    ['Lebensmittel', 'FOOD_PRODUCTION'],
    ['Textil', 'TEXTILES'],
    ['Verlag', 'PUBLISHING'],
  ],
  forms: ['GmbH', 'AG', 'GmbH & Co. KG', 'KG', 'SE'],
};

const english: NameWords = {
  countries: [
    ['GB', ['Leeds', 'Bristol', 'Cardiff', 'Glasgow', 'Norwich', 'London']],
    ['IE', ['Dublin', 'Cork', 'Galway', 'Limerick']],
    ['US', ['Portland', 'Austin', 'Columbus', 'Raleigh', 'Denver', 'Boston']],
    ['CA', ['Toronto', 'Halifax', 'Calgary', 'Victoria']],
  ],
  // prettier-ignore
  firsts: [
    'Alder Creek', 'Ashdown', 'Barrow', 'Beckett', 'Blackthorn', 'Bluestone', 'Briar Hill', 'Calder', 'Cobalt',
    'Copperfield', 'Crestline', 'Dunmore', 'Eastgate', 'Elmhurst', 'Fairhaven', 'Foxglove', 'Granite Bay', 'Greyfriars',
    'Hartwell', 'Hollis', 'Ironbridge', 'Juniper', 'Kingsley', 'Lakemont', 'Larkspur', 'Maple Row', 'Millbrook',
    'Northwind', 'Oakhaven', 'Pemberton', 'Quayside', 'Redwing', 'Silverlake', 'Stonecroft', 'Thornbury', 'Westmere',
  ],
  trades: [
    ['Analytics', 'INFORMATION_TECHNOLOGY_AND_SERVICES'],
    ['Freight', 'TRANSPORTATION_TRUCKING_RAILROAD'],
    ['Foods', 'FOOD_BEVERAGES'],
    ['Legal', 'LEGAL_SERVICES'],
    ['Health', 'HOSPITAL_HEALTH_CARE'],
    ['Capital', 'FINANCIAL_SERVICES'],
    ['Hotels', 'HOSPITALITY'],
    ['Robotics', 'INDUSTRIAL_AUTOMATION'],
    ['Press', 'PUBLISHING'],
    ['Outfitters', 'SPORTING_GOODS'],
    ['Labs', 'PHARMACEUTICALS'],
    ['Networks', 'TELECOMMUNICATIONS'],
  ],
  forms: ['Ltd', 'Group', 'Inc.', 'Partners', ''],
};

const nordic: NameWords = {
  countries: [
    ['SE', ['Göteborg', 'Malmö', 'Uppsala', 'Luleå']],
    ['DK', ['Aarhus', 'Odense', 'Aalborg']],
    ['NO', ['Bergen', 'Trondheim', 'Tromsø']],
    ['FI', ['Tampere', 'Turku', 'Oulu']],
  ],
  // prettier-ignore
  firsts: [
    'Björkvik', 'Blåberg', 'Dalens', 'Ekströms', 'Fjällbo', 'Granlund', 'Havsvik', 'Holmgaard', 'Isfjord', 'Kallio',
    'Kvarnby', 'Lahtinen', 'Lysekil', 'Mårtens', 'Norrsken', 'Østerby', 'Polaris', 'Rautio', 'Sandhamn', 'Skovby',
    'Strand', 'Tuulia', 'Vesterhav', 'Vinterdal',
  ],
  trades: [
    ['Energi', 'RENEWABLES_ENVIRONMENT'],
    ['Marin', 'MARITIME'],
    ['Data', 'INFORMATION_SERVICES'],
    ['Design', 'DESIGN'],
    ['Fisk', 'FISHERY'],
    ['Møbler', 'FURNITURE'],
    ['Teknik', 'ELECTRICAL_ELECTRONIC_MANUFACTURING'],
    ['Transport', 'TRANSPORTATION_TRUCKING_RAILROAD'],
  ],
  forms: ['AB', 'A/S', 'AS', 'Oy', ''],
};

const french: NameWords = {
  countries: [
    ['FR', ['Lyon', 'Nantes', 'Lille', 'Toulouse', 'Rennes']],
    ['BE', ['Liège', 'Namur', 'Bruxelles']],
  ],
  // prettier-ignore
  firsts: [
    'Arnaud', 'Beaulieu', 'Belleville', 'Boréal', 'Charpentier', 'Clairmont', 'Delacour', 'Deschamps', 'Fontaine',
    'Garnier', 'Hautbois', 'Lacroix', 'Lavande', 'Marchand', 'Mistral', 'Montclair', 'Perrin', 'Rivière', 'Saint-Aubin',
    'Vauban', 'Verdier', 'Villeneuve',
  ],
  trades: [
    ['Conseil', 'INFORMATION_TECHNOLOGY_AND_SERVICES'],
    ['Cosmétiques', 'COSMETICS'],
    ['Transports', 'TRANSPORTATION_TRUCKING_RAILROAD'],
    ['Vins', 'WINE_AND_SPIRITS'],
    ['Assurances', 'INSURANCE'],
    ['Bâtiment', 'CONSTRUCTION'],
    ['Numérique', 'COMPUTER_SOFTWARE'],
    ['Voyages', 'LEISURE_TRAVEL_TOURISM'],
  ],
  forms: ['SA', 'SAS', 'SARL', ''],
};

const southern: NameWords = {
  countries: [
    ['IT', ['Torino', 'Bologna', 'Verona', 'Bari']],
    ['ES', ['Valencia', 'Sevilla', 'Bilbao', 'Zaragoza']],
  ],
  // prettier-ignore
  firsts: [
    'Albero', 'Bianchi', 'Castellano', 'Cordova', 'Del Mar', 'Esposito', 'Fiorentini', 'Giralda', 'Luminara', 'Marino',
    'Mirador', 'Montalto', 'Olivera', 'Pereda', 'Riva', 'Romano', 'Serrano', 'Solaris', 'Torrealta', 'Vallarta',
  ],
  trades: [
    ['Tessile', 'TEXTILES'],
    ['Logistica', 'LOGISTICS_AND_SUPPLY_CHAIN'],
    ['Foods', 'FOOD_PRODUCTION'],
    ['Digital', 'COMPUTER_SOFTWARE'],
    ['Salud', 'HOSPITAL_HEALTH_CARE'],
    ['Auto', 'AUTOMOTIVE'],
    ['Media', 'MEDIA_PRODUCTION'],
  ],
  forms: ['S.p.A.', 'S.L.', 'S.A.', 'S.r.l.'],
};

const dutch: NameWords = {
  countries: [
    ['NL', ['Utrecht', 'Eindhoven', 'Groningen', 'Rotterdam']],
    ['BE', ['Gent', 'Antwerpen', 'Leuven']],
  ],
  // prettier-ignore
  firsts: [
    'Boomgaard', 'De Linde', 'Duinzicht', 'Haagsma', 'Kanaal', 'Meerkerk', 'Noorderlicht', 'Oosterhuis', 'Polder',
    'Rietveld', 'Sluis', 'Terpstra', 'Van Houten', 'Veldkamp', 'Westland', 'Zonneveld',
  ],
  trades: [
    ['Bloemen', 'FARMING'],
    ['Scheepvaart', 'MARITIME'],
    ['Techniek', 'MACHINERY'],
    ['Zuivel', 'DAIRY'],
    ['Advies', 'ACCOUNTING'],
    ['Bouw', 'CONSTRUCTION'],
    ['Software', 'COMPUTER_SOFTWARE'],
  ],
  forms: ['B.V.', 'N.V.', 'Groep', ''],
};

/** A company's language is chosen by this order: one that stands twice is twice as likely. */
export const nameWords = [german, german, english, english, nordic, french, southern, dutch];
