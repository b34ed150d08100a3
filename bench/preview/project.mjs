import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { actorsText, manifestText, servicesText } from '../generate/catalogues.mjs';
import { randomFrom } from '../generate/random.mjs';
import {
  ACTIONS,
  ACTORS,
  CONDITIONS,
  LEVELS,
  PLAIN,
  SENTENCES,
  SERVICES,
  SUBJECTS,
  TITLES,
} from '../generate/words.mjs';

/** Items of the chapter that is previewed. */
export const ITEMS = 200;

const ITEMS_PER_SECTION = 10;

/** Its path in the project. */
export const CHAPTER = 'principal/chapitre.md';

/** The item in which keys are pressed: the one in the middle. */
const TYPED = ITEMS / 2;

/** What stands before the place where keys are pressed. */
export const BEFORE_KEYS = 'Ici l’on écrit';

/** Writes a project of one long chapter anew. @param {string} folder @param {string} seed */
export function writeLongChapter(folder, seed) {
  rmSync(folder, { recursive: true, force: true });
  const files = {
    'sdet.yaml': manifestText(1),
    'catalogues/acteurs.yaml': actorsText(),
    'catalogues/services.yaml': servicesText(),
    [CHAPTER]: chapter(randomFrom(`${seed} preview`)),
    'annexe/chapitre.md': '# 1 Annexe\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function chapter(random) {
  const blocks = ['# 1 Chapitre'];
  for (let index = 0; index < ITEMS; index++) {
    if (index % ITEMS_PER_SECTION === 0) {
      blocks.push(`## 1.${index / ITEMS_PER_SECTION + 1} Section`, random.some(SENTENCES, 2).join(' '));
    }
    blocks.push(...item(index, random));
  }
  return `${blocks.join('\n\n')}\n`;
}

function item(index, random) {
  const id = number => `EX-${SERVICES[0].code}-${String(number + 1).padStart(4, '0')}`;
  const level = random.pick(LEVELS);
  const said = `${random.pick(SUBJECTS)} ${level.modal} ${random.pick(ACTIONS)}, ${random.pick(CONDITIONS)}`;
  const typed = index === TYPED ? ` ${BEFORE_KEYS}` : '';
  return [
    `### ${id(index)} — ${random.pick(TITLES)}`,
    `- **Niveau** : ${level.name}\n- **Acteurs** : ${random.pick(ACTORS).name}\n- **Services** : ${SERVICES[0].name}`,
    `${said} (voir ${id((index * 7) % ITEMS)}). ${random.pick(SENTENCES)}`,
    `> **En clair** : ${random.pick(PLAIN)}${typed}`,
  ];
}
