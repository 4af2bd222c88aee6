import type { Entry } from './entry.ts';
import { clojureForm } from './clojure/form.ts';
import { archiveOf } from './gradle/archive.ts';
import { dependsOn, pluginOf, type BuildTool, type Module } from './module.ts';
import { millForm } from './mill/form.ts';
import { sbtForm } from './sbt/form.ts';
import type { Form, Shape } from './shape.ts';

/** Undefined where the build makes nothing that can be started. */
export function formOf(shape: Shape): Form | undefined {
  if (shape.module.packaging === 'pom') return undefined;
  return forms[shape.module.tool](shape);
}

const forms: Readonly<Record<BuildTool, (shape: Shape) => Form | undefined>> = {
  maven: mavenForm,
  gradle: gradleForm,
  sbt: sbtForm,
  mill: millForm,
  leiningen: clojureForm,
  clojure: clojureForm,
};

const quarkus = /quarkus/u;

function mavenForm({ module, framework, entry }: Shape): Form | undefined {
  const name = `${module.artifact}${module.version === undefined ? '' : `-${module.version}`}`;
  const archive = module.packaging;
  const isBoot = pluginOf(module, /spring-boot-maven-plugin$/u) !== undefined && entry !== undefined;
  if (isBoot) return repackaged(module, name);
  if (framework?.name === 'quarkus' && pluginOf(module, quarkus) !== undefined)
    return quarkusForm(module, 'target', 'package');
  if (archive === 'war')
    return { kind: 'war', task: 'package', pattern: 'target/*.war', isJakarta: isJakarta(module) };
  return entry === undefined ? undefined : mavenJar({ module, name, entry });
}

/** What can be executed stands in for the plain archive, or beside it under a name of its own. */
function repackaged({ text, packaging }: Module, name: string): Form {
  const plugin = /spring-boot-maven-plugin<[\s\S]{0,2000}?<\/plugin>/u.exec(text)?.[0] ?? '';
  const classifier = /<classifier>\s{0,20}([\w-]{1,40})\s{0,20}</u.exec(plugin)?.[1];
  const end = classifier === undefined ? `.${packaging}` : `-${classifier}.${packaging}`;
  return jar({
    task: 'package',
    pattern: `target/*${end}`,
    file: `target/${name}${end}`,
    isLayered: packaging === 'jar',
  });
}

function mavenJar({ module, name, entry }: { module: Module; name: string; entry: Entry }): Form {
  if (pluginOf(module, /maven-shade-plugin$|micronaut-maven-plugin$/u) !== undefined)
    return shaded(module, name);
  if (pluginOf(module, /maven-assembly-plugin$/u) !== undefined && /jar-with-dependencies/u.test(module.text))
    return jar({
      task: 'package',
      pattern: 'target/*-jar-with-dependencies.jar',
      file: `target/${name}-jar-with-dependencies.jar`,
      isLayered: false,
    });
  const isAlone = !module.dependencies.some(({ scope }) => scope === 'compile' || scope === 'runtime');
  if (entry.isDeclared && isAlone && module.uses.length === 0)
    return jar({
      task: 'package',
      pattern: `target/${module.artifact}*.jar`,
      file: `target/${name}.jar`,
      isLayered: false,
    });
  return { kind: 'classpath', mainClass: entry.mainClass };
}

/** The shaded jar stands in for the plain one, or beside it under a name of its own. */
function shaded(module: Module, name: string): Form {
  const own = outputFile(module);
  if (own !== undefined) return jar({ task: 'package', pattern: own, file: own, isLayered: false });
  const beside =
    /<outputFile>[^<]{0,200}-([a-z]{1,30})\.jar</u.exec(module.text)?.[1] ??
    /<shadedClassifierName>([\w-]{1,40})</u.exec(module.text)?.[1];
  const file = `target/${name}${beside === undefined ? '' : `-${beside}`}.jar`;
  const pattern = beside === undefined ? `target/${module.artifact}*.jar` : `target/*-${beside}.jar`;
  return jar({ task: 'package', pattern, file, isLayered: false });
}

/** The name that the build gives it in the folder of what is built, where that holds nothing unknown. */
function outputFile({ text, artifact, version }: Module): string | undefined {
  const said =
    /<outputFile>\s{0,8}(?:\$\{project\.build\.directory\}|target)\/([^<\s]{1,120}\.jar)\s{0,8}</u.exec(
      text,
    )?.[1];
  const name = said
    ?.replaceAll(/\$\{(?:project\.)?(?:artifactId|build\.finalName)\}/gu, artifact)
    .replaceAll(/\$\{(?:project\.)?version\}/gu, version ?? '${version}');
  return name === undefined || !/^[\w.-]+$/u.test(name) ? undefined : `target/${name}`;
}

