import { fr } from '../typography.ts';
import type { ViewTexts } from './viewTexts.ts';

/** Singular and plural of the kinds that the product knows; others are counted as « éléments ». */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  requirement: ['exigence', 'exigences'],
  practice: ['bonne pratique', 'bonnes pratiques'],
  vigilance: ['point de vigilance', 'points de vigilance'],
  usage: ['usage', 'usages'],
  faq: ['question fréquente', 'questions fréquentes'],
};

type Counts = Parameters<ViewTexts['origin']['leftOut']['text']>[0];

/** « 3 exigences, 1 usage et 2 autres éléments » */
function counted(counts: Counts): string {
  const rest = totalOf(counts.filter(({ kind }) => !Object.hasOwn(KINDS, kind)));
  const parts = Object.entries(KINDS).flatMap(([kind, words]) => {
    const count = counts.find(other => other.kind === kind)?.count ?? 0;
    return count === 0 ? [] : [numbered(count, words)];
  });
  const other = parts.length > 0 ? ['autre élément', 'autres éléments'] : ['élément', 'éléments'];
  return listed(rest > 0 ? [...parts, numbered(rest, other)] : parts, 'et');
}

function numbered(count: number, [one = '', many = '']: readonly string[]): string {
  return `${count}\u00a0${count < 2 ? one : many}`;
}

function totalOf(counts: Counts): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function listed(texts: readonly string[], conjunction: 'et' | 'ou'): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${conjunction} ${texts.at(-1)}`;
}

/** What readers' versions say in French. */
export const viewsFr: ViewTexts = {
  untitled: fr`Document sans titre`,
  subtitle: {
    plain: actors =>
      actors.length === 0 ? fr`Version simplifiée` : fr`Version simplifiée pour : ${actors.join(', ')}`,
    full: actors =>
      actors.length === 0 ? fr`Version détaillée` : fr`Version détaillée pour : ${actors.join(', ')}`,
  },
  contents: fr`Sommaire`,
  colon: '\u00a0: ',
  dash: ' — ',
  origin: {
    source: {
      label: fr`Document d'origine`,
      text: ({ title, version, revision }) => {
        const parts = [
          ...(version === undefined ? [] : [fr`version ${version}`]),
          ...(revision === undefined ? [] : [fr`révision ${revision}`]),
        ];
        return `${[fr`« ${title} »`, ...parts].join(', ')}. ${fr`Les identifiants et les numéros sont les siens.`}`;
      },
    },
    kept: {
      label: fr`Ce que vous lirez ici`,
      text: (chosen, actors) => {
        const whom = listed(actors, 'ou');
        const total = totalOf(chosen);
        if (actors.length === 0) return fr`aucun acteur n'a été choisi.`;
        if (total === 0) return fr`rien ne concerne expressément : ${whom}.`;
        return fr`${counted(chosen)} ${total > 1 ? 'qui concernent' : 'qui concerne'} : ${whom}.`;
      },
    },
    plain: {
      label: fr`Comment c'est abrégé`,
      text: fr`chaque point est donné « en clair », ou, à défaut, par sa première phrase ; des sections, seule l'introduction est reprise. En cas de doute, c'est le texte complet qui compte ; un lien y mène sous chaque point.`,
    },
    full: {
      label: fr`Comment c'est présenté`,
      text: fr`chaque point est repris en entier, avec ses champs et ses explications ; des sections, seule l'introduction est reprise.`,
    },
    withoutActor: {
      label: fr`Sans acteur désigné`,
      text: counts =>
        totalOf(counts) > 1
          ? fr`${counted(counts)} ne désignent personne et peuvent donc vous concerner ; ces points forment la dernière partie.`
          : fr`${counted(counts)} ne désigne personne et peut donc vous concerner ; ce point forme la dernière partie.`,
    },
    leftOut: {
      label: fr`Ce qui n'est pas repris`,
      text: counts =>
        totalOf(counts) === 0
          ? fr`aucun point du document d'origine n'a été laissé de côté.`
          : fr`${counted(counts)} ${totalOf(counts) > 1 ? 'ne concernent' : 'ne concerne'} que d'autres acteurs. Les renvois vers ce qui n'est pas repris mènent au document d'origine.`,
    },
    status: { label: fr`Valeur`, text: fr`ce document n'a pas de valeur réglementaire.` },
  },
  closing: {
    title: fr`Exigences sans acteur désigné`,
    remark: fr`Le document d'origine ne dit pas, ou pas clairement, à qui s'adressent les points suivants. Ils peuvent vous concerner.`,
  },
  fullText: id => fr`Texte complet (${id})`,
  place: { label: fr`Emplacement`, text: names => names.join(', ') },
  statuses: { draft: 'brouillon', proposed: 'proposé', approved: 'approuvé', withdrawn: 'retiré' },
};
