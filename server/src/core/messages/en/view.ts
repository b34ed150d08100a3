import type { FamilyTexts } from '../ruleText.ts';
import { en, listEn, quoteEn } from '../typography.ts';

/** English texts of the rules `view/…`. */
export const viewEn: FamilyTexts<'view'> = {
  'view/unknown-actor': {
    title: en`View for an unknown actor`,
    what: ({ value }) => en`${quoteEn(value)} is not an actor of the catalogue.`,
    why: () => en`This view cannot be made.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Use an actor of the catalogue, or add this one to it.`
        : en`Write ${quoteEn(nearest)} if that is meant, or add the actor to the catalogue.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of \`actors\` in the definition of a view is neither the id, nor the name, nor an alias of an entry of the actors catalogue. Without that catalogue nothing is judged.`,
      why: en`Nobody can tell whom the view is for: it is not made, and its readers wait for it.`,
      remedy: en`Correct the name (the nearest one is offered), or add the actor to the catalogue. Without the key \`actors\`, the view is for everybody.`,
    },
  },
  'view/unknown-level': {
    title: en`View of an unknown level`,
    what: ({ value }) => en`${quoteEn(value)} is not a level of this project.`,
    why: () => en`This level keeps nothing in the view, and nothing says so.`,
    remedy: ({ nearest, known }) =>
      nearest === undefined
        ? en`Choose ${listEn(known, 'or')}.`
        : en`Write ${quoteEn(nearest)} if that is meant; else choose among ${listEn(known, 'and')}.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of \`levels\` in the definition of a view is neither the id, nor the name, nor an alias of a level of the project's scales. Case, accents and agreement do not count.`,
      why: en`The view keeps nothing of that level: it looks complete and is not.`,
      remedy: en`Correct the level (the nearest one is offered), or add it to the catalogue of levels. Without the key \`levels\`, the view keeps all of them.`,
    },
  },
  'view/unknown-kind': {
    title: en`View of an unknown kind`,
    what: ({ value }) => en`${quoteEn(value)} is not a kind of items of this project.`,
    why: () => en`This kind keeps nothing in the view, and nothing says so.`,
    remedy: ({ nearest, known }) =>
      nearest === undefined
        ? en`Choose ${listEn(known, 'or')}.`
        : en`Write ${quoteEn(nearest)} if that is meant; else choose among ${listEn(known, 'and')}.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of \`kinds\` in the definition of a view is none of the kinds that the manifest gives under \`items\` (\`requirement\`, \`practice\`, \`vigilance\`…).`,
      why: en`The view keeps nothing of that kind: it looks complete and is not.`,
      remedy: en`Write the kind as the manifest does (the nearest one is offered), or add it under \`items\`. Without the key \`kinds\`, the view keeps all of them.`,
    },
  },
  'view/unknown-service': {
    title: en`View of an unknown service`,
    what: ({ value }) => en`${quoteEn(value)} is not a service of the catalogue.`,
    why: () => en`This service keeps nothing in the view, and nothing says so.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Use a service of the catalogue, or add this one to it.`
        : en`Write ${quoteEn(nearest)} if that is meant, or add the service to the catalogue.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of \`services\` in the definition of a view is neither the id, nor the name, nor an alias of an entry of the services catalogue. A former name is not enough: a view is made from today's catalogue. Without that catalogue nothing is judged.`,
      why: en`The view keeps nothing of that service: it looks complete and is not.`,
      remedy: en`Correct the name (the nearest one is offered), or add the service to the catalogue. Without the key \`services\`, the view keeps all of them.`,
    },
  },
  'view/duplicate-id': {
    title: en`Two views of one id`,
    what: ({ id, elsewhere }) => en`The view ${quoteEn(id)} is also defined in ${listEn(elsewhere, 'and')}.`,
    why: () => en`Only one of them is made, and their file bears the same name.`,
    remedy: () => en`Give each view an id of its own.`,
    page: {
      what: en`Two definitions of views or more have the same \`id\`; case and accents do not count. Each is reported.`,
      why: en`The id gives its name to the file that is made and to the option \`--view\`: only the first definition, in the order of files, is made.`,
      remedy: en`Change the id of one, or delete it.`,
    },
  },
  'view/empty': {
    title: en`View without content`,
    what: ({ id }) => en`The view ${quoteEn(id)} keeps nothing of this project.`,
    why: () => en`Its version has no content: readers believe that nothing concerns them.`,
    remedy: () =>
      en`Widen \`actors\`, \`levels\`, \`kinds\` or \`services\`, which all must hold; or delete the view.`,
    page: {
      what: en`No item of the project meets the keys \`actors\`, \`levels\`, \`kinds\` and \`services\` of the view together, not even one that names no actor. A view that names an unknown actor, level, kind or service is reported for that alone, and nothing is said of a project without any item yet.`,
      why: en`Its version has a title only: readers believe that nothing concerns them. Mostly two conditions exclude each other, or a field is not filled in.`,
      remedy: en`Widen one of the conditions, fill in the field that the requirements lack, or delete the view.`,
    },
  },
  'view/over-budget': {
    title: en`View that is too long`,
    what: ({ id, words, budget }) =>
      en`The view ${quoteEn(id)} has ${words} words, ${words - budget} more than planned.`,
    why: () => en`Its readers wanted a short version.`,
    remedy: () =>
      en`Keep less (\`levels\`, \`kinds\`, \`detail\`), shorten the plain words, or raise the number of words.`,
    page: {
      what: en`The version has more words than \`budget.words\`. The words of the source that it shows are counted: the introduction of the view, titles, introductions of sections, and what is shown of each item. What the tool adds (origin, contents, levels, links to the full text, glossary) is not.`,
      why: en`A simplified version that is not read to its end serves nobody.`,
      remedy: en`Keep less, write shorter plain words, or raise the number if the length is meant.`,
    },
  },
};
