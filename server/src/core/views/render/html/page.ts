import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { base64 } from '../../../base/base64.ts';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import type { Level } from '../../../model/level.ts';
import { sha256 } from '../../sha256.ts';
import type { ViewModel, ViewNode } from '../../viewModel.ts';
import { PAGE_SCRIPT } from './script.ts';
import { PAGE_STYLE } from './style.ts';

/** The one file of a page around its content: nothing in it comes from elsewhere, and a policy forbids that it would. */
export function page(content: Root, model: ViewModel, texts: ViewTexts): string {
  const policy = [
    `default-src 'none'`,
    'img-src data:',
    `style-src '${digest(PAGE_STYLE)}'`,
    `script-src '${digest(PAGE_SCRIPT)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'generator', content: 'Atelier SDET' }),
    element('title', {}, [text(`${model.title} — ${model.subtitle}`)]),
    element('style', {}, [text(PAGE_STYLE)]),
  ]);
  const body = element('body', {}, [
    element('a', { className: ['skip'], href: '#sdet-text' }, [text(texts.page.skip)]),
    element('main', { id: 'sdet-text', tabIndex: -1 }, withTools(content, tools(model, texts))),
    element('script', {}, [text(PAGE_SCRIPT)]),
  ]);
  return `<!doctype html>\n${toHtml(element('html', { lang: model.language }, [head, body]))}\n`;
}

/** The filter stands before the first part: behind title, origin and table of contents. */
function withTools({ children }: Root, tools: Element): readonly ElementContent[] {
  const first = children.findIndex(
    node => node.type === 'element' && (node.tagName === 'section' || node.tagName === 'article'),
  );
  const at = first < 0 ? children.length : first;
  return [...children.slice(0, at), tools, ...children.slice(at)] as ElementContent[];
}

/** Filter and search; hidden until the script of the page runs. */
function tools(model: ViewModel, { page, ungrouped }: ViewTexts): Element {
  const levels = levelsIn(model);
  const box = (value: string, label: string): Element =>
    element('label', {}, [
      element('input', { type: 'checkbox', value, checked: true, autoComplete: ['off'] }),
      text(label),
    ]);
  const choices = [
    ...levels.known.map(({ id, name }) => box(id, name[model.language])),
    ...(levels.someWithout ? [box('', ungrouped.level)] : []),
  ];
  const fieldset = element('fieldset', {}, [element('legend', {}, [text(page.levels)]), ...choices]);
  const form = element('form', { id: 'sdet-filter', role: 'search', ariaLabel: page.filter }, [
    element('label', { className: ['find'] }, [
      text(page.find),
      element('input', { type: 'search', autoComplete: ['off'], spellCheck: 'false' }),
    ]),
    ...(choices.length > 1 ? [fieldset] : []),
    element('button', { type: 'reset' }, [text(page.reset)]),
    element('output', {
      dataNone: page.shown.none,
      dataOne: page.shown.one,
      dataMany: page.shown.many,
      dataIntro: page.shown.introduction,
      dataIntros: page.shown.introductions,
    }),
  ]);
  return element('div', { className: ['tools'], hidden: true }, [form]);
}

/** The levels of a view's items, strongest first, and whether some have none. */
function levelsIn({ parts }: ViewModel): { readonly known: readonly Level[]; readonly someWithout: boolean } {
  const known = new Map<string, Level>();
  let someWithout = false;
  const visit = (node: ViewNode): void => {
    if (node.kind === 'section') node.children.forEach(visit);
    else if (node.level) known.set(node.level.id, node.level);
    else someWithout = true;
  };
  parts.forEach(visit);
  return {
    known: [...known.values()].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1)),
    someWithout,
  };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** A source of a Content Security Policy that allows just this text. */
function digest(value: string): string {
  const bytes = sha256(value).match(/../g) ?? [];
  return `sha256-${base64(bytes.map(byte => Number.parseInt(byte, 16)))}`;
}
