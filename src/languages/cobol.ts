import { packages } from './recipe/debian.ts';
import { languageBy } from './recipe/language.ts';
import type { Commands, Project } from './recipe/recipe.ts';

export const cobol = languageBy(
  {
    id: 'cobol',
    title: 'COBOL',
    marks: [/\.(?:cbl|cob|cobol)$/iu],
    isWeak: true,
    sources: /\.(?:cbl|cob|cobol|cpy)$/iu,
    comments: 'none',
    versions: [],
    tools: [],
    frameworks: [],
    code: {
      env: [/ACCEPT [\w-]{1,40} FROM ENVIRONMENT "([A-Z]\w{1,60})"/iu],
      ports: [],
      listens: /\bCBL_SOCKET|call "listen"/iu,
    },
    needs: {},
    commands: commandsOf,
    seed: {
      'main.cbl': '       IDENTIFICATION DIVISION.\n       PROGRAM-ID. MAIN.\n',
    },
    image: (project) => {
      const { build = '', name = 'app' } = commandsOf(project);
      return {
        build: 'debian:trixie-slim',
        packages: packages('gnucobol3'),
        manifests: [],
        install: [],
        compile: [`${build} && install -D ${name} /out/${name}`],
        runtime: 'debian:trixie-slim',
        runtimePackages: packages('gnucobol3'),
        copies: [[`/out/${name}`, './']],
        user: 10001,
        start: [`/app/${name}`],
      };
    },
  },
  ['**/*.{cbl,cob,CBL,COB}'],
);

/** `index` before others, as the tools that build such programs take it. */
function programOf({ files, folder }: Project): string {
  const below = files.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  return below.find((path) => /(?:^|\/)(?:index|main)\./iu.test(path)) ?? below[0] ?? 'index.cbl';
}

function commandsOf(project: Project): Commands {
  const program = programOf(project);
  const name = program.replace(/^.*\//u, '').replace(/\.\w+$/u, '');
  const form = project.files.some(({ text }) => freeForm.test(text)) ? ' -free' : '';
  return { build: `cobc -x${form} -o ${name} ${program}`, start: `./${name}`, name };
}

/** On punched cards a program began in the eighth column. */
const freeForm = /^ {0,6}(?:identification|id)\s{1,4}division|^>>source format (?:is )?free/imu;
