/** Builds of Kustomize made at random: bases, overlays and components over objects that name one another. */

/** A file is a text, or a value to be written as YAML. */
export type RandomBuild = { readonly files: Readonly<Record<string, unknown>>; readonly folder: string };

type Random = (below: number) => number;
type Value = Record<string, unknown>;

export function randomBuild(seed: number): RandomBuild {
  const random = generatorOf(seed);
  const files: Record<string, unknown> = {};
  const placeOf = (folder: string, known: readonly Known[]): Place => ({
    random,
    files,
    folder,
    known: [...known],
  });
  const bases = ['base', ...(random(4) === 0 ? ['second'] : [])].map((folder) => placeOf(folder, []));
  for (const base of bases) writeFolder(base, { resources: writeObjects(base) });
  let below = bases;
  for (const level of ['over', 'top'].slice(0, random(3))) {
    const here = placeOf(
      level,
      below.flatMap(({ known }) => known),
    );
    const components = random(4) === 0 ? [componentOf(placeOf(`components/${level}`, here.known))] : [];
    const own = random(3) === 0 ? writeObjects(here) : [];
    const resources = [...below.map(({ folder }) => `../${folder}`), ...own];
    writeFolder(here, { resources, ...(components.length > 0 && { components }) });
    below = [here];
  }
  return { files, folder: below[0]?.folder ?? '' };
}

function componentOf(place: Place): string {
  const own =
    place.random(2) === 0 ? { resources: writeObjects(place) } : { commonAnnotations: { by: 'component' } };
  writeFolder(place, { kind: 'Component', apiVersion: 'kustomize.config.k8s.io/v1alpha1', ...own });
  return `../${place.folder}`;
}

/** Mulberry32: the same builds for the same seed. */
function generatorOf(seed: number): Random {
  let state = seed * 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Known = { readonly kind: string; readonly name: string };

type Place = {
  readonly random: Random;
  readonly files: Record<string, unknown>;
  readonly folder: string;
  /** Objects that the folder has, by its own files or by others. */
  readonly known: Known[];
};

const names = ['web', 'api', 'db'] as const;
const spaces = ['', '', '', 'shop', 'default'] as const;

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error('an empty list');
  return found;
}

function some<T>(random: Random, list: readonly T[], most: number): T[] {
  const left = [...list];
  return Array.from({ length: random(most + 1) }, () => left.splice(random(left.length), 1)[0]).filter(
    (one): one is T => one !== undefined,
  );
}

function writeObjects({ random, files, folder, known }: Place): string[] {
  const kinds = [...Object.keys(objects), 'Deployment', 'Deployment', 'Service', 'ConfigMap'];
  const paths: string[] = [];
  for (let left = 1 + random(5); left > 0; left -= 1) {
    const kind = pick(random, kinds);
    const name = pick(random, names);
    if (known.some((one) => one.kind === kind && one.name === name)) continue;
    known.push({ kind, name });
    const value = objects[kind]?.(name, random);
    if (value === undefined) continue;
    const path = `${kind.toLowerCase()}-${name}-${folder.replaceAll('/', '-')}.yaml`;
    const space = pick(random, spaces);
    const metadata = {
      name,
      ...(space !== '' && !clusterWide.has(kind) && { namespace: space }),
      ...(random(3) === 0 && { labels: { app: name, tier: pick(random, ['front', 'back']) } }),
      ...(random(4) === 0 && { annotations: { note: pick(random, ['a', 'yes', '1', 'web.example']) } }),
    };
    files[`${folder}/${path}`] = {
      ...value,
      metadata: { ...metadata, ...(value['metadata'] as Value | undefined) },
    };
    paths.push(path);
  }
  return paths;
}

const clusterWide = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'PersistentVolume',
  'StorageClass',
  'MutatingWebhookConfiguration',
  'APIService',
  'CustomResourceDefinition',
  'Namespace',
  'PriorityClass',
  'IngressClass',
]);

