import { dirname, join } from '../../../kernel/paths.ts';
import { named } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { parseXml, type XmlElement } from '../../../syntax/xml/parse.ts';
import { element, elements, textAt } from '../../../syntax/xml/walk.ts';

/** A pom.xml with the poms of the same repository that it inherits from, nearest first. */
export type Pom = {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly project: XmlElement;
  readonly parents: readonly Pom[];
  readonly properties: ReadonlyMap<string, Property>;
};

export type Property = { readonly value: string; readonly path: string; readonly line: number };

type Raw = Pick<Pom, 'path' | 'folder' | 'text' | 'project'>;

export function readPoms(snapshot: Snapshot): Pom[] {
  const raw = new Map<string, Raw>();
  for (const path of named(snapshot, 'pom.xml')) {
    const text = snapshot.text(path) ?? '';
    const project = parseXml(text);
    if (project?.name === 'project') raw.set(path, { path, folder: dirname(path), text, project });
  }
  const known = new Map<string, Pom>();
  return [...raw.values()].map((pom) => withParents(pom, raw, known));
}

function withParents(pom: Raw, raw: ReadonlyMap<string, Raw>, known: Map<string, Pom>): Pom {
  const done = known.get(pom.path);
  if (done !== undefined) return done;
  const own: Pom = { ...pom, parents: [], properties: ownProperties(pom) };
  known.set(pom.path, own);
  const parent = raw.get(parentPath(pom) ?? '');
  if (parent === undefined || !isNamedParent(pom, parent)) return own;
  const above = withParents(parent, raw, known);
  const full: Pom = {
    ...own,
    parents: [above, ...above.parents],
    properties: new Map([...above.properties, ...own.properties]),
  };
  known.set(pom.path, full);
  return full;
}

/** `../pom.xml` where nothing else is said; an empty path means a parent from outside. */
function parentPath({ project, folder }: Raw): string | undefined {
  const parent = element(project, 'parent');
  if (parent === undefined) return undefined;
  const relative = element(parent, 'relativePath');
  if (relative?.text === '') return undefined;
  const path = join(folder, relative?.text ?? '../pom.xml');
  return path.endsWith('.xml') ? path : join(path, 'pom.xml');
}

function isNamedParent({ project }: Raw, parent: Raw): boolean {
  return textAt(project, 'parent', 'artifactId') === textAt(parent.project, 'artifactId');
}

/** Those of profiles that are on unless somebody turns them off count as well. */
function ownProperties({ path, project }: Raw): Map<string, Property> {
  const properties = new Map<string, Property>();
  for (const part of [project, ...activeProfiles(project)]) {
    for (const { name, text, line } of element(part, 'properties')?.children ?? [])
      properties.set(name, { value: text, path, line });
  }
  return properties;
}

/** What is built for production has its profile on; else those are on that nobody turned off. */
function activeProfiles(project: XmlElement): XmlElement[] {
  const all = elements(project, 'profiles', 'profile');
  const production = all.filter((profile) => isProduction(textAt(profile, 'id') ?? ''));
  return production.length > 0
    ? production.slice(0, 1)
    : all.filter((profile) => textAt(profile, 'activation', 'activeByDefault') === 'true');
}

function isProduction(id: string): boolean {
  return /^(?:prod|production)$/u.test(id);
}

/** The profile that a build for production asks for by name. */
export function productionProfile(pom: Pom): string | undefined {
  const ids = [pom, ...pom.parents]
    .flatMap(({ project }) => activeProfiles(project))
    .map((one) => textAt(one, 'id') ?? '');
  return ids.find(isProduction);
}

/** A text with the properties that it names filled in; what nobody defines stays as it is. */
export function interpolate(pom: Pom, text: string): string {
  let out = text;
  for (let round = 0; round < 4 && out.includes('${') && out.length < 500; round += 1) {
    out = out.replaceAll(/\$\{([\w.-]{1,100})\}/gu, (whole, name: string) => lookUp(pom, name) ?? whole);
  }
  return out;
}

function lookUp(pom: Pom, name: string): string | undefined {
  const own = pom.properties.get(name)?.value;
  if (own !== undefined) return own;
  const [, field] = /^(?:project|pom)\.(groupId|artifactId|version|name)$/u.exec(name) ?? [];
  if (field !== undefined) return coordinate(pom, field);
  const [, ofParent] = /^project\.parent\.(groupId|artifactId|version)$/u.exec(name) ?? [];
  return ofParent === undefined ? undefined : textAt(pom.project, 'parent', ofParent);
}

/** Group and version are inherited, a name is not. */
export function coordinate({ project }: Pom, field: string): string | undefined {
  const inherited = field === 'groupId' || field === 'version' ? textAt(project, 'parent', field) : undefined;
  return textAt(project, field) ?? inherited;
}

/** The sections of that path in a pom and in what it inherits from, with the pom that each stands in. */
export function sections(pom: Pom, ...path: readonly string[]): { pom: Pom; element: XmlElement }[] {
  return [pom, ...pom.parents].flatMap((one) =>
    [one.project, ...activeProfiles(one.project)].flatMap((part) =>
      elements(part, ...path).map((found) => ({ pom: one, element: found })),
    ),
  );
}
