import { fr } from '../typography.ts';
import { dateFr } from './dates.ts';
import type { ViewTexts } from './viewTexts.ts';

/** Singular and plural of the kinds that the product knows; others are counted as « éléments ». */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  requirement: ['exigence', 'exigences'],
  practice: ['bonne pratique', 'bonnes pratiques'],
  vigilance: ['point de vigilance', 'points de vigilance'],
  usage: ['usage', 'usages'],
  faq: ['question fréquente', 'questions fréquentes'],
};

type Counts = Parameters<ViewTexts['origin']['withoutActor']['text']>[0];

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

/** Says of each reason how many items it leaves out. */
function leftOutText(counts: Parameters<ViewTexts['origin']['leftOut']['text']>[0], linked: boolean): string {
  const verbs: Readonly<Record<keyof typeof counts, readonly [string, string, string]>> = {
    'other-actors': ['ne concerne', 'ne concernent', fr`que d'autres acteurs`],
    withdrawn: [fr`n'a`, fr`n'ont`, 'plus cours'],
    'other-kinds': ['est', 'sont', fr`d'une sorte non retenue`],
    'other-levels': ['est', 'sont', fr`d'un niveau non retenu`],
    'other-services': ['ne porte', 'ne portent', fr`sur aucun service retenu`],
  };
  const parts = (Object.keys(verbs) as (keyof typeof counts)[]).flatMap(reason => {
    const total = totalOf(counts[reason]);
    const [one, many, rest] = verbs[reason];
    return total === 0 ? [] : [`${counted(counts[reason])} ${total > 1 ? many : one} ${rest}`];
  });
  if (parts.length === 0) return fr`aucun point du document d'origine n'a été laissé de côté.`;
  const references = linked
    ? fr` Les renvois vers ce qui n'est pas repris mènent au document d'origine.`
    : '';
  return `${parts.join('\u00a0; ')}.${references}`;
}

/** What becomes of the sections; apart from their chapters items say themselves where they stand. */
function sections(inChapters: boolean): string {
  return inChapters
    ? fr`des sections, seule l'introduction est reprise`
    : fr`le texte des sections n'est pas repris, et chaque point dit où il se trouve`;
}

/** What readers' versions say in French. */
export const viewsFr: ViewTexts = {
  untitled: fr`Document sans titre`,
  subtitle: {
    titles: actors =>
      actors.length === 0 ? fr`Liste des points` : fr`Liste des points pour : ${actors.join(', ')}`,
    plain: actors =>
      actors.length === 0 ? fr`Version simplifiée` : fr`Version simplifiée pour : ${actors.join(', ')}`,
    full: actors =>
      actors.length === 0 ? fr`Version détaillée` : fr`Version détaillée pour : ${actors.join(', ')}`,
  },
  about: fr`À propos de cette version`,
  contents: fr`Sommaire`,
  glossary: fr`Glossaire`,
  sources: {
    title: fr`Textes cités`,
    version: version => fr`Version ${version}.`,
    date: date => fr`Date : ${dateFr(date)}.`,
  },
  ungrouped: { service: fr`Sans service désigné`, level: fr`Sans niveau` },
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
        const total = totalOf(chosen);
        if (actors === 'all')
          return total === 0 ? fr`rien.` : fr`${counted(chosen)}, tous acteurs confondus.`;
        const whom = listed(actors, 'ou');
        if (actors.length === 0) return fr`aucun acteur n'a été choisi.`;
        if (total === 0) return fr`rien ne concerne expressément : ${whom}.`;
        return fr`${counted(chosen)} ${total > 1 ? 'qui concernent' : 'qui concerne'} : ${whom}.`;
      },
    },
    dependencies: {
      label: fr`Repris par dépendance`,
      text: counts =>
        totalOf(counts) > 1
          ? fr`${counted(counts)} ne sont là que parce que d'autres en dépendent.`
          : fr`${counted(counts)} n'est là que parce que d'autres en dépendent.`,
    },
    titles: {
      label: fr`Comment c'est abrégé`,
      text: () =>
        fr`de chaque point, seuls le titre et le niveau sont donnés ; un lien mène à son texte complet.`,
    },
    plain: {
      label: fr`Comment c'est abrégé`,
      text: inChapters =>
        fr`chaque point est donné « en clair », ou, à défaut, par sa première phrase ; ${sections(inChapters)}. En cas de doute, c'est le texte complet qui compte ; un lien y mène sous chaque point.`,
    },
    full: {
      label: fr`Comment c'est présenté`,
      text: inChapters =>
        fr`chaque point est repris en entier, avec ses champs et ses explications ; ${sections(inChapters)}.`,
    },
    withoutActor: {
      label: fr`Sans acteur désigné`,
      text: counts =>
        totalOf(counts) > 1
          ? fr`${counted(counts)} ne désignent personne et peuvent donc vous concerner ; ces points forment une partie à la fin.`
          : fr`${counted(counts)} ne désigne personne et peut donc vous concerner ; ce point forme une partie à la fin.`,
    },
    leftOut: {
      label: fr`Ce qui n'est pas repris`,
      text: leftOutText,
    },
    status: { label: fr`Valeur`, text: fr`ce document n'a pas de valeur réglementaire.` },
  },
  outsideNote: fr`Hors de cette version : `,
  closing: {
    title: fr`Exigences sans acteur désigné`,
    remark: fr`Le document d'origine ne dit pas, ou pas clairement, à qui s'adressent les points suivants. Ils peuvent vous concerner.`,
  },
  fullText: id => fr`Texte complet (${id})`,
  place: { label: fr`Emplacement`, text: names => names.join(', ') },
  page: {
    skip: fr`Aller au texte`,
    notes: fr`Notes`,
    table: fr`Tableau`,
    backToText: note => fr`Retour à l'appel de la note ${note}`,
    picture: (alternative, file) =>
      (alternative === '' ? 'Image' : fr`Image : ${alternative}`) +
      (file === undefined ? '' : fr` (fichier ${file})`),
    filter: fr`Filtrer cette version`,
    find: fr`Chercher dans le texte`,
    levels: fr`Niveaux`,
    reset: fr`Tout afficher`,
    shown: {
      none: fr`Aucun point affiché sur ##`,
      one: fr`1 point affiché sur ##`,
      many: fr`# points affichés sur ##`,
      introduction: fr` ; trouvé aussi dans l'introduction d'une section`,
      introductions: fr` ; trouvé aussi dans l'introduction de # sections`,
    },
    linkTo: id => fr`Lien vers ${id}`,
    toSource: fr`Voir dans le texte source`,
  },
  statuses: { draft: 'brouillon', proposed: 'proposé', approved: 'approuvé', withdrawn: 'retiré' },
};