function pod(name: string, random: Random): Value {
  const container = (own: string): Value => ({
    name: own,
    image: pick(random, [
      'nginx:1.27',
      'nginx',
      'ghcr.io/acme/web:1.0',
      'ghcr.io/acme/web@sha256:' + 'a'.repeat(64),
      'localhost:5000/api:2',
      'acme/db:1@sha256:' + 'b'.repeat(64),
    ]),
    ...(random(2) === 0 && {
      env: some(
        random,
        [
          { name: 'A', value: '1' },
          { name: 'HOST', value: '$(HOST)' },
          { name: 'B', valueFrom: { configMapKeyRef: { name: pick(random, names), key: 'k' } } },
          { name: 'C', valueFrom: { secretKeyRef: { name: pick(random, names), key: 'k', optional: true } } },
          { name: 'D', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        ],
        4,
      ),
    }),
    ...(random(3) === 0 && {
      envFrom: [
        { configMapRef: { name: pick(random, names) } },
        { secretRef: { name: pick(random, names) } },
      ],
    }),
    ...(random(3) === 0 && { args: some(random, ['--a', '--host=$(HOST)', '-v', '--b=2'], 3) }),
    ...(random(3) === 0 && {
      ports: some(
        random,
        [
          { containerPort: 80, name: 'http' },
          { containerPort: 443 },
          { containerPort: 53, protocol: 'UDP' },
          { containerPort: 53, protocol: 'TCP' },
        ],
        3,
      ),
    }),
    ...(random(3) === 0 && {
      resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '1Gi' } },
    }),
    ...(random(3) === 0 && {
      volumeMounts: some(
        random,
        [
          { name: 'config', mountPath: '/etc/a' },
          { name: 'data', mountPath: '/data' },
        ],
        2,
      ),
    }),
    ...(random(4) === 0 && { command: ['sh', '-c', 'exec web'] }),
    ...(random(4) === 0 && { livenessProbe: { httpGet: { path: '/', port: 'http' } } }),
  });
  return {
    metadata: {
      labels: { app: name, ...(random(3) === 0 && { part: 'x' }) },
      ...(random(4) === 0 && { annotations: { a: 'b' } }),
    },
    spec: {
      containers: [container(name), ...(random(3) === 0 ? [container('side')] : [])],
      ...(random(4) === 0 && { initContainers: [container('init')] }),
      ...(random(3) === 0 && { serviceAccountName: pick(random, names) }),
      ...(random(4) === 0 && { imagePullSecrets: [{ name: pick(random, names) }] }),
      ...(random(4) === 0 && { priorityClassName: pick(random, names) }),
      ...(random(4) === 0 && {
        nodeSelector: { disk: 'ssd' },
        tolerations: [
          { key: 'a', operator: 'Exists' },
          { key: 'b', value: 'c', effect: 'NoSchedule' },
        ],
      }),
      ...(random(5) === 0 && { hostAliases: [{ ip: '127.0.0.1', hostnames: ['a', 'b'] }] }),
      ...(random(5) === 0 && { securityContext: { runAsUser: 1000, fsGroup: 2000 } }),
      ...(random(5) === 0 && {
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              { labelSelector: { matchLabels: { app: name } }, topologyKey: 'kubernetes.io/hostname' },
            ],
          },
        },
      }),
      ...(random(5) === 0 && {
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'zone',
            whenUnsatisfiable: 'DoNotSchedule',
            labelSelector: { matchLabels: { app: name } },
          },
        ],
      }),
      ...(random(2) === 0 && {
        volumes: some(
          random,
          [
            { name: 'config', configMap: { name: pick(random, names) } },
            { name: 'data', persistentVolumeClaim: { claimName: pick(random, names) } },
            { name: 'keys', secret: { secretName: pick(random, names) } },
            {
              name: 'all',
              projected: {
                sources: [
                  { configMap: { name: pick(random, names) } },
                  { secret: { name: pick(random, names) } },
                ],
              },
            },
            { name: 'tmp', emptyDir: {} },
          ],
          4,
        ),
      }),
    },
  };
}

type Make = (name: string, random: Random) => Value;

