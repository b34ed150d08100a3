import { type FaultWords, faultWords } from '../faultWords.ts';
import type { RuleArguments } from '../ruleArguments.ts';
import type { FamilyTexts } from '../ruleText.ts';
import { en, listEn, quoteEn } from '../typography.ts';
import { yamlErrorEn } from './yamlErrors.ts';

/** English texts of the rules `data/…`. */
export const dataEn: FamilyTexts<'data'> = {
  'data/syntax': {
    title: en`File that cannot be read, wholly or in part`,
    what: syntaxWhat,
    why: ({ detail }) =>
      detail === 'encoding'
        ? en`These characters are lost and appear as “�”.`
        : en`What is not read is not checked, and is missing from the whole project.`,
    remedy: syntaxRemedy,
    page: {
      what: en`The text does not follow YAML’s syntax, is not UTF-8, holds NUL bytes, or could not be read. The rest of the project is checked all the same.`,
      why: en`A catalogue that cannot be read is an absent one: the fields that depend on it are no longer judged, and silence would pass for approval.`,
      remedy: en`In YAML the usual causes are uneven indentation, a tab, a colon followed by a space in an unquoted text, a quote that is not closed. As for the encoding, save the file as UTF-8.`,
    },
  },
  'data/duplicate-key': {
    title: en`Key written twice`,
    what: ({ key, line }) => en`The key ${quoteEn(key)} already stands on line ${line}.`,
    why: () => en`Only one of the two values counts, and each tool picks its own.`,
    remedy: () => en`Merge the two values or remove one of the keys.`,
    page: {
      what: en`In a YAML file or the front matter of a chapter the same key stands twice at the same depth.`,
      why: en`YAML forbids it. Some tools keep the first value, some the last: what you read is not what is read.`,
      remedy: en`Merge the values under one key. If you meant two entries, the dash before the second one is probably missing.`,
    },
  },
  'data/unknown-key': {
    title: en`Unknown key`,
    what: ({ of, key, parent }) =>
      of === 'rule'
        ? en`There is no rule ${quoteEn(key)}.`
        : en`There is no key ${quoteEn(key)} ${place(parent)}.`,
    why: ({ of }) => (of === 'rule' ? en`This setting has no effect.` : en`What it holds is not read.`),
    remedy: ({ of, nearest }) => {
      if (nearest !== undefined) return en`Write ${quoteEn(nearest)} if that is meant, or remove it.`;
      return of === 'rule'
        ? en`Correct its name (“sdet explain” lists the rules) or remove it.`
        : en`Correct its name or remove it.`;
    },
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`The manifest, a catalogue or a register holds a key that is not part of its format; or \`rules\` in the manifest names a rule that does not exist.`,
      why: en`A misspelt key would be ignored in silence: one believes to have set something, and nothing changes.`,
      remedy: en`Correct the key (the nearest one is offered). Keys are English; the schemas in \`schemas/\` describe them all.`,
    },
  },
  'data/missing-key': {
    title: en`Required key missing`,
    what: ({ key, parent }) => en`The key ${quoteEn(key)} is missing ${place(parent)}.`,
    why: () => en`Without it this part of the file cannot be used.`,
    remedy: ({ key }) => en`Add ${quoteEn(`${key}:`)} and its value.`,
    page: {
      what: en`A key that the format requires is absent: \`sdet\` and \`volumes\` in the manifest, \`kind\` and \`entries\` in a catalogue, \`id\` in every entry.`,
      why: en`Nobody can cite an entry without an id; a catalogue without a kind is not used.`,
      remedy: en`Add the key. The place shown is the beginning of what lacks it.`,
    },
  },
  'data/wrong-type': {
    title: en`Value of another type`,
    what: ({ parent, expected }) =>
      parent === ''
        ? en`This file must be ${types(expected)}.`
        : en`The value of ${quoteEn(parent)} must be ${types(expected)}.`,
    why: () => en`A value of another type is not read.`,
    remedy: ({ expected }) => advice(expected),
    page: {
      what: en`A list stands where a text is needed, a text where a set of keys is needed, and so on.`,
      why: en`The value is left out and replaced by the default.`,
      remedy: en`Write a list with one dash per line or in brackets, a set of keys indented, and quote a text that YAML would take for a number or for “true” (\`"1.10"\`, \`"no"\`).`,
    },
  },
  'data/bad-value': {
    title: en`Value not accepted`,
    what: badValueWhat,
    why: ({ reason }) =>
      reason === 'format-version'
        ? en`This file belongs to another version of Atelier SDET; it is read as well as possible, without guarantee.`
        : en`It is left out, as if it had not been written.`,
    remedy: badValueRemedy,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value has the right type but is not accepted: a word outside the list, a regular expression that is malformed, an unknown format version, an empty list, a scale of levels that does not exist.`,
      why: en`The value is left out and replaced by the default: the project is not read as you think.`,
      remedy: en`Choose one of the accepted values, which the message lists. A regular expression is tried on words of at most 64 characters; one that could run for ever is the affair of \`data/unsafe-pattern\`.`,
    },
  },
  'data/unsafe-pattern': {
    title: en`Unsafe regular expression`,
    what: ({ value }) => en`The expression ${quoteEn(value)} could run for ever on some texts.`,
    why: () => en`It is not used, so that the editor does not freeze: the items of this kind are not read.`,
    remedy: () =>
      en`Avoid a repetition within a repetition: put a separator between them that must stand there.`,
    page: {
      what: en`A regular expression of the manifest (\`items.<kind>.pattern\`, \`path\`) can read the same text in an exponential number of ways, like \`(a+)+\`, \`(a|a)*\` or \`([A-Z]+-?)+\\d\`, or is too complicated to be sure. One that merely costs a little more (\`a*a*\`) is accepted.`,
      why: en`The editor tries the expression on every word: a single run of letters could block it for hours. So the expression is left aside.`,
      remedy: en`Make the separator mandatory: \`(?:[A-Z]+-)+\\d+\` instead of \`([A-Z]+-?)+\\d\`. Replace \`(a+)+\` with \`a+\`.`,
    },
  },
  'data/unresolved-alias': {
    title: en`YAML alias without an anchor`,
    what: ({ name }) =>
      en`The alias ${quoteEn(`*${name}`)} names nothing: there is no anchor ${quoteEn(`&${name}`)} before it.`,
    why: () => en`The value is missing.`,
    remedy: () => en`Set the anchor before the alias, or quote the text if it starts with an asterisk.`,
    page: {
      what: en`In YAML, \`*name\` repeats the value marked \`&name\` further up in the file. No value bears that mark.`,
      why: en`The value is empty, and nothing shows it.`,
      remedy: en`Correct the name, set the anchor further up, or quote the text if the asterisk belongs to it.`,
    },
  },
  'data/too-large': {
    title: en`File too large`,
    what: ({ size, limit }) => en`This file has ${megabytes(size)}; the limit is ${megabytes(limit)}.`,
    why: () => en`It is not read: nothing in it is checked, and other files do not know its items.`,
    remedy: () => en`Split it into chapters, or leave it out with “ignore” in the manifest.`,
    page: {
      what: en`A file that the manifest asks for is larger than the limit.`,
      why: en`Reading it would slow down every keystroke in the editor; so it is left out, and that is said. A reference to a section, a figure or an anchor that may be in there is not reported then; an ID that is defined nowhere else still is.`,
      remedy: en`Split the text into chapters. If the file is no text of the project, leave it out: \`ignore: [exports/**]\`.`,
    },
  },
};

