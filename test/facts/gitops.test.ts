import { describe as group, expect, test } from '@jest/globals';
import { existing } from '../../src/facts/existing.ts';
import { gitops } from '../../src/facts/gitops/gitops.ts';
import type { GitOps } from '../../src/facts/facts.ts';
import { snapshotOf } from '../support/snapshot.ts';

type Files = Readonly<Record<string, string>>;

function read(files: Files): GitOps {
  const snapshot = snapshotOf(files);
  return gitops(snapshot, existing(snapshot));
}

/** One line an application: name, folder, environment, and how it is kept. */
function apps(files: Files): string[] {
  return read(files).apps.map(({ name, path, environment, autoSync, prune }) =>
    [name, path, environment, autoSync ? 'auto' : 'manual', prune ? 'prune' : 'keep'].join(' '),
  );
}

function application(name: string, spec: string): string {
  return `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
}

function setOf(generators: string, template: string): Files {
  return {
    'set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: set }
spec:
  generators:
${generators}
  template:
${template}`,
  };
}

const automated = '  syncPolicy: { automated: { prune: true } }\n';

function to(path: string, destination: string): Files {
  return {
    'a.yaml': application('shop', `  source: { path: ${path} }\n  destination: ${destination}\n${automated}`),
  };
}

function kustomization(name: string, spec: string): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name}, namespace: flux-system }\nspec:\n${spec}`;
}

group('an Application of Argo CD', () => {
  test('delivers its folder to an environment that the path, the cluster or the namespace names', () => {
    expect(apps(to('overlays/prod', '{ namespace: x }'))).toEqual(['shop overlays/prod prod auto prune']);
    expect(apps(to('./shop/', '{ name: staging-eu1, namespace: x }'))).toEqual([
      'shop shop staging auto prune',
    ]);
    expect(apps(to('shop', '{ namespace: shop-dev }'))).toEqual(['shop shop dev auto prune']);
    expect(apps(to('shop', '{ namespace: web }'))).toEqual(['shop shop web auto prune']);
  });

  test('is synced by hand where it does not say otherwise', () => {
    expect(apps({ 'a.yaml': application('a', '  source: { path: x }\n  syncPolicy: {}\n') })).toEqual([
      'a x  manual keep',
    ]);
    const off = '  source: { path: x }\n  syncPolicy: { automated: { enabled: false, prune: true } }\n';
    expect(apps({ 'a.yaml': application('a', off) })).toEqual(['a x  manual keep']);
  });

  test('takes from several sources, the values of a chart from elsewhere among them', () => {
    const spec = `  sources:
  - repoURL: https://charts.example.org
    chart: redis
    helm: { valueFiles: ["$values/redis/prod/values.yaml"] }
  - { repoURL: https://github.com/a/b, ref: values }
  - { repoURL: https://github.com/a/b, path: extras }
`;
    expect(apps({ 'a.yaml': application('r', spec) })).toEqual([
      'r redis/prod prod manual keep',
      'r extras  manual keep',
    ]);
  });

  test('may be made by a chart, one for each of its values', () => {
    const files = {
      'apps/Chart.yaml': 'name: apps\n',
      'apps/values.yaml':
        'target: production\napps:\n- { name: web, path: k8s/web }\n- { name: api, path: k8s/api }\n',
      'apps/templates/apps.yaml': `{{- range .Values.apps }}
${application('{{ .name }}', '  source:\n    path: {{ .path }}\n  destination:\n    namespace: "{{ $.Values.target }}"\n')}
{{- end }}
`,
      'apps/templates/one.yaml': application(
        'solo',
        '  source:\n    path: {{ .Values.missing | default "solo" }}\n',
      ),
    };
    expect(apps(files)).toEqual([
      'web k8s/web production manual keep',
      'api k8s/api production manual keep',
      'solo solo  manual keep',
    ]);
  });
});

test('a chart may make an Application of each entry of a map', () => {
  const files = {
    'apps/Chart.yaml': 'name: apps\n',
    'apps/values.yaml': 'apps:\n  web: { path: k8s/web, ns: dev }\n  api: { path: k8s/api, ns: prod }\n',
    'apps/templates/apps.yaml': `{{- range $name, $app := .Values.apps }}
${application('{{ $name }}', '  source:\n    path: {{ $app.path }}\n  destination:\n    namespace: {{ $app.ns }}\n')}
{{- end }}
`,
  };
  expect(apps(files)).toEqual(['web k8s/web dev manual keep', 'api k8s/api prod manual keep']);
});

group('an ApplicationSet', () => {
  const template = `    metadata: { name: "{{name}}" }
    spec:
      source: { path: "{{path}}" }
      syncPolicy: { automated: {} }
`;

  test('of a list', () => {
    const generators =
      '  - list:\n      elements:\n      - { name: a, path: x/dev }\n      - { name: b, path: x/prod }\n';
    expect(apps(setOf(generators, template))).toEqual(['a x/dev dev auto keep', 'b x/prod prod auto keep']);
  });

  test('of folders, without those that are excluded', () => {
    const generators =
      '  - git:\n      directories:\n      - path: apps/*\n      - { path: apps/old, exclude: true }\n';
    const go = template.replace('{{name}}', '{{.path.basename}}').replace('"{{path}}"', '"{{.path.path}}"');
    const files = { 'apps/web/a.txt': '', 'apps/api/deep/a.txt': '', 'apps/old/a.txt': '' };
    expect(apps({ ...setOf(generators, go), ...files })).toEqual([
      'api apps/api  auto keep',
      'web apps/web  auto keep',
    ]);
  });

  test('of files and what stands in them', () => {
    const generators = '  - git:\n      files:\n      - path: "clusters/**/config.yaml"\n';
    const go = template
      .replace('{{name}}', '{{cluster.name}}-{{path[1]}}')
      .replace('{{path}}', 'deploy/{{cluster.stage}}');
    const files = { 'clusters/eu/config.yaml': 'cluster: { name: k1, stage: staging }\n' };
    expect(apps({ ...setOf(generators, go), ...files })).toEqual(['k1-eu deploy/staging staging auto keep']);
  });

  test('of a matrix, and clusters that only the tool knows keep their place', () => {
    const generators = `  - matrix:
      generators:
      - git: { directories: [{ path: "apps/*" }] }
      - list: { elements: [{ env: dev }, { env: prod }] }
  - clusters: {}
`;
    const go = template.replace('{{name}}', '{{path.basename}}-{{env}}');
    expect(apps({ ...setOf(generators, go), 'apps/web/a.txt': '' })).toEqual([
      'web-dev apps/web dev auto keep',
      'web-prod apps/web prod auto keep',
      '{{path.basename}}-{{env}} {{path}}  auto keep',
    ]);
  });

  test('of a matrix whose second generator asks for what the first one gave', () => {
    const generators = `  - matrix:
      generators:
      - git: { directories: [{ path: "clusters/*" }] }
      - git: { files: [{ path: "{{ .path.path }}/apps/*.json" }] }
`;
    const go = template
      .replace('{{name}}', '{{.path.filename}}-{{.stage}}')
      .replace('{{path}}', '{{ .folder }}');
    const files = {
      'clusters/eu/a.txt': '',
      'clusters/eu/apps/web': '',
      'clusters/eu/apps/web.json': '{"stage": "prod", "folder": "apps/web"}',
    };
    expect(apps({ ...setOf(generators, go), ...files })).toEqual(['web.json-prod apps/web prod auto keep']);
  });

  test('of sets that are merged by their keys', () => {
    const generators = `  - merge:
      mergeKeys: [name]
      generators:
      - list: { elements: [{ name: web, path: base }, { name: api, path: base }] }
      - list: { elements: [{ name: web, path: overlays/prod }] }
`;
    expect(apps(setOf(generators, template))).toEqual([
      'web overlays/prod prod auto keep',
      'api base  auto keep',
    ]);
  });

  test('with further values of its generator', () => {
    const generators =
      '  - git:\n      directories: [{ path: "envs/*/*" }]\n      values: { stage: "{{ path[1] }}" }\n';
    const go = template.replace('{{name}}', '{{path.basename}}-{{values.stage}}');
    expect(apps({ ...setOf(generators, go), 'envs/qa/web/a.txt': '' })).toEqual([
      'web-qa envs/qa/web qa auto keep',
    ]);
  });
});

group('Flux', () => {
  test('delivers the folders of its Kustomizations, to the cluster that their file belongs to', () => {
    expect(
      apps({
        'clusters/production/apps.yaml': kustomization('apps', '  path: ./apps/all\n  prune: true\n'),
        'clusters/staging/apps.yaml': kustomization('apps', '  path: ./apps/all\n  suspend: true\n'),
      }),
    ).toEqual(['apps apps/all production auto prune', 'apps apps/all staging manual keep']);
  });

  test('delivers what stands below a cluster in the order of one repository for all', () => {
    const sync = kustomization('flux-system', '  path: ./clusters/staging\n  prune: true\n');
    const files = {
      'clusters/staging/flux-system/gotk-sync.yaml': sync,
      'clusters/staging/infrastructure.yaml': `${kustomization('controllers', '  path: ./infrastructure/controllers\n  prune: true\n')}---
${kustomization('configs', '  path: ./infrastructure/configs\n  prune: true\n')}`,
      'clusters/staging/apps.yaml': kustomization('apps', '  path: ./apps/staging\n  prune: true\n'),
      'apps/staging/kustomization.yaml': 'resources: [../base/web]\n',
      'apps/base/web/release.yaml':
        'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: web }\nspec:\n  chart: { spec: { chart: web, sourceRef: { kind: HelmRepository, name: web } } }\n',
    };
    expect(apps(files)).toEqual([
      'apps apps/staging staging auto prune',
      'flux-system clusters/staging staging auto prune',
      'controllers infrastructure/controllers staging auto prune',
      'configs infrastructure/configs staging auto prune',
    ]);
  });

  test('and charts that lie in the repository', () => {
    const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web }
spec:
  targetNamespace: web-qa
  chart: { spec: { chart: ./charts/web, sourceRef: { kind: GitRepository, name: this } } }
`;
    const files = { 'release.yaml': release, 'charts/web/Chart.yaml': 'name: web\n' };
    expect(apps(files)).toEqual(['web charts/web qa auto prune']);
    const base = {
      'charts/web/Chart.yaml': 'name: web\n',
      'apps/base/web.yaml': release.replace('  targetNamespace: web-qa\n', ''),
      'apps/base/kustomization.yaml': 'resources: [web.yaml]\n',
      'apps/staging/kustomization.yaml': 'resources:\n- ../base\n',
      'apps/production/kustomization.yaml': 'resources:\n- ../base\n',
      'clusters/a.yaml': kustomization('a', '  path: ./apps/staging\n'),
      'clusters/b.yaml': kustomization('b', '  path: ./apps/production\n  suspend: true\n'),
    };
    expect(apps(base).filter((line) => line.startsWith('web'))).toEqual([
      'web charts/web staging auto prune',
      'web charts/web production manual prune',
    ]);
    const valued = release
      .replace('web-qa', 'web')
      .replace('./charts/web,', './charts/web, valuesFiles: [charts/web/values-prod.yaml],');
    expect(apps({ ...files, 'release.yaml': valued })).toEqual(['web charts/web prod auto prune']);
    expect(apps({ 'release.yaml': release })).toEqual([]);
    expect(read({ 'release.yaml': release }).tool).toBe('flux');
  });
});

