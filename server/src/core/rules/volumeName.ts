import { fold } from '../base/fold.ts';
import type { Language } from '../manifest/manifest.ts';

const MASCULINE =
  /^(?:document|guide|volume|cahier|referentiel|schema|livre|livret|tome|manuel|recueil|cadre|glossaire|rapport|code)\b/;
const FEMININE = /^(?:partie|doctrine|charte|fiche|notice|synthese|presentation|reglementation|feuille)\b/;

/** `de l’annexe opérationnelle`, as prose names a volume behind a number; undefined when its gender is not known. */
export function ofVolume(title: string, language: Language): string | undefined {
  const lower = /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  const name = fold(title);
  if (language === 'en') return `of the ${name.startsWith('the ') ? lower.slice(4) : lower}`;
  if (/^[aeiou]/.test(name)) return `de l’${lower}`;
  if (MASCULINE.test(name)) return `du ${lower}`;
  return FEMININE.test(name) ? `de la ${lower}` : undefined;
}
