import { basename, dirname, relative } from '../../kernel/paths.ts';
import type { Manager, Project } from './project.ts';
import type { Workspace } from './workspace.ts';

const pipCache = '/root/.cache/pip';

type Locked = boolean;

/** The file for packages that nobody declares. */
export const imports = 'requirements.txt';

export type Step = {
  readonly tool?: string;
  readonly files: readonly string[];
  readonly cache: string;
  readonly commands: readonly string[];
};

const environment = 'UV_PROJECT_ENVIRONMENT=/venv';

export const installers: Readonly<
  Record<Exclude<Manager, 'conda'>, (project: Project, manifest: string, isLocked: Locked) => Step>
> = {
  pip: fromPip,
  uv: (_, __, isLocked) => ({
    files: ['pyproject.toml', 'uv.lock'],
    cache: '/root/.cache/uv',
    tool: 'uv==0.9.5',
    commands: [`${environment} uv sync${isLocked ? ' --frozen' : ''} --no-dev --no-install-project`],
  }),
  poetry: () => ({
    files: ['pyproject.toml', 'poetry.lock'],
    cache: pipCache,
    tool: 'poetry==2.2.1',
    commands: ['poetry install --only main --no-root --no-interaction'],
  }),
  pipenv: (_, __, isLocked) => ({
    files: ['Pipfile', 'Pipfile.lock'],
    cache: pipCache,
    tool: 'pipenv==2025.0.4',
    commands: [`PIPENV_VERBOSITY=-1 pipenv ${isLocked ? 'sync' : 'install'}`],
  }),
  pdm: (_, __, isLocked) => ({
    files: ['pyproject.toml', 'pdm.lock'],
    cache: pipCache,
    tool: 'pdm==2.26.0',
    commands: [`pdm ${isLocked ? 'sync' : 'install'} --prod --no-self`],
  }),
};

function fromPip({ dependencies, isDeclared }: Project, manifest: string): Step {
  // What it imports stands in a file that is written beside it.
  if (!isDeclared) {
    const commands = dependencies.length === 0 ? [] : [`pip install -r ${imports}`];
    return { files: [imports], cache: pipCache, commands };
  }
  if (manifest === 'pyproject.toml') return { files: [manifest], cache: pipCache, commands: [fromPyproject] };
  if (!manifest.startsWith('setup.')) {
    const files = [manifest, 'constraints.txt'];
    return { files, cache: pipCache, commands: [`pip install -r ${manifest}`] };
  }
  const specs = dependencies.map(({ spec }) => `'${spec.replaceAll("'", '"')}'`).join(' ');
  return { files: [], cache: pipCache, commands: specs === '' ? [] : [fromSetup(specs, dependencies)] };
}

/** Names of which no version is said are listed, as a file of requirements would do it. */
function fromSetup(specs: string, dependencies: Project['dependencies']): string {
  const isOpen = dependencies.some(({ spec }) => !/[<>=~!@]/u.test(spec.split(';', 1)[0] ?? ''));
  if (!isOpen) return `pip install ${specs}`;
  return `printf '%s\\n' ${specs} > /tmp/requirements.txt && pip install -r /tmp/requirements.txt`;
}

/** Only what the project depends on: its own code comes with the sources. */
const fromPyproject =
  "python -c \"import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\\n')\" > /tmp/requirements.txt && pip install -r /tmp/requirements.txt";

const pins: Readonly<Record<string, string>> = { gunicorn: 'gunicorn==23.0.0', uvicorn: 'uvicorn==0.33.0' };

export function pinned(name: string): string {
  return pins[name] ?? name;
}

type WorkspaceSteps = {
  readonly manifests: readonly { readonly from: string; readonly to: string }[];
  readonly cache: string;
  readonly setup: readonly { readonly tool: string }[];
  readonly install: readonly { readonly command: string }[];
  readonly members: readonly { readonly command: string }[];
  /** The folder that runs. */
  readonly source: string;
};

/** What is named by paths is installed where it lies, and stays there. */
export function besideSteps(folder: string, { root, parts }: Workspace): BesideSteps {
  const place = relative(root, folder);
  return {
    manifests: [{ from: '.', to: './' }],
    inFolder: place === '' ? '' : `env -C ${place} `,
    source: place === '' ? '.' : place,
    beside: parts.map((part) => {
      const path = relative(root, part.project.folder);
      return { from: path, to: path };
    }),
  };
}

type Copy = { readonly from: string; readonly to: string };
type BesideSteps = {
  readonly manifests: readonly Copy[];
  readonly inFolder: string;
  readonly source: string;
  readonly beside: readonly Copy[];
};

/** What is locked for all is installed for one of them: first the packages of others, then those of the workspace. */
export function fromWorkspace(
  { name, folder }: Project,
  { root, manifests, isLocked }: Workspace,
): WorkspaceSteps {
  const sync = `${environment} uv sync${isLocked ? ' --frozen' : ''} --no-dev --package ${name ?? basename(folder)}`;
  const places = [...new Set(manifests.map(dirname))].filter((place) => place !== '');
  return {
    manifests: [
      { from: isLocked ? 'pyproject.toml uv.lock' : 'pyproject.toml', to: './' },
      ...places.map((place) => ({ from: `${place}/pyproject.toml`, to: `${place}/` })),
    ],
    cache: '/root/.cache/uv',
    setup: [{ tool: 'uv==0.9.5' }],
    install: [{ command: `${sync} --no-install-workspace` }],
    members: [{ command: `${sync} --no-editable` }],
    source: folder === root ? '.' : relative(root, folder),
  };
}
