import type { Gvk } from '../id.ts';

/** Where a kind keeps the template of its pods, and the kind as tables of kustomize name it. */
export type Template = { readonly path: string; readonly of: Partial<Gvk> };

function template(kind: string, path: string): Template {
  return { path, of: { kind } };
}

export const templates = {
  pod: template('Pod', 'spec'),
  podTemplate: template('PodTemplate', 'template/spec'),
  deployment: template('Deployment', 'spec/template/spec'),
  replicaSet: template('ReplicaSet', 'spec/template/spec'),
  daemonSet: template('DaemonSet', 'spec/template/spec'),
  statefulSet: template('StatefulSet', 'spec/template/spec'),
  replicationController: template('ReplicationController', 'spec/template/spec'),
  job: template('Job', 'spec/template/spec'),
  cronJob: template('CronJob', 'spec/jobTemplate/spec/template/spec'),
} as const;
