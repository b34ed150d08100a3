import type { Language } from '../../core/manifest/manifest.ts';
import { fr as t } from '../../core/messages/typography.ts';

const plural = (count: number): string => (count > 1 ? 's' : '');

const FR = {
  fixFile: (rule: string, count: number): string =>
    t`Corriger jusqu'à ${count} constats « ${rule} » de ce fichier`,
  fixProject: (rule: string, count: number): string =>
    t`Corriger jusqu'à ${count} constats « ${rule} » du projet`,
  fixEverything: (count: number): string =>
    t`Corriger ${count > 1 ? `les ${count} constats` : 'le constat'} dont la correction est sûre`,
  suppress: (rule: string): string => t`Accepter ici le constat « ${rule} », avec un motif`,
  reason: 'motif',
  alignText: (from: string, to: string): string => t`Écrire « ${to} » au lieu de « ${from} » dans l'énoncé`,
  createItem: (id: string, path: string): string => t`Créer ${id} dans « ${path} »`,
  createSection: (name: string, path: string): string => t`Créer la section ${name} dans « ${path} »`,
  createFile: (path: string): string => t`Créer le fichier « ${path} »`,
  createEntry: (name: string, path: string): string => t`Ajouter « ${name} » au catalogue « ${path} »`,
  nextId: (id: string): string => t`Donner à cette définition l'identifiant libre suivant, ${id}`,
  numberItem: (id: string): string => t`Lui donner l'identifiant ${id}`,
  addField: (label: string, value: string): string => t`Ajouter le champ « ${label} » : ${value}`,
  insertPlain: (label: string): string => t`Ajouter le bloc « ${label} »`,
  plain: t`en une phrase, sans terme technique.`,
  canonicalName: (from: string, to: string): string =>
    t`Remplacer « ${from} » par le nom du catalogue, « ${to} »`,
  renumber: (count: number, from: string, to: string): string =>
    t`Renuméroter à partir d'ici (${count} titre${plural(count)}, ${from} → ${to}) avec leurs renvois`,
  convert: {
    heading: t`Écrire cet élément sous un titre`,
    lead: t`Écrire cet élément en un paragraphe`,
    table: t`Écrire cet élément dans un tableau`,
  },
  extract: (count: number, path: string): string =>
    t`Déplacer ${count > 1 ? `${count} éléments` : 'cet élément'} dans le registre « ${path} »`,
  extractNew: (count: number, path: string): string =>
    t`Déplacer ${count > 1 ? `${count} éléments` : 'cet élément'} dans un nouveau registre, « ${path} »`,
  extractSomewhere: (count: number): string =>
    t`Déplacer ${count > 1 ? `${count} éléments` : 'cet élément'} dans un registre`,
  refused: {
    wholeFile: (id: string): string => t`${id} est un fichier entier : il n'y a rien à en sortir.`,
    suppressed: (id: string): string =>
      t`Un commentaire accepte un constat sur ${id} : il ne vaudrait plus dans un registre. Le retirer d'abord.`,
    local: (id: string, text: string): string =>
      t`« ${text} », dans ${id}, ne se comprend que dans ce document : dans un registre, ce renvoi ne mènerait plus nulle part.`,
    marks: (id: string): string =>
      t`${id} contient une ancre, une légende, une note ou une définition de lien, qui vaut pour ce document.`,
    noRegister: t`Le manifeste n'indique aucun dossier de registres. L'ajouter sous « registers ».`,
    unknownField: (id: string): string =>
      t`${id} a un champ dont le libellé n'est pas connu : il serait perdu.`,
    otherMeaning: t`Le projet ne dirait plus exactement la même chose (un lien vers son titre, une mise en forme qu'un registre ne peut pas tenir).`,
  },
  toChapter: (path: string): string => t`Déplacer cet élément dans le chapitre « ${path} »`,
  register: 'Registre',
  newTitle: 'Titre à donner',
  newStatement: t`Énoncé à rédiger.`,
  newSection: 'Titre à donner',
};

/** What code actions say; titles are what people choose from. */
export type CodeActionMessages = typeof FR;

const EN: CodeActionMessages = {
  fixFile: (rule, count) => `Fix up to ${count} “${rule}” findings in this file`,
  fixProject: (rule, count) => `Fix up to ${count} “${rule}” findings in the project`,
  fixEverything: count =>
    count > 1 ? `Fix the ${count} findings whose fix is safe` : 'Fix the finding whose fix is safe',
  suppress: rule => `Accept the “${rule}” finding here, with a reason`,
  reason: 'reason',
  alignText: (from, to) => `Write “${to}” instead of “${from}” in the statement`,
  createItem: (id, path) => `Create ${id} in “${path}”`,
  createSection: (name, path) => `Create section ${name} in “${path}”`,
  createFile: path => `Create the file “${path}”`,
  createEntry: (name, path) => `Add “${name}” to the catalogue “${path}”`,
  nextId: id => `Give this definition the next free ID, ${id}`,
  numberItem: id => `Give it the ID ${id}`,
  addField: (label, value) => `Add the field “${label}”: ${value}`,
  insertPlain: label => `Add the block “${label}”`,
  plain: 'in one sentence, without jargon.',
  canonicalName: (from, to) => `Replace “${from}” by the catalogue’s name, “${to}”`,
  renumber: (count, from, to) =>
    `Renumber from here (${count} heading${plural(count)}, ${from} → ${to}) with what refers to them`,
  convert: {
    heading: 'Write this item under a heading',
    lead: 'Write this item as a paragraph',
    table: 'Write this item as a table',
  },
  extract: (count, path) => `Move ${count > 1 ? `${count} items` : 'this item'} to the register “${path}”`,
  extractNew: (count, path) =>
    `Move ${count > 1 ? `${count} items` : 'this item'} to a new register, “${path}”`,
  extractSomewhere: count => `Move ${count > 1 ? `${count} items` : 'this item'} to a register`,
  refused: {
    wholeFile: id => `${id} is a whole file: there is nothing to take out of it.`,
    suppressed: id =>
      `A comment accepts a finding on ${id}: it would count no more in a register. Take it out first.`,
    local: (id, text) =>
      `“${text}” in ${id} means something in this document alone: in a register it would lead nowhere.`,
    marks: id =>
      `${id} holds an anchor, a caption, a footnote or the definition of a link, which this document needs.`,
    noRegister: 'The manifest names no folder of registers. Add one under “registers”.',
    unknownField: id => `${id} has a field whose label is not known: it would be lost.`,
    otherMeaning:
      'The project would not say exactly the same any more (a link to its heading, a layout that a register cannot hold).',
  },
  toChapter: path => `Move this item to the chapter “${path}”`,
  register: 'Register',
  newTitle: 'Title to be given',
  newStatement: 'Statement to be written.',
  newSection: 'Title to be given',
};

/** The words of code actions in each language. */
export const CODE_ACTION_MESSAGES: Readonly<Record<Language, CodeActionMessages>> = { fr: FR, en: EN };
