import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `service/…`. */
export const serviceEn: FamilyTexts<'service'> = {
  'service/unknown': {
    title: en`Unknown service`,
    what: ({ value }) => en`${quoteEn(value)} is neither a service nor a family of the catalogue.`,
    why: () => en`What bears this name is attached to nothing, and is not found when looking by service.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Use a name of the services catalogue, or add this entry to it.`
        : en`Write ${quoteEn(nearest)} if that is meant, or add the entry to the catalogue.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of the *Services* field is neither the id, nor the name, nor an alias of an entry of the services catalogue; or, in that catalogue, the \`parent\` of a service is not an entry. Without a services catalogue nothing is judged. “All” and “—” are accepted.`,
      why: en`An item attached to the wrong name is missing from the classification by service, and nobody sees it when reading that service.`,
      remedy: en`Correct the name (the nearest one is offered), add it to the entry’s \`aliases\`, or create the entry.`,
    },
  },
  'service/parent-cycle': {
    title: en`Services filed in a circle`,
    what: ({ cycle }) =>
      cycle.length === 1
        ? en`${circle(cycle)}: this service is its own parent.`
        : en`These services are each other’s parent, in a circle: ${circle(cycle)}.`,
    why: () => en`None of them belongs to a family: they vanish from the classification.`,
    remedy: () => en`Remove or correct the “parent” of one of them.`,
    page: {
      what: en`Going up from \`parent\` to \`parent\` leads back to the service one started from.`,
      why: en`A classification that runs in a circle has no head: neither the list by family nor the coverage can file these services.`,
      remedy: en`Decide which one is the family and remove its \`parent\`.`,
    },
  },
};

/** English texts of the rules `actor/…`. */
export const actorEn: FamilyTexts<'actor'> = {
  'actor/unknown': {
    title: en`Unknown actor`,
    what: ({ value }) => en`${quoteEn(value)} is neither an actor nor a group of the catalogue.`,
    why: () => en`What bears this name reaches no reader in the version made for them.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Use a name of the actors catalogue, or add this entry to it.`
        : en`Write ${quoteEn(nearest)} if that is meant, or add the entry to the catalogue.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of the *Actors* field is neither the id, nor the name, nor an alias of an entry of the actors catalogue; or, in that catalogue, the \`group\` of an actor is not an entry. A RACI letter at the end, “(R)”, does not count. Without an actors catalogue nothing is judged. “All” and “—” are accepted.`,
      why: en`The simplified version of an actor is made of the items that name it: one whose actor is unknown reaches nobody.`,
      remedy: en`Correct the name (the nearest one is offered), add it to the actor’s \`aliases\`, or create the entry.`,
    },
  },
  'actor/alias': {
    title: en`Actor called by another name than its own`,
    what: ({ alias, name }) => en`${quoteEn(alias)} is another name of ${quoteEn(name)}.`,
    why: () => en`An actor whose name changes from page to page passes for several.`,
    remedy: ({ name }) => en`Write ${quoteEn(name)}.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of the *Actors* field is an alias of the catalogue and not the actor’s name (or its id).`,
      why: en`The item is attached well, but readers believe that they see two actors. The survey of 2013 already found names that change from one section to the next.`,
      remedy: en`Write the name of the catalogue: the fix offered is safe and can be applied to the whole project.`,
    },
  },
  'actor/group-cycle': {
    title: en`Groups of actors nested in a circle`,
    what: ({ cycle }) =>
      cycle.length === 1
        ? en`${circle(cycle)}: this actor is its own group.`
        : en`These actors are each other’s group, in a circle: ${circle(cycle)}.`,
    why: () => en`Nobody can tell who belongs to which group, nor who has to read what.`,
    remedy: () => en`Remove or correct the “group” of one of them.`,
    page: {
      what: en`Going up from \`group\` to \`group\` leads back to the actor one started from.`,
      why: en`The version of a group gathers the items of its members; in a circle everyone is a member of everyone.`,
      remedy: en`Decide which one is the group and remove its \`group\`.`,
    },
  },
};

function circle(ids: readonly string[]): string {
  return [...ids, ids[0] ?? ''].map(quoteEn).join(' → ');
}
