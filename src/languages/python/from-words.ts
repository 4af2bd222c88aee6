import type { Service } from '../../facts/facts.ts';
import { execForm } from '../common/ports.ts';
import type { BuildPlan, Holes, RuntimeWish } from '../../spec/plan.ts';
import { unwritten } from '../common/unwritten.ts';
import { assumedApplication, pastItsEnd } from './notes.ts';
import { user } from './plan.ts';
import { chooseVersion, type ChosenVersion } from './releases.ts';

type Recipe = {
  readonly packages: (minor: number) => readonly string[];
  readonly port: number;
  readonly words: readonly string[];
};

/** Versions that are known to install on a Python of that minor version. */
const recipes: Readonly<Record<string, Recipe>> = {
  flask: {
    packages: (minor) => [minor < 9 ? 'flask==3.0.3' : 'flask==3.1.3', 'gunicorn==23.0.0'],
    port: 8000,
    words: [
      'gunicorn',
      '--bind',
      '0.0.0.0:8000',
      '--workers',
      '2',
      '--threads',
      '4',
      '--access-logfile',
      '-',
      'app:app',
    ],
  },
  fastapi: {
    packages: () => ['fastapi==0.115.12', 'uvicorn==0.33.0'],
    port: 8000,
    words: ['uvicorn', '--host', '0.0.0.0', '--port', '8000', 'app:app'],
  },
};

/** An image for an application that is still to be written. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } | undefined {
  const recipe = recipes[wish.framework ?? ''];
  if (recipe === undefined) return undefined;
  const version = chooseVersion(wish.version);
  const minor = Number(version.tag.split('.')[1] ?? 0);
  const service = unwritten({
    language: 'python',
    languageVersion: version.tag,
    framework: wish.framework ?? '',
    packageManager: 'pip',
    start: recipe.words.join(' '),
    ports: [{ port: recipe.port, name: 'http', protocol: 'http' }],
  });
  const notes = [...pastItsEnd(version), assumedApplication('app:app')];
  return { service, plan: planOf(recipe, version, { minor, notes }) };
}

function planOf(
  recipe: Recipe,
  version: ChosenVersion,
  { minor, notes }: { minor: number; notes: BuildPlan['notes'] },
): BuildPlan {
  return {
    dockerfile: {
      template: 'docker/python.Dockerfile',
      holes: holesOf(recipe, version),
    },
    ignore: ['python'],
    files: [
      {
        path: 'requirements.txt',
        template: 'docker/requirements.txt',
        holes: { packages: recipe.packages(minor).map((spec) => ({ spec })) },
        why: { en: 'the packages, each at one version', zh: '依赖包，版本固定' },
      },
    ],
    context: '',
    runtime: {
      user,
      port: recipe.port,
      writable: [],
      resources: { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' },
    },
    notes,
  };
}

function holesOf({ port, words }: Recipe, { tag, debian }: ChosenVersion): Holes {
  return {
    buildImage: `python:${tag}-${debian}`,
    runtimeImage: `python:${tag}-slim-${debian}`,
    buildPackages: undefined,
    init: false,
    packages: undefined,
    setup: [],
    manifests: [{ from: 'requirements.txt', to: './' }],
    cache: '/root/.cache/pip',
    install: [{ command: 'pip install -r requirements.txt' }],
    members: [],
    beside: [],
    source: '.',
    env: 'PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOME=/tmp',
    assets: undefined,
    link: undefined,
    browser: false,
    user,
    port: { number: port },
    start: execForm(words),
  };
}
