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
  'service/missing': {
    title: en`Item attached to no service`,
    what: ({ id }) => en`${quoteEn(id)} is attached to no service.`,
    why: () => en`Nearly all items of its kind are; readers who go by service will miss it.`,
    remedy: () => en`Add the services field, or “—” if none is meant.`,
    page: {
      what: en`The project has a services catalogue, and at least four items in five of this kind name a service (by the *Services* field, inherited or not, or by their ID); this one names none. A withdrawn item is not reported.`,
      why: en`The classification by service, the coverage and the tender for a service leave it out.`,
      remedy: en`Add the *Services* field. “—” says that it was thought of and that none is meant.`,
    },
  },
  'service/renamed': {
    title: en`Service called by its former name`,
    what: ({ old, name }) => en`${quoteEn(old)} is the former name of the service ${quoteEn(name)}.`,
    why: () => en`Readers look in the classification for a service that is not there by this name any more.`,
    remedy: ({ name }) => en`Write ${quoteEn(name)}.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of the *Services* field is a name that an entry of the catalogue used to bear (\`renamed-from\`). Withdrawn items keep their old names.`,
      why: en`The classification of services changes from version to version; a text with the old name seems to speak of something else.`,
      remedy: en`Write today’s name: the fix offered is safe. If both names remain in use, put the old one into \`aliases\`.`,
    },
  },
  'service/merged': {
    title: en`Service merged into another`,
    what: ({ name, target }) => en`The service ${quoteEn(name)} was merged into ${quoteEn(target)}.`,
    why: () => en`The item stays attached to a service that nobody provides by itself any more.`,
    remedy: ({ target }) => en`Write ${quoteEn(target)}.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of the *Services* field names an entry with \`merged-into\`.`,
      why: en`The item is missing from the service that took this one in.`,
      remedy: en`Replace it with the service that took it in: the fix offered is safe.`,
    },
  },
  'service/deprecated': {
    title: en`Deprecated service`,
    what: ({ name, since }) =>
      since === undefined
        ? en`The classification has given up the service ${quoteEn(name)}.`
        : en`The classification has given up the service ${quoteEn(name)} since version ${since}.`,
    why: () => en`The item is about a service that is no longer expected.`,
    remedy: () => en`Attach the item to another service, or withdraw it.`,
    page: {
      what: en`A value of the *Services* field names an entry with \`deprecated\`, without a service in its place.`,
      why: en`A requirement on a service that was given up costs and serves nobody.`,
      remedy: en`Attach it to a service in force, or give it the status “withdrawn”.`,
    },
  },
  'service/uncovered': {
    title: en`Service without an item`,
    what: ({ name }) => en`No item in force is attached to the service ${quoteEn(name)}.`,
    why: () => en`The classification announces it, but the document asks nothing of it.`,
    remedy: () => en`Write what is expected of it, or take it out of the classification.`,
    page: {
      what: en`An entry of the services catalogue is named by no item in force, neither itself nor its family, be it by the *Services* field or by the ID. “All services” is not enough. Families and services that were given up or merged are not judged; nothing is until half of the classification is covered.`,
      why: en`Whoever provides this service does not know what they commit to.`,
      remedy: en`Attach items to it, or mark it \`deprecated\`.`,
    },
  },
  'service/duplicate-name': {
    title: en`Two services of the same name`,
    what: ({ name, other }) => en`${quoteEn(name)} names the service ${quoteEn(other)} too.`,
    why: () => en`An item with this name is attached to one of the two, and nobody knows which was meant.`,
    remedy: () => en`Give each a name or alias of its own.`,
    page: {
      what: en`Two entries of the services catalogue have the same id, name or alias (case and accents do not count). The place reported is the second in the order of ids.`,
      why: en`The items of one turn up with the other.`,
      remedy: en`Rename one of them, remove the alias, or join them.`,
    },
  },
  'service/mandatory-without-interface': {
    title: en`Mandatory service without an interface`,
    what: ({ name, by }) =>
      en`The service ${quoteEn(name)} is made mandatory by ${quoteEn(by)}, but no interface is given.`,
    why: () => en`Whoever has to provide it does not know how others connect to it.`,
    remedy: () => en`Add “interface:” and the reference of its interface.`,
    page: {
      what: en`An entry of the services catalogue has \`mandatory-by\` and no \`interface\`.`,
      why: en`An obligation to connect without a named interface can be neither met nor verified.`,
      remedy: en`Name the interface (\`interface: GAR\`), or remove \`mandatory-by\` if nothing obliges.`,
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
  'actor/missing': {
    title: en`Item that concerns nobody`,
    what: ({ id }) => en`${quoteEn(id)} names no actor.`,
    why: () => en`Nearly all items of its kind name one; it enters nobody’s simplified version.`,
    remedy: () => en`Add the actors field, or “all”.`,
    page: {
      what: en`The project has an actors catalogue, and at least four items in five of this kind name an actor (in their *Actors* field or that of their chapter); this one names none. A withdrawn item is not reported; “—” is an answer.`,
      why: en`A simplified version is made of its reader’s items: this one comes at the end only, among those that are nobody’s.`,
      remedy: en`Add the *Actors* field, “all” if everybody is concerned, “—” if nobody is.`,
    },
  },
  'actor/uncovered': {
    title: en`Actor without an item`,
    what: ({ name }) => en`No item in force concerns ${quoteEn(name)}.`,
    why: () => en`The simplified version for them would be empty.`,
    remedy: () => en`Name them in the items that concern them, or take them out of the catalogue.`,
    page: {
      what: en`An entry of the actors catalogue is named by no item in force, neither itself nor a group that it belongs to. Groups themselves are not judged; nothing is until half of the catalogue is covered, nor when an item concerns “all actors”.`,
      why: en`The document promises to address an actor and has nothing to say to them.`,
      remedy: en`Go through the items that they have to meet or know and name them, with a RACI letter if you use these.`,
    },
  },
  'actor/no-accountable': {
    title: en`Roles without anyone accountable`,
    what: ({ label }) =>
      en`The field ${quoteEn(label)} gives roles, but no “A”: nobody answers for the item.`,
    why: () => en`When something is missing, each points at the other.`,
    remedy: () => en`Put “(A)” behind the one who answers for it.`,
    page: {
      what: en`An *Actors* field uses RACI letters (R does it, A answers for it, C is consulted, I is informed) without any A. The rule is off by default.`,
      why: en`A RACI matrix only makes sense when one person answers for the result.`,
      remedy: en`Put \`(A)\` or \`(R, A)\` behind one of the actors.`,
    },
  },
  'actor/several-accountable': {
    title: en`Several accountable actors`,
    what: ({ first, name }) => en`${quoteEn(name)} has an “A”, which ${quoteEn(first)} has already.`,
    why: () => en`Two people accountable for one item often means nobody is.`,
    remedy: () => en`Keep one “A” and give the other “R” or “C”.`,
    page: {
      what: en`An *Actors* field gives the RACI letter A (“accountable”) to more than one actor.`,
      why: en`When the item is not met, nobody knows whom to ask.`,
      remedy: en`Choose who answers for it. If each answers for a part, make two items.`,
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

/** Of a longer circle the first entries are named. */
const LONGEST_CIRCLE = 8;

function circle(ids: readonly string[]): string {
  const shown = ids.length > LONGEST_CIRCLE ? [...ids.slice(0, LONGEST_CIRCLE - 1), '…'] : ids;
  return [...shown, ids[0] ?? ''].map(id => (id === '…' ? id : quoteEn(id))).join(' → ');
}