function place(parent: string): string {
  return parent === '' ? en`at the top of this file` : en`in ${quoteEn(parent)}`;
}

function syntaxWhat({ detail, code, message }: RuleArguments['data/syntax']): string {
  switch (detail) {
    case 'yaml':
      return yamlErrorEn(code, message);
    case 'encoding':
      return en`This file is not UTF-8: bytes from here on form no character.`;
    case 'binary':
      return en`This file is not a text: it holds NUL bytes.`;
    case 'too-complex':
      return en`This text is not read: it is nested too deeply, or has too much markup in one paragraph.`;
    case 'unreadable':
      return en`This file could not be read (${code}).`;
    case 'internal':
      return en`Atelier SDET failed to read this file, by a fault of its own: ${message}.`;
  }
}

function syntaxRemedy({ detail }: RuleArguments['data/syntax']): string {
  switch (detail) {
    case 'yaml':
      return en`Correct the syntax here or just before.`;
    case 'encoding':
      return en`Save the file as UTF-8.`;
    case 'binary':
      return en`Replace it with a text file, or leave it out with “ignore” in the manifest.`;
    case 'too-complex':
      return en`Make this passage simpler, divide it, or leave the file out with “ignore” in the manifest.`;
    case 'unreadable':
      return en`Check that it exists and that you may read it.`;
    case 'internal':
      return en`Report this fault together with the file, if it can be shown.`;
  }
}

