import { addFields } from './addFields.ts';
import { alignLevel } from './alignLevel.ts';
import { canonicalName } from './canonicalName.ts';
import type { ActionProvider } from './codeAction.ts';
import { convertForm } from './convertForm.ts';
import { createEntry } from './createEntry.ts';
import { createFile } from './createFile.ts';
import { createItem } from './createItem.ts';
import { createSection } from './createSection.ts';
import { extractRegister } from './extractRegister.ts';
import { findingFixes } from './findingFixes.ts';
import { fixAllSource } from './fixAllSource.ts';
import { insertPlain } from './insertPlain.ts';
import { moveToChapter } from './moveToChapter.ts';
import { nextFreeId } from './nextFreeId.ts';
import { numberItem } from './numberItem.ts';
import { renumber } from './renumber.ts';
import { suppress } from './suppress.ts';

/** Every sort of code action, in the order in which they are shown. */
export const PROVIDERS: readonly ActionProvider[] = [
  findingFixes,
  alignLevel,
  createItem,
  createSection,
  createFile,
  createEntry,
  nextFreeId,
  numberItem,
  addFields,
  insertPlain,
  canonicalName,
  renumber,
  convertForm,
  extractRegister,
  moveToChapter,
  suppress,
  fixAllSource,
];
