import { firstLanguage, languageIds, languageOf, type Language } from '../playbook/languages';

/**
 * Returns the language of the page: the one asked for, else the first of the browser's `Accept-Language` by
 * weight that the survey is offered in, else the first that it is offered in.
 */
export function languageFor(
  asked: string | undefined,
  accepted: string | undefined,
  offered: readonly Language[] = languageIds,
): Language {
  const offeredOf = (tag: string) => offered.find((language) => language === languageOf(tag));
  const wanted = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', weight] = entry.split(';q=');
      return { language: offeredOf(tag), weight: Number(weight ?? 1) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  const preferred = wanted.find(({ language, weight }) => language && weight > 0)?.language;
  return (asked && offeredOf(asked)) || preferred || offered[0] || firstLanguage;
}
