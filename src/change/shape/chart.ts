import type { Environment } from '../../config/delivery.ts';
import { objectName } from '../../kernel/object-name.ts';
import { join } from '../../kernel/paths.ts';
import type { Filling } from '../../render/template.ts';
import { fill } from '../../render/templates.ts';
import { writeYaml } from '../../render/yaml.ts';
import { inEnvironment } from '../../spec/environments.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import type { Layout, Written } from './shape.ts';
import { groupsOf, isFlat } from './groups.ts';
import { differing, notesOn, withValue, type Note, type Values } from './values.ts';
import { schemaOf } from './values-schema.ts';
import { templated } from './templated.ts';

const why = {
  chart: { en: 'names the chart', zh: 'Chart 的名称与版本' },
  values: { en: 'everything that is turned up and down', zh: '所有可调整的值' },
  schema: { en: 'refuses values that the chart does not know', zh: '拒绝未知或类型错误的值' },
  notes: { en: 'what Helm says after an installation', zh: '安装后的提示' },
};

/** A chart whose templates give, with the values that it brings, the objects of the other forms. */
export function chart(spec: Spec, layout: Layout): readonly Written[] {
  const name = chartName(spec);
  const folder = join(layout.folder, name);
  const { files, values, notes } = templatesOf(spec, { ...layout, folder: join(folder, 'templates') });
  const about = { name, description: `Runs ${name} on Kubernetes`, version: versionOf(spec) };
  return [
    {
      path: join(folder, 'Chart.yaml'),
      text: fill(layout.templates, 'helm/Chart.yaml', about),
      why: why.chart,
    },
    { path: join(folder, 'values.yaml'), text: writeYaml(values, notesOn(notes)), why: why.values },
    {
      path: join(folder, 'values.schema.json'),
      text: `${JSON.stringify(schemaOf(values), null, 2)}\n`,
      why: why.schema,
    },
    ...(layout.environments ?? []).map((environment) =>
      environmentValues(spec, { environment, folder, values, layout }),
    ),
    ...files,
    {
      path: join(folder, 'templates/NOTES.txt'),
      text: fill(layout.templates, 'helm/NOTES.txt', saidAfterwards(spec, name)),
      why: why.notes,
    },
  ];
}

function saidAfterwards(spec: Spec, name: string): Filling {
  return { intro: `${name} is on its way. To see how it is:`, lines: { lines: spec.workloads.map(lookAt) } };
}

/** What all of it belongs to. */
export function chartName({ workloads, objects }: Spec): string {
  return objectName(workloads[0]?.partOf ?? objects[0]?.name ?? 'app');
}

function versionOf({ workloads }: Spec): string {
  const [image] = workloads.flatMap((workload) => (workload.image.kind === 'built' ? [workload.image] : []));
  return image?.tag ?? '0.1.0';
}

function lookAt({ name, controller = 'Deployment' }: Workload): string {
  const run = controller === 'Job' ? '-{{ .Release.Revision }}' : '';
  return `  kubectl get ${controller.toLowerCase()} ${name}${run} --namespace {{ .Release.Namespace }}`;
}

type Templates = {
  readonly files: readonly Written[];
  readonly values: Values;
  readonly notes: readonly Note[];
};

function templatesOf(spec: Spec, layout: Layout): Templates {
  const { profile = 'production' } = spec;
  const place = { profile, inKustomization: undefined, inObjects: undefined, withTag: true };
  const groups = groupsOf(withoutOwnNamespace(spec), layout, place);
  let values: Values = {};
  const notes: Note[] = [];
  const files = groups.flatMap(({ files: own, workload }) =>
    own.map((file) => {
      const prefix = workload === undefined ? [] : valuesPrefix(workload, spec);
      const made = templated(file, { workload, prefix, values });
      values = made.values;
      notes.push(...made.notes);
      return { ...file, text: made.text };
    }),
  );
  return { files, values, notes };
}

/** Helm installs into a namespace, and does not own it. */
function withoutOwnNamespace(spec: Spec): Spec {
  const objects = spec.objects.filter(({ kind, name }) => kind !== 'Namespace' || name !== spec.namespace);
  return {
    ...spec,
    objects: objects.map((object) => {
      const { namespace, ...rest } = object;
      return namespace === undefined || namespace === spec.namespace ? rest : object;
    }),
  };
}

/** The workload that stands flat has its values at the top, others have a map each. */
export function valuesPrefix(workload: Workload, spec: Spec): readonly string[] {
  return isFlat(workload, spec) ? [] : [valuesKey(workload.name)];
}

/** As a path of Go templates takes it. */
export function valuesKey(name: string): string {
  const key = name.replaceAll(/[^a-z0-9]+([a-z0-9])/gu, (_all, letter: string) => letter.toUpperCase());
  return /^[a-z]/u.test(key) ? key : `app${key}`;
}

type Ground = {
  readonly environment: Environment;
  readonly folder: string;
  readonly values: Values;
  readonly layout: Layout;
};

function environmentValues(spec: Spec, { environment, folder, values, layout }: Ground): Written {
  const here = templatesOf(inEnvironment(spec, environment), layout).values;
  const changed = inEnvironment(spec, environment).workloads.reduce(
    (all, workload) => withDials(all, workload, valuesPrefix(workload, spec)),
    differing(values, here),
  );
  const { name } = environment;
  return {
    path: join(folder, `values-${name}.yaml`),
    text: writeYaml(changed),
    why: { en: `what is different in ${name}`, zh: `${name} 环境的不同之处` },
  };
}

/** What differs between two of one chart. */
export function chartDifference(before: Spec, after: Spec, layout: Layout): Values {
  return differing(templatesOf(before, layout).values, templatesOf(after, layout).values);
}

/** What is turned most stands there, also where it is as everywhere. */
function withDials(values: Values, { replicas, image }: Workload, prefix: readonly string[]): Values {
  const counted = replicas === undefined ? values : withValue(values, [...prefix, 'replicaCount'], replicas);
  if (image.kind === 'public') return counted;
  const named = withValue(counted, [...prefix, 'image', 'repository'], image.name);
  return withValue(named, [...prefix, 'image', 'tag'], image.tag);
}
