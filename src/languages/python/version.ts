import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { pinnedVersion } from '../common/version.ts';
import type { Project } from './project.ts';
import { readToml, unquoted } from './toml.ts';

type Read = (project: Project, snapshot: Snapshot) => Found<string> | undefined;

/** What the repository asks for: a pin before a range, the files of version managers before those of packages. */
export function declaredVersion(project: Project, snapshot: Snapshot): Found<string> | undefined {
  const readers: readonly Read[] = [
    fromFile,
    fromRuntime,
    fromTools,
    fromPipfile,
    fromPyproject,
    fromSetup,
    fromConda,
  ];
  for (const read of readers) {
    const version = read(project, snapshot);
    if (version !== undefined) return version;
  }
  return undefined;
}

function fromFile(project: Project, snapshot: Snapshot): Found<string> | undefined {
  for (const folder of upwards(project.folder)) {
    const path = join(folder, '.python-version');
    const lines = (snapshot.text(path) ?? '').split('\n');
    const at = lines.findIndex((line) => /^\s*(?:cpython-?|python-?)?\d/u.test(line));
    const version = /^\s*(?:cpython-?|python-?)?(\d[\w.*]*)/u.exec(lines[at] ?? '')?.[1];
    if (version !== undefined) return found(version, path, at + 1);
  }
  return undefined;
}

function fromRuntime({ folder }: Project, snapshot: Snapshot): Found<string> | undefined {
  const path = join(folder, 'runtime.txt');
  const version = /^(?:python-?)?(\d[\d.]*)$/mu.exec((snapshot.text(path) ?? '').trim())?.[1];
  return version === undefined ? undefined : found(version, path, 1);
}

function fromTools({ folder }: Project, snapshot: Snapshot): Found<string> | undefined {
  return pinnedVersion({ label: 'Python', files: [], tools: ['python'] }, folder, snapshot);
}

function fromPipfile({ folder }: Project, snapshot: Snapshot): Found<string> | undefined {
  const path = join(folder, 'Pipfile');
  const text = snapshot.text(path) ?? '';
  const requires = readToml(text).get('requires');
  const version = unquoted(requires?.get('python_full_version') ?? requires?.get('python_version'));
  return version === undefined ? undefined : found(version, path, lineWith(text, version));
}

function fromPyproject({ folder, requiresPython }: Project, snapshot: Snapshot): Found<string> | undefined {
  if (requiresPython === undefined) return undefined;
  const path = join(folder, 'pyproject.toml');
  return found(requiresPython, path, lineWith(snapshot.text(path) ?? '', requiresPython));
}

function fromSetup({ folder }: Project, snapshot: Snapshot): Found<string> | undefined {
  for (const [name, pattern] of setups) {
    const path = join(folder, name);
    const text = snapshot.text(path) ?? '';
    const version = pattern.exec(text)?.[1]?.trim();
    if (version !== undefined) return found(version, path, lineWith(text, version));
  }
  return undefined;
}

const setups: readonly (readonly [string, RegExp])[] = [
  ['setup.py', /python_requires\s{0,4}=\s{0,4}['"]([^'"\n]{1,60})['"]/u],
  ['setup.cfg', /^python_requires\s{0,4}=[ \t]{0,4}([^\n]{1,60})$/mu],
  ['pixi.toml', /^python\s{0,4}=\s{0,4}"([^"\n]{1,60})"/mu],
];

/** `python=3.9`, of a channel too, or between two versions. */
const inConda =
  /^[ \t]*-\s*["']?(?:[\w-]{1,40}::)?python\s{0,4}(?:={1,2}\s{0,4})?((?:[<>]=?|~=)?\s?\d[\d.]*(?:,\s?[<>!]=?\s?[\d.]{1,10})?)/mu;

function fromConda({ folder }: Project, snapshot: Snapshot): Found<string> | undefined {
  for (const name of ['environment.yml', 'environment.yaml', 'conda.yml', 'conda.yaml']) {
    const path = join(folder, name);
    const text = snapshot.text(path) ?? '';
    const [line = '', version] = inConda.exec(text) ?? [];
    if (version !== undefined) return found(version, path, lineWith(text, line.trim()));
  }
  return undefined;
}

function found(version: string, path: string, line: number): Found<string> {
  return {
    value: version,
    evidence: { fact: 'languageVersion', path, line, why: `asks for Python ${version}` },
  };
}
