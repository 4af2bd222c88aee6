import { join } from '../../kernel/paths.ts';
import type { ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import { buildScript } from './build-script.ts';
import { endsByItself } from './ends.ts';
import { listens } from './code.ts';
import { dependsOn } from './frameworks.ts';
import type { Member } from './member.ts';
import type { Package } from './package.ts';

type Signs = Pick<Member, 'pkg' | 'root' | 'all' | 'framework' | 'files' | 'start'>;

/** What runs: a server, something that is started but opens no port, files to serve, or only code for others. */
export function kindOf(signs: Signs): ServiceKind {
  return onDesk.test(signs.pkg.scripts['start'] ?? '') ? 'library' : kindOfProgram(signs);
}

function kindOfProgram(signs: Signs): ServiceKind {
  const { framework, files, start } = signs;
  if (framework?.kind === 'web') return kindOfServer(signs);
  if (start !== undefined && listens(files)) return 'web';
  if (framework?.kind === 'static') return isShown(signs) ? 'static' : 'library';
  if (!isStarted(signs)) return 'library';
  return endsByItself(signs) ? 'job' : 'worker';
}

/** A window of a person's own, though its pages come from a server within. */
const onDesk = /^(?:[\w-]{1,30} ){0,3}electron(?:-forge start)?(?: |$)/u;

function kindOfServer(signs: Signs): ServiceKind {
  if (signs.framework?.name === 'nestjs' && hearsOnly(signs.files)) return 'worker';
  return isServer(signs) && !isAtEdge(signs) ? 'web' : 'library';
}

/** Cloudflare takes what a module exports and runs it itself. */
function isAtEdge({ pkg, start, framework }: Signs): boolean {
  return start === undefined && framework?.builds !== true && dependsOn(pkg, 'wrangler');
}

/** Nest without a server: messages come from a broker, or work from a clock. */
function hearsOnly(files: readonly SourceFile[]): boolean {
  const says = (pattern: RegExp): boolean => files.some(({ text }) => pattern.test(text));
  if (says(/\bTransport\.(?:TCP|GRPC)\b/u)) return false;
  const isApplication = says(/\bNestFactory\.create(?:<\w{1,60}>)?\(/u);
  if (isApplication && !(says(/\.startAllMicroservices\(/u) && !says(/\.listen\(/u))) return false;
  if (says(/\bNestFactory\.createApplicationContext\(/u)) return true;
  return says(/\b(?:create|connect)Microservice\b/u) && says(/\bTransport\.(?:RMQ|KAFKA|NATS|REDIS|MQTT)\b/u);
}

/** SvelteKit with an adapter that nobody can tell is a server all the same. */
function isServer({ framework, files, start, pkg, root }: Signs): boolean {
  const isApplication = framework?.builds === true && buildScript(pkg) !== undefined;
  const isGuessed = start?.isEntry === true && (pkg !== root || pkg.isPublished);
  return (start !== undefined && !isGuessed) || isApplication || listens(files);
}

/** Pages that are built to be served, and neither packed for a device nor made for the pages of others. */
function isShown(signs: Signs): boolean {
  const { pkg } = signs;
  const isBundle = [pkg.module, pkg.main].some((file) =>
    /(?:^|\/)(?:dist|build|lib|umd|es)\//u.test(file ?? ''),
  );
  const build = pkg.scripts[buildScript(pkg) ?? ''] ?? '';
  return build !== '' && !isBundle && !isTakenIn(signs) && !isOnDevice(pkg) && !showcase.test(build);
}

/** Its sources are packed by others of the workspace, with their own. */
function isTakenIn({ pkg: { name, main }, all }: Signs): boolean {
  return (
    name !== undefined &&
    /(?<!\.d)\.tsx?$/u.test(main ?? '') &&
    all.some((one) => Object.hasOwn({ ...one.dependencies, ...one.devDependencies }, name))
  );
}

/** Parts of pages one by one, for those who make them. */
const showcase = /^(?:storybook|build-storybook|ladle|histoire|styleguidist)\b/u;

/** What runs on a person's device or inside another program is deployed nowhere. */
const onDevice = [
  'electron',
  'expo',
  'react-native',
  '@actions/core',
  '@tauri-apps/api',
  '@tauri-apps/cli',
  '@types/vscode',
  '@capacitor/core',
  'plasmo',
  'wxt',
  '@crxjs/vite-plugin',
  '@types/chrome',
];

function isOnDevice(pkg: Package): boolean {
  return onDevice.some((name) => dependsOn(pkg, name));
}

/** A file that nobody starts makes a library of what is published, of a part of a workspace, and of what only exports. */
function isStarted({ start, pkg, root, files }: Signs): boolean {
  if (start === undefined || isOnDevice(pkg)) return false;
  if (start.isEntry === undefined) return true;
  const source = join(pkg.folder, sourceOf(start.words.at(-1) ?? ''));
  const entry = files.find(({ path }) => path === start.evidence.path || path === source);
  const isOffered = entry !== undefined && (offers.test(entry.text) || inBrowsers.test(entry.text));
  return pkg === root && !pkg.isPublished && !isOffered;
}

const offers = /^(?:export\s|module\.exports\b|exports\.)/mu;
const inBrowsers =
  /\b(?:document|window)\.\w|(?:from|import|require\()\s?['"](?:vue|react-dom(?:\/client)?|preact|svelte|alpinejs|jquery|htmx\.org)['"]/u;

/** Where the compiler takes `dist/index.js` from. */
function sourceOf(file: string): string {
  return file.replace(/^(?:dist|build|lib|out)\//u, 'src/').replace(/(?<=\.[cm]?)js$/u, 'ts');
}
