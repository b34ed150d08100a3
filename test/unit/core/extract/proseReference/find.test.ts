import { describe, expect, test } from 'vitest';
import { compileProse } from '../../../../../server/src/core/extract/proseReference/find.ts';

const find = compileProse([
  { id: 'principal', names: ['Document principal', 'volume principal'] },
  { id: 'ao', names: ['Annexe opérationnelle', 'annexe technique'] },
  { id: 'juridique', names: ['Annexe juridique'] },
  { id: 'guide', names: ['Reader’s guide'] },
]);

/** `section 3.4, annex B @ao, section 2 ?`: what is announced, the number, the volume or `other`, a doubt; the number must stand at its place. */
function found(text: string): string {
  return find(text)
    .map(({ announced, number, start, end, document, doubtful }) => {
      expect(text.slice(start, end).toUpperCase()).toBe(number);
      const where = document.kind === 'here' ? '' : ` @${document.kind === 'volume' ? document.id : 'other'}`;
      return `${announced} ${number}${where}${doubtful ? ' ?' : ''}`;
    })
    .join(', ');
}

const check = (text: string, expected: string): void => expect(found(text)).toBe(expected);
const nothing = (text: string): void => expect(found(text)).toBe('');

describe('sections, French', () => {
  test.each([
    ['Voir § 3.4.', 'section 3.4'],
    ['Voir §3.4 et §\u00a04.', 'section 3.4, section 4'],
    ['voir §§ 3.4 et 4.3', 'section 3.4, section 4.3'],
    ['au §7.2 ou du §7.3', 'section 7.2, section 7.3'],
    ['le chapitre 8.3.1.2', 'section 8.3.1.2'],
    ['(cf. chapitre 16 de ce document)', 'section 16'],
    ['cf. chap. 16', 'section 16'],
    ['Chapitre\u00a0IV du présent guide', 'section IV'],
    ['les parties « 8.3.1.2 et 8.3.1.3 »', 'section 8.3.1.2, section 8.3.1.3'],
    ['les parties "8.3.1.2 et 8.3.1.3"', 'section 8.3.1.2, section 8.3.1.3'],
    ['voir la section 4.3.1', 'section 4.3.1'],
    ['voir le chapitre 3.1.4.', 'section 3.1.4'],
    ['les chapitres 6 à 19', 'section 6, section 19'],
    ['les chapitres 2, 3 et 5', 'section 2, section 3, section 5'],
    ['La sous-section 2.1, puis la SECTION 2.2', 'section 2.1, section 2.2'],
    ['le paragraphe 3.2', 'section 3.2'],
    ['en 3.4 et 4.3 du SDET actuel', 'section 3.4, section 4.3'],
    ['cf. 3.4', 'section 3.4'],
    ['voir le chapitre\n3.1.4', 'section 3.1.4'],
    ['les §§ 3.4/3.5', 'section 3.4'],
    ['voir § 3.4 / annexe B', 'section 3.4, annex B'],
    ['la fiche 14 sur les images', 'sheet 14'],
    ['le tableau 2 sur la page 12', 'table 2'],
    ['les parties 3.1 et/ou 3.2', 'section 3.1, section 3.2'],
    ['Le § 7.2 détaille ce partage.', 'section 7.2'],
    ['Le chapitre 2 traite de l’authentification.', 'section 2'],
  ])('%s', check);
});

describe('no sections, French', () => {
  test.each([
    'voir la section dédiée',
    'dans la partie haute de la page',
    'la fiche 1/3',
    'la fiche 1 / 3 du lot',
    'le tableau 2/3 (suite)',
    'Tableau 12/20',
    'partie 1/2, puis partie 2/2',
    'la partie 1\u00a0/\u00a02',
    'la figure 1⁄4',
    'le chapitre 12/2024',
    'section 3/4 du formulaire',
    'la partie 2 sur 3',
    'fiche 1 sur 14',
    'une section de 12 pages',
    'la partie 3D du service',
    'le paragraphe 2 de l’article 5',
    'fiche « Optimiser les images », page 50',
    'en 2013, 3.4 millions d’élèves',
    'version 3.4 du logiciel',
    'en partie 12,5 % du budget',
    'chapitre 3’',
    'une intersection 4 voies',
    'sans chapitre, 12 pages suffisent',
    'le chapitre I’m',
    'Les chapitres se lisent séparément.',
    'paragraphe 12',
    'L213-2 et L214-6',
    'article 12 du RGS',
    'loi n° 2013-595 du 8 juillet 2013',
    'à 3.4 du total',
    'les six parties',
    'le chapitre des usages (4 pages)',
    'chapitre-3.md',
  ])('%s', nothing);
});

