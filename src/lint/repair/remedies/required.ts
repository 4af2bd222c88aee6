import type { Json, JsonMap } from '../../../kernel/json.ts';
import { objectName } from '../../../kernel/object-name.ts';
import { mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Path } from '../../../syntax/yaml/value.ts';
import type { Remedy } from '../contract.ts';
import { put, valueAt } from '../place.ts';

type Around = { readonly object: JsonMap; readonly holder: JsonMap; readonly path: Path };

/** What stands in a field where people leave it out: one value that nearly everybody means. */
export const required: Remedy = ({ by, path, field = '' }, object) => {
  if (by !== 'required') return [];
  const holder = mapOf(valueAt(object, path));
  const value = defaults[field]?.({ object, holder, path });
  return value === undefined ? [] : [put(object, [...path, field], value)];
};

const rbac = 'rbac.authorization.k8s.io';

const defaults: Readonly<Record<string, (around: Around) => Json | undefined>> = {
  pathType: () => 'Prefix',
  selector: ({ holder }) => {
    const labels = valueAt(holder, ['template', 'metadata', 'labels']);
    return labels === undefined ? undefined : { matchLabels: labels };
  },
  serviceName: ({ object }) => nameOf(object),
  name: ({ object, holder, path }) =>
    path.at(-2) === 'containers' ? (imageName(holder) ?? nameOf(object)) : undefined,
  image: ({ holder }) => textOf(holder['name']),
  port: ({ holder }) => {
    const { targetPort, containerPort } = holder;
    return [containerPort, targetPort].find((port) => typeof port === 'number');
  },
  containerPort: ({ holder: { port, hostPort } }) => [port, hostPort].find((one) => typeof one === 'number'),
  maxReplicas: ({ holder: { minReplicas } }) =>
    typeof minReplicas === 'number' ? minReplicas * 2 : undefined,
  apiGroup: () => rbac,
  kind: ({ path }) => (path.at(-1) === 'roleRef' ? 'Role' : undefined),
  operator: ({ holder: { values } }) => (values === undefined ? 'Exists' : 'In'),
  schedule: () => undefined,
};

function nameOf(object: JsonMap): string | undefined {
  return textOf(valueAt(object, ['metadata', 'name']));
}

function imageName({ image }: JsonMap): string | undefined {
  const [, name] = /([^/:@]+)(?:[:@][^/]*)?$/u.exec(textOf(image) ?? '') ?? [];
  return name === undefined ? undefined : objectName(name);
}
