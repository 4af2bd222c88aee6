import { basename } from '../../kernel/paths.ts';
import type { Project, Recipe } from '../recipe/recipe.ts';
import { chooseJava } from './releases.ts';

const main = /\bstatic\s{1,4}void\s{1,4}main\s?\(|^void\s{1,4}main\s?\(/mu;

/** Files of Java that no tool builds, without packages. */
export const plainJava: Recipe = {
  id: 'java',
  title: 'Java',
  marks: [/^(?:Main|App|Application|Server|Hello\w{0,20})\.java$/u, /^[A-Z]\w{0,60}\.java$/u],
  isWeak: true,
  wants: ({ files, snapshot }) =>
    files.some(({ text }) => main.test(text)) &&
    files.every(({ text }) => !/^package\s/mu.test(text)) &&
    snapshot.entries.every(({ path }) => !builds.test(path)),
  sources: /\.java$/u,
  comments: 'slashes',
  versions: [
    [/^\.java-version$/u, /^(?:\w{1,20}-)?(\d[\d.]*)/u],
    [/^\.sdkmanrc$/u, /^java=(\d[\d.]*)/u],
    [/^system\.properties$/u, /^java\.runtime\.version=(\d[\d.]*)/u],
  ],
  tools: ['java'],
  frameworks: [],
  code: {
    env: [/\bSystem\.getenv\(\)?(?:\.getOrDefault\()?"([A-Z]\w{1,60})"(?:, ?"([^"]{0,100})")?/u],
    ports: [
      /\bInetSocketAddress\((?:"[^"]{1,40}", ?)?(\d{2,5})\)/u,
      /\bServerSocket\((\d{2,5})\)/u,
      /\b(?:int|final) (?:PORT|port) ?= ?(\d{2,5})\b/u,
    ],
    listens: /\bHttpServer\.create\(|\bnew ServerSocket\(|\bSimpleFileServer\./u,
    stays: /\bwhile ?\(true\)/u,
    routes: /\bcreateContext\("(\/[\w/-]{1,60})"/u,
  },
  needs: {},
  commands: (project) => ({ build: 'javac -d out *.java', start: `java -cp out ${programOf(project)}` }),
  seed: { 'Main.java': 'class Main { public static void main(String[] args) {} }\n' },
  image: (project) => {
    const { major } = chooseJava(Number(/^\d{1,2}/u.exec(project.version ?? '')?.[0] ?? 21));
    return {
      build: `eclipse-temurin:${major}-jdk-noble`,
      manifests: [],
      install: [],
      compile: ['javac -d /out *.java'],
      runtime: `eclipse-temurin:${major}-jre-noble`,
      copies: [['/out/', './']],
      user: 10001,
      start: ['java', '-XX:MaxRAMPercentage=75', '-cp', '/app', programOf(project)],
    };
  },
};

/** What tools of other kinds build. */
const builds = /(?:^|\/)(?:build\.xml|BUILD(?:\.bazel)?|Makefile)$/u;

function programOf({ files, mark }: Project): string {
  const own =
    files.find(({ path, text }) => path === mark && main.test(text)) ??
    files.find(({ text }) => main.test(text));
  return basename(own?.path ?? mark).replace(/\.java$/u, '');
}