describe('sections, English', () => {
  test.each([
    ['See Section 3.4.', 'section 3.4'],
    ['sections 3.4, 3.5, and 4', 'section 3.4, section 3.5, section 4'],
    ['in chapter 6', 'section 6'],
    ['Chapters 2 through 4', 'section 2, section 4'],
    ['sec. 4.1', 'section 4.1'],
    ['see also 3.4', 'section 3.4'],
    ['Part II of this document', 'section II'],
    ['section 3.4 of the present document', 'section 3.4'],
    ['paragraph 4.1 below', 'section 4.1'],
  ])('%s', check);
});

describe('no sections, English', () => {
  test.each([
    'see the section below',
    'a part of 12 users',
    'paragraph 2 of this Article',
    'paragraphs 2, 5 and 6 to 9',
    'sections of the document',
    'partial 3.4 coverage',
    'in 2024',
    'a cross-section 3 wide',
    'version 3.4',
  ])('%s', nothing);
});

describe('annexes', () => {
  test.each([
    ['voir annexe B', 'annex B'],
    ['l’annexe 2', 'annex 2'],
    ['les annexes A et B', 'annex A, annex B'],
    ['Annexe IV', 'annex IV'],
    ['l’annexe A.2.3', 'annex A.2.3'],
    ['see Annex C and Appendix D.2', 'annex C, annex D.2'],
  ])('%s', check);
  test.each([
    'annexe à la convention',
    'une annexe a été ajoutée',
    'en annexe, 12 fiches',
    'l’annexe opérationnelle',
    'annexes jointes',
    'an annex a reader needs',
    'annexe 12e',
  ])('%s', nothing);
});

describe('figures, tables, sheets, footnotes', () => {
  test.each([
    ['La Figure 3 montre', 'figure 3'],
    ['(fig. 2)', 'figure 2'],
    ['figures 1 et 2', 'figure 1, figure 2'],
    ['le tableau 4', 'table 4'],
    ['les tableaux 1 à 3', 'table 1, table 3'],
    ['Table B.6', 'table B.6'],
    ['la fiche 14', 'sheet 14'],
    ['fiche n°14 ; fiche n° 15 ; fiche nº 16', 'sheet 14, sheet 15, sheet 16'],
    ['Note de bas de page n°4', 'footnote 4'],
    ['footnote 12', 'footnote 12'],
  ])('%s', check);
  test.each([
    'Cf. fiche méthode',
    'un tableau de 12 lignes',
    'une fiche par élève',
    'le tableau 3’',
    'figure de style',
    'notes de bas de page',
    'une table 4K',
    'tableau des niveaux',
    'préfigure 3 options',
    'une note 12',
  ])('%s', nothing);
});

