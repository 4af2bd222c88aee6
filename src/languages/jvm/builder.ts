import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Holes } from '../../spec/plan.ts';
import { pluginOf, type BuildTool, type Module } from './module.ts';
import { belowRoot } from './place.ts';
import { clojureTools, leiningen } from './clojure/builder.ts';
import { mill } from './mill/builder.ts';
import { sbt } from './sbt/builder.ts';
import { gradleTask } from './steps.ts';
import type { Built } from './built.ts';
import { nodeForBuilding } from '../common/browser.ts';

/** What fills the stage that builds: image, caches and commands of the tool. */
export function builderOf(module: Module, built: Built): Holes {
  return { setup: [], ...builders[module.tool](module, built) };
}

const builders: Readonly<Record<BuildTool, (module: Module, built: Built) => Holes>> = {
  maven,
  gradle,
  sbt,
  mill,
  leiningen,
  clojure: clojureTools,
};

const quiet = 'mvn --batch-mode --no-transfer-progress';

function maven(module: Module, { major, form, snapshot }: Built): Holes {
  const below = belowRoot(module);
  const only = below === '' ? '' : ` --projects ${below} --also-make`;
  const skips = [
    '-DskipTests',
    ...(module.profile === undefined ? [] : [`-P${module.profile}`]),
    ...(pluginOf(module, /git-commit-id/u) === undefined ? [] : ['-Dmaven.gitcommitid.skip=true']),
  ];
  const goals =
    form.kind === 'classpath' ? 'package dependency:copy-dependencies -DincludeScope=runtime' : 'package';
  return {
    buildImage: `maven:3.9-eclipse-temurin-${major}`,
    home: undefined,
    first: isAlone(module, snapshot)
      ? { manifests: manifestsOf(module.root, snapshot), fetch: `${quiet} dependency:go-offline` }
      : undefined,
    cache: '/root/.m2',
    build: `${quiet} ${skips.join(' ')}${only} ${goals}`,
  };
}

/** Options and extensions of the build stand beside it. */
function manifestsOf(root: string, snapshot: Snapshot): { from: string; to: string }[] {
  const isTold = ['maven.config', 'extensions.xml'].some((name) => has(snapshot, join(root, '.mvn', name)));
  return [{ from: 'pom.xml', to: './' }, ...(isTold ? [{ from: '.mvn', to: '.mvn/' }] : [])];
}

/** Modules need each other, and what is not built yet cannot be fetched; nor can libraries that stand in the repository. */
function isAlone(module: Module, snapshot: Snapshot): boolean {
  const hasModules = snapshot.entries.some(
    ({ path }) => path.endsWith('/pom.xml') && path !== module.path && path.startsWith(module.root),
  );
  const isLocal = /<systemPath>|<url>\s*file:/u.test(module.text);
  const isSet = has(snapshot, join(module.root, '.mvn/settings.xml'));
  return module.folder === module.root && !hasModules && !isLocal && !isSet;
}

const gradleHome = '/root/.gradle';

function gradle(module: Module, { major, form, snapshot }: Built): Holes {
  const task = 'task' in form ? form.task : 'assemble';
  const command = gradleCommand(module.root, snapshot);
  const image =
    command === 'gradle'
      ? `gradle:${wrapped(module.root, major, snapshot) ?? (major > 24 ? '9.1' : '8.14')}-jdk${major}`
      : `eclipse-temurin:${major}-jdk-noble`;
  return {
    buildImage: image,
    home: command === 'gradle' ? { pair: `GRADLE_USER_HOME=${gradleHome}` } : undefined,
    setup: needsNode(module)
      ? [{ instruction: `COPY --from=${nodeForBuilding} /usr/local/ /usr/local/` }]
      : [],
    first: undefined,
    cache: gradleHome,
    build: `${command} --no-daemon ${gradleTask(module, task)}`,
  };
}

/** The plugin runs the Node that is there, where it is not told to fetch one. */
function needsNode(module: Module): boolean {
  const isThere = pluginOf(module, /^com\.(?:github\.node-gradle|moowork)\.node$/u) !== undefined;
  return isThere && !/\bdownload(?:\.set\(|\s?=)\s?true/u.test(module.text);
}

/** The first release that runs on each Java. */
const firsts: Readonly<Record<number, number>> = { 8: 2, 11: 5, 17: 7.03, 21: 8.05, 25: 9.01 };

/** The release that the wrapper would fetch is the one that the build was written for. */
function wrapped(root: string, major: number, snapshot: Snapshot): string | undefined {
  const text = snapshot.text(join(root, 'gradle/wrapper/gradle-wrapper.properties')) ?? '';
  const [, version, first, second] =
    /gradle-((\d{1,2})\.(\d{1,2})(?:\.\d{1,2})?)-(?:bin|all)\.zip/u.exec(text) ?? [];
  return Number(first) + Number(second) / 100 >= (firsts[major] ?? 99) ? version : undefined;
}

/** The wrapper needs its jar, and may have lost the right to be executed. */
function gradleCommand(root: string, snapshot: Snapshot): string {
  const wrapper = snapshot.entries.find(({ path }) => path === join(root, 'gradlew'));
  if (wrapper === undefined || !has(snapshot, join(root, 'gradle/wrapper/gradle-wrapper.jar')))
    return 'gradle';
  return wrapper.kind === 'executable' ? './gradlew' : 'sh gradlew';
}
