import { registerFault } from './faults.mjs';
import { CHAPTERS_PER_REGISTER, ITEMS_PER_CHAPTER, missingId, practiceId, requirementId } from './layout.mjs';
import { mark } from './marks.mjs';
import { randomFrom } from './random.mjs';
import { ACTIONS, ACTORS, CONDITIONS, LEVELS, PLAIN, SERVICES, SUBJECTS, TITLES } from './words.mjs';

const PRACTICES = 10;

/** How many registers a project of so many chapters has. @param {number} chapters */
export function registerCount(chapters) {
  return Math.ceil(chapters / CHAPTERS_PER_REGISTER);
}

/** Where a register stands. @param {number} index */
export function registerPath(index) {
  return `exigences/bonnes-pratiques-${String(index + 1).padStart(4, '0')}.yaml`;
}

/**
 * A YAML register of 10 good practices; faults are marked (`marks.mjs`).
 * @param {number} index @param {number} total number of chapters @param {string} seed
 */
export function registerText(index, total, seed) {
  const random = randomFrom(`${seed} register ${index} of ${total}`);
  const fault = registerFault(index);
  const items = Array.from({ length: PRACTICES }, (_, ordinal) => {
    const wanted = ordinal === 4 ? fault : undefined;
    return practice({
      random,
      total,
      index,
      ordinal,
      fault: (rule, wrong, right) => (rule === wanted ? wrong : right),
    });
  });
  return `# Bonnes pratiques, partie ${index + 1}\ntitle: Bonnes pratiques ${index + 1}\nitems:\n${items.join('\n')}\n`;
}

function practice({ random, total, index, ordinal, fault }) {
  const level = random.pick(LEVELS);
  const title = random.pick(TITLES);
  const seen = fault(
    'reference/unresolved-item',
    mark('reference/unresolved-item', missingId(index, ordinal)),
    requirementId(random.below(total), random.below(ITEMS_PER_CHAPTER)),
  );
  const first = fault(
    'data/missing-key',
    `  - ${mark('data/missing-key', 'title')}: ${title}`,
    `  - id: ${practiceId(index, ordinal)}\n    title: ${title}`,
  );
  const lines = [
    first,
    fault('data/duplicate-key', `    ${mark('data/duplicate-key', 'title')}: ${title} (suite)`, ''),
    fault('data/unknown-key', `    ${mark('data/unknown-key', 'priorite')}: haute`, ''),
    `    level: ${fault('level/unknown', mark('level/unknown', 'vital'), level.name)}`,
    `    actors: [${random.pick(ACTORS).id}${fault('actor/unknown', `, ${mark('actor/unknown', 'bureau-des-objets-trouves')}`, '')}]`,
    `    services: [${random.pick(SERVICES).id}]`,
    `    statement: ${random.pick(SUBJECTS)} ${level.modal} ${random.pick(ACTIONS)}, ${random.pick(CONDITIONS)}.`,
    `    plain: ${random.pick(PLAIN)}`,
    `    see: [${seen}]`,
  ];
  return lines.filter(line => line !== '').join('\n');
}