describe('a number that counts', () => {
  test.each([
    'Sur cette page, il figure 3 fois.',
    'Le mot figure 12 fois dans le texte.',
    'on met à jour le tableau 2 fois par an',
    'la fiche 2 à 3 fois par semaine',
    'la section 2 ou 3 fois',
    'lire chaque article 3 fois',
    'la partie 2 heures avant',
    'la partie 3\u00a0jours après la livraison',
    'le chapitre 3 semaines après',
    'la section 2 mois plus tard',
    'la partie 1 an plus tard',
    'l’annexe 5 ans après',
    'la fiche 5 minutes avant la séance',
    'la fiche 15 s avant',
    'le tableau 24 h sur 24',
    'partie 4 h 30',
    'en partie 50 % des élèves',
    'pour partie 30\u202f€',
    'chapitre 7 millions',
    'le tableau 10 × 3',
    'la figure 3 cm',
    'le tableau 2 Mo',
    'une fiche 300 mots',
    'le tableau 2 colonnes plus loin',
    'une partie 100 utilisateurs',
    'sont en annexe 3 documents',
    'voir 3.5 millions d’élèves',
    'cf. 2.4 Go',
    'd’une part 3 services, d’autre part 2 services',
    'à part 2 régions',
    'ils font partie 4 à 4 d’un lot',
    'qui figure 3 tableaux',
    'en v. 3.4 ou v. 3.5',
  ])('French: %s', nothing);
  test.each([
    'the table 2 times a year',
    'update the table 1 to 2 times per year',
    'the table 2 or 3 times a week',
    'in part 50% of users',
    'in part 3 years later',
    'They figure 3 images',
    'the figure 3 cm wide',
    'We table 4 motions',
    'the sheet 5 minutes before',
    'part 10 percent',
    'table 2 columns',
    'see 3.5 million',
    'see 2.4 GHz',
    'it takes part 3 ways',
    'parts 5 km apart',
    'chapter 3 minutes of the meeting',
  ])('English: %s', nothing);
  test.each([
    ['Le tableau 3 lignes 4 à 6', 'table 3'],
    ['la fiche 2, page 3', 'sheet 2'],
    ['chapitre 3 page 12', 'section 3'],
    ['La section 3 s’applique', 'section 3'],
    ['la section 3 mentionne', 'section 3'],
    ['le tableau 2 colorie', 'table 2'],
    ['le chapitre 3 anticipe', 'section 3'],
    ['section 3 minimises', 'section 3'],
    ['les chapitres 2 et 3 jours pour les lire', 'section 2'],
    ['sections 3 to 5', 'section 3, section 5'],
    ['La partie 2 : fois, mois', 'section 2'],
    ['qui renvoie à la figure 3', 'figure 3'],
    ['ce qui figure en annexe 2', 'annex 2'],
    ['Part 2 and part 3', 'section 2, section 3'],
    ['Le tableau 3 figure en annexe 2', 'table 3, annex 2'],
    ['voir § 3.4 et 12 documents', 'section 3.4'],
    ['fiche 4 (2 fois)', 'sheet 4'],
    ['based on Figure 3', 'figure 3'],
  ])('still a reference: %s', check);
});

describe('the volume is named', () => {
  test.each([
    ['§ 2.2 de l’annexe opérationnelle', 'section 2.2 @ao'],
    ["§\u00a02.2 de l'ANNEXE OPERATIONNELLE", 'section 2.2 @ao'],
    ['les sections 2.2 et 2.3 de l’annexe technique', 'section 2.2 @ao, section 2.3 @ao'],
    ['« 2.2 » : voir le § 2.2 du document principal', 'section 2.2 @principal'],
    ['annexe juridique, § 4', 'section 4 @juridique'],
    ['l’annexe juridique (§ 4.1)', 'section 4.1 @juridique'],
    ['l’annexe juridique, au chapitre 4', 'section 4 @juridique'],
    ['le tableau 2 de l’annexe opérationnelle', 'table 2 @ao'],
    ['section 4 of the reader’s guide', 'section 4 @guide'],
    ['en 3.1 de l’annexe opérationnelle', 'section 3.1 @ao'],
  ])('%s', check);
  test.each([
    ['§ 2.2 de l’annexe opérationnellement', 'section 2.2 @other'],
    ['§ 2.2. L’annexe opérationnelle le dit.', 'section 2.2'],
    ['L’annexe juridique reprend le § 2.2', 'section 2.2'],
    ['§ 2.2 et annexe opérationnelle', 'section 2.2'],
  ])('not so: %s', check);
});

