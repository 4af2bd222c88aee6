import type { Form } from './shape.ts';
import type { Framework } from './frameworks.ts';

/** The production command, from the folder of the service; undefined where a server that nobody named starts it. */
export function startWords(form: Form, framework: Framework | undefined): string[] | undefined {
  switch (form.kind) {
    case 'jar':
      return jar(form.file, framework);
    case 'quarkus':
      return ['java', '-jar', `${form.folder}/quarkus-run.jar`];
    case 'war':
      return container(framework);
    case 'sources':
      return ['clojure', '-M', '-m', form.mainClass];
    case 'stage':
    case 'distribution':
      return [`${form.folder}/${form.script}`];
    case 'classpath':
      return ['java', '-cp', 'target/classes:target/dependency/*', form.mainClass];
  }
}

function jar(file: string, framework: Framework | undefined): string[] {
  return ['java', '-jar', file, ...(framework?.name === 'dropwizard' ? ['server'] : [])];
}

function container(framework: Framework | undefined): string[] | undefined {
  return framework?.name === 'jakartaee' ? undefined : ['catalina.sh', 'run'];
}