const objects: Readonly<Record<string, Make>> = {
  Deployment: (name, random) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    spec: {
      ...(random(2) === 0 && { replicas: random(4) }),
      selector: { matchLabels: { app: name } },
      ...(random(3) === 0 && {
        strategy: pick(random, [
          { type: 'Recreate' },
          { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } },
        ]),
      }),
      template: pod(name, random),
    },
  }),
  StatefulSet: (name, random) => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    spec: {
      serviceName: pick(random, names),
      selector: { matchLabels: { app: name } },
      template: pod(name, random),
      ...(random(2) === 0 && {
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: {
              accessModes: ['ReadWriteOnce'],
              storageClassName: pick(random, names),
              resources: { requests: { storage: '1Gi' } },
            },
          },
        ],
      }),
    },
  }),
  DaemonSet: (name, random) => ({
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    spec: { selector: { matchLabels: { app: name } }, template: pod(name, random) },
  }),
  Job: (name, random) => ({ apiVersion: 'batch/v1', kind: 'Job', spec: { template: pod(name, random) } }),
  CronJob: (name, random) => ({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    spec: { schedule: '* * * * *', jobTemplate: { spec: { template: pod(name, random) } } },
  }),
  Pod: (name, random) => ({ apiVersion: 'v1', kind: 'Pod', spec: pod(name, random)['spec'] }),
  Service: (name, random) => ({
    apiVersion: 'v1',
    kind: 'Service',
    spec: {
      ...(random(4) > 0 && { selector: { app: name } }),
      ports: [
        { port: 80, targetPort: 'http' },
        ...(random(2) === 0
          ? [
              { port: 53, protocol: 'UDP', name: 'dns' },
              { port: 53, protocol: 'TCP', name: 'dns-tcp' },
            ]
          : []),
      ],
    },
  }),
  ConfigMap: (_name, random) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    data: {
      k: pick(random, ['v', 'yes', '1', 'a\nb\n', '', 'http://web:80', '  spaces ']),
      ...(random(2) === 0 && { 'file.yaml': 'a: 1\nb: [x]\n' }),
    },
  }),
  Secret: () => ({ apiVersion: 'v1', kind: 'Secret', type: 'Opaque', data: { k: 'djE=' } }),
  ServiceAccount: (_name, random) => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    ...(random(2) === 0 && {
      imagePullSecrets: [{ name: pick(random, names) }],
      secrets: [{ name: pick(random, names) }],
    }),
  }),
  Role: (_name, random) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    rules: [
      { apiGroups: [''], resources: ['secrets'], resourceNames: [pick(random, names)], verbs: ['get'] },
    ],
  }),
  ClusterRole: () => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list'] }],
  }),
  RoleBinding: (_name, random) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: pick(random, ['Role', 'ClusterRole']),
      name: pick(random, names),
    },
    subjects: subjects(random),
  }),
  ClusterRoleBinding: (_name, random) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: pick(random, names) },
    subjects: subjects(random),
  }),
  Ingress: (_name, random) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    spec: {
      ...(random(2) === 0 && { ingressClassName: pick(random, names) }),
      ...(random(2) === 0 && { tls: [{ hosts: ['a.example'], secretName: pick(random, names) }] }),
      rules: [
        {
          host: 'a.example',
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: pick(random, names), port: { number: 80 } } },
              },
            ],
          },
        },
      ],
    },
  }),
  NetworkPolicy: (name) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    spec: {
      podSelector: { matchLabels: { app: name } },
      ingress: [{ from: [{ podSelector: { matchLabels: { app: name } } }, { namespaceSelector: {} }] }],
    },
  }),
  PodDisruptionBudget: (name) => ({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    spec: { minAvailable: 1, selector: { matchLabels: { app: name } } },
  }),
  HorizontalPodAutoscaler: (_name, random) => ({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    spec: {
      scaleTargetRef: {
        apiVersion: 'apps/v1',
        kind: pick(random, ['Deployment', 'StatefulSet']),
        name: pick(random, names),
      },
      minReplicas: 1,
      maxReplicas: 3,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } },
        },
      ],
    },
  }),
  PersistentVolumeClaim: (_name, random) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    spec: {
      accessModes: ['ReadWriteOnce'],
      ...(random(2) === 0 && { storageClassName: pick(random, names), volumeName: pick(random, names) }),
      resources: { requests: { storage: '1Gi' } },
    },
  }),
  PersistentVolume: (_name, random) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    spec: {
      capacity: { storage: '1Gi' },
      storageClassName: pick(random, names),
      accessModes: ['ReadWriteOnce'],
      hostPath: { path: '/x' },
      ...(random(2) === 0 && { claimRef: { name: pick(random, names), namespace: 'shop' } }),
    },
  }),
  StorageClass: () => ({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', provisioner: 'x.example' }),
  PriorityClass: () => ({ apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', value: 10 }),
  IngressClass: () => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    spec: { controller: 'x.example/c' },
  }),
  Namespace: () => ({ apiVersion: 'v1', kind: 'Namespace' }),
  MutatingWebhookConfiguration: (_name, random) => ({
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    webhooks: [
      {
        name: 'a.example',
        clientConfig: {
          service: {
            name: pick(random, names),
            namespace: pick(random, ['default', 'shop', 'system']),
            path: '/x',
          },
        },
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
      },
    ],
  }),
  APIService: (_name, random) => ({
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: `v1.${pick(random, names)}.example` },
    spec: {
      group: 'g.example',
      version: 'v1',
      groupPriorityMinimum: 1,
      versionPriority: 1,
      service: { name: pick(random, names), namespace: 'default' },
    },
  }),
  CustomResourceDefinition: (name) => ({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${name}s.acme.example` },
    spec: {
      group: 'acme.example',
      names: { kind: 'Cache', plural: `${name}s` },
      scope: 'Namespaced',
      versions: [
        { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } },
      ],
    },
  }),
  Cache: (_name, random) => ({
    apiVersion: 'acme.example/v1',
    kind: 'Cache',
    spec: {
      size: random(5),
      secretName: pick(random, names),
      selector: { matchLabels: { app: 'web' } },
      containers: [{ name: 'a', image: 'nginx:1' }],
      list: [
        { name: 'x', v: 1 },
        { name: 'y', v: 2 },
      ],
    },
  }),
  HTTPRoute: (_name, random) => ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    spec: {
      parentRefs: [{ name: pick(random, names) }],
      rules: [{ backendRefs: [{ name: pick(random, names), port: 80 }] }],
    },
  }),
};

function subjects(random: Random): Value[] {
  return [
    {
      kind: 'ServiceAccount',
      name: pick(random, [...names, 'default']),
      ...(random(2) === 0 && { namespace: pick(random, ['default', 'shop', 'other']) }),
    },
    ...(random(3) === 0 ? [{ kind: 'Group', name: 'team', apiGroup: 'rbac.authorization.k8s.io' }] : []),
  ];
}

/** A Kustomization: some fields, each with what it may say. */
function writeFolder(place: Place, start: Value): void {
  const { random, files, folder } = place;
  const kustomization: Value = { ...start };
  for (const field of some(random, Object.keys(fields), 5)) {
    const made = fields[field]?.(place);
    if (made !== undefined) kustomization[field] = made;
  }
  files[
    `${folder}/${pick(random, ['kustomization.yaml', 'kustomization.yaml', 'kustomization.yml', 'Kustomization'])}`
  ] = kustomization;
}

type Field = (place: Place) => unknown;

const fields: Readonly<Record<string, Field>> = {
  namePrefix: ({ random }) => pick(random, ['p-', 'dev-', 'a']),
  nameSuffix: ({ random }) => pick(random, ['-s', '-v2']),
  namespace: ({ random }) => pick(random, ['shop', 'prod', 'default']),
  commonLabels: ({ random }) => pick(random, [{ team: 'x' }, { app: 'all' }, { 'a.b/c': 'd', n: '1' }]),
  commonAnnotations: ({ random }) => pick(random, [{ by: 'us' }, { note: 'no' }]),
  labels: ({ random }) =>
    Array.from({ length: 1 + random(2) }, () => ({
      pairs: pick(random, [{ env: 'prod' }, { app: 'new' }, { x: 'y', 'k.io/z': 'w' }]),
      ...(random(3) === 0 && { includeSelectors: random(2) === 0 }),
      ...(random(3) === 0 && { includeTemplates: random(2) === 0 }),
      ...(random(4) === 0 && {
        fields: [
          {
            path: pick(random, [
              'spec/selector/extra',
              'metadata/annotations',
              'spec/list/labels',
              'spec/template/metadata/labels',
            ]),
            ...(random(2) === 0 && { create: true }),
            ...(random(2) === 0 && { kind: pick(random, ['Deployment', 'Cache', 'Service']) }),
          },
        ],
      }),
    })),
  images: ({ random }) =>
    some(random, ['nginx', 'ghcr.io/acme/web', 'localhost:5000/api', 'acme/db', 'api'], 3).map((name) => ({
      name,
      ...(random(2) === 0 && { newName: pick(random, ['mirror.example/x', 'nginx', 'localhost:5000/y']) }),
      ...(random(2) === 0 && { newTag: pick(random, ['2.0', '1', 'v3']) }),
      ...(random(4) === 0 && { digest: 'sha256:' + 'c'.repeat(64) }),
    })),
  replicas: ({ random, known }) => {
    const there = known.filter(
      ({ kind }) => kind === 'Deployment' || kind === 'StatefulSet' || random(30) === 0,
    );
    return there.length === 0 ? undefined : [{ name: pick(random, there).name, count: random(9) }];
  },
  configMapGenerator: (place) => generators(place, 'ConfigMap'),
  secretGenerator: (place) =>
    generators(place, 'Secret').map((one) => ({ ...one, ...(place.random(3) === 0 && { type: 'Opaque' }) })),
  generatorOptions: ({ random }) =>
    pick<Value>(random, [
      { disableNameSuffixHash: true },
      { labels: { gen: 'yes' } },
      { annotations: { a: 'b' } },
      { immutable: true },
    ]),
  patches: (place) => Array.from({ length: 1 + place.random(3) }, () => patch(place)),
  patchesStrategicMerge: (place) =>
    [patch(place)['patch']].filter((text) => typeof text === 'string' && !text.trimStart().startsWith('-')),
  patchesJson6902: (place) => [
    {
      target: {
        version: 'v1',
        kind: pick(place.random, ['Service', 'ConfigMap', 'Deployment']),
        name: pick(place.random, names),
        ...(place.random(2) === 0 && { group: 'apps' }),
      },
      patch: jsonPatch(place.random),
    },
  ],
  replacements: (place) => Array.from({ length: 1 + place.random(2) }, () => replacement(place)),
  vars: ({ random, known }) => {
    const there = known.filter(({ kind }) => kind === 'Service' || kind === 'ConfigMap');
    if (there.length === 0) return undefined;
    return [
      {
        name: 'HOST',
        objref: { apiVersion: 'v1', ...pick(random, there) },
        ...(random(2) === 0 && {
          fieldref: {
            fieldpath: pick(random, [
              'metadata.name',
              'spec.ports[0].port',
              'metadata.namespace',
              'data.k',
              'metadata.labels.app',
            ]),
          },
        }),
      },
    ];
  },
  buildMetadata: ({ random }) =>
    some(random, ['managedByLabel', 'originAnnotations', 'transformerAnnotations'], 2),
  sortOptions: ({ random }) =>
    pick(random, [
      { order: 'legacy' },
      { order: 'fifo' },
      {
        order: 'legacy',
        legacySortOptions: { orderFirst: ['Secret', 'Deployment'], orderLast: ['Service'] },
      },
    ]),
  transformers: ({ random }) => [
    pick(random, [
      'apiVersion: builtin\nkind: PrefixTransformer\nmetadata: {name: n}\nprefix: t-\nfieldSpecs: [{path: metadata/name, kind: Deployment}]\n',
      'apiVersion: builtin\nkind: NamespaceTransformer\nmetadata: {name: n, namespace: nt}\nsetRoleBindingSubjects: allServiceAccounts\nunsetOnly: true\nfieldSpecs: [{path: metadata/namespace, create: true}]\n',
      'apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: n}\nlabels: {t: l}\nfieldSpecs: [{path: metadata/labels, create: true}, {path: spec/selector, kind: Service}]\n',
      'apiVersion: builtin\nkind: AnnotationsTransformer\nmetadata: {name: n}\nannotations: {t: a}\nfieldSpecs: [{path: metadata/annotations, create: true}]\n',
      'apiVersion: builtin\nkind: ImageTagTransformer\nmetadata: {name: n}\nimageTag: {name: nginx, newTag: t9}\nfieldSpecs: [{path: "spec/containers[]/image"}]\n',
      'apiVersion: builtin\nkind: ReplicaCountTransformer\nmetadata: {name: n}\nreplica: {name: web, count: 7}\nfieldSpecs: [{path: spec/replicas, create: true, kind: Deployment}]\n',
      'apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: n}\npatch: \'[{"op": "add", "path": "/metadata/labels", "value": {"pt": "1"}}]\'\ntarget: {kind: Service}\n',
    ]),
  ],
  configurations: ({ random, files, folder }) => {
    files[`${folder}/config.yaml`] = pick<Value>(random, [
      { nameReference: [{ kind: 'Secret', fieldSpecs: [{ path: 'spec/secretName', kind: 'Cache' }] }] },
      { images: [{ path: 'spec/containers/image', kind: 'Cache' }] },
      { commonLabels: [{ path: 'spec/selector/matchLabels', create: true, kind: 'Cache' }] },
      {
        namePrefix: [
          { path: 'metadata/name', kind: 'Cache' },
          { path: 'data/k', kind: 'ConfigMap' },
        ],
      },
      { varReference: [{ path: 'spec/secretName', kind: 'Cache' }] },
      { replicas: [{ path: 'spec/size', kind: 'Cache' }] },
    ]);
    return ['config.yaml'];
  },
};

function generators({ random, files, folder, known }: Place, kind: string): Value[] {
  return some(random, names, 2).map((name) => {
    const isThere = known.some((one) => one.kind === kind && one.name === name);
    if (!isThere) known.push({ kind, name });
    files[`${folder}/app.env`] = 'A=1\n# no\nB="two"\n\nC=a=b\n';
    files[`${folder}/app.txt`] = 'hello\nworld\n';
    return {
      name,
      ...((isThere || random(20) === 0) && { behavior: pick(random, ['merge', 'replace']) }),
      ...(random(4) === 0 && { namespace: pick(random, ['shop', 'prod']) }),
      ...(random(2) === 0 && {
        literals: some(random, ['a=1', 'b=yes', 'c=x=y', 'd="q"', "e='q'", 'f='], 3),
      }),
      ...(random(3) === 0 && { files: some(random, ['app.txt', 'other.txt=app.txt', 'k=app.env'], 2) }),
      ...(random(4) === 0 && { envs: ['app.env'] }),
      ...(random(4) === 0 && {
        options: pick<Value>(random, [
          { disableNameSuffixHash: true },
          { labels: { own: 'x' } },
          { immutable: true },
          { annotations: { own: 'y' } },
        ]),
      }),
    };
  });
}

function target(random: Random, known: readonly Known[]): Value {
  if (known.length > 0 && random(3) > 0) return pick(random, known);
  return pick<Value>(random, [
    { kind: 'Deployment' },
    { kind: 'Deployment', name: pick(random, names) },
    { kind: 'Service|ConfigMap' },
    { name: 'web|api' },
    { name: 'w.*' },
    {
      labelSelector: pick(random, [
        'app=web',
        'app in (web, api)',
        'tier',
        '!tier',
        'app!=web',
        'tier notin (front)',
      ]),
    },
    { annotationSelector: pick(random, ['note=a', 'note']) },
    { group: 'apps', version: 'v1' },
    { namespace: 'shop' },
    { kind: 'StatefulSet', labelSelector: 'app=db' },
    { kind: 'Cache' },
  ]);
}

function patch({ random, files, folder, known }: Place): Value {
  const isStrange = !known.some(({ kind }) => bodies[kind] !== undefined) && random(20) > 0;
  const text = isStrange || random(4) === 0 ? jsonPatch(random) : strategic(random, known);
  const options = {
    ...(random(6) === 0 && {
      options: { allowNameChange: random(2) === 0, allowKindChange: random(2) === 0 },
    }),
  };
  const isJson = text.trimStart().startsWith('-');
  const isTargeted = isJson || random(4) === 0;
  const aim = isTargeted ? { target: target(random, known) } : {};
  if (random(4) > 0) return { patch: text, ...aim, ...options };
  const path = `patch-${random(1000)}.yaml`;
  files[`${folder}/${path}`] = text;
  return { path, ...aim, ...options };
}

function jsonPatch(random: Random): string {
  return (
    some(
      random,
      [
        '- {op: add, path: /metadata/labels, value: {jp: "1"}}',
        '- {op: add, path: /metadata/annotations/a~1b~0c, value: x}',
        '- {op: add, path: /metadata/annotations, value: {k: v}}',
        '- {op: replace, path: /spec/replicas, value: 5}',
        '- {op: add, path: /spec/replicas, value: 6}',
        '- {op: remove, path: /spec/replicas}',
        '- {op: add, path: /spec/template/spec/containers/-, value: {name: jp, image: busybox}}',
        '- {op: add, path: /spec/template/spec/containers/0/env, value: [{name: J, value: "1"}]}',
        '- {op: replace, path: /spec/template/spec/containers/0/image, value: busybox:1}',
        '- {op: remove, path: /spec/template/spec/containers/0/resources}',
        '- {op: test, path: /metadata/name, value: web}',
        '- {op: copy, from: /metadata/name, path: /metadata/annotations/was}',
        '- {op: move, from: /spec/selector, path: /spec/was}',
        '- {op: add, path: /spec/ports/0, value: {port: 1}}',
        '- {op: replace, path: /metadata/name, value: other}',
        '- {op: add, path: /data/new, value: "1"}',
        '- {op: replace, path: /data/k, value: null}',
        '- {op: remove, path: /metadata/labels/app}',
      ],
      2,
    ).join('\n') || '- {op: add, path: /metadata/labels, value: {only: "1"}}'
  );
}

function strategic(random: Random, known: readonly Known[]): string {
  const there = known.filter(({ kind }) => bodies[kind] !== undefined);
  const { kind, name } =
    there.length > 0 && random(15) > 0 ? pick(random, there) : { kind: 'ConfigMap', name: 'web' };
  const [apiVersion, body] = pick(random, bodies[kind] ?? [['apps/v1', '']]);
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${random(25) === 0 ? '  namespace: shop\n' : ''}${random(5) === 0 ? '  labels: {sm: "1", app: null}\n' : ''}${body}`;
}

const podPatches = [
  'containers: [{name: web, image: nginx:2}]',
  'containers: [{name: web, env: [{name: A, value: two}, {name: NEW, value: x}]}]',
  'containers: [{name: web, env: [{name: B, $patch: delete}]}]',
  'containers: [{name: side, $patch: delete}]',
  'containers: [{$patch: replace}, {name: only, image: a:1}]',
  'containers: [{name: new, image: b:1}]',
  'containers: [{name: web, resources: {limits: {memory: null, cpu: "1"}}}]',
  'containers: [{name: web, resources: {$patch: replace, limits: {cpu: "2"}}}]',
  'containers: [{name: web, ports: [{containerPort: 80, name: web}, {containerPort: 53, protocol: UDP, name: dns}]}]',
  'containers: [{name: web, args: [x], command: null}]',
  'volumes: [{name: config, configMap: {name: db}}, {name: more, emptyDir: {}}]',
  'volumes: [{name: config, configMap: null, emptyDir: {}}]',
  'volumes: [{name: data, $patch: delete}]',
  'volumes: [{name: config, $patch: replace, emptyDir: {}}]',
  'tolerations: [{key: n, operator: Exists}]',
  'imagePullSecrets: [{name: web}]',
  'hostAliases: [{ip: 127.0.0.1, hostnames: [c]}]',
  'nodeSelector: {disk: null, zone: a}',
  'securityContext: null',
  'securityContext: {$patch: delete}',
  '$setElementOrder/containers: [{name: side}, {name: web}]',
  'initContainers: [{name: init, image: i:2}]',
  'serviceAccountName: db',
  'topologySpreadConstraints: [{topologyKey: zone, maxSkew: 2, whenUnsatisfiable: DoNotSchedule}]',
];
const workload = podPatches.map((text) => `spec:\n  template:\n    spec:\n      ${text}\n`);

const bodies: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Deployment: [
    ...workload.map((text) => ['apps/v1', text] as const),
    ['apps/v1', 'spec: {replicas: 3}\n'],
    ['apps/v1', 'spec: {replicas: null, strategy: {$retainKeys: [type], type: Recreate}}\n'],
    ['apps/v1', 'spec: {strategy: null}\n'],
    ['apps/v1', '$patch: delete\n'],
    ['apps/v1', '$patch: replace\nspec: {replicas: 9}\n'],
    ['apps/v1', 'metadata: {annotations: {a: null}}\n'.replace('metadata: ', 'x-meta: ')],
  ],
  StatefulSet: [
    ...workload.slice(0, 8).map((text) => ['apps/v1', text] as const),
    ['apps/v1', 'spec: {volumeClaimTemplates: [{metadata: {name: other}}]}\n'],
    ['apps/v1', '$patch: delete\n'],
  ],
  CronJob: [
    [
      'batch/v1',
      'spec: {schedule: "0 0 * * *", jobTemplate: {spec: {template: {spec: {containers: [{name: web, image: c:2}]}}}}}\n',
    ],
    ['batch/v1', 'spec: {suspend: true}\n'],
  ],
  Service: [
    ['v1', 'spec: {ports: [{port: 80, name: http}]}\n'],
    ['v1', 'spec: {ports: [{port: 53, protocol: UDP, $patch: delete}]}\n'],
    ['v1', 'spec: {selector: {app: null, x: y}, type: NodePort}\n'],
    ['v1', 'spec: {ports: [{$patch: replace}, {port: 9}]}\n'],
    ['v1', '$patch: delete\n'],
  ],
  ConfigMap: [
    ['v1', 'data: {k: patched, n: null}\n'],
    ['v1', 'data: null\n'],
    ['v1', 'data: {$patch: replace, only: "1"}\n'],
    ['v1', 'data: {k: 5, b: true}\n'],
  ],
  Cache: [
    ['acme.example/v1', 'spec: {size: 9, list: [{name: x, v: 5}]}\n'],
    ['acme.example/v1', 'spec: {list: null, selector: {$patch: delete}}\n'],
    ['acme.example/v1', 'spec: {containers: [{name: a, image: z}]}\n'],
  ],
  Ingress: [
    ['networking.k8s.io/v1', 'spec: {rules: [{host: b.example}], tls: null}\n'],
    ['networking.k8s.io/v1', 'spec: {tls: [{hosts: [c.example]}], ingressClassName: api}\n'],
  ],
};

function replacement({ random, known }: Place): Value {
  const source = {
    ...(known.length > 0 && random(15) > 0 ? pick(random, known) : { kind: 'Service', name: 'web' }),
    ...(random(2) === 0 && {
      fieldPath: pick(random, [
        'metadata.name',
        'metadata.name',
        'kind',
        'apiVersion',
        'data.k',
        'spec.ports.0.port',
        'metadata.labels.app',
        'spec.replicas',
        'spec.template.spec.containers.0.image',
        'spec',
      ]),
    }),
    ...(random(4) === 0 && {
      options: { delimiter: pick(random, [':', '.', '-', '/']), index: pick(random, [0, 0, 0, 1, 5, -1]) },
    }),
  };
  const targets = Array.from({ length: 1 + random(2) }, () => ({
    select: pick<Value>(random, [
      { kind: 'Deployment' },
      { kind: 'Deployment', name: pick(random, names) },
      { name: pick(random, names) },
      { kind: 'ConfigMap' },
      { kind: 'Cache' },
      { namespace: 'shop' },
      { group: 'apps' },
    ]),
    ...(random(4) === 0 && {
      reject: [pick<Value>(random, [{ name: pick(random, names) }, { kind: 'Deployment', name: 'web' }])],
    }),
    ...(random(6) > 0 && {
      fieldPaths: [
        pick(random, [
          'metadata.annotations.r',
          'metadata.name',
          'metadata.labels.app',
          'kind',
          'data.k',
          'metadata.labels.[r.io/x]',
          'spec.template.spec.containers.[name=web].image',
          'spec.template.spec.containers.*.image',
          'spec.template.spec.containers.0.name',
          'spec.template.spec.containers.[name=web].env.[name=A].value',
          'spec.size',
          'metadata.namespace',
          'spec.list.[name=x].v',
          'spec.replicas',
          'metadata.annotations.[note]',
          'spec.list.-',
        ]),
      ],
    }),
    ...(random(2) === 0 && {
      options: {
        ...(random(2) === 0 && { create: true }),
        ...(random(3) === 0 && {
          delimiter: pick(random, [':', '/', '.']),
          index: pick(random, [0, 1, 3, -1]),
        }),
      },
    }),
  }));
  return { source, targets };
}
