import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, Holes, RuntimeWish } from '../../spec/plan.ts';
import { assumedStart, endOfLife } from '../common/notes.ts';
import { unwritten } from '../common/unwritten.ts';
import { bundlerEnvironment } from './plan.ts';
import { user } from './runtime.ts';
import { chooseVersion, type ChosenVersion } from './releases.ts';

type Recipe = {
  readonly gems: readonly string[];
  readonly port: number;
  readonly words: readonly string[];
  readonly env: readonly string[];
  readonly writable: readonly string[];
};

const rack = ['RACK_ENV=production', 'APP_ENV=production'];
const recipes: Readonly<Record<string, Recipe>> = {
  rails: {
    gems: ['gem "rails", "~> 8.0"', 'gem "puma", "~> 6.4"'],
    port: 3000,
    words: ['bundle', 'exec', 'puma', '-C', 'config/puma.rb'],
    env: ['RAILS_ENV=production', 'RAILS_LOG_TO_STDOUT=1', 'PORT=3000'],
    writable: ['/app/log', '/app/tmp/cache', '/app/tmp/pids'],
  },
  sinatra: {
    gems: ['gem "sinatra", "~> 4.1"', 'gem "puma", "~> 6.4"', 'gem "rackup", "~> 2.1"'],
    port: 9292,
    words: ['bundle', 'exec', 'puma', '-b', 'tcp://0.0.0.0:9292'],
    env: rack,
    writable: [],
  },
  '': {
    gems: ['gem "rack", "~> 3.1"', 'gem "puma", "~> 6.4"'],
    port: 9292,
    words: ['bundle', 'exec', 'puma', '-b', 'tcp://0.0.0.0:9292'],
    env: rack,
    writable: [],
  },
};

/** An image for an application that is still to be written. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } | undefined {
  const recipe = recipes[wish.framework ?? ''];
  if (recipe === undefined) return undefined;
  const version = chooseVersion(wish.version);
  const service = unwritten({
    language: 'ruby',
    languageVersion: version.tag,
    framework: wish.framework,
    packageManager: 'bundler',
    start: recipe.words.join(' '),
    ports: [{ port: recipe.port, name: 'http', protocol: 'http' }],
  });
  const docs = 'https://www.ruby-lang.org/en/downloads/branches/';
  const started = recipe.words.includes('-C') ? 'puma -C config/puma.rb' : 'puma config.ru';
  const notes = [
    ...endOfLife({ label: 'Ruby', tag: version.tag, ended: version.ended, docs }),
    assumedStart(started, 'https://puma.io/puma/'),
  ];
  return { service, plan: { ...planOf(recipe, version), notes } };
}

function planOf(recipe: Recipe, version: ChosenVersion): Omit<BuildPlan, 'notes'> {
  return {
    dockerfile: { template: 'docker/ruby.Dockerfile', holes: holesOf(recipe, version) },
    ignore: ['ruby'],
    files: [
      {
        path: 'Gemfile',
        template: 'docker/Gemfile',
        holes: { gems: recipe.gems.map((line) => ({ line })) },
        why: {
          en: 'the gems; `bundle lock` pins each of them',
          zh: '所需的 gem；运行 `bundle lock` 固定版本',
        },
      },
    ],
    context: '',
    runtime: {
      user,
      port: recipe.port,
      writable: recipe.writable,
      resources: { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' },
    },
  };
}

function holesOf(recipe: Recipe, { tag, debian }: ChosenVersion): Holes {
  const env = [...recipe.env, ...bundlerEnvironment(undefined)];
  return {
    buildImage: `ruby:${tag}-${debian}`,
    runtimeImage: `ruby:${tag}-slim-${debian}`,
    buildEnv: [...env, 'BUNDLE_GLOBAL_GEM_CACHE=true'].join(' '),
    node: [],
    manifests: 'Gemfile',
    buildPackages: undefined,
    packages: undefined,
    assets: [],
    sources: true,
    build: [],
    env: [...env, 'HOME=/tmp'].join(' '),
    user,
    port: { number: recipe.port },
    start: `[${recipe.words.map((word) => JSON.stringify(word)).join(', ')}]`,
  };
}
