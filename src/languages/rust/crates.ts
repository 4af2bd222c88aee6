import { dirname, join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { lineWith } from '../../facts/source.ts';
import { has, isProductive, isUnder, named } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isTable, readToml, tableAt, textAt, textsAt, type TomlTable } from '../../syntax/toml/read.ts';

export type Dependency = {
  readonly name: string;
  readonly features: readonly string[];
  readonly isOptional: boolean;
  /** Folder in this repository that it is taken from. */
  readonly folder?: string;
  readonly path: string;
  readonly line: number;
};

/** A program of a crate: what `cargo build --bin` takes, and the file with its main function. */
export type Binary = {
  readonly name: string;
  readonly path: string;
  /** Only made where somebody asks for features. */
  readonly isOptional?: true;
};

export type Crate = {
  readonly folder: string;
  readonly manifest: string;
  readonly toml: TomlTable;
  readonly name: string;
  readonly dependencies: readonly Dependency[];
  readonly binaries: readonly Binary[];
  /** The crate or folder whose Cargo.lock and target are used. */
  readonly workspace: Workspace;
};

export type Workspace = { readonly folder: string; readonly toml: TomlTable };

/** Every crate outside generated and unproductive folders. */
export function cratesOf(snapshot: Snapshot): Crate[] {
  const manifests = named(snapshot, 'Cargo.toml')
    .filter(isProductive)
    .map((path) => ({ folder: dirname(path), path, toml: readToml(snapshot.text(path) ?? '') }));
  const roots = manifests.filter(({ toml }) => isTable(toml['workspace']));
  return manifests
    .filter(({ toml }) => isTable(toml['package']))
    .map(({ folder, path, toml }) => {
      const above = roots.filter((root) => isUnder(folder, root.folder));
      const workspace = above.toSorted((a, b) => b.folder.length - a.folder.length)[0] ?? { folder, toml };
      const name = textAt(tableAt(toml, 'package'), 'name') ?? 'app';
      const ground = { folder, manifest: path, toml, name, workspace };
      return {
        ...ground,
        dependencies: dependenciesOf(ground, snapshot),
        binaries: binariesOf(ground, snapshot),
      };
    });
}

type Ground = Omit<Crate, 'dependencies' | 'binaries'>;

function dependenciesOf({ folder, manifest, toml, workspace }: Ground, snapshot: Snapshot): Dependency[] {
  const targets = Object.values(tableAt(toml, 'target')).map((one) =>
    isTable(one) ? tableAt(one, 'dependencies') : {},
  );
  const tables = [tableAt(toml, 'dependencies'), ...targets];
  const shared = tableAt(workspace.toml, 'workspace', 'dependencies');
  const text = snapshot.text(manifest) ?? '';
  const enabled = defaultFeatures(toml);
  const ground = { folder, workspace, shared, enabled };
  const chosen = chosenFeatures(toml);
  return tables.flatMap((table) =>
    Object.entries(table).flatMap(([key, value]) => {
      const line = lineWith(text, `\n${key}`) + (text.includes(`\n${key}`) ? 1 : 0);
      const read = { ...readDependency(key, isTable(value) ? value : {}, ground), path: manifest, line };
      const further = chosen.filter((one) => one.key === key);
      const on = further.filter(({ said }) => enabled.has(said)).map(({ feature }) => feature);
      const off = further.map(({ feature }) => feature).filter((feature) => !on.includes(feature));
      const known = { ...read, features: [...read.features, ...on] };
      return off.length === 0 ? [known] : [known, { ...known, features: off, isOptional: true }];
    }),
  );
}

/** `postgresql = ["diesel/postgres"]`: what is built with that feature is built with that one of a dependency. */
function chosenFeatures(toml: TomlTable): { key: string; feature: string; said: string }[] {
  const features = tableAt(toml, 'features');
  return Object.keys(features).flatMap((name) =>
    textsAt(features, name).flatMap((said) => {
      const [key = '', feature] = said.split(/\??\//u);
      return feature === undefined ? [] : [{ key, feature, said }];
    }),
  );
}

type Declared = {
  readonly folder: string;
  readonly workspace: Workspace;
  /** What members take over with `workspace = true`. */
  readonly shared: TomlTable;
  readonly enabled: ReadonlySet<string>;
};

function readDependency(key: string, own: TomlTable, ground: Declared): Omit<Dependency, 'path' | 'line'> {
  const inherited = own['workspace'] === true ? ground.shared[key] : undefined;
  const base = isTable(inherited) ? inherited : {};
  const isOn = ground.enabled.has(key) || ground.enabled.has(`dep:${key}`);
  return present({
    name: textAt(own, 'package') ?? textAt(base, 'package') ?? key,
    features: [...textsAt(own, 'features'), ...textsAt(base, 'features')],
    isOptional: own['optional'] === true && !isOn,
    folder: localFolder(own, base, ground),
  });
}

function localFolder(own: TomlTable, base: TomlTable, { folder, workspace }: Declared): string | undefined {
  const here = textAt(own, 'path');
  const there = textAt(base, 'path');
  if (here !== undefined) return join(folder, here);
  return there === undefined ? undefined : join(workspace.folder, there);
}

/** What the default features turn on, one step deep. */
function defaultFeatures(toml: TomlTable): ReadonlySet<string> {
  const features = tableAt(toml, 'features');
  const first = textsAt(features, 'default');
  return new Set([...first, ...first.flatMap((name) => textsAt(features, name))]);
}

function binariesOf({ folder, toml, name }: Ground, snapshot: Snapshot): Binary[] {
  const listed = Array.isArray(toml['bin']) ? toml['bin'].filter((one) => isTable(one)) : [];
  const declared = listed.flatMap((bin) => {
    const own = textAt(bin, 'name');
    if (own === undefined) return [];
    const usual = [`src/bin/${own}.rs`, `src/bin/${own}/main.rs`, 'src/main.rs'].map((path) =>
      join(folder, path),
    );
    const path = textAt(bin, 'path');
    return [
      {
        name: own,
        path: path === undefined ? (usual.find((one) => has(snapshot, one)) ?? '') : join(folder, path),
        ...(Array.isArray(bin['required-features']) && { isOptional: true as const }),
      },
    ];
  });
  const known = new Set(declared.map(({ path }) => path));
  return [...declared, ...discovered(folder, name, snapshot).filter(({ path }) => !known.has(path))].filter(
    ({ path }) => has(snapshot, path),
  );
}

/** Cargo finds programs by where they stand. */
function discovered(folder: string, name: string, snapshot: Snapshot): Binary[] {
  const base = join(folder, 'src/bin');
  const others = snapshot.entries.flatMap(({ path }) => {
    if (!path.startsWith(`${base}/`)) return [];
    const own = /^([\w-]+)(?:\.rs|\/main\.rs)$/u.exec(path.slice(base.length + 1))?.[1];
    return own === undefined ? [] : [{ name: own, path }];
  });
  return [{ name, path: join(folder, 'src/main.rs') }, ...others];
}
