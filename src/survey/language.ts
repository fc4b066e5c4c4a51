import { firstLanguage, languages, type Language } from '../playbook/survey-languages';

const known = (tag: string): Language | undefined => {
  const [primary] = tag.trim().toLowerCase().split('-');
  return languages.find((language) => language === primary);
};

/**
 * Returns the language of the page: the one asked for, else the first of the browser's `Accept-Language` by
 * weight that the survey has, else the survey's first.
 */
export function languageFor(asked: string | undefined, accepted: string | undefined): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', weight] = entry.split(';q=');
      return { language: known(tag), weight: Number(weight ?? 1) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  const preferred = wanted.find(({ language, weight }) => language && weight > 0)?.language;
  return (asked && known(asked)) || preferred || firstLanguage;
}
