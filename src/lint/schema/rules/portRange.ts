import { exampleDeployment } from '../../manifest/example-workload.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { fieldsOf, isBuiltIn } from '../fields.ts';

const ports = new Set(['containerPort', 'hostPort', 'nodePort', 'port', 'number', 'endPort']);
const port = (number: string): string =>
  exampleDeployment({ container: `          ports:\n            - containerPort: ${number}\n` });

export const portRange: ManifestRule = {
  id: 'portRange',
  severity: 'error',
  summary: 'A port is a number from 1 to 65535',
  why: 'There are no others, and the API server refuses the object.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
  bad: [port('0'), port('65536')],
  good: [port('8080')],
  *check({ resource }) {
    if (!isBuiltIn(resource)) return;
    for (const { name, value } of fieldsOf(resource.root)) {
      if (!ports.has(name) || value.kind !== 'scalar' || value.type !== 'int') continue;
      const number = Number(value.value);
      const least = mayBeNone.has(name) ? 0 : 1;
      if (number >= least && number <= 65_535) continue;
      yield { at: value, message: `\`${name}\` is ${value.text}, not between 1 and 65535` };
    }
  },
};

/** Zero means that there is none. */
const mayBeNone = new Set(['hostPort', 'nodePort']);
