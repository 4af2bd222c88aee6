import { basename, join } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { elements, textAt } from '../../../syntax/xml/walk.ts';
import type { Dependency, Module, Plugin, Scope } from '../module.ts';
import { compilerVersion } from './compiler.ts';
import { brought, mainClass } from './main-class.ts';
import { coordinate, interpolate, productionProfile, readPoms, sections, type Pom } from './pom.ts';

export function mavenModules(snapshot: Snapshot): Module[] {
  const poms = readPoms(snapshot);
  const owners = aggregators(poms);
  const folders = new Map(poms.map((pom) => [idOf(pom), pom.folder]));
  return poms.map((pom) => toModule(pom, rootOf(pom, owners), folders));
}

function toModule(pom: Pom, root: string, folders: ReadonlyMap<string, string>): Module {
  const dependencies = dependenciesOf(pom);
  const artifact = textAt(pom.project, 'artifactId') ?? basename(pom.folder);
  const final = textAt(pom.project, 'build', 'finalName');
  const uses = dependencies
    .filter(({ scope }) => scope !== 'test')
    .flatMap(({ id }) => folders.get(id) ?? [])
    .filter((folder) => folder !== pom.folder);
  return present({
    tool: 'maven' as const,
    folder: pom.folder,
    root,
    path: pom.path,
    text: pom.text,
    name: artifact,
    artifact: final === undefined ? artifact : interpolate(pom, final),
    version: final === undefined ? resolved(interpolate(pom, coordinate(pom, 'version') ?? '')) : undefined,
    packaging: packagingOf(pom),
    dependencies,
    plugins: pluginsOf(pom),
    uses: [...new Set(uses)],
    profile: productionProfile(pom),
    jvm: compilerVersion(pom),
    mainClass: mainClass(pom) ?? brought(pom),
    versions: versionsOf(pom),
  });
}

function idOf(pom: Pom): string {
  return `${coordinate(pom, 'groupId') ?? ''}:${coordinate(pom, 'artifactId') ?? ''}`;
}

function resolved(text: string): string | undefined {
  return text === '' || text.includes('${') ? undefined : text;
}

function packagingOf(pom: Pom): Module['packaging'] {
  const packaging = textAt(pom.project, 'packaging') ?? 'jar';
  // What another build runs is as little deployed as what only holds modules together.
  if (/^(?:pom|maven-\w+|eclipse-\w+|nbm)$/u.test(packaging)) return 'pom';
  return packaging === 'war' ? 'war' : 'jar';
}

/** Folder of a module to the folder of the pom that lists it. */
function aggregators(poms: readonly Pom[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { project, folder } of poms) {
    const listed = [
      ...elements(project, 'modules', 'module'),
      ...elements(project, 'profiles', 'profile', 'modules', 'module'),
    ];
    for (const { text } of listed) {
      const child = join(folder, text.replace(/\/?pom\.xml$/u, ''));
      if (child !== folder) owners.set(child, folder);
    }
  }
  return owners;
}

function rootOf(pom: Pom, owners: ReadonlyMap<string, string>): string {
  let root = pom.folder;
  const seen = new Set<string>();
  for (let next = owners.get(root); next !== undefined && !seen.has(next); next = owners.get(root)) {
    seen.add(root);
    root = next;
  }
  const parent = pom.parents.at(-1)?.folder;
  return root === pom.folder && parent !== undefined ? parent : root;
}

function dependenciesOf(pom: Pom): Dependency[] {
  return sections(pom, 'dependencies', 'dependency').flatMap(({ pom: owner, element }) => {
    const name = textAt(element, 'artifactId');
    if (name === undefined) return [];
    const group = interpolate(pom, textAt(element, 'groupId') ?? '');
    const scope = scopeOf(textAt(element, 'scope'), textAt(element, 'optional'));
    return [{ id: `${group}:${interpolate(pom, name)}`, scope, path: owner.path, line: element.line }];
  });
}

function scopeOf(scope: string | undefined, optional: string | undefined): Scope {
  if (scope === 'test') return 'test';
  if (optional === 'true') return 'optional';
  if (scope === 'provided' || scope === 'system') return 'provided';
  return scope === 'runtime' ? 'runtime' : 'compile';
}

function pluginsOf(pom: Pom): Plugin[] {
  return sections(pom, 'build', 'plugins', 'plugin').map(({ pom: owner, element }) => {
    const group = interpolate(pom, textAt(element, 'groupId') ?? 'org.apache.maven.plugins');
    const version = resolved(interpolate(pom, textAt(element, 'version') ?? ''));
    const id = `${group}:${textAt(element, 'artifactId') ?? ''}`;
    return present({ id, version, path: owner.path, line: element.line });
  });
}

/** Versions of what decides how the rest is read: parents from outside, bills of material, plugins. */
function versionsOf(pom: Pom): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  const named = [
    ...sections(pom, 'build', 'plugins', 'plugin'),
    ...sections(pom, 'dependencies', 'dependency'),
    ...sections(pom, 'dependencyManagement', 'dependencies', 'dependency'),
    ...sections(pom, 'parent'),
  ];
  for (const { element } of named) {
    const id = `${interpolate(pom, textAt(element, 'groupId') ?? '')}:${textAt(element, 'artifactId') ?? ''}`;
    const version = resolved(interpolate(pom, textAt(element, 'version') ?? ''));
    if (version !== undefined) versions.set(id, version);
  }
  return versions;
}
