import type { BlockKey, FieldKey } from '../../model/field.ts';
import type { Language } from '../manifest.ts';

/** What a label can stand for: a field, a block, or the column or key of the ID. */
export type LabelTarget = FieldKey | BlockKey | 'id';

const FR: Readonly<Record<LabelTarget, readonly string[]>> = {
  id: ['ID', 'Index', 'Réf.', 'Réf', 'Référence', 'Identifiant', 'Exigence', 'Code'],
  title: ['Titre', 'Intitulé'],
  level: ['Niveau', "Niveau d'exigence"],
  actors: ['Acteurs', 'Acteur', 'Concerne'],
  services: ['Services', 'Service'],
  degree: ['Degré', 'Degrés'],
  status: ['Statut'],
  since: ['Depuis'],
  until: ["Jusqu'à"],
  depends: ['Dépend de'],
  refines: ['Précise'],
  replaces: ['Remplace'],
  see: ['Voir', 'Voir aussi'],
  needs: ['Besoins', 'Besoin'],
  legal: ['Fondement', 'Fondements'],
  objects: ['Objets métier', 'Objet métier'],
  tags: ['Étiquettes', 'Mots-clés'],
  plain: ['En clair'],
  rationale: ['Pourquoi'],
  verification: ['Vérification'],
  note: ['Note', 'Notes', 'Remarque', 'Remarques'],
};

const EN: Readonly<Record<LabelTarget, readonly string[]>> = {
  id: ['ID', 'Index', 'Ref.', 'Ref', 'Reference', 'Identifier', 'Requirement', 'Req. ID', 'Requirement ID'],
  title: ['Title'],
  level: ['Level', 'Requirement level'],
  actors: ['Actors', 'Actor', 'Applies to'],
  services: ['Services', 'Service'],
  degree: ['Degree'],
  status: ['Status'],
  since: ['Since'],
  until: ['Until'],
  depends: ['Depends on', 'Depends'],
  refines: ['Refines'],
  replaces: ['Replaces'],
  see: ['See', 'See also'],
  needs: ['Needs', 'Need'],
  legal: ['Legal basis', 'Basis'],
  objects: ['Business objects', 'Objects'],
  tags: ['Tags', 'Keywords'],
  plain: ['In plain words', 'Plain'],
  rationale: ['Rationale', 'Why'],
  verification: ['Verification'],
  note: ['Note', 'Notes', 'Remark', 'Remarks'],
};

/** The labels that people write, by language; the first of each is the one that we write ourselves. */
export const LABEL_PRESETS: Readonly<Record<Language, Readonly<Record<LabelTarget, readonly string[]>>>> = {
  fr: FR,
  en: EN,
};
