import type { Resource } from '../../../syntax/yaml/resources.ts';
import { replaceScalar } from '../edit.ts';
import { fixBy } from '../fix.ts';
import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

export const extensionsV1beta1: ManifestRule = {
  id: 'extensionsV1beta1',
  severity: 'error',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:no-extensions-v1beta'],
  fixable: true,
  summary: 'No object is of extensions/v1beta1',
  why: 'Clusters have not served that API since 1.22.',
  docs: kubeLinterDocs('no-extensions-v1beta'),
  bad: [
    `apiVersion: extensions/v1beta1
kind: NetworkPolicy
metadata:
  name: demo
spec:
  podSelector: {}
`,
    `apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: demo
spec: {}
`,
  ],
  good: [
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: demo
spec: {}
`,
  ],
  *check({ resource, text }) {
    if (!/^extensions\/v1beta\d/u.test(resource.apiVersion)) return;
    const at = scalarAt(resource.root, ['apiVersion']) ?? nameNode(resource);
    const successor = successorOf(resource);
    const edits = at.kind === 'scalar' && successor !== undefined ? replaceScalar(at, successor) : [];
    yield {
      ...fixBy({ resource, text }, edits, `Use ${successor}`),
      at,
      message: `\`${resource.apiVersion}\` is gone; use apps/v1, networking.k8s.io/v1 or policy/v1`,
    };
  },
};

/** Only where all that is written means the same in the version that came after. */
function successorOf({ kind, root }: Resource): string | undefined {
  if (kind === 'NetworkPolicy') return 'networking.k8s.io/v1';
  const spec = mapAt(root, ['spec']);
  const needed = explicit[kind];
  const isSame =
    needed?.every((key) => entryOf(spec, key) !== undefined) === true &&
    gone.every((key) => entryOf(spec, key) === undefined);
  return isSame ? 'apps/v1' : undefined;
}

/** What has another default in apps/v1. */
const explicit: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['selector', 'strategy', 'progressDeadlineSeconds', 'revisionHistoryLimit'],
  DaemonSet: ['selector', 'updateStrategy'],
  ReplicaSet: ['selector'],
};

const gone = ['rollbackTo', 'templateGeneration'];
