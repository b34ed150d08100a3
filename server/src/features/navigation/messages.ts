import type { Language } from '../../core/manifest/manifest.ts';
import { en, fr } from '../../core/messages/typography.ts';
import type { LinkRole } from '../../core/model/reference.ts';

/** The words that navigation shows, apart from the texts of the project itself. */
export interface NavigationMessages {
  /** Over an item: how many places name it. */
  readonly cited: (count: number) => string;
  /** Over an item: how many needs it answers; not shown for none. */
  readonly answers: (count: number) => string;
  /** Over a need: how many items answer it. */
  readonly answeredBy: (count: number) => string;
  /** Over another entry of a catalogue: how many items name it. */
  readonly namedBy: (count: number) => string;
  /** How one item speaks of another. */
  readonly roles: Readonly<Record<LinkRole, string>>;
  /** At a link: what it leads to, `name` being a title or a path. */
  readonly leadsTo: (name: string) => string;
  readonly leadsOut: (url: string) => string;
}

const FR: NavigationMessages = {
  cited: count => (count === 0 ? 'jamais cité' : `cité ${count} fois`),
  answers: count => `répond à ${count} ${count > 1 ? 'besoins' : 'besoin'}`,
  answeredBy: count => {
    if (count === 0) return 'aucune exigence n’y répond';
    return count === 1 ? '1 exigence y répond' : `${count} exigences y répondent`;
  },
  namedBy: count => {
    if (count === 0) return 'nommé dans aucune exigence';
    return `nommé dans ${count} ${count > 1 ? 'exigences' : 'exigence'}`;
  },
  roles: {
    depends: 'dépend de',
    refines: 'précise',
    replaces: 'remplace',
    see: 'voir',
    mention: 'cite',
  },
  leadsTo: name => fr`Ouvrir : ${name}`,
  leadsOut: url => fr`Ouvrir dans le navigateur : ${url}`,
};

const EN: NavigationMessages = {
  cited: count => {
    if (count === 0) return 'never cited';
    return count === 1 ? 'cited once' : `cited ${count} times`;
  },
  answers: count => `answers ${count} ${count > 1 ? 'needs' : 'need'}`,
  answeredBy: count => {
    if (count === 0) return 'no requirement answers it';
    return count === 1 ? '1 requirement answers it' : `${count} requirements answer it`;
  },
  namedBy: count => {
    if (count === 0) return 'named in no requirement';
    return `named in ${count} ${count > 1 ? 'requirements' : 'requirement'}`;
  },
  roles: {
    depends: 'depends on',
    refines: 'refines',
    replaces: 'replaces',
    see: 'see',
    mention: 'cites',
  },
  leadsTo: name => en`Open: ${name}`,
  leadsOut: url => en`Open in the browser: ${url}`,
};

/** The words of navigation in each language. */
export const NAVIGATION_MESSAGES: Readonly<Record<Language, NavigationMessages>> = { fr: FR, en: EN };
