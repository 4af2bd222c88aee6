import { basename, dirname, join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { isGenerated, upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { parseXml, type XmlElement } from '../../syntax/xml/parse.ts';
import { elements } from '../../syntax/xml/walk.ts';

export type Package = { readonly id: string; readonly path: string; readonly line: number };
export type Property = { readonly value: string; readonly path: string; readonly line: number };

/** A project file with what the props above it say to all. */
export type Project = {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly assembly: string;
  /** `Microsoft.NET.Sdk.Web` and its like; undefined for projects of the time before .NET Core. */
  readonly sdk?: string;
  /** Every kit that it names. */
  readonly kits: readonly string[];
  readonly properties: ReadonlyMap<string, Property>;
  readonly packages: readonly Package[];
  /** Paths of the projects that it refers to. */
  readonly references: readonly string[];
  /** Folders in which steps of its build run a package manager of JavaScript. */
  readonly packed: readonly string[];
};

const projectFile = /\.(?:cs|fs|vb)proj$/u;

export function readProjects(snapshot: Snapshot): Project[] {
  return snapshot.entries
    .map(({ path }) => path)
    .filter((path) => projectFile.test(path) && !isGenerated(path))
    .flatMap((path) => readProject(path, snapshot) ?? []);
}

function readProject(path: string, snapshot: Snapshot): Project | undefined {
  const root = parseXml(snapshot.text(path) ?? '');
  if (root?.name !== 'Project') return undefined;
  const folder = dirname(path);
  const above = propsAbove(folder, snapshot);
  const name = basename(path).replace(projectFile, '');
  const properties = new Map([...above.flatMap(propertiesIn), ...propertiesIn({ path, root })]);
  return present({
    path,
    folder,
    name,
    assembly: filled(properties.get('AssemblyName')?.value ?? name, name, properties),
    sdk: kitsOf(root).find((kit) => kit.startsWith('Microsoft.NET.Sdk')) ?? kitsOf(root)[0],
    kits: kitsOf(root),
    properties,
    packages: [{ path, root }, ...above].flatMap(packagesIn),
    references: elements(root, 'ItemGroup', 'ProjectReference').flatMap((one) => {
      const include = one.attributes.get('Include')?.replaceAll('\\', '/');
      return include === undefined || include.includes('$(') ? [] : [join(folder, include)];
    }),
    packed: elements(root, 'Target', 'Exec').flatMap(({ attributes }) => {
      const where = filled(attributes.get('WorkingDirectory') ?? '', name, properties);
      const runs = /^(?:npm|npx|yarn|pnpm|bun)\b/u.test(attributes.get('Command') ?? '');
      return !runs || where === '' || where.includes('$(') ? [] : [join(folder, where.replaceAll('\\', '/'))];
    }),
  });
}

type File = { readonly path: string; readonly root: XmlElement };

/** Every Directory.Build.props above counts only where the nearer one imports it; that is what people do. */
function propsAbove(folder: string, snapshot: Snapshot): File[] {
  return upwards(folder)
    .toReversed()
    .flatMap((above) => ['Directory.Build.props', 'Directory.Build.targets'].map((name) => join(above, name)))
    .flatMap((path) => {
      const root = parseXml(snapshot.text(path) ?? '');
      return root === undefined ? [] : [{ path, root }];
    });
}

function kitsOf(root: XmlElement): string[] {
  const named = [
    ...(root.attributes.get('Sdk') ?? '').split(';'),
    ...elements(root, 'Sdk').map(({ attributes }) => attributes.get('Name') ?? ''),
  ];
  return named.map((name) => name.trim().replace(/\/.*$/u, '')).filter((name) => name !== '');
}

function propertiesIn({ path, root }: File): (readonly [string, Property])[] {
  return elements(root, 'PropertyGroup')
    .filter(({ attributes }) => !/'Debug|!= ''/u.test(attributes.get('Condition') ?? ''))
    .flatMap(({ children }) =>
      children.map(({ name, text, line }) => [name, { value: text, path, line }] as const),
    );
}

function packagesIn({ path, root }: File): Package[] {
  const named = [
    ...elements(root, 'ItemGroup', 'PackageReference'),
    ...elements(root, 'ItemGroup', 'FrameworkReference'),
  ];
  return named.flatMap(({ attributes, line }) => {
    const id = attributes.get('Include');
    return id === undefined || id.includes('$(') ? [] : [{ id, path, line }];
  });
}

/** A value with the properties that it names. */
export function filled(value: string, name: string, properties: ReadonlyMap<string, Property>): string {
  return value.replaceAll(/\$\(([\w.]{1,80})\)/gu, (whole, key: string) =>
    key === 'MSBuildProjectName' ? name : (properties.get(key)?.value ?? whole),
  );
}

/** A project and those that it refers to, itself first. */
export function closure(project: Project, all: readonly Project[]): Project[] {
  const paths = new Set([project.path]);
  for (const path of paths)
    for (const next of all.find((one) => one.path === path)?.references ?? []) paths.add(next);
  return [...paths].flatMap((path) => all.find((one) => one.path === path) ?? []);
}

export function packageOf(projects: readonly Project[], pattern: RegExp): Package | undefined {
  return projects.flatMap(({ packages }) => packages).find(({ id }) => pattern.test(id));
}

export function isTrue(project: Project, property: string): boolean {
  return project.properties.get(property)?.value.toLowerCase() === 'true';
}
