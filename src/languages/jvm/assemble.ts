import { join } from '../../kernel/paths.ts';
import { belowRoot } from './place.ts';
import type { Form } from './shape.ts';
import { isAtLeast } from './module.ts';
import type { Program } from './program.ts';
import { bootVersion } from './spring.ts';
import { toldFile } from './start.ts';

/** What is taken from the build into the image, and how it is started there. */
export type Assembly = {
  readonly collect: readonly string[];
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  readonly start: readonly string[];
};

export function assemble(program: Program, form: Form): Assembly {
  const made = assembled(program, form);
  if (form.kind === 'jar') return made;
  const { words, copies } = argumentsOf(program);
  return { ...made, copies: [...made.copies, ...copies], start: [...made.start, ...words] };
}

function assembled(program: Program, form: Form): Assembly {
  const at = (path: string): string => join('src', belowRoot(program.module), path);
  switch (form.kind) {
    case 'jar':
      return jar(program, form, `/${at(form.pattern)}`);
    case 'quarkus':
      return quarkus(`/${at(form.folder)}`);
    case 'war':
      return {
        collect: ['WORKDIR /out', `RUN jar -xf /${at(form.pattern)}`],
        copies: [{ from: '/out', to: 'webapps/ROOT' }],
        start: ['catalina.sh', 'run'],
      };
    case 'stage':
      return {
        collect: [],
        copies: [{ from: `/${at(form.folder)}/`, to: './' }],
        // The file of the process id would be written beside the program.
        start: [form.script, ...(form.isPlay ? ['-Dpidfile.path=/dev/null'] : [])],
      };
    case 'sources':
      return { collect: [], copies: [], start: [] };
    case 'distribution':
      return distribution(program, `/${at('build/install')}`);
    case 'classpath':
      return {
        collect: [],
        copies: [
          { from: `/${at('target/dependency')}`, to: 'lib/' },
          { from: `/${at('target/classes')}`, to: 'classes/' },
        ],
        start: ['java', '-cp', 'classes:lib/*', form.mainClass],
      };
  }
}

const layers = ['dependencies', 'spring-boot-loader', 'snapshot-dependencies', 'application'];

/** Spring Boot splits its jar into layers, so that a change of the code moves only a small one. */
function jar(program: Program, form: Extract<Form, { kind: 'jar' }>, pattern: string): Assembly {
  const name = pattern.endsWith('.war') ? 'app.war' : 'app.jar';
  const take = taken(pattern, name);
  const version = bootVersion(program);
  const args = argumentsOf(program);
  if (!form.isLayered || !isAtLeast(version, 2, 4)) {
    const copies = [{ from: `/out/${name}`, to: './' }, ...args.copies];
    return { collect: [take], copies, start: ['java', '-jar', name, ...args.words] };
  }
  return layered(pattern, version);
}

/** Beside what runs, plugins of Maven leave jars of sources, documentation and tests, and the one without libraries. */
const beside = ['original-*', '*-sources.jar', '*-javadoc.jar', '*-tests.jar'];

export function taken(pattern: string, name: string): string {
  const [, folder = '', file = ''] = /^(.*)\/([^/]*)$/u.exec(pattern) ?? [];
  const isOne = !folder.endsWith('/target') || !file.endsWith('*.jar');
  if (isOne) return `RUN mkdir /out && cp ${pattern} /out/${name}`;
  const rest = beside.map((one) => `! -name '${one}'`).join(' ');
  return [
    'RUN mkdir /out',
    `find ${folder} -maxdepth 1 -name '${file}' ${rest} -exec cp {} /out/${name} ';'`,
  ].join(' \\\n    && ');
}

/** A jar of Spring Boot from 2.4 on, in its layers. */
export function layered(pattern: string, version: string | undefined): Assembly {
  const isModern = isAtLeast(version, 3, 3);
  const extract = isModern
    ? 'java -Djarmode=tools -jar /out/app.jar extract --layers --destination /out/layers'
    : 'java -Djarmode=layertools -jar /out/app.jar extract --destination /out/layers';
  return {
    collect: [`${taken(pattern, 'app.jar')} \\\n    && ${extract}`],
    copies: layers.map((layer) => ({ from: `/out/layers/${layer}/`, to: './' })),
    start: isModern ? ['java', '-jar', 'app.jar'] : ['java', launcher(version)],
  };
}

function launcher(version: string | undefined): string {
  const path = isAtLeast(version, 3, 2) ? 'loader.launch' : 'loader';
  return `org.springframework.boot.${path}.JarLauncher`;
}

export function quarkus(folder: string): Assembly {
  return {
    collect: [],
    copies: ['lib', 'app', 'quarkus']
      .map((part) => ({ from: `${folder}/${part}/`, to: `${part}/` }))
      .concat({ from: `${folder}/quarkus-run.jar`, to: './' }),
    start: ['java', '-jar', 'quarkus-run.jar'],
  };
}

/** The script of a distribution only gathers the class path; without it the program itself gets the signals. */
function distribution(program: Program, install: string): Assembly {
  return {
    collect: [`RUN mkdir /out && cp -r ${install}/*/lib /out/lib`],
    copies: [{ from: '/out/lib/', to: 'lib/' }],
    start: ['java', '-cp', 'lib/*', program.entry?.mainClass ?? 'Main'],
  };
}

/** Dropwizard is told its command and its configuration; Vert.x looks for its own where it is started. */
function argumentsOf({ found, module, settings }: Program): {
  words: string[];
  copies: { from: string; to: string }[];
} {
  if (found?.framework.name === 'vertx') return { words: [], copies: besideIt(settings, module.root) };
  if (found?.framework.name !== 'dropwizard') return { words: [], copies: [] };
  const file = toldFile(settings);
  if (file === undefined) return { words: ['server'], copies: [] };
  const path = file.slice(module.root === '' ? 0 : module.root.length + 1);
  return { words: ['server', 'config.yml'], copies: [{ from: `/src/${path}`, to: './config.yml' }] };
}

function besideIt(settings: Program['settings'], root: string): { from: string; to: string }[] {
  const file = settings.find(({ path }) => path.endsWith('conf/config.json'))?.path;
  const path = file?.slice(root === '' ? 0 : root.length + 1);
  return path === undefined ? [] : [{ from: `/src/${path}`, to: './conf/config.json' }];
}
