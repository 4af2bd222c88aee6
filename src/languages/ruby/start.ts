import { basename, dirname, join } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { procfile, type Process } from '../../facts/declared/procfile.ts';
import { has } from '../../facts/tree.ts';
import type { Evidence } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Framework } from './frameworks.ts';
import { gemOf } from './gemfile.ts';
import type { Bundle } from './bundle.ts';
import { rackCommand, rackupOf } from './rackup.ts';

export type Start = { readonly words: readonly string[]; readonly evidence: Evidence };

export type Asked = {
  readonly bundle: Bundle;
  readonly framework: Framework | undefined;
  readonly files: readonly SourceFile[];
  readonly snapshot: Snapshot;
  readonly port: number;
};

const exec = ['bundle', 'exec'];
const mains = [
  'app.rb',
  'main.rb',
  'server.rb',
  'web.rb',
  'application.rb',
  'index.rb',
  'config/app.rb',
  'src/app.rb',
  'src/main.rb',
  'worker.rb',
  'run.rb',
];

/** What serves or works in production; a development server only where the bundle has no other. */
export function startOf(asked: Asked): Start | undefined {
  const { framework } = asked;
  if (framework?.kind === 'static') return undefined;
  if (framework?.kind === 'worker') return worker(asked);
  const served = framework === undefined ? undefined : own[framework.name]?.(asked);
  return served ?? rack(asked) ?? unracked(asked);
}

/** Frameworks that are started in a way of their own. */
const own: Readonly<Record<string, (asked: Asked) => Start | undefined>> = { rails, camping };

function unracked(asked: Asked): Start | undefined {
  return script(asked) ?? inProcfile(asked) ?? rake(asked);
}

function rails({ bundle, snapshot, port }: Asked): Start {
  const config = join(bundle.folder, 'config/puma.rb');
  if (has(snapshot, config) && !has(snapshot, join(bundle.folder, 'config/unicorn.rb'))) {
    return at(config, [...exec, 'puma', '-C', 'config/puma.rb'], 'Puma is set up for it');
  }
  const unicorn = join(bundle.folder, 'config/unicorn.rb');
  if (gemOf(bundle, 'unicorn') !== undefined && has(snapshot, unicorn)) {
    return at(unicorn, [...exec, 'unicorn', '-c', 'config/unicorn.rb'], 'Unicorn is set up for it');
  }
  const words = [...exec, 'rails', 'server', '-b', '0.0.0.0', '-p', String(port)];
  return at(bundle.path, words, 'the server that Rails brings along');
}

function rack({ bundle, snapshot, port }: Asked): Start | undefined {
  const path = rackupOf(bundle.folder, snapshot);
  if (path === undefined) return undefined;
  const isPuma = gemOf(bundle, 'puma') !== undefined;
  const why = isPuma ? 'a Rack application, and Puma to serve it' : 'a Rack application';
  return at(path, [...exec, ...rackCommand(bundle, { path, port, snapshot })], why);
}

/** The server of Camping takes the file itself. */
function camping({ bundle, files, snapshot, port }: Asked): Start | undefined {
  const [app] = grep(files, /^Camping\.goes\b/u);
  if (app === undefined || rackupOf(bundle.folder, snapshot) !== undefined) return undefined;
  const file = app.path.slice(bundle.folder === '' ? 0 : bundle.folder.length + 1);
  const words = [...exec, 'camping', '--host', '0.0.0.0', '--port', String(port), file];
  return at(app.path, words, 'an application of Camping');
}

