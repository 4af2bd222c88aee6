import type { Form } from './shape.ts';
import type { Setting } from './config/setting.ts';
import type { Framework } from './frameworks.ts';

/** The production command, from the folder of the service; undefined where a server that nobody named starts it. */
export function startWords(
  form: Form,
  framework: Framework | undefined,
  settings: readonly Pick<Setting, 'key' | 'path'>[] = [],
): string[] | undefined {
  switch (form.kind) {
    case 'jar':
      return ['java', '-jar', form.file, ...argumentsOf(framework, settings)];
    case 'quarkus':
      return ['java', '-jar', `${form.folder}/quarkus-run.jar`];
    case 'war':
      return container(framework);
    case 'sources':
      return ['clojure', '-M', '-m', form.mainClass];
    case 'stage':
    case 'distribution':
      return [`${form.folder}/${form.script}`, ...argumentsOf(framework, settings)];
    case 'classpath':
      return [
        'java',
        '-cp',
        'target/classes:target/dependency/*',
        form.mainClass,
        ...argumentsOf(framework, settings),
      ];
  }
}

/** Dropwizard is told its command and its configuration. */
function argumentsOf(
  framework: Framework | undefined,
  settings: readonly Pick<Setting, 'key' | 'path'>[],
): string[] {
  if (framework?.name !== 'dropwizard') return [];
  const file = toldFile(settings);
  return ['server', ...(file === undefined ? [] : [file])];
}

/** The configuration that it is started with; what lies among its resources is none. */
export function toldFile(settings: readonly Pick<Setting, 'key' | 'path'>[]): string | undefined {
  return settings.find(({ key, path }) => key.startsWith('server.') && !path.includes('src/main/'))?.path;
}

function container(framework: Framework | undefined): string[] | undefined {
  return framework?.name === 'jakartaee' ? undefined : ['catalina.sh', 'run'];
}
