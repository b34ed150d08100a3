/** Families of services. */
export const FAMILIES = [
  { id: 'socle', name: 'Services socles' },
  { id: 'pedagogie', name: 'Services pédagogiques' },
  { id: 'vie-scolaire', name: 'Services de vie scolaire' },
  { id: 'communication', name: 'Services de communication' },
  { id: 'pilotage', name: 'Pilotage et exploitation' },
];

const NAMES = {
  socle: [
    'POR Portail d’accès',
    'AAS Authentification et SSO',
    'HAB Comptes et droits',
    'ANN Annuaire de l’ENT',
    'ECH Imports et exports',
    'API Interfaces de programmation',
    'MOB Accès mobile',
  ],
  pedagogie: [
    'CTX Cahier de textes',
    'RES Ressources numériques',
    'ESP Espaces collaboratifs',
    'EVA Suivi des acquis',
    'DOC Portail documentaire',
    'TRV Travaux à rendre',
    'PRD Productions des élèves',
  ],
  'vie-scolaire': [
    'ABS Absences et retards',
    'NOT Relevés et bulletins',
    'EDT Emplois du temps',
    'LIA Cahier de liaison',
    'RSV Réservation de salles',
    'ORI Orientation',
  ],
  communication: [
    'MSG Messagerie interne',
    'ACT Actualités',
    'AGD Agenda partagé',
    'FOR Forums',
    'SMS Alertes aux familles',
    'PUB Site public',
  ],
  pilotage: [
    'JRN Journalisation',
    'STA Statistiques d’usage',
    'SUP Assistance',
    'SAU Sauvegarde',
    'REV Réversibilité',
    'QUA Qualité de service',
  ],
};

/** Services: the code stands in IDs, the name in fields. */
export const SERVICES = Object.entries(NAMES).flatMap(([parent, names]) =>
  names.map(text => ({
    id: text.slice(0, 3).toLowerCase(),
    code: text.slice(0, 3),
    name: text.slice(4),
    parent,
  })),
);

/** Actors; the alias is what people say for them. */
export const ACTORS = [
  { id: 'collectivite', name: 'Collectivité territoriale', alias: 'Région' },
  { id: 'academie', name: 'Académie', alias: 'Rectorat' },
  { id: 'chef-etablissement', name: 'Chef d’établissement', alias: 'Proviseur' },
  { id: 'directeur-ecole', name: 'Directeur d’école', alias: 'Directrice de l’école' },
  { id: 'porteur-projet', name: 'Porteur de projet', alias: 'Maîtrise d’ouvrage' },
  { id: 'editeur-ent', name: 'Éditeur ENT', alias: 'Éditeur de la solution' },
  { id: 'integrateur-ent', name: 'Intégrateur ENT', alias: 'Prestataire d’intégration' },
  { id: 'hebergeur', name: 'Hébergeur', alias: 'Prestataire d’hébergement' },
  { id: 'exploitant', name: 'Exploitant', alias: 'Prestataire d’exploitation' },
  { id: 'support-ent', name: 'Support ENT', alias: 'Centre d’assistance' },
  { id: 'fournisseur-identite', name: 'Fournisseur d’identité', alias: 'Guichet d’accès' },
  { id: 'fournisseur-ressources', name: 'Fournisseur de ressources', alias: 'Éditeur de manuels' },
  { id: 'rssi', name: 'RSSI', alias: 'Responsable de la sécurité' },
];

/** Levels by name, with the modal word of their statements (all subjects are singular). */
export const LEVELS = [
  { name: 'obligatoire', modal: 'DOIT' },
  { name: 'recommandé', modal: 'DEVRAIT' },
  { name: 'facultatif', modal: 'PEUT' },
  { name: 'interdit', modal: 'NE DOIT PAS' },
  { name: 'obligatoire', modal: 'DOIT' },
];

/** Statuses of requirements. */
export const STATUSES = ['brouillon', 'proposé', 'approuvé'];

/** Short titles of requirements. */
export const TITLES = [
  'Un accès unique',
  'Des données à jour',
  'Une trace de chaque changement',
  'Un délai annoncé',
  'Des droits limités au besoin',
  'Une page lisible sur petit écran',
  'Des exports dans un format ouvert',
  'Une information claire de l’usager',
  'Un retour en arrière possible',
  'Des alertes qui ne dérangent pas',
  'Une reprise après incident',
  'Un historique consultable',
  'Des profils communs',
  'Une aide dans le contexte',
  'Un fonctionnement au clavier',
  'Des comptes fermés à temps',
];

/** Who a statement speaks of. */
export const SUBJECTS = [
  'L’ENT',
  'Le portail',
  'Le service',
  'La solution',
  'L’annuaire',
  'La messagerie',
  'L’espace de travail',
  'Le prestataire retenu',
  'L’exploitant de la plateforme',
  'Le tableau de bord',
];