describe('a word for a document before, but this one is meant, or may be', () => {
  test.each([
    ['ce rapport, § 2.3', 'section 2.3'],
    ['le présent guide, § 3', 'section 3'],
    ['la présente norme § 3', 'section 3'],
    ['this guide, section 4', 'section 4'],
    ['the same report, section 4', 'section 4'],
    ['Le guide (§ 3.2) le dit.', 'section 3.2 ?'],
    ['Pour le plan, voir § 3.2.', 'section 3.2'],
    ['dans le rapport. Le § 2.3 le dit.', 'section 2.3'],
    ['le rapport et le § 2.3', 'section 2.3'],
    ['Le contrat prévoit, § 3, un délai.', 'section 3 ?'],
    ['l’arrière-plan § 3', 'section 3'],
    ['the impact, section 4', 'section 4'],
    ['son contrat ; § 3', 'section 3'],
  ])('%s', check);
});

describe('another document', () => {
  test.each([
    ['§ 5 de la doctrine technique', 'section 5 @other'],
    ['au chapitre 5 de la doctrine technique', 'section 5 @other'],
    ['la section 3 du RGS', 'section 3 @other'],
    ['[RGS], § 3', 'section 3 @other'],
    ['(rapport § 2.3 ligne 68)', 'section 2.3 @other'],
    ['Cf. rapport § 2 lignes 114-118.', 'section 2 @other'],
    ['le cahier des charges, § 4.2', 'section 4.2 @other'],
    ['voir le guide d’hygiène, § 3', 'section 3 @other'],
    ['la spec technique § 1.3', 'section 1.3 @other'],
    ['le règlement intérieur, au chapitre 7', 'section 7 @other'],
    ['see the annual report, section 4', 'section 4 @other'],
    ['le décret, annexe 2', 'annex 2 @other'],
    ['RFC 6749, section 4.1', 'section 4.1 @other'],
    ['[WCAG] Web Content Accessibility Guidelines, section 1.4.3', 'section 1.4.3 @other'],
    ['[WCAG] Web Content Accessibility Guidelines 2.2, section 1.4.3', 'section 1.4.3 @other'],
    ['[RGS2] Référentiel général de sécurité : chapitre 3', 'section 3 @other'],
    ['Web Content Accessibility Guidelines 2.2, section 1.4.3', 'section 1.4.3 @other'],
    ['le Règlement 2016/679, chapitre 5', 'section 5 @other'],
    ['Directive 2016/2102 (section 3.2)', 'section 3.2 @other'],
    ['[R12] Le serveur agit, § 3.4', 'section 3.4'],
    ['[EX-001] L’ENT agit, § 3.4', 'section 3.4'],
    ['Chapitre 3.2, § 3.2.1', 'section 3.2, section 3.2.1'],
    ['Tableau 2.1, § 3.2.1', 'table 2.1, section 3.2.1'],
    ['En 2013, § 3.4 disait', 'section 3.4'],
    ['Depuis 2013, voir § 3.4', 'section 3.4'],
    ['[OpenID4VCI] section 12.2.4 and Appendix D.2', 'section 12.2.4 @other, annex D.2'],
    ['La doctrine le dit dans son chapitre 4', 'section 4 @other'],
    ['the register, in its section III', 'section III @other'],
    ['Annex I (15) of [CIR 2025/848]', 'annex I @other'],
    ['listed in Annex I (9) and (10) of the Regulation', 'annex I @other'],
    ['section 3 of the ISO standard', 'section 3 @other'],
    ['annexe A de l’arrêté', 'annex A @other'],
    ['en 3.4 du SDET v4', 'section 3.4 @other'],
  ])('%s', check);
  test.each([
    ['L’ENT (§ 3.2)', 'section 3.2 ?'],
    ['§ 3.2 de ce document', 'section 3.2'],
    ['§ 3.2 du présent volume', 'section 3.2'],
    ['§ 3.2 et doctrine technique', 'section 3.2'],
    ['Depuis la doctrine, le § 3.2', 'section 3.2 ?'],
    ['section 3.2 of this document', 'section 3.2'],
    ['§ 3.2 ci-dessus', 'section 3.2'],
    ['dans le § 3.2, dès 2013', 'section 3.2'],
    ['Le § 3.2 dans sa version de mai', 'section 3.2'],
  ])('not so: %s', check);
});

