import { manifestWithRule } from '../exampleManifest.ts';
import { statementMatches } from '../prose.ts';
import { defineRule } from '../rule.ts';

/** Products and techniques of one maker or one moment, as they are written. Open norms (HTML, SAML…) are not among them. */
const TECHNOLOGIES = [
  'Active Directory',
  'Amazon',
  'Android',
  'Angular',
  'Ansible',
  'Apache',
  'AWS',
  'Azure',
  'BigBlueButton',
  'Chrome',
  'Chromium',
  'Cisco',
  'Citrix',
  'Debian',
  'Django',
  'Docker',
  'Drupal',
  'Edge',
  'Elasticsearch',
  'Excel',
  'Exchange',
  'Firebase',
  'Firefox',
  'Flash',
  'GitHub',
  'GitLab',
  'Google',
  'Grafana',
  'Internet Explorer',
  'iOS',
  'Java',
  'JavaScript',
  'Jenkins',
  'Jitsi',
  'Joomla',
  'Kafka',
  'Keycloak',
  'Kotlin',
  'Kubernetes',
  'Laravel',
  'Liferay',
  'Linux',
  'macOS',
  'MariaDB',
  'Matomo',
  'Microsoft',
  'MongoDB',
  'Moodle',
  'MySQL',
  'Nextcloud',
  'Nginx',
  'Node.js',
  'OpenShift',
  'OpenStack',
  'Oracle',
  'PHP',
  'PostgreSQL',
  'PowerPoint',
  'Python',
  'React',
  'Red Hat',
  'Redis',
  'Ruby',
  'Safari',
  'Salesforce',
  'SharePoint',
  'Shibboleth',
  'Silverlight',
  'Skype',
  'Slack',
  'Splunk',
  'Spring',
  'SQL Server',
  'Swift',
  'Symfony',
  'Teams',
  'Terraform',
  'Tomcat',
  'TypeScript',
  'Ubuntu',
  'VMware',
  'Vue.js',
  'WebLogic',
  'WebSphere',
  'Windows',
  'Word',
  'WordPress',
  'Zimbra',
  'Zoom',
]; // prettier-ignore

const FINDER = new RegExp(
  `(?<![\\p{L}\\p{N}_./@-])(?:${[...TECHNOLOGIES]
    .sort((a, b) => b.length - a.length)
    .map(name => name.replace(/[.]/g, '\\.').replace(/ /g, '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}_@-]|\\.\\p{L})`,
  'gu',
);

/** `term/technology-choice`: a requirement that names a product where it could say what is expected of it. */
export const technologyChoice = defineRule({
  id: 'term/technology-choice',
  severity: 'off',
  scope: 'project',
  *check(context) {
    for (const { span, text: technology } of statementMatches(context, FINDER, 'as-written')) {
      // A norm or guide of the project may bear such a name.
      if (context.project.entry('references', technology)) continue;
      yield { span, args: { technology } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un produit au lieu d’un besoin.', en: 'A product instead of a need.' },
        files: {
          'sdet.yaml': manifestWithRule('term/technology-choice'),
          'chapitre.md': `# Données

### EX-AAS-001 — Base

L'ENT DOIT garder ses données dans ⟦PostgreSQL⟧.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Le résultat attendu ; un produit nommé hors des exigences.',
          en: 'The expected result; a product that is named outside items.',
        },
        files: {
          'sdet.yaml': manifestWithRule('term/technology-choice'),
          'chapitre.md': `# Données

Certains projets emploient PostgreSQL.

### EX-AAS-001 — Base

L'ENT DOIT pouvoir exporter ses données dans un format ouvert.
`,
        },
      },
    ],
  },
});
