/** A library, by what its build calls it. */
export type Dependency = {
  /** `group:name`. */
  readonly id: string;
  readonly scope: Scope;
  readonly path: string;
  readonly line: number;
};

/** `provided` is there when it is compiled, `optional` when somebody adds it. */
export type Scope = 'compile' | 'runtime' | 'provided' | 'optional' | 'test';

export type Plugin = {
  readonly id: string;
  readonly version?: string;
  readonly path: string;
  readonly line: number;
};

export type BuildTool = 'maven' | 'gradle' | 'sbt' | 'mill' | 'leiningen' | 'clojure';

export type Declared = { readonly value: string; readonly path: string; readonly line: number };

/** One thing that a build makes, whatever the tool. */
export type Module = {
  readonly tool: BuildTool;
  /** '' is the root of the repository. */
  readonly folder: string;
  /** The folder that the build is run in. */
  readonly root: string;
  /** What its build calls it, as in `:shop:api` of Gradle or `shop.api` of Mill. */
  readonly buildPath?: string;
  /** The file that declares it, and its text. */
  readonly path: string;
  readonly text: string;
  readonly name: string;
  /** What the file that it makes begins with; its version follows. */
  readonly artifact: string;
  readonly version?: string;
  readonly packaging: 'jar' | 'war' | 'pom';
  readonly dependencies: readonly Dependency[];
  readonly plugins: readonly Plugin[];
  /** Folders of modules of the same build that it needs. */
  readonly uses: readonly string[];
  /** Version of the JVM that the build asks for. */
  readonly jvm?: Declared;
  /** The profile of Maven that builds for production, or the property of Gradle. */
  readonly profile?: string;
  readonly mainClass?: Declared;
  /** Version of a library or plugin that decides what is possible, by its id. */
  readonly versions: ReadonlyMap<string, string>;
};

export function dependsOn(module: Module, pattern: RegExp): Dependency | undefined {
  return module.dependencies.find(({ id, scope }) => scope !== 'test' && pattern.test(id));
}

export function pluginOf(module: Module, pattern: RegExp): Plugin | undefined {
  return module.plugins.find(({ id }) => pattern.test(id));
}

export function majorMinor(version: string | undefined): readonly [number, number] | undefined {
  const [, major, minor] = /^v?(\d{1,4})(?:\.(\d{1,4}))?/u.exec(version ?? '') ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor ?? 0)];
}

/** True where a version is known and not lower. */
export function isAtLeast(version: string | undefined, major: number, minor = 0): boolean {
  const found = majorMinor(version);
  return found !== undefined && (found[0] > major || (found[0] === major && found[1] >= minor));
}