describe('another document, by its name', () => {
  test.each([
    ['(EN 301 549, § 4.9)', 'section 4.9 @other'],
    ['norme EN 301 549 V3.2.1 (section 4.9)', 'section 4.9 @other'],
    ['EN 301 549 V3.2.1 (2021-03), section 4.9', 'section 4.9 @other'],
    ['de l’EN 301 549, § 4.9', 'section 4.9 @other'],
    ['NIST SP 800-63B, Section 4.9', 'section 4.9 @other'],
    ['ETSI TS 119 612 V2.1.1, annex Z', 'annex Z @other'],
    ['see X.509 section 4.9', 'section 4.9 @other'],
    ['PKCS #7, section 4.9', 'section 4.9 @other'],
    ['SGQRI 008 3.0, section 4.9', 'section 4.9 @other'],
    ['eCH-0059, chapitre 4.9', 'section 4.9 @other'],
    ['Figure 99 in the report', 'figure 99 @other'],
  ])('%s', check);
  test.each([
    ['En 301 cas, § 4.9', 'section 4.9'],
    ['Le 12, § 4.9', 'section 4.9'],
    ['De 3 à 4, § 4.9', 'section 4.9'],
    ['Figure 3.4 in the annex', 'figure 3.4'],
  ])('not so: %s', check);
});

describe('perhaps another document', () => {
  test.each([
    ['section 4.9 (RFC 2119)', 'section 4.9 ?'],
    ['Section 4.9, RFC 2119', 'section 4.9 ?'],
    ['section 4.9 (RGS)', 'section 4.9 ?'],
    ['section 4.9 - RGS v2', 'section 4.9 ?'],
    ['d’après la CNIL (fiche 99)', 'sheet 99 ?'],
    ['as defined by eIDAS (Annex Z)', 'annex Z ?'],
    ['le guide « Hygiène », section 4.9', 'section 4.9 ?'],
    ['le guide d’hygiène (section 4.9)', 'section 4.9 ?'],
    ['the data protection guide (chapter 4.9)', 'section 4.9 ?'],
    ['Voir le document « Doctrine », § 4.9', 'section 4.9 ?'],
    ['the W3C recommendation (section 4.9)', 'section 4.9 ?'],
    ['in the ETSI standard, section 4.9', 'section 4.9 ?'],
    ['(OpenID Connect Core, section 4.9)', 'section 4.9 ?'],
    ['WebAuthn Level 2, section 4.9', 'section 4.9 ?'],
    ['the European Interoperability Framework (section 4.9)', 'section 4.9 ?'],
    ['section 4.9 and Annex Z of the standard', 'section 4.9 ?, annex Z @other'],
    ['la section 4.9 et l’annexe Z de la norme', 'section 4.9 ?, annex Z @other'],
    ['§ 2.2, § 3.4 du document principal', 'section 2.2 @principal ?, section 3.4 @principal'],
  ])('%s', check);
  test.each([
    ['l’élève (§ 4.9) peut', 'section 4.9'],
    ['voir § 4.9 (EX-AAS-001)', 'section 4.9'],
    ['Le § 4.9 DOIT être suivi', 'section 4.9'],
    ['conformément au § 4.9, l’ENT DOIT agir', 'section 4.9'],
    ['Dans Annexe A, § 4.9', 'annex A, section 4.9'],
    ['Chapitre 3, § 3.9', 'section 3, section 3.9'],
    ['la présente doctrine (§ 4.9)', 'section 4.9'],
    ['ce guide d’usage (§ 4.9)', 'section 4.9'],
    ['the section 4.9 and the annex B', 'section 4.9, annex B'],
    ['les §§ 2.2 et 3.4 du document principal', 'section 2.2 @principal, section 3.4 @principal'],
    ['§ 2.2 de l’annexe technique ; chapitres 3 et 4', 'section 2.2 @ao, section 3, section 4'],
  ])('not so: %s', check);
});

test('where the words begin', () => {
  expect(find('Voir le chapitre 3.').map(({ opening }) => opening)).toEqual([8]);
});

test('long texts are read in no time', () => {
  const started = performance.now();
  find(`chapitre ${'1.'.repeat(50_000)} § ${'3 et '.repeat(20_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
