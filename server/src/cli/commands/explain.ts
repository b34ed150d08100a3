import { nearest } from '../../core/project/slips.ts';
import { ruleDescriptions } from '../../core/rules/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exitCode.ts';
import { explanation, ruleList } from '../reporters/ruleText.ts';
import { UserError } from '../userError.ts';

/** `sdet explain RULE`: what a rule finds, why, what to do; without a rule, the list of all. */
export const explain = defineCommand({
  name: 'explain',
  declare: (command, { help }) =>
    command.description(help.explain).argument(`[${help.words.rule}]`, help.explainRule),
  run: ({ io, messages, language, colours }, { args: [id] }) => {
    const style = { messages, colours, width: io.stdout.columns };
    if (id === undefined) {
      io.stdout.write(ruleList(ruleDescriptions, language, style));
      return Promise.resolve(EXIT.clean);
    }
    const rule = ruleDescriptions.find(known => known.id === id);
    if (rule === undefined) throw unknownRule(id);
    io.stdout.write(explanation(rule, language, style));
    return Promise.resolve(EXIT.clean);
  },
});

/** Names what was most likely meant: a whole id, or a rule by the second half of its id. */
function unknownRule(id: string): UserError {
  const ids = ruleDescriptions.map(rule => rule.id);
  const byName = ids.filter(known => known.split('/')[1] === id);
  const near = nearest(id, ids);
  const meant = byName.length > 0 ? byName : near === undefined ? [] : [near];
  return new UserError(({ error }) => {
    const text = error.unknownRule(id, meant);
    return meant.length > 0 ? text : `${text}\n${error.knownRules(ids)}`;
  });
}
