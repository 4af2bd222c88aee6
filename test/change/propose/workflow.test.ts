import { expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import type { Order } from '../../../src/change/propose/order.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy, type Policy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();
const shop = {
  'go.mod': 'module example.com/shop\n\ngo 1.24\n',
  'main.go': 'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8080", nil)\n}\n',
};

function make(
  repo: Readonly<Record<string, string>>,
  flags: Record<string, string> = {},
  { workflow, ...policy }: Partial<Policy> & Pick<Order, 'workflow'> = {},
): ChangeSet {
  const made = generateChange(
    {
      snapshot: snapshotOf(repo),
      request: { words: '', flags, language: 'en' },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'trunk' },
      policy: { ...defaultPolicy, ...policy },
      templates,
      workflow,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

type Step = {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
};
type JobOf = { readonly permissions: Readonly<Record<string, string>>; readonly steps: readonly Step[] };
type Workflow = {
  readonly permissions: unknown;
  readonly on: {
    readonly push: { readonly branches: readonly string[]; readonly 'paths-ignore': readonly string[] };
  };
  readonly jobs: Readonly<Record<string, JobOf>>;
};

function workflowOf(change: ChangeSet): Workflow {
  return load(change.workflow?.text ?? '', { schema: CORE_SCHEMA }) as Workflow;
}

test.each([
  [undefined, /^- The workflow builds and pushes/mu],
  ['shown', /^- Add the workflow below: it builds and pushes/mu],
  ['left', /^- Build and push .*Nobody has pushed/mu],
] as const)('the body says who builds the image where the workflow is %s', (fate, said) => {
  const { body } = make(shop, {}, { workflow: fate });
  expect(body).toMatch(said);
  expect(body.match(/builds? and push/giu)).toHaveLength(1);
});

test('a workflow that is there builds, whatever else becomes of it', () => {
  const { path = '', text = '' } = make(shop).workflow ?? {};
  expect(make({ ...shop, [path]: text }, {}, { workflow: 'shown' }).body).toMatch(/^- The workflow builds/mu);
});

test('it builds for two architectures, with provenance, by actions that are pinned', () => {
  const { permissions, on, jobs } = workflowOf(make(shop));
  expect(permissions).toEqual({});
  expect(on.push.branches).toEqual(['trunk']);
  expect(jobs['build']?.permissions).toEqual({ contents: 'read', packages: 'write' });
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { uses } of steps) expect(uses ?? '@'.padEnd(41, '0')).toMatch(/@[0-9a-f]{40}$/u);
  const build = steps.find(({ uses }) => uses?.startsWith('docker/build-push-action') === true);
  expect(build?.with).toMatchObject({
    platforms: 'linux/amd64,linux/arm64',
    sbom: true,
    provenance: 'mode=max',
  });
});

test('it writes the digest where the manifests name the image, and is not started by that', () => {
  const { on, jobs } = workflowOf(make(shop, { environments: 'staging,production' }));
  const script = jobs['deploy']?.steps.at(-1)?.run ?? '';
  expect(script).toContain('for image in ghcr.io/acme/shop; do');
  expect(script).toContain("find k8s/overlays/staging -name '*.yaml'");
  expect(on.push['paths-ignore']).toContain('k8s/**');
  expect(workflowOf(make(shop, {}, { gitops: { imageUpdates: 'none' } })).jobs['deploy']).toBeUndefined();
});

test('it is proposed beside the files, and not where a workflow builds images already', () => {
  const change = make(shop);
  expect(change.files.map(({ path }) => path)).not.toContain('.github/workflows/image.yml');
  const own = {
    '.github/workflows/ci.yml': 'jobs:\n  x:\n    steps:\n      - uses: docker/build-push-action@v6\n',
  };
  const beside = make({ ...shop, ...own });
  expect(beside.workflow).toBeUndefined();
  expect(beside.body).toMatch(
    /^- `\.github\/workflows\/ci\.yml` builds and pushes `ghcr\.io\/acme\/shop`: set the tag/mu,
  );
  expect(beside.body).not.toContain('Nobody has pushed');
  const merged = { [change.workflow?.path ?? '']: change.workflow?.text ?? '' };
  expect(make({ ...shop, ...merged }).workflow).toBeUndefined();
});

test.each(['plain', 'kustomize', 'helm'])('what a build has set stays: %s', (output) => {
  const digest = `sha-abcdefabcdef@sha256:${'0'.repeat(64)}`;
  const files = make(shop, { output }).files.map(({ path, text }) => [
    path,
    text.replaceAll('sha-0123456789ab', digest),
  ]);
  const again = make({ ...shop, ...Object.fromEntries(files) }, { output });
  const named = again.files.filter(({ text }) => text.includes(digest));
  expect(named).not.toEqual([]);
  expect(again.spec.workloads[0]?.image).toMatchObject({ tag: digest });
  expect(again.files.some(({ text }) => text.includes('sha-0123456789ab'))).toBe(false);
  expect(again.files.map(({ path }) => path)).toEqual(files.map(([path]) => path));
});

test('an image whose tag somebody has set is asked of nobody', () => {
  const tagged = 'images:\n  - name: ghcr.io/acme/shop\n    newTag: v1.2.3\n';
  expect(make({ ...shop, 'deploy/kustomization.yaml': tagged }, {}, { workflow: 'left' }).body).not.toMatch(
    /^- (?:Build and push|The workflow)/mu,
  );
});

test('a folder whose name would be run is built by no workflow', () => {
  const folders = ['${{ github.token }}', '$(id)', 'a;b', 'plain'];
  const repo = folders.flatMap((folder) =>
    Object.entries(shop).map(([path, text]) => [`${folder}/${path}`, text] as const),
  );
  const { text = '' } = make(Object.fromEntries(repo)).workflow ?? {};
  expect(text).toContain('context: plain');
  expect(text).not.toMatch(/github\.token|\$\(id\)|a;b/u);
});

const staged = {
  'compose.yaml': `services:
  api:
    build:
      context: .
      dockerfile: deploy/Dockerfile
      target: api
      args: { VERSION: "1.2", INDEX: "\${INDEX:-https://pypi.org/simple}", TOKEN: abc, RUN: "\${{ x }}" }
    ports: ["8000:8000"]
  worker:
    build: { context: ., dockerfile: deploy/Dockerfile, target: api, args: { VERSION: "1.2", INDEX: "\${INDEX:-https://pypi.org/simple}", TOKEN: abc, RUN: "\${{ x }}" } }
    command: [worker]
`,
  'deploy/Dockerfile':
    'FROM python:3.12 AS api\nUSER 1000\nCOPY app.py ./\nCMD ["python", "app.py"]\nFROM api AS test\n',
  'app.py': 'import flask\n',
};

test.each([{}, { from: 'compose' }])(
  'it builds as compose does: folder, stage and arguments that are no secret, each image once (%j)',
  (flags) => {
    const change = make(staged, flags);
    const matrix = /include:\n([\s\S]*?)\n {4}steps:/u.exec(change.workflow?.text ?? '')?.[1];
    expect(load(matrix ?? '', { schema: CORE_SCHEMA })).toEqual([
      {
        image: 'ghcr.io/acme/shop',
        context: '.',
        file: 'deploy/Dockerfile',
        target: 'api',
        args: 'VERSION=1.2\nINDEX=https://pypi.org/simple',
      },
    ]);
    expect(change.workflow?.text).toContain('build-args: ${{ matrix.args }}');
    expect(change.files.map(({ text }) => text).join('')).toContain('runAsUser: 1000');
  },
);

test('a stage for tests at the end is not what is shipped', () => {
  const text =
    'FROM golang:1.24 AS build\nRUN go build -o /app .\nFROM scratch AS run\nCOPY --from=build /app /app\nUSER 65532\nCMD ["/app"]\nFROM build AS test\nRUN go test ./...\n';
  const change = make({ ...shop, Dockerfile: text });
  expect(change.workflow?.text).toContain('target: run');
  expect(change.files.map((file) => file.text).join('')).toContain('runAsUser: 65532');
});
