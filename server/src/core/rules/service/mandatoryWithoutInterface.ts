import { isGivenUp } from '../givenUp.ts';
import { defineRule } from '../rule.ts';

/** `service/mandatory-without-interface`: a service that something makes mandatory, without the interface to reach it. */
export const mandatoryWithoutInterface = defineRule({
  id: 'service/mandatory-without-interface',
  severity: 'info',
  scope: 'local',
  *check({ facts }) {
    for (const { idSpan, attributes } of facts.entries) {
      const { catalogue, name, extra } = attributes;
      const [by] = extra['mandatory-by'] ?? [];
      const isReached = extra['interface']?.some(text => text.trim() !== '');
      if (catalogue !== 'services' || by === undefined || isReached) continue;
      if (!isGivenUp(attributes)) yield { span: idSpan, args: { name, by } };
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Obligatoire, mais par quelle interface ?',
          en: 'Mandatory, but through which interface?',
        },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: ⟦ressources⟧, name: Accès aux ressources, mandatory-by: Code de l’éducation }
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'L’interface est nommée, ou rien n’oblige.',
          en: 'The interface is named, or nothing obliges.',
        },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: ressources, name: Accès aux ressources, mandatory-by: Code de l’éducation, interface: GAR }
  - { id: forum, name: Forum }
`,
        },
      },
    ],
  },
});
