import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, Holes, RuntimeWish } from '../../spec/plan.ts';
import { unwritten } from '../common/unwritten.ts';
import { layered, quarkus, taken, type Assembly } from './assemble.ts';
import { assumedApplication } from './notes.ts';
import { notesOf, user } from './plan.ts';
import { chooseJava } from './releases.ts';
import { plainVersion } from './version.ts';

type Recipe = {
  readonly framework?: string;
  readonly least: number;
  readonly assembly: (java: number) => Assembly;
};

const plain: Recipe = {
  least: 8,
  assembly: () => ({
    collect: [taken('/src/target/*.jar', 'app.jar')],
    copies: [{ from: '/out/app.jar', to: './' }],
    start: ['java', '-jar', 'app.jar'],
  }),
};

const recipes: Readonly<Record<string, Recipe>> = {
  'spring-boot': {
    framework: 'spring-boot',
    least: 8,
    // The last Spring Boot for a JVM below 17 is 2.7.
    assembly: (java) => layered('/src/target/*.jar', java < 17 ? '2.7' : '3.5'),
  },
  quarkus: { framework: 'quarkus', least: 17, assembly: () => quarkus('/src/target/quarkus-app') },
};

/** An image for a Maven project that is still to be written. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } | undefined {
  const recipe = wish.framework === undefined ? plain : recipes[wish.framework];
  if (recipe === undefined) return undefined;
  const java = chooseJava(Number(plainVersion(wish.version ?? '') ?? 21), recipe.least);
  const assembly = recipe.assembly(java.major);
  const service = unwritten({
    language: wish.language,
    languageVersion: String(java.major),
    framework: recipe.framework,
    buildTool: 'maven',
    start: assembly.start.join(' '),
    ports: [{ port, name: 'http', protocol: 'http', env: 'SERVER_PORT' }],
  });
  const plan: BuildPlan = {
    dockerfile: { template: 'docker/jvm.Dockerfile', holes: holesOf(java.major, assembly) },
    ignore: ['jvm'],
    files: [],
    context: '',
    runtime: { user, port, writable: [], resources: { cpu: '200m', memory: '512Mi', memoryLimit: '1Gi' } },
    notes: [...notesOf(java), assumedApplication('the pom.xml beside it')],
  };
  return { service, plan };
}

const port = 8080;
const maven = 'mvn --batch-mode --no-transfer-progress';

function holesOf(major: number, { collect, copies, start }: Assembly): Holes {
  return {
    buildImage: `maven:3.9-eclipse-temurin-${major}`,
    home: undefined,
    setup: [],
    first: { manifests: [{ from: 'pom.xml', to: './' }], fetch: `${maven} dependency:go-offline` },
    cache: '/root/.m2',
    build: `${maven} -DskipTests package`,
    collect: collect.map((instruction) => ({ instruction })),
    runtimeImage: `eclipse-temurin:${major}-jre-noble`,
    workdir: '/app',
    copies,
    user,
    port: { number: port },
    start: JSON.stringify(start).replaceAll('","', '", "'),
  };
}
