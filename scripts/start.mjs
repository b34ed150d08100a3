// npm start [-- PATH]: installs, builds, checks a project, writes the simplified version of one actor.
// Plain Node: nothing is installed yet when it starts. Its exit code is that of `sdet check`.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { install, isInstalled, isNodeRecent } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const EXAMPLE = join(ROOT, 'examples', 'sdet');
const EXAMPLE_ACTOR = 'dasen-chef-etablissement';

const FR = {
  oldNode: `Atelier SDET a besoin de Node 20.19 ou plus récent ; vous avez ${process.versions.node}. Voir https://nodejs.org`,
  install: 'Installation des dépendances (npm ci), une minute environ la première fois',
  installed: 'Dépendances déjà installées',
  build: 'Construction',
  check: project => `Vérification de ${project}`,
  view: actor => `Version simplifiée pour « ${actor} »`,
  firstActor: actor =>
    `Acteur choisi : « ${actor} », le premier du catalogue. Pour un autre : sdet view --actor ID.`,
  noActor: 'Pas de catalogue d’acteurs dans ce projet : aucune version simplifiée n’a été écrite.',
  done: seconds => `fait (${seconds} s)`,
  failed: 'échec',
  stopped: 'L’étape ci-dessus a échoué ; la suite n’a pas été tentée.',
  noPath: path => `« ${path} » n’existe pas.`,
  onePath: 'Usage : npm start -- [CHEMIN], où CHEMIN est le dossier d’un projet.',
  open: 'Pour ouvrir le projet dans VS Code avec l’extension',
  f5: folder => `ou ouvrez ${folder} dans VS Code et appuyez sur F5 ;`,
  vsix: 'ou installez-la : npm run package, puis code --install-extension dist/atelier-sdet.vsix',
  command: line => `Ligne de commande : ${line}`,
};

const EN = {
  oldNode: `Atelier SDET needs Node 20.19 or later; you have ${process.versions.node}. See https://nodejs.org`,
  install: 'Installing the dependencies (npm ci), about a minute the first time',
  installed: 'Dependencies already installed',
  build: 'Building',
  check: project => `Checking ${project}`,
  view: actor => `Simplified version for “${actor}”`,
  firstActor: actor =>
    `Actor chosen: “${actor}”, the first of the catalogue. For another one: sdet view --actor ID.`,
  noActor: 'No catalogue of actors in this project: no simplified version was written.',
  done: seconds => `done (${seconds} s)`,
  failed: 'failed',
  stopped: 'The step above failed; the rest was not tried.',
  noPath: path => `“${path}” does not exist.`,
  onePath: 'Usage: npm start -- [PATH], where PATH is the folder of a project.',
  open: 'To open the project in VS Code with the extension',
  f5: folder => `or open ${folder} in VS Code and press F5;`,
  vsix: 'or install it: npm run package, then code --install-extension dist/atelier-sdet.vsix',
  command: line => `Command line: ${line}`,
};

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const isEnglish = /^en(?:[_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '');
const T = isEnglish ? EN : FR;

/** Where relative paths of the user start: npm changes the current folder and says where it was called. */
const CALLED_FROM =
  process.env.npm_lifecycle_event === 'start' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

process.exitCode = main(process.argv.slice(2));

function main(args) {
  if (!isNodeRecent()) return refuse(T.oldNode);
  if (args.length > 1 || args[0]?.startsWith('-')) return refuse(T.onePath);
  const project = args[0] === undefined ? EXAMPLE : resolve(CALLED_FROM, args[0]);
  if (!existsSync(project)) return refuse(T.noPath(args[0] ?? project));
  const isReady =
    (isInstalled(ROOT) ? say(T.installed) : step(T.install, () => install(ROOT))) && step(T.build, build);
  if (!isReady) return refuse(T.stopped);

  heading(T.check(shown(project)));
  const code = sdet(['check', project]).status ?? 3;
  if (code <= 1) writeView(project);
  explainOpening(project);
  return code;
}

function build() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'esbuild.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

function writeView(project) {
  const actor = actorFor(project);
  if (actor === undefined) return void say(`\n${T.noActor}`);
  heading(T.view(actor));
  if (project !== EXAMPLE) say(T.firstActor(actor));
  const out = join(ROOT, 'build', 'vues', basename(realpathSync(project)));
  sdet(['view', '--actor', actor, '--format', 'md', '--out', out, project]);
}

/** The actor of the example, or the first one of the project's catalogue. */
function actorFor(project) {
  if (project === EXAMPLE) return EXAMPLE_ACTOR;
  const { stdout } = sdet(['list', 'actors', '--format', 'json', project], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    return JSON.parse(stdout).actors[0]?.id;
  } catch {
    return undefined;
  }
}

function explainOpening(project) {
  heading(T.open);
  say(`  code --extensionDevelopmentPath=${quoted(ROOT)} ${quoted(project)}`);
  say(`  ${T.f5(quoted(ROOT))}`);
  say(`  ${T.vsix}`);
  say(`\n${T.command(`node ${quoted(shown(join(ROOT, 'dist', 'cli.cjs')))} --help`)}`);
}

/** Runs the built command line where the user called us, so that it shows paths from there. */
function sdet(args, options = { stdio: 'inherit' }) {
  return spawnSync(process.execPath, [join(ROOT, 'dist', 'cli.cjs'), ...args], {
    cwd: CALLED_FROM,
    encoding: 'utf8',
    ...options,
  });
}

function step(title, work) {
  process.stdout.write(`${title}… `);
  const start = Date.now();
  const { ok, output } = work();
  say(ok ? T.done(((Date.now() - start) / 1000).toFixed(1)) : T.failed);
  if (!ok) process.stderr.write(`${output}\n`);
  return ok;
}

function say(text) {
  process.stdout.write(`${text}\n`);
  return true;
}

function heading(text) {
  say(`\n— ${text}\n`);
}

function refuse(text) {
  process.stderr.write(`${text}\n`);
  return 2;
}

function shown(path) {
  const fromHere = relative(CALLED_FROM, path);
  return fromHere === '' ? '.' : fromHere;
}

function quoted(path) {
  return /^[\w./:@%+=-]+$/.test(path) ? path : `"${path}"`;
}
