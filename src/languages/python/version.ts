import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Project } from './project.ts';
import { readToml, unquoted } from './toml.ts';

/** What the repository asks for: `.python-version`, `requires-python`, `runtime.txt`, the Pipfile. */
export function declaredVersion(project: Project, snapshot: Snapshot): Found<string> | undefined {
  for (const folder of upwards(project.folder)) {
    const path = join(folder, '.python-version');
    const first = /^(?:cpython-?|python-?)?(\d[\w.]*)/u.exec((snapshot.text(path) ?? '').trim())?.[1];
    if (first !== undefined) return found(first, path, 1);
  }
  const pyproject = join(project.folder, 'pyproject.toml');
  if (project.requiresPython !== undefined) {
    const text = snapshot.text(pyproject) ?? '';
    return found(project.requiresPython, pyproject, lineWith(text, project.requiresPython));
  }
  return fromRuntime(project, snapshot) ?? fromPipfile(project, snapshot) ?? fromTools(project, snapshot);
}

function fromRuntime({ folder }: Project, snapshot: Snapshot): Found<string> | undefined {
  const path = join(folder, 'runtime.txt');
  const version = /^python-(\d[\d.]*)/u.exec((snapshot.text(path) ?? '').trim())?.[1];
  return version === undefined ? undefined : found(version, path, 1);
}

function fromPipfile({ folder }: Project, snapshot: Snapshot): Found<string> | undefined {
  const path = join(folder, 'Pipfile');
  const text = snapshot.text(path) ?? '';
  const requires = readToml(text).get('requires');
  const version = unquoted(requires?.get('python_version') ?? requires?.get('python_full_version'));
  return version === undefined ? undefined : found(version, path, lineWith(text, version));
}

function fromTools({ folder }: Project, snapshot: Snapshot): Found<string> | undefined {
  const path = join(folder, '.tool-versions');
  const text = snapshot.text(path) ?? '';
  const version = /^python[ \t]+(\S+)/mu.exec(text)?.[1];
  return version === undefined ? undefined : found(version, path, lineWith(text, 'python'));
}

function found(version: string, path: string, line: number): Found<string> {
  return {
    value: version,
    evidence: { fact: 'languageVersion', path, line, why: `asks for Python ${version}` },
  };
}
