import { fr as t } from '../typography.ts';
import type { ExportTexts } from './exportTexts.ts';

const s = (count: number): string => (count > 1 ? 's' : '');

const KINDS = {
  index: t`Index des éléments`,
  traceability: t`Traçabilité`,
  coverage: t`Couverture`,
  graph: t`Graphe des dépendances`,
  model: t`Modèle`,
} as const;

/** What exports say in French. */
export const exportsFr: ExportTexts = {
  untitled: t`Document sans titre`,
  title: (kind, project, version) =>
    version === undefined ? `${KINDS[kind]} — ${project}` : `${KINDS[kind]} — ${project}, version ${version}`,
  counted: (items, withdrawn) =>
    withdrawn === 0
      ? t`${items} élément${s(items)}.`
      : t`${items} élément${s(items)}, dont ${withdrawn} retiré${s(withdrawn)}.`,
  inForceOnly: t`Les éléments retirés ne sont pas comptés.`,
  part: (files, all) => t`Limité à ${files} fichier${s(files)} sur ${all}.`,
  columns: {
    id: t`ID`,
    kind: t`Nature`,
    level: t`Niveau`,
    title: t`Titre`,
    actors: t`Acteurs`,
    services: t`Services`,
    needs: t`Besoins`,
    status: t`Statut`,
    volume: t`Volume`,
    section: t`Section`,
    file: t`Fichier`,
    line: t`Ligne`,
    name: t`Nom`,
    items: t`Éléments`,
    count: t`Nombre`,
    relation: t`Relation`,
    item: t`Élément`,
    measure: t`Ce qui est compté`,
  },
  subjects: { needs: t`Besoins`, services: t`Services`, actors: t`Acteurs` },
  bySubject: {
    needs: t`Des besoins aux éléments`,
    services: t`Des services aux éléments`,
    actors: t`Des acteurs aux éléments`,
  },
  byItem: {
    needs: t`Des éléments aux besoins`,
    services: t`Des éléments aux services`,
    actors: t`Des éléments aux acteurs`,
  },
  without: {
    needs: t`sans besoin`,
    services: t`sans service`,
    actors: t`sans acteur`,
    level: t`sans niveau`,
  },
  perVolume: t`Par volume`,
  perLevel: t`Par niveau`,
  perSubject: { needs: t`Par besoin`, services: t`Par service`, actors: t`Par acteur` },
  incomplete: t`Éléments incomplets`,
  none: t`aucun`,
  graph: {
    description: (nodes, links) => t`${nodes} élément${s(nodes)}, ${links} lien${s(links)}.`,
    byDocument: (nodes, links, items) =>
      t`Trop d'éléments pour une seule image (${items}) : chaque case est un document. ${nodes} document${s(nodes)}, ${links} lien${s(links)}.`,
    empty: t`Aucun élément n'en cite un autre.`,
    roles: {
      depends: t`dépend de`,
      refines: t`précise`,
      replaces: t`remplace`,
      see: t`voir aussi`,
      mention: t`cite dans son texte`,
    },
  },
};