/** What a statement speaks of. */
export const ACTIONS = [
  'présenter à chaque usager ses services sur une seule page',
  'appliquer les changements de l’annuaire à l’ensemble des services ouverts',
  'conserver la trace des opérations qui modifient un droit ou un compte',
  'proposer les mêmes fonctions sur un téléphone et sur un poste fixe',
  'restituer les données d’un établissement dans un format ouvert et décrit',
  'limiter l’accès aux seules classes dont la personne a la charge',
  'informer l’usager avant toute interruption programmée du service',
  'transmettre aux services tiers les seules données qui leur sont nécessaires',
  'signaler à l’administrateur les comptes qui n’ont jamais servi',
  'accepter un mode d’authentification fourni par l’académie ou par la collectivité',
  'afficher les dates et les heures dans le fuseau de l’établissement',
  'reprendre une saisie interrompue sans perte de ce qui a été écrit',
  'masquer l’identité de l’auteur dans les statistiques publiées',
  'relier chaque document à la classe et à la matière qu’il concerne',
];

/** Under what conditions. */
export const CONDITIONS = [
  'dans un délai de cinq jours ouvrés',
  'sans démarche particulière de l’usager',
  'pour chaque établissement du périmètre',
  'y compris pendant les congés scolaires',
  'dans les conditions fixées par la convention de partenariat',
  'au moins une fois par trimestre',
  'tant que le compte reste ouvert',
  'quel que soit l’appareil employé',
  'selon le calendrier annoncé aux établissements',
  'en dehors des heures de classe',
];

/** The same in plain words. */
export const PLAIN = [
  'une seule page suffit pour trouver tous ses services.',
  'ce qui change dans l’annuaire change partout le lendemain.',
  'on sait toujours qui a modifié quoi, et quand.',
  'le téléphone et l’ordinateur donnent accès aux mêmes choses.',
  'on repart avec ses données, sans frais et sans attendre.',
  'chacun voit ses classes, et rien d’autre.',
  'les coupures sont annoncées à l’avance.',
  'les services extérieurs reçoivent le strict minimum.',
];

/** How a requirement is verified. */
export const VERIFICATIONS = [
  'avec un compte de démonstration, répéter l’opération et comparer le résultat à la fiche de recette.',
  'demander l’extrait du journal pour trois dates tirées au sort.',
  'ouvrir la page au clavier seul, puis avec un lecteur d’écran.',
  'comparer l’export avec la base d’un établissement volontaire.',
  'relire le compte rendu du dernier comité de suivi.',
];

/** Sentences of the paragraphs between requirements: no modal word, no ID. */
export const SENTENCES = [
  'Un ENT réunit des services que des acteurs différents fournissent, exploitent et accompagnent.',
  'Les établissements n’ont ni la même taille, ni les mêmes moyens, ni les mêmes habitudes de travail.',
  'Ce chapitre décrit ce que l’on attend du service, non la façon de le réaliser.',
  'Les exigences qui suivent complètent le cadre général ; elles ne le remplacent pas.',
  'Dans le premier degré, la commune finance et l’inspection accompagne les équipes.',
  'Les parents d’élèves consultent surtout les absences, les devoirs et les messages de l’école.',
  'Un même élève change parfois trois fois d’établissement pendant sa scolarité.',
  'Les données échangées chaque nuit servent aussi à fermer les comptes devenus inutiles.',
  'Les enseignants ont dit préférer peu de fonctions, mais qui marchent partout de la même manière.',
  'La collectivité suit la disponibilité du service et en rend compte chaque trimestre.',
  'Un incident à la frontière de deux services reste souvent sans réponse pendant plusieurs jours.',
  'L’accessibilité se prépare dès la conception des écrans ; elle coûte davantage après coup.',
  'Les volumes cités sont des ordres de grandeur relevés sur quelques projets de taille moyenne.',
  'Chaque partenaire désigne une personne qui répond aux questions des autres.',
  'Les exemples donnés n’ont pas de caractère limitatif.',
  'La reprise des données d’un ancien service mérite un calendrier à part.',
  'Une fonction peu employée se retire après avoir prévenu ceux qui s’en servent encore.',
  'Les profils d’usagers viennent de l’annuaire et ne se choisissent pas à la connexion.',
];

/** Rows of the tables between requirements. */
export const TABLE_ROWS = [
  ['Ouverture des comptes', 'rentrée', 'établissement'],
  ['Échange de données d’annuaire', 'chaque nuit', 'académie'],
  ['Mise à jour de la solution', 'vacances scolaires', 'prestataire'],
  ['Bilan des usages', 'trimestre', 'collectivité'],
  ['Essai de restauration', 'deux fois par an', 'hébergeur'],
  ['Revue des droits', 'janvier', 'chef d’établissement'],
  ['Fermeture des comptes', 'septembre', 'établissement'],
  ['Enquête de satisfaction', 'mai', 'porteur de projet'],
];

/** Texts of footnotes. */
export const FOOTNOTES = [
  'Ordre de grandeur observé sur des projets comparables, à vérifier localement.',
  'Le calendrier scolaire fixe les périodes d’interruption possibles.',
  'Terme employé ici au sens du glossaire.',
  'Voir les comptes rendus du comité de suivi.',
];
