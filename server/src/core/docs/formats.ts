import type { Language } from '../manifest/manifest.ts';
import { FORMAT_PAGE, type FormatPageTexts } from '../messages/formatPage.ts';
import { SCHEMAS, type Schema } from '../schema/schema.ts';
import { FORMAT_EXAMPLES } from './formatExamples.ts';

type Format = keyof typeof SCHEMAS;

const FORMATS = Object.keys(SCHEMAS) as readonly Format[];

/** The pages of `docs/formats`, by their path there: one for each kind of file and language, and an index for each language. */
export function formatDocs(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const language of ['fr', 'en'] as const) {
    pages.set(`${language}/README.md`, index(language));
    for (const format of FORMATS) pages.set(`${language}/${format}.md`, page(format, language));
  }
  return pages;
}

function index(language: Language): string {
  const words = FORMAT_PAGE[language];
  const rows = FORMATS.map(
    format =>
      `| [${words.titles[format]}](${format}.md) | ${cell(descriptionOf(SCHEMAS[format], language) ?? '')} |`,
  );
  const table = [`| ${words.file} | |`, '|---|---|', ...rows].join('\n');
  return `# ${words.title}\n\n${words.intro}\n\n${table}\n\n---\n\n${otherLanguage(language, 'README')}\n`;
}

function page(format: Format, language: Language): string {
  const words = FORMAT_PAGE[language];
  const { text, fence } = FORMAT_EXAMPLES[format];
  return [
    `# ${words.titles[format]}`,
    descriptionOf(SCHEMAS[format], language) ?? '',
    `## ${words.example}`,
    `\`\`\`${fence}\n${text}\`\`\``,
    `## ${words.keys}`,
    words.keysIntro,
    ...new Tables(SCHEMAS[format], language).all(),
    '---',
    `[${words.back}](README.md) · ${otherLanguage(language, format)}\n`,
  ].join('\n\n');
}

function otherLanguage(language: Language, name: string): string {
  const other = language === 'fr' ? 'en' : 'fr';
  return `[${FORMAT_PAGE[language].otherLanguage}](../${other}/${name}.md)`;
}

/** The tables of one page: of the file, or of each kind of catalogue; then of each named mapping. */
class Tables {
  readonly #root: Schema;
  readonly #language: Language;
  readonly #words: FormatPageTexts;
  /** Mappings that are opened already, as JSON: a volume has the keys of its project again. */
  readonly #opened = new Set<string>();

  constructor(root: Schema, language: Language) {
    this.#root = root;
    this.#language = language;
    this.#words = FORMAT_PAGE[language];
  }

  all(): readonly string[] {
    if (this.#root.oneOf) return this.#root.oneOf.map(branch => this.#kind(this.#followed(branch)));
    const whole = this.#table(this.#root);
    return [
      whole,
      ...Object.entries(this.#root.$defs ?? {}).map(([name, schema]) => this.#named(name, schema)),
    ];
  }

  #kind(branch: Schema): string {
    return `### \`kind: ${branch.properties?.['kind']?.const}\`\n\n${this.#table(branch)}`;
  }

  #named(name: string, schema: Schema): string {
    const description = descriptionOf(schema, this.#language);
    return [`### \`‹${name}›\``, ...(description ? [description] : []), this.#table(schema)].join('\n\n');
  }

  #table(mapping: Schema): string {
    const { key, value, says } = this.#words;
    return [`| ${key} | ${value} | ${says} |`, '|---|---|---|', ...this.#rows(mapping, '')].join('\n');
  }

  /** A row for each key; keys of one meaning share theirs. */
  *#rows(mapping: Schema, path: string): Generator<string> {
    const rows = new Map<string, { readonly keys: string[]; readonly schema: Schema }>();
    for (const [key, schema] of Object.entries(mapping.properties ?? {})) {
      const meaning = JSON.stringify(schema);
      const same = rows.get(meaning);
      if (same) same.keys.push(key);
      else rows.set(meaning, { keys: [key], schema });
    }
    for (const { keys, schema } of rows.values()) {
      const names = keys.map(key =>
        mapping.required?.includes(key) ? `**\`${path}${key}\`**` : `\`${path}${key}\``,
      );
      yield* this.#described(names.join(', '), `${path}${keys[0]}`, schema);
    }
    const free = mapping.additionalProperties;
    if (typeof free !== 'object') return;
    const name = `${path}‹${this.#words.anyKey}›`;
    yield* this.#described(`\`${name}\``, name, free);
  }

  *#described(names: string, path: string, schema: Schema): Generator<string> {
    const says =
      descriptionOf(schema, this.#language) ?? descriptionOf(this.#followed(schema), this.#language);
    yield `| ${names} | ${cell(this.#value(schema))} | ${cell(says ?? '')} |`;
    const json = JSON.stringify(schema);
    if (this.#opened.has(json)) return;
    this.#opened.add(json);
    yield* this.#rows(schema, `${path}.`);
    if (schema.items) yield* this.#rows(schema.items, `${path}[].`);
  }

  /** What may stand as a value: its types, or the very words. */
  #value(schema: Schema): string {
    const values = this.#allowed(schema);
    return schema.default === undefined ? values : this.#words.withDefault(values, `\`${schema.default}\``);
  }

  #allowed(schema: Schema): string {
    if (schema.$ref) return `[\`‹${nameOf(schema.$ref)}›\`](#${nameOf(schema.$ref)})`;
    if (schema.const !== undefined) return `\`${schema.const}\``;
    if (schema.enum) return this.#alternatives(schema.enum.map(value => `\`${value}\``));
    if (schema.format === 'regex') return this.#words.regex;
    const types = [schema.type ?? []].flat();
    const single = types.filter(type => type !== 'array' && !(type === 'number' && types.includes('string')));
    const list = types.includes('array')
      ? [this.#words.listOf(schema.items ? this.#allowed(schema.items) : '')]
      : [];
    return this.#alternatives([...single.map(type => this.#words.types[type] ?? type), ...list]);
  }

  #alternatives(values: readonly string[]): string {
    return values.length < 2
      ? values.join('')
      : `${values.slice(0, -1).join(', ')} ${this.#words.or} ${values.at(-1)}`;
  }

  #followed(schema: Schema): Schema {
    return (schema.$ref && this.#root.$defs?.[nameOf(schema.$ref)]) || schema;
  }
}

/** `volume` for `#/$defs/volume`. */
function nameOf(ref: string): string {
  return ref.split('/').at(-1) ?? ref;
}

function descriptionOf(schema: Schema, language: Language): string | undefined {
  return language === 'en' ? (schema['x-description']?.en ?? schema.description) : schema.description;
}

/** A text that stays in its cell and is not taken for markup. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');
}