function worker({ bundle, framework, snapshot, files }: Asked): Start | undefined {
  const name = framework?.name ?? '';
  if (name === 'karafka') return at(bundle.path, [...exec, 'karafka', 'server'], 'a Karafka consumer');
  if (name === 'resque') return at(bundle.path, [...exec, 'rake', 'resque:work'], 'a Resque worker');
  const config = ['config/sidekiq.yml', 'sidekiq.yml'].find((path) =>
    has(snapshot, join(bundle.folder, path)),
  );
  const [job] = grep(files, /\binclude Sidekiq::(?:Worker|Job)\b/u);
  const main = mains.find((path) => has(snapshot, join(bundle.folder, path)));
  const required = main ?? job?.path.slice(bundle.folder === '' ? 0 : bundle.folder.length + 1);
  const options = [
    ...(config === undefined ? [] : ['-C', config]),
    ...(required === undefined ? [] : ['-r', `./${required}`]),
  ];
  return at(bundle.path, [...exec, 'sidekiq', ...options], 'only Sidekiq runs here');
}

function script(asked: Asked): Start | undefined {
  const { bundle, snapshot, framework, files, port } = asked;
  if (bundle.script !== undefined)
    return at(bundle.script, ['ruby', basename(bundle.script)], 'a program without a Gemfile');
  const own = files.find(
    ({ path, text }) => isBeside(path, bundle) && /^require ['"]sinatra['"]/mu.test(text),
  )?.path;
  const named = mains.map((name) => join(bundle.folder, name)).find((path) => has(snapshot, path));
  const path = named ?? own ?? onlyFile(asked);
  if (path === undefined) return undefined;
  const file = path.slice(bundle.folder === '' ? 0 : bundle.folder.length + 1);
  const options = framework?.name === 'sinatra' ? optionsOf(files, port) : [];
  return at(path, [...exec, 'ruby', file, ...options], 'the entry file');
}

const ofRuby = /^(?:bundle exec|bin\/rake|rake|ruby|rackup|puma)\s[^$&|;<>"']{1,200}$/u;

/** Tasks of Rake and whatever else only the Procfile knows; other languages have processes there too. */
export function ownProcess(folder: string, snapshot: Snapshot): Process | undefined {
  const own = procfile(folder, snapshot).filter(({ command }) => ofRuby.test(command));
  return own.find(({ name }) => name === 'web') ?? own.find(({ name }) => name === 'worker') ?? own[0];
}

function inProcfile({ bundle, snapshot }: Asked): Start | undefined {
  const found = bundle.isGem ? undefined : ownProcess(bundle.folder, snapshot);
  if (found === undefined) return undefined;
  const { command, path, line } = found;
  const words = command.split(/\s+/u);
  return { words, evidence: { fact: 'start', path, line, why: 'the Procfile starts it so' } };
}

/** What Rake does by itself where there is no other program. */
function rake({ bundle, snapshot, framework }: Asked): Start | undefined {
  const path = join(bundle.folder, 'Rakefile');
  const isMeant = framework === undefined && !bundle.isGem && gemOf(bundle, 'rake') !== undefined;
  if (!isMeant || !/^task:? ?\(?:?default\b/mu.test(snapshot.text(path) ?? '')) return undefined;
  return at(path, [...exec, 'rake'], 'its default task is all that is there');
}

/** A bundle of one program that has any name; gems have libraries, not programs. */
function onlyFile({ bundle, files }: Asked): string | undefined {
  const sources = files.filter(({ path }) => path.endsWith('.rb'));
  const [only] = sources;
  return sources.length === 1 && !bundle.isGem && only !== undefined && isBeside(only.path, bundle)
    ? only.path
    : undefined;
}

function isBeside(path: string, { folder }: Bundle): boolean {
  return path.endsWith('.rb') && dirname(path) === folder;
}

/** What the code sets needs no option. */
function optionsOf(files: readonly SourceFile[], port: number): string[] {
  const sets = (name: string): boolean =>
    grep(files, new RegExp(String.raw`\bset\s*\(?:${name}\b`, 'u')).length > 0;
  return [...(sets('bind') ? [] : ['-o', '0.0.0.0']), ...(sets('port') ? [] : ['-p', String(port)])];
}

function at(path: string, words: readonly string[], why: string): Start {
  return { words, evidence: { fact: 'start', path, line: 1, why } };
}