function badValueWhat({ parent, value, reason, expected }: RuleArguments['data/bad-value']): string {
  const [fault, excerpt = ''] = expected;
  switch (reason) {
    case 'regular-expression':
    case 'pattern':
      return fault === undefined
        ? en`${quoteEn(value)} is not an accepted regular expression.`
        : en`${quoteEn(value)} is not an accepted regular expression (${faultWords(fault, FAULTS)}: ${quoteEn(excerpt)}).`;
    case 'format-version':
      return en`The format version ${quoteEn(value)} is not known.`;
    case 'too-small':
      return en`${quoteEn(parent)} is empty.`;
    case 'empty-entry':
      return en`An entry of ${quoteEn(parent)} is empty.`;
    case 'not-markdown':
      return en`${quoteEn(parent)} must name a Markdown file.`;
    case 'not-one-of':
      return en`${quoteEn(value)} is not an accepted value of ${quoteEn(parent)}.`;
  }
}

function badValueRemedy({ reason, value, expected }: RuleArguments['data/bad-value']): string {
  switch (reason) {
    case 'regular-expression':
    case 'pattern':
      return en`Correct the expression, or make it simpler.`;
    case 'too-small':
      return en`Write at least one entry.`;
    case 'empty-entry':
      return en`Fill this entry in, or take it out.`;
    case 'not-markdown':
      return en`Write its path from the project’s folder, with the extension “.md”.`;
    case 'format-version':
      return Number(value) > Number(expected[0])
        ? en`Update Atelier SDET: this file was written for a later version.`
        : en`Write ${listEn(expected, 'or')}.`;
    default:
      return expected.length === 0 ? en`Correct the value.` : en`Write ${listEn(expected, 'or')}.`;
  }
}

const FAULTS: FaultWords = {
  'unclosed-group': en`this parenthesis is never closed`,
  'unopened-group': en`this parenthesis closes none`,
  'unclosed-class': en`this bracket is never closed`,
  'class-range': en`a range in it runs backwards`,
  'nothing-to-repeat': en`there is nothing to repeat before this sign`,
  'repeat-order': en`the first number is greater than the second`,
  'unknown-group': en`no group bears this name`,
  'group-opening': en`there is no such beginning of a group, or its name is not allowed`,
  'group-twice': en`the name of this group is taken`,
  'final-backslash': en`nothing follows this backslash`,
};

const TYPES: Readonly<Record<string, string>> = {
  string: en`a text`,
  number: en`a number`,
  integer: en`a whole number`,
  boolean: en`“true” or “false”`,
  array: en`a list`,
  object: en`a set of keys`,
  null: en`empty`,
};

function types(expected: readonly string[]): string {
  return expected.map(type => TYPES[type] ?? type).join(' or ');
}

function advice(expected: readonly string[]): string {
  if (expected.includes('array')) return en`Write one entry per line, with a dash before it.`;
  if (expected.includes('object')) return en`Write lines of “key: value”, indented.`;
  return expected.includes('string') ? en`Write the text in quotes.` : en`Correct the value.`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace('.0', '')} MB`;
}
