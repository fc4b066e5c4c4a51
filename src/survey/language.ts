import { firstLanguage, languageOf, type Language } from '../playbook/languages';

/**
 * Returns the language of the page: the one asked for, else the first of the browser's `Accept-Language` by
 * weight that the survey has, else the survey's first.
 */
export function languageFor(asked: string | undefined, accepted: string | undefined): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', weight] = entry.split(';q=');
      return { language: languageOf(tag), weight: Number(weight ?? 1) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  const preferred = wanted.find(({ language, weight }) => language && weight > 0)?.language;
  return (asked && languageOf(asked)) || preferred || firstLanguage;
}