test('what a team has written is sorted by what it is', () => {
  const object = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\n';
  const files = {
    Dockerfile: '',
    'Dockerfile.dockerignore': '',
    'docker/api.Dockerfile': '',
    'docker/Dockerfile.j2': '',
    'docker-bake.hcl': '',
    'compose.prod.yaml': '',
    'production.yml': 'services:\n  web:\n    build: .\n',
    '.gitlab-ci.yml': 'services:\n- postgres\n',
    'k8s/a.yaml': object,
    'k8s/kustomization.yaml': '',
    'chart/Chart.yaml': 'name: c\n',
    'chart/values.yaml': 'a: 1\n',
    'chart/templates/deployment.yaml': object,
    'skaffold.yaml': 'apiVersion: skaffold/v4beta6\nkind: Config\nmetadata:\n  name: x\n',
    'kind.yaml': 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n',
    'catalog-info.yaml': 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {}\n',
    'kubeconfig.yaml': 'apiVersion: v1\nkind: Config\nclusters: []\n',
    '.github/workflows/ci.yml': '',
    '.github/dependabot.yml': '',
    'node_modules/x/Dockerfile': '',
  };
  expect(existing(snapshotOf(files))).toEqual({
    dockerfiles: ['Dockerfile', 'docker/api.Dockerfile'],
    compose: ['compose.prod.yaml', 'production.yml'],
    manifests: ['k8s/a.yaml'],
    kustomizations: ['k8s/kustomization.yaml'],
    charts: ['chart/Chart.yaml'],
    workflows: ['.github/workflows/ci.yml'],
  });
});
