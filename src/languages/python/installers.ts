import type { Manager, Project } from './project.ts';

const pipCache = '/root/.cache/pip';

export type Step = {
  readonly tool?: string;
  readonly files: readonly string[];
  readonly cache: string;
  readonly commands: readonly string[];
};

export const installers: Readonly<
  Record<Exclude<Manager, 'conda'>, (project: Project, manifest: string) => Step>
> = {
  pip: fromPip,
  uv: () => ({
    files: ['pyproject.toml', 'uv.lock'],
    cache: '/root/.cache/uv',
    tool: 'uv==0.9.5',
    commands: ['UV_PROJECT_ENVIRONMENT=/venv uv sync --frozen --no-dev --no-install-project'],
  }),
  poetry: () => ({
    files: ['pyproject.toml', 'poetry.lock'],
    cache: pipCache,
    tool: 'poetry==2.2.1',
    commands: ['poetry install --only main --no-root --no-interaction'],
  }),
  pipenv: () => ({
    files: ['Pipfile', 'Pipfile.lock'],
    cache: pipCache,
    tool: 'pipenv==2025.0.4',
    commands: ['PIPENV_VERBOSITY=-1 pipenv sync'],
  }),
  pdm: () => ({
    files: ['pyproject.toml', 'pdm.lock'],
    cache: pipCache,
    tool: 'pdm==2.26.0',
    commands: ['pdm sync --prod --no-self'],
  }),
};

function fromPip({ dependencies, isDeclared }: Project, manifest: string): Step {
  if (!isDeclared) return { files: [], cache: pipCache, commands: [] };
  if (manifest === 'pyproject.toml') return { files: [manifest], cache: pipCache, commands: [fromPyproject] };
  if (!manifest.startsWith('setup.')) {
    const files = [manifest, 'constraints.txt'];
    return { files, cache: pipCache, commands: [`pip install -r ${manifest}`] };
  }
  const specs = dependencies.map(({ spec }) => `'${spec.replaceAll("'", '"')}'`).join(' ');
  return { files: [], cache: pipCache, commands: specs === '' ? [] : [`pip install ${specs}`] };
}

/** Only what the project depends on: its own code comes with the sources. */
const fromPyproject =
  "python -c \"import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\\n')\" > /tmp/requirements.txt && pip install -r /tmp/requirements.txt";

const pins: Readonly<Record<string, string>> = { gunicorn: 'gunicorn==23.0.0', uvicorn: 'uvicorn==0.33.0' };

export function pinned(name: string): string {
  return pins[name] ?? name;
}
