import { basename } from '../kernel/paths.ts';
import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const nim = languageBy(
  {
    id: 'nim',
    title: 'Nim',
    marks: [/\.nimble$/u],
    sources: /\.nim$/u,
    comments: 'hashes',
    versions: [[/\.nimble$/u, /^requires\s?\(?"nim\s?(?:>=|==|~=|\^=)?\s?(\d[\d.]*)/u]],
    tools: ['nim'],
    frameworks: [
      { name: 'prologue', mark: /requires.{0,100}prologue/u, port: 8080 },
      { name: 'jester', mark: /requires.{0,100}jester/u, port: 5000 },
      { name: 'mummy', mark: /requires.{0,100}mummy/u, port: 8080 },
      { name: 'happyx', mark: /requires.{0,100}happyx/u, port: 5000 },
    ],
    code: {
      env: [/\bgetEnv\("([A-Z]\w{1,60})"(?:, ?"([^"]{0,100})")?/u],
      ports: [/\bPort\((\d{2,5})\)/u, /\bport ?= ?(\d{2,5})\b/u],
      listens: /\bnewAsyncHttpServer\(|\.bindAddr\(|\bserve\(Port/u,
      stays: /\bwhile true\b|\brunForever\(/u,
      routes: /^\s*get "(\/[\w/-]{1,60})"/u,
    },
    needs: {
      postgres: /requires.{0,100}(?:db_connector|ndb|allographer)/u,
      redis: /requires.{0,100}redis/u,
      mongodb: /requires.{0,100}(?:anonimongo|nimongo)/u,
      rabbitmq: /requires.{0,100}amqp/u,
      nats: /requires.{0,100}nats/u,
      mqtt: /requires.{0,100}nmqtt/u,
    },
    commands: (project) => ({
      packageManager: 'nimble',
      install: 'nimble install --depsOnly -y',
      build: 'nimble build -d:release -y',
      start: `./${nameOf(project)}`,
      name: nameOf(project),
    }),
    seed: {
      'app.nimble': 'requires "nim >= 2.0.0"\nrequires "jester"\nbin = @["app"]\n',
      'app.nim': 'import jester\n',
    },
    image: (project) => {
      const name = nameOf(project);
      // Parts of its library are looked for only when the program runs, and then must be there.
      const isLoading = project.files.some(({ text }) =>
        /\bhttpclient\b|\bnet\/?ssl\b|\bstd\/re\b|\bdb_\w/u.test(text),
      );
      const image = `nimlang/nim:2.2.4${isLoading ? '' : '-alpine'}`;
      return {
        build: image,
        manifests: [basename(project.mark)],
        install: ['nimble install --depsOnly -y'],
        compile: [
          `nimble build -d:release -y${isLoading ? '' : ' --passL:-static'}`,
          `install -D ${name} /out/${basename(name)}`,
        ],
        runtime: isLoading ? image : 'gcr.io/distroless/static-debian12:nonroot',
        copies: [['/out/', './']],
        user: 65532,
        start: [`/app/${basename(name)}`],
      };
    },
  },
  ['**/*.nim', '**/*.nimble'],
);

function nameOf({ manifests, mark }: Project): string {
  const listed = /^bin\s{0,12}= ?@\["([\w/-]{1,60})"/mu.exec(manifests[0]?.text ?? '')?.[1];
  return (
    listed ??
    mark
      .split('/')
      .at(-1)
      ?.replace(/\.nimble$/u, '') ??
    'app'
  );
}
