import type { Language } from '../../core/manifest/manifest.ts';
import type { ItemForm } from '../../core/model/item.ts';

/** The words that completions show. */
export interface CompletionMessages {
  /** Behind the next free ID of a kind, whose name follows, and of a service. */
  readonly newItem: (kind: string, service: string | undefined) => string;
  /** In what form a new item is written. */
  readonly forms: Readonly<Record<ItemForm, string>>;
  /** Names of the statuses of items, by their English word. */
  readonly statuses: Readonly<Record<'draft' | 'proposed' | 'approved' | 'withdrawn', string>>;
  readonly degrees: Readonly<Record<'1' | '2', string>>;
  readonly severities: Readonly<Record<string, string>>;
  readonly levelScale: string;
  readonly ownScale: string;
  readonly folder: string;
  readonly required: string;
}

const FR: CompletionMessages = {
  newItem: (kind, service) =>
    `${kind}\u00A0: nouvel identifiant${service === undefined ? '' : ` (${service})`}`,
  forms: {
    heading: 'titre',
    lead: 'paragraphe ou liste',
    table: 'ligne de tableau',
    directive: 'bloc\u00A0:::',
    document: 'fichier',
    register: 'entrée de registre',
  },
  statuses: { draft: 'brouillon', proposed: 'proposé', approved: 'approuvé', withdrawn: 'retiré' },
  degrees: { '1': 'premier degré', '2': 'second degré' },
  severities: {
    off: 'désactivée',
    hint: 'conseil',
    info: 'information',
    warning: 'avertissement',
    error: 'erreur',
  },
  levelScale: 'échelle fournie',
  ownScale: 'échelle du projet',
  folder: 'dossier',
  required: 'obligatoire',
};

const EN: CompletionMessages = {
  newItem: (kind, service) => `${kind}: new ID${service === undefined ? '' : ` (${service})`}`,
  forms: {
    heading: 'heading',
    lead: 'paragraph or list',
    table: 'table row',
    directive: '::: block',
    document: 'file',
    register: 'register entry',
  },
  statuses: { draft: 'draft', proposed: 'proposed', approved: 'approved', withdrawn: 'withdrawn' },
  degrees: { '1': 'primary', '2': 'secondary' },
  severities: { off: 'off', hint: 'hint', info: 'information', warning: 'warning', error: 'error' },
  levelScale: 'built-in scale',
  ownScale: 'scale of the project',
  folder: 'folder',
  required: 'required',
};

/** The words of the completions in each language. */
export const COMPLETION_MESSAGES: Readonly<Record<Language, CompletionMessages>> = { fr: FR, en: EN };

/** What a new item says at first, in the language of the document: its title, and its statement around a modal word. */
export const NEW_ITEM_TEXTS: Readonly<
  Record<
    Language,
    { readonly title: string; readonly statement: (keyword: string) => string; readonly directive: string }
  >
> = {
  fr: { title: 'Titre', statement: keyword => `Le système ${keyword} …`, directive: 'exigence' },
  en: { title: 'Title', statement: keyword => `The system ${keyword} …`, directive: 'requirement' },
};
