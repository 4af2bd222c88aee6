import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading } from './seen.ts';

const node = { 'package.json': '{"scripts":{"start":"node app.js"}}', 'app.js': 'work();\n' };
const python = { 'requirements.txt': 'requests\n', 'main.py': 'work()\n' };
const gradle = {
  'settings.gradle.kts': 'rootProject.name = "shop"\n',
  'src/main/java/Shop.java': 'public class Shop { public static void main(String[] a) {} }\n',
};
const plain = { 'build.gradle.kts': 'plugins { application }\napplication { mainClass.set("Shop") }\n' };
const toolchain =
  'plugins { application }\nval javaVersion = 21\njava { toolchain { languageVersion.set(JavaLanguageVersion.of(javaVersion)) } }\napplication { mainClass.set("Shop") }\n';

test.each([
  ['a table of mise', { ...node, 'mise.toml': '[tools.node]\nversion = "20.1"\n' }, '20.1'],
  ['a dotted key of mise', { ...node, 'mise.toml': 'tools.node = "22"\n' }, '22'],
  ['a folder of mise', { ...node, '.mise/config.toml': '[tools]\nnode = "21"\n' }, '21'],
  [
    'a table within a line of mise',
    { ...gradle, ...plain, 'mise.toml': '[tools]\njava = {version = "temurin-21"}\n' },
    '21',
  ],
  ['jenv with who made it', { ...gradle, ...plain, '.java-version': 'temurin64-17.0.1\n' }, '17'],
  ['a runtime without its name', { ...python, 'runtime.txt': '3.9\n' }, '3.9'],
  [
    'a channel of conda',
    { 'main.py': 'work()\n', 'environment.yml': 'dependencies:\n- conda-forge::python >=3.10,<3.12\n' },
    '>=3.10,<3.12',
  ],
  [
    'Ruby, not of its engine',
    { 'main.rb': 'work\n', Gemfile: "ruby '3.1.2', engine: 'jruby', engine_version: '9.4'\n" },
    '3.1.2',
  ],
  [
    'a name of the build script',
    {
      'build.sbt': 'val V = "2.12.18"\nscalaVersion := V\n',
      'src/main/scala/M.scala': 'object M extends App { work() }\n',
    },
    '2.12.18',
  ],
  ['what pnpm fetches', { ...node, '.npmrc': 'use-node-version=20.11.0\n' }, '20.11.0'],
  [
    'what pnpm fetches for a workspace',
    { ...node, 'pnpm-workspace.yaml': 'useNodeVersion: 22.4.0\n' },
    '22.4.0',
  ],
  [
    'the toolchain of moon',
    { ...node, '.moon/toolchain.yml': "node:\n  version: '18.12.1'\nrust: {}\n" },
    '18.12.1',
  ],
  [
    'the image that compose runs it in',
    {
      'package.json': '{"name":"api","scripts":{"start":"node app.js"}}',
      'app.js': 'require("http").createServer(page).listen(8080)\n',
      'compose.yaml': 'services:\n  api:\n    image: node:18-alpine\n    volumes: [".:/app"]\n',
    },
    '18',
  ],
  ['Netlify', { ...node, 'netlify.toml': '[build.environment]\n  NODE_VERSION = "18"\n' }, '18'],
  ['Nixpacks', { ...python, 'nixpacks.toml': '[variables]\nNIXPACKS_PYTHON_VERSION = "3.10"\n' }, '3.10'],
  ['Railpack', { ...python, 'railpack.json': '{ "packages": { "python": "3.12" } }' }, '3.12'],
  ['a project descriptor', { ...python, 'project.toml': told('BP_CPYTHON_VERSION', '3.10.*') }, '3.10.*'],
  ['Google', { ...node, 'project.toml': told('GOOGLE_RUNTIME_VERSION', '20.x') }, '20.x'],
  ['a file of a buildpack', { ...python, 'buildpack.yml': 'python:\n  version: 3.9.*\n' }, '3.9.*'],
  ['pixi', { 'pixi.toml': '[dependencies]\npython = "3.12.*"\n', ...python }, '3.12.*'],
  ['a number of the build script', { ...gradle, 'build.gradle.kts': toolchain }, '21'],
])('the version is the one of %s', (_where, files, version) => {
  expect(analyze(reading(files), languages).services[0]?.languageVersion).toBe(version);
});

/** A variable of a project descriptor of buildpacks. */
function told(name: string, value: string): string {
  return `[[io.buildpacks.build.env]]\nname = "${name}"\nvalue = "${value}"\n`;
}