/** Grails brings the plugin of Spring Boot along. */
const boot = /^org\.springframework\.boot$|^spring-boot$|^org\.grails\.grails-web$/u;

function gradleForm({ module, framework, entry }: Shape): Form | undefined {
  const name = `${module.artifact}${module.version === undefined ? '' : `-${module.version}`}`;
  if (pluginOf(module, boot) !== undefined && entry !== undefined) return bootArchive(module, name);
  if (framework?.name === 'quarkus' && pluginOf(module, quarkus) !== undefined)
    return quarkusForm(module, 'build', 'quarkusBuild');
  if (module.packaging === 'war')
    return { kind: 'war', task: 'war', pattern: 'build/libs/*.war', isJakarta: isJakarta(module) };
  return entry === undefined ? undefined : gradleJar({ module, name });
}

function bootArchive(module: Module, name: string): Form {
  const plugin = 'org.springframework.boot:spring-boot-gradle-plugin';
  const version = module.versions.get('org.springframework.boot') ?? module.versions.get(plugin);
  const isOld = version?.startsWith('1.') === true;
  const isWar = module.packaging === 'war';
  const task = isWar ? 'bootWar' : 'bootJar';
  const { file } = archiveOf(module, task, { name, classifier: '' });
  return jar({
    task: isOld ? 'assemble' : task,
    pattern: `build/libs/*.${module.packaging}`,
    file: isWar ? `build/libs/${name}.war` : file,
    isLayered: !isWar,
  });
}

function gradleJar({ module, name }: { module: Module; name: string }): Form | undefined {
  const usual = { name, classifier: 'all' };
  if (pluginOf(module, /^io\.ktor\.plugin$/u) !== undefined)
    return jar({ task: 'buildFatJar', ...archiveOf(module, 'fatJar', usual), isLayered: false });
  if (pluginOf(module, /shadow$/u) !== undefined)
    return jar({ task: 'shadowJar', ...archiveOf(module, 'shadowJar', usual), isLayered: false });
  if (pluginOf(module, /^application$|\.application$|^org\.gradle\.playframework$/u) !== undefined)
    return {
      kind: 'distribution',
      task: 'installDist',
      folder: `build/install/${module.name}`,
      script: `bin/${scriptName(module)}`,
    };
  if (!/Main-Class/u.test(module.text)) return undefined;
  return jar({ task: 'jar', pattern: 'build/libs/*.jar', file: `build/libs/${name}.jar`, isLayered: false });
}

/** The script that starts it may be given a name of its own. */
function scriptName({ text, name }: Module): string {
  return /^\s{0,40}applicationName\s?=\s?['"]([\w.-]{1,80})['"]/mu.exec(text)?.[1] ?? name;
}

/** The fast jar is a folder; an uber jar is asked for by a setting. */
function quarkusForm(module: Module, folder: string, task: string): Form {
  const isUber = /uber-jar/u.test(module.text);
  if (!isUber) return { kind: 'quarkus', task, folder: `${folder}/quarkus-app` };
  const name = `${module.artifact}${module.version === undefined ? '' : `-${module.version}`}`;
  return jar({
    task,
    pattern: `${folder}/*-runner.jar`,
    file: `${folder}/${name}-runner.jar`,
    isLayered: false,
  });
}

function jar(form: Omit<Extract<Form, { kind: 'jar' }>, 'kind'>): Form {
  return { kind: 'jar', ...form };
}

/** Jakarta EE 9 moved every package; a container takes one of the two. */
function isJakarta(module: Module): boolean {
  if (dependsOn(module, /^javax\.|^javax:/u) !== undefined) return false;
  const jakarta = module.dependencies.some(({ id }) => /^jakarta\.(?:servlet|platform)/u.test(id));
  const [, servlet] =
    [...module.versions].find(
      ([id]) =>
        id === 'jakarta.servlet:jakarta.servlet-api' || id === 'jakarta.platform:jakarta.jakartaee-api',
    ) ?? [];
  if (jakarta) return !/^(?:4|8)\./u.test(servlet ?? '');
  const spring =
    module.versions.get('org.springframework:spring-webmvc') ??
    module.versions.get('org.springframework:spring-framework-bom') ??
    '';
  return /^[67]\./u.test(spring);
}
