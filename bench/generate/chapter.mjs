import { chapterFault } from './faults.mjs';
import {
  anchorOf,
  ITEMS_PER_CHAPTER,
  linkFrom,
  missingId,
  placeOf,
  requirementId,
  SECTIONS,
} from './layout.mjs';
import { mark } from './marks.mjs';
import { randomFrom } from './random.mjs';
import {
  ACTIONS,
  ACTORS,
  CONDITIONS,
  FOOTNOTES,
  LEVELS,
  PLAIN,
  SENTENCES,
  STATUSES,
  SUBJECTS,
  TABLE_ROWS,
  TITLES,
  VERIFICATIONS,
} from './words.mjs';

/** The image that every chapter shows, from the project's folder. */
export const IMAGE = 'images/acteurs.svg';

/**
 * A chapter of about 8 KB with 10 requirements in three forms, 20 references, two tables, a fence, two footnotes and
 * front matter; faults are marked (`marks.mjs`).
 * @param {number} index @param {number} total @param {string} seed
 */
export function chapterText(index, total, seed) {
  const place = placeOf(index, total);
  const fault = chapterFault(index);
  const chapter = {
    index,
    total,
    place,
    random: randomFrom(`${seed} chapter ${index} of ${total}`),
    /** @type {(rule: string, wrong: string, right: string) => string} the wrong text where this chapter has that fault */
    fault: (rule, wrong, right) => (rule === fault ? wrong : right),
  };
  const blocks = [
    frontMatter(chapter),
    `# ${place.number} ${place.service.name}`,
    ...context(chapter),
    `## ${place.number}.2 ${SECTIONS[1]}`,
    prose(chapter, 2),
    ...[0, 1, 2, 3, 4, 5].flatMap(ordinal => headingItem(chapter, ordinal)),
    `## ${place.number}.3 ${SECTIONS[2]}`,
    leadItems(chapter),
    itemTable(chapter),
    `## ${place.number}.4 ${SECTIONS[3]}`,
    ...followUp(chapter),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function frontMatter({ place, random, fault }) {
  const [first, second] = random.some(ACTORS, 2);
  return `---
title: Chapitre ${place.number} — ${place.service.name}
services: [${place.service.id}]
actors: [${first.id}, ${second.id}]
status: ${random.pick(['proposé', 'approuvé'])}
tags: [${place.service.id}, ${place.volume}${fault('data/syntax', mark('data/syntax', ''), ']')}
---`;
}

/** 3 links, 1 section in prose, 1 bare ID, 1 footnote, an image, a table. */
function context(chapter) {
  const { place, fault, random } = chapter;
  const other = otherChapter(chapter);
  const more = otherChapter(chapter);
  const fragment = fault(
    'reference/unresolved-anchor',
    mark('reference/unresolved-anchor', 'section-retirée'),
    anchorOf(other, random.below(SECTIONS.length)),
  );
  const file = fault(
    'reference/unresolved-file',
    mark('reference/unresolved-file', 'chapitre-retire.md'),
    linkFrom(place.path, more.path),
  );
  const image = linkFrom(place.path, IMAGE);
  const shown = fault(
    'reference/unresolved-image',
    mark('reference/unresolved-image', image.replace('acteurs', 'absents')),
    image,
  );
  return [
    `## ${place.number}.1 ${SECTIONS[0]}`,
    `${prose(chapter, 5)} Le service « ${other.service.name} » est décrit [dans son chapitre](${linkFrom(place.path, other.path)}#${fragment}) ; les modalités figurent [plus loin](#${anchorOf(place, 3)})[^1].`,
    `![Acteurs et services](${shown})`,
    freeTable(chapter),
    `${prose(chapter, 4)} On lira d’abord [le chapitre voisin](${file}) et le § ${place.number}.2 ; ${reference(chapter)} en donne un exemple.`,
  ];
}

/** 1 or 2 references each: a field with an ID in four of six, a mention in the statement in four of six. */
function headingItem(chapter, ordinal) {
  const { index, place, random, fault } = chapter;
  const level = random.pick(LEVELS);
  const isFaulty = ordinal === 3;
  const say = (rule, wrong, right) => (isFaulty ? fault(rule, wrong, right) : right);
  const id = requirementId(index, ordinal);
  const [first, second] = random.some(ACTORS, 2);
  const levelName = say(
    'level/unknown',
    mark('level/unknown', 'vital'),
    say('level/contradicts-text', mark('level/contradicts-text', 'obligatoire'), level.name),
  );
  const actor = say(
    'actor/unknown',
    mark('actor/unknown', 'bureau des objets trouvés'),
    say('actor/alias', mark('actor/alias', second.alias), second.name),
  );
  const fields = [
    say('level/missing', '', `- **Niveau** : ${levelName}`),
    `- **Acteurs** : ${first.name}, ${actor}`,
    `- **Services** : ${say('service/unknown', mark('service/unknown', 'guichet des rêves'), place.service.name)}`,
    say('structure/unknown-field', `- **${mark('structure/unknown-field', 'Priorité')}** : haute`, ''),
    `- **Statut** : ${random.pick(STATUSES)}`,
    linkField(chapter, ordinal),
  ].filter(line => line !== '');
  const modal = say('level/contradicts-text', 'PEUT', say('level/missing', 'sait', level.modal));
  const cited = [0, 2, 4, 5].includes(ordinal) ? ` (voir ${reference(chapter)})` : '';
  return [
    `### ${say('level/missing', mark('level/missing', id), id)} — ${random.pick(TITLES)}`,
    fields.join('\n'),
    `${statement(random, modal)}${cited}. ${random.pick(SENTENCES)}`,
    `> **En clair** : ${random.pick(PLAIN)}`,
    `**Vérification** : ${random.pick(VERIFICATIONS)}`,
  ];
}

/** Dependencies lead to earlier chapters only, so that there is no circle. */
function linkField({ index, random }, ordinal) {
  if (ordinal > 3) return '';
  const dependsOn = index > 0 && ordinal % 2 === 0;
  const target = dependsOn ? random.below(index) : index;
  const id = requirementId(
    target,
    dependsOn ? random.below(ITEMS_PER_CHAPTER) : ITEMS_PER_CHAPTER - 1 - ordinal,
  );
  return `- **${dependsOn ? 'Dépend de' : 'Voir'}** : ${id}`;
}

/** Two requirements in the lead form, 2 mentions. */
function leadItems(chapter) {
  const { index, random, fault } = chapter;
  const [first, second] = [requirementId(index, 6), requirementId(index, 7)];
  const again = mark('id/duplicate', first);
  return [
    `- **${fault('id/duplicate', again, first)}** ${statement(random, 'DOIT')}, comme ${reference(chapter)}.`,
    `- **${second}** ${statement(random, 'DEVRAIT')}, dans les cas prévus par ${reference(chapter)}.`,
    fault('id/duplicate', `- **${again}** ${statement(random, 'DOIT')}.`, ''),
  ]
    .filter(line => line !== '')
    .join('\n');
}

/** Two requirements in the table form. */
function itemTable({ index, random }) {
  const row = (ordinal, level) =>
    `| ${requirementId(index, ordinal)} | ${statement(random, level.modal)}. | ${level.name} | ${random.pick(ACTORS).name} | ${random.pick(PLAIN)} |`;
  return [
    '| ID | Exigence | Niveau | Acteurs | En clair |',
    '|---|---|---|---|---|',
    row(8, random.pick(LEVELS)),
    row(9, random.pick(LEVELS)),
  ].join('\n');
}

/** 2 wiki IDs, 2 links, 1 bare ID, 1 footnote, a fence, code spans and a comment that are not read as references. */
function followUp(chapter) {
  const { index, place, random, fault } = chapter;
  const [other, more] = [otherChapter(chapter), otherChapter(chapter)];
  const lost = `EX-${place.service.code}-12`;
  return [
    `${prose(chapter, 4)} Le journal note \`${missingId(index, 1)}\` tel quel${fault('id/malformed', `, comme ${mark('id/malformed', lost)}`, '')}[^2].`,
    `- bilan annuel : [[${reference(chapter)}]] ;
- enquête auprès des usagers : [[${reference(chapter)}]] ;
- [reprise des données](${linkFrom(place.path, other.path)}) et [essais de charge][essais].`,
    `\`\`\`json
{
  "service": "${place.service.id}",
  "exigence": "${missingId(index, 2)}",
  "lien": "[texte](absent.md)",
  "valeurs": [${Array.from({ length: 12 }, () => random.below(1000)).join(', ')}]
}
\`\`\``,
    `<!-- ${missingId(index, 3)} : à relire -->`,
    `${prose(chapter, 5)} Le point de départ reste ${fault('reference/unresolved-item', mark('reference/unresolved-item', missingId(index, 4)), reference(chapter))}.`,
    `[essais]: ${linkFrom(place.path, more.path)}#${anchorOf(more, 2)} "Essais"`,
    `[^1]: ${random.pick(FOOTNOTES)}\n[^2]: ${random.pick(FOOTNOTES)}`,
  ];
}

function freeTable({ random }) {
  const rows = random.some(TABLE_ROWS, 5).map(cells => `| ${cells.join(' | ')} |`);
  return ['| Activité | Quand | Qui |', '|:---|:---:|---|', ...rows].join('\n');
}

/** Without its final stop. */
function statement(random, modal) {
  return `${random.pick(SUBJECTS)} ${modal} ${random.pick(ACTIONS)}, ${random.pick(CONDITIONS)}`;
}

function prose({ random }, sentences) {
  return random.some(SENTENCES, sentences).join(' ');
}

/** The ID of any requirement of another chapter. */
function reference(chapter) {
  return requirementId(otherChapter(chapter).index, chapter.random.below(ITEMS_PER_CHAPTER));
}

/** Any chapter but this one. */
function otherChapter({ index, total, random }) {
  return placeOf((index + 1 + random.below(total - 1)) % total, total);
}
