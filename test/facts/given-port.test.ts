import { expect, test } from '@jest/globals';
import { analyze } from '../../src/facts/analyze.ts';
import { languages } from '../../src/languages/languages.ts';
import { snapshotOf } from '../support/snapshot.ts';

type Files = Readonly<Record<string, string>>;

/** The ports that a repository is asked for, and the one that is taken until then. */
function asked(files: Files): readonly (number | string | undefined)[] {
  const { services, questions } = analyze(snapshotOf(files), languages);
  return [services[0]?.ports[0]?.port, ...questions.map(({ id }) => id)];
}

const gin = (call: string): Files => ({
  'go.mod': 'module a\n\ngo 1.24\n\nrequire github.com/gin-gonic/gin v1.10.0\n',
  'main.go': `package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() {\n\tr := gin.Default()\n\t${call}\n}\n`,
});
const aiohttp = (more: string): Files => ({
  'requirements.txt': 'aiohttp\n',
  'main.py': `from aiohttp import web\napp = web.Application()\nweb.run_app(app${more})\n`,
});
const javalin = (port: string): Files => ({
  'pom.xml':
    '<project><groupId>g</groupId><artifactId>w</artifactId><version>1</version><dependencies><dependency><groupId>io.javalin</groupId><artifactId>javalin</artifactId><version>6</version></dependency></dependencies></project>',
  'src/main/java/Main.java': `class Main { public static void main(String[] a) { io.javalin.Javalin.create().start(${port}); } }\n`,
});

test.each([
  ['Gin', gin('r.Run(load().Addr)'), [8080, 'port']],
  ['Gin without one', gin('r.Run()'), [8080]],
  ['Gin in a comment', gin('// r.Run(load().Addr)\n\tr.Run()'), [8080]],
  ['aiohttp', aiohttp(', port=load().port'), [8080, 'port']],
  ['aiohttp without one', aiohttp(''), [8080]],
  ['Javalin', javalin('cfg.port()'), [8080, 'port']],
  ['Javalin with a number', javalin('7001'), [7001]],
])('a number that the code gives its server from elsewhere is asked: %s', (_what, files, said) => {
  expect(asked(files)).toEqual(said);
});
