import type { Language } from '../manifest/manifest.ts';
import type { Severity } from '../model/finding.ts';
import { en, fr } from './typography.ts';

/** The words of a rule's page; Markdown. */
export interface RulePageTexts {
  readonly severities: Readonly<Record<Severity | 'off', string>>;
  /** Line under the headline. */
  readonly severity: (name: string) => string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  readonly setting: string;
  /** Text before the lines of the manifest that set the rule. */
  readonly settingIntro: string;
  readonly bad: string;
  /** How places are marked in bad examples. */
  readonly badIntro: string;
  readonly good: string;
  readonly index: {
    readonly title: string;
    readonly intro: string;
    readonly rule: string;
    readonly severity: string;
    readonly says: string;
    readonly otherLanguage: string;
  };
  readonly back: string;
}

const FR: RulePageTexts = {
  severities: {
    error: 'erreur',
    warning: 'avertissement',
    info: 'information',
    hint: 'conseil',
    off: 'désactivée',
  },
  severity: name => fr`Gravité par défaut : **${name}**`,
  what: fr`Ce qui est signalé`,
  why: fr`Pourquoi`,
  remedy: fr`Que faire`,
  setting: fr`Changer la gravité, ou ne plus le signaler`,
  settingIntro: fr`Dans \`sdet.yaml\`, pour tout le projet ou sous un volume : \`off\`, \`hint\`, \`info\`, \`warning\` ou \`error\`.`,
  bad: fr`Exemples signalés`,
  badIntro: fr`Les places signalées sont entre ⟦ et ⟧.`,
  good: fr`Exemples admis`,
  index: {
    title: fr`Les règles`,
    intro: fr`Ce que contrôlent l'éditeur et \`sdet check\`. Ces pages sont produites à partir des règles elles-mêmes par \`npm run docs\` ; \`sdet explain RÈGLE\` en dit autant dans le terminal.`,
    rule: fr`Règle`,
    severity: fr`Gravité`,
    says: fr`Ce qu'elle constate`,
    otherLanguage: '[English](../en/README.md)',
  },
  back: fr`Toutes les règles`,
};

const EN: RulePageTexts = {
  severities: { error: 'error', warning: 'warning', info: 'information', hint: 'hint', off: 'off' },
  severity: name => en`Default severity: **${name}**`,
  what: en`What is reported`,
  why: en`Why`,
  remedy: en`What to do`,
  setting: en`Change the severity, or report it no longer`,
  settingIntro: en`In \`sdet.yaml\`, for the whole project or under a volume: \`off\`, \`hint\`, \`info\`, \`warning\` or \`error\`.`,
  bad: en`Reported`,
  badIntro: en`The places reported stand between ⟦ and ⟧.`,
  good: en`Accepted`,
  index: {
    title: en`The rules`,
    intro: en`What the editor and \`sdet check\` check. These pages are made from the rules themselves by \`npm run docs\`; \`sdet explain RULE\` says as much in the terminal.`,
    rule: en`Rule`,
    severity: en`Severity`,
    says: en`What it finds`,
    otherLanguage: '[Français](../fr/README.md)',
  },
  back: en`All rules`,
};

/** The words of the rules' pages, by language. */
export const RULE_PAGE: Readonly<Record<Language, RulePageTexts>> = { fr: FR, en: EN };
