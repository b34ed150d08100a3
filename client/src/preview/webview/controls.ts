import type { PreviewReader, PreviewResult } from '../../../../server/src/protocol/contract/preview.ts';
import type { FromPage, PageTexts } from '../messages.ts';
import { change } from './change.ts';

type Choice = Extract<FromPage, { kind: 'choose' }>['choice'];

/** The row of controls above a preview. */
export interface Controls {
  readonly element: HTMLElement;
  /** Shows what is chosen and what there is to choose from; what a person is about to use stays as it is. */
  update(result: PreviewResult): void;
}

/** Makes the controls; `choose` hears of every change that a person makes. */
export function makeControls(texts: PageTexts, choose: (choice: Choice) => void): Controls {
  const element = document.createElement('form');
  element.className = 'controls';
  element.ariaLabel = texts.controls;
  element.addEventListener('submit', event => event.preventDefault());
  const reader = addSelect(element, 'reader', texts.reader, value => choose({ view: value }));
  const extent = addSelect(element, 'extent', texts.extent, value => choose({ extent: value as 'chapter' }));
  const detail = addSelect(element, 'detail', texts.detail, value => choose({ detail: value as 'plain' }));
  const levels = addLevels(element, texts, ids => choose({ levels: ids }));
  const counts = document.createElement('output');
  element.append(counts);
  return {
    element,
    update(result) {
      const { shown } = result;
      reader.show(readerGroups(result.readers, texts), shown.view ?? '');
      extent.show([{ options: extents(result, texts) }], shown.extent);
      detail.show([{ options: details(texts) }], shown.detail);
      levels.show(result.levels, shown.levels);
      if (result.missing > 0) return;
      const words = texts.counts.replace('{0}', String(result.kept)).replace('{1}', String(result.leftOut));
      change(counts, 'textContent', words);
    },
  };
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Group {
  readonly label?: string;
  readonly options: readonly Option[];
}

function readerGroups(readers: readonly PreviewReader[], texts: PageTexts): readonly Group[] {
  const optionsOf = (defined: boolean): readonly Option[] =>
    readers.filter(reader => reader.defined === defined).map(({ id, name }) => ({ value: id, label: name }));
  return [
    { options: [{ value: '', label: texts.everybody }] },
    { label: texts.definedVersions, options: optionsOf(true) },
    { label: texts.actors, options: optionsOf(false) },
  ].filter(({ options }) => options.length > 0);
}

function extents({ chapter, volume }: PreviewResult, texts: PageTexts): readonly Option[] {
  const named = (word: string, name: string): string => word.replace('{0}', name);
  return [
    ...(chapter === undefined ? [] : [{ value: 'chapter', label: named(texts.chapter, chapter) }]),
    ...(volume === undefined ? [] : [{ value: 'volume', label: named(texts.volume, volume) }]),
    { value: 'project', label: texts.project },
  ];
}

function details(texts: PageTexts): readonly Option[] {
  return (['titles', 'plain', 'full'] as const).map(value => ({ value, label: texts[value] }));
}

interface Select {
  show(groups: readonly Group[], value: string): void;
}

function addSelect(form: HTMLElement, name: string, label: string, changed: (value: string) => void): Select {
  const around = document.createElement('label');
  const select = document.createElement('select');
  select.name = name;
  around.append(label, select);
  form.append(around);
  select.addEventListener('change', () => changed(select.value));
  let shown = '';
  return {
    show(groups, value) {
      const wanted = JSON.stringify(groups);
      if (wanted !== shown) select.replaceChildren(...groups.flatMap(groupElements));
      shown = wanted;
      change(select, 'value', value);
    },
  };
}

function groupElements({ label, options }: Group): readonly HTMLElement[] {
  const elements = options.map(({ value, label }) => {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = label;
    return option;
  });
  if (label === undefined) return elements;
  const group = document.createElement('optgroup');
  group.label = label;
  group.append(...elements);
  return [group];
}

interface Levels {
  show(levels: PreviewResult['levels'], chosen: readonly string[]): void;
}

/** Boxes to tick behind a button that says how many are; all or none of them means every level. */
function addLevels(form: HTMLElement, texts: PageTexts, changed: (ids: readonly string[]) => void): Levels {
  const details = document.createElement('details');
  details.className = 'levels';
  const summary = document.createElement('summary');
  const fieldset = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = texts.levels;
  details.append(summary, fieldset);
  form.append(details);
  const boxes = (): readonly HTMLInputElement[] => [...fieldset.querySelectorAll('input')];
  fieldset.addEventListener('change', () => {
    const ticked = boxes().filter(box => box.checked);
    changed(ticked.length === boxes().length ? [] : ticked.map(box => box.value));
  });
  details.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    summary.focus();
  });
  let shown = '';
  return {
    show(levels, chosen) {
      details.hidden = levels.length < 2;
      const wanted = JSON.stringify(levels);
      if (wanted !== shown) fieldset.replaceChildren(legend, ...levels.map(boxFor));
      shown = wanted;
      for (const box of boxes()) box.checked = chosen.length === 0 || chosen.includes(box.value);
      const ticked = levels.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
      const words = ticked.length === 0 ? texts.allLevels : `${texts.levels} (${ticked.length})`;
      change(summary, 'textContent', words);
      change(summary, 'title', ticked.join(', '));
    },
  };
}

function boxFor({ id, name }: PreviewResult['levels'][number]): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = id;
  label.append(box, name);
  return label;
}
