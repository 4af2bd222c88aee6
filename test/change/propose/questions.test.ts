import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { newlyTicked } from '../../../src/change/propose/questions.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();

type Files = Readonly<Record<string, string>>;
type Asked = { readonly words?: string; readonly answers?: Readonly<Record<string, string>> };

function generate(files: Files, { words = '', answers = {} }: Asked = {}): ChangeSet {
  const request = { words, flags: {}, language: 'en', answers } as const;
  const repository = { owner: 'acme', name: 'shop', defaultBranch: 'main' };
  const order = { snapshot: snapshotOf(files), request, repository, policy: defaultPolicy, templates };
  const made = generateChange(order, { languages, manifests, readers });
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

/** Ticks an option in the description, and gives the change with what that says. */
function ticking(files: Files, option: string, asked: Asked = {}): ChangeSet {
  const { body } = generate(files, asked);
  const ticked = body.replace(`- [ ] \`${option}\``, `- [x] \`${option}\``);
  return generate(files, { ...asked, answers: newlyTicked(body, ticked) });
}

function textOf(change: ChangeSet, path: string): string {
  return change.files.find((file) => file.path === path)?.text ?? '';
}

const go = {
  'go.mod': 'module x\ngo 1.24\n',
  'main.go': 'package main\nimport ("net/http";"os")\nfunc main() { http.ListenAndServe(os.Args[1], nil) }\n',
};
const factory = {
  'requirements.txt': 'fastapi\nuvicorn\n',
  'app/factory.py': 'from fastapi import FastAPI\ndef make():\n    return FastAPI()\n',
};
const web = (port: number) => ({
  'package.json': '{"name":"web","scripts":{"start":"node a.js"},"dependencies":{"express":"5"}}',
  'a.js': `require('express')().listen(${port})\n`,
});
const two = Object.fromEntries(
  ['a', 'b'].flatMap((name, at) =>
    Object.entries(web(1111 * (at + 1))).map(([path, text]) => [
      `${name}/${path}`,
      text.replace('"web"', `"${name}"`),
    ]),
  ),
);

test('a box that is ticked is the answer: the port of a program', () => {
  expect(generate(go).choices).toMatchObject([
    { key: 'port@.', options: expect.arrayContaining(['8080', '3000']) },
  ]);
  const change = ticking(go, '3000');
  expect(textOf(change, 'Dockerfile')).toContain('EXPOSE 3000');
  expect([change.choices, change.questions]).toEqual([[], []]);
});

test('what starts it, without which nothing was written', () => {
  expect(generate(factory).files).toEqual([]);
  const change = ticking(factory, 'uvicorn main:app --host 0.0.0.0');
  expect(textOf(change, 'Dockerfile')).toContain('CMD ["uvicorn", "main:app", "--host", "0.0.0.0"]');
  expect(change.body).toContain(
    '| What starts app in production? | Answer | uvicorn main:app --host 0.0.0.0 |',
  );
  expect(change.body).not.toContain('Procfile');
});

test('which of several services is meant, and only for what was open then', () => {
  const words = 'on port 8080, 3 replicas';
  const change = ticking(two, 'b', { words });
  expect(textOf(change, 'k8s/b/deployment.yaml')).toContain('containerPort: 8080');
  expect(textOf(change, 'k8s/a/deployment.yaml')).toContain('containerPort: 1111');
  expect(textOf(change, 'k8s/a/deployment.yaml')).toContain('replicas: 3');
  const answers = { 'which-service@8080': 'b' };
  const more = generate(two, { words: `${words}\nat shop.example.com`, answers });
  expect(more.choices.map(({ key }) => key)).toEqual(['which-service@8080, shop.example.com']);
});

test('what can be said in words, as a model and the GPU that it needs, one after the other', () => {
  const words = 'serve a model with vLLM';
  const first = ticking({}, 'Qwen/Qwen2.5-7B-Instruct', { words });
  expect(first.choices.map(({ key }) => key)).toEqual(['gpu@*']);
  const answers = { 'model@*': 'Qwen/Qwen2.5-7B-Instruct', 'gpu@*': 'NVIDIA-L4' };
  const change = generate({}, { words, answers });
  expect(textOf(change, 'k8s/deployment.yaml')).toContain('nvidia.com/gpu.product: NVIDIA-L4');
  expect(change.questions).toEqual([]);
});

test('a tick says what is behind it, and only once', () => {
  const box = '- [x] `a b` <!-- supercargo:answer=start%40a%20--%3E:node%20%22x%22 -->';
  expect(newlyTicked('', box)).toEqual({ 'start@a -->': 'node "x"' });
  expect(newlyTicked(box, `${box}\n`)).toEqual({});
  expect(newlyTicked('', `${box.replace('[x]', '[ ]')}\n- [x] mine\n> ${box}`)).toEqual({});
  expect(newlyTicked('', '- [x] <!-- supercargo:answer=%E0%A4%A:%zz -->')).toEqual({ '%E0%A4%A': '%zz' });
  expect(newlyTicked('', `- [x] ${' <!-- supercargo:answer=a'.repeat(20_000)}`)).toEqual({});
});

test('an image that nobody knows is asked where it listens, before anything is to reach it', () => {
  const words = 'run acme/web:1.2 with 3 replicas and expose it with a LoadBalancer service';
  const { questions, files } = generate({}, { words });
  expect(questions).toEqual([expect.stringContaining('On which port is web reached?')]);
  expect(files.map(({ path }) => path)).not.toContain('k8s/service.yaml');
  const answered = ticking({}, 'port 3000', { words });
  expect(answered.questions).toEqual([]);
  expect(textOf(answered, 'k8s/service.yaml')).toContain('type: LoadBalancer');
  expect(textOf(answered, 'k8s/deployment.yaml')).toContain('containerPort: 3000');
  expect(generate({}, { words: 'run acme/web:1.2, no service' }).questions).toEqual([]);
});

test.each([
  ['ReadWriteMany', 'k8s/persistentvolumeclaim-nginx-data.yaml', /- ReadWriteMany/u],
  ['as a StatefulSet', 'k8s/statefulset.yaml', /volumeClaimTemplates/u],
  ['one replica', 'k8s/deployment.yaml', /replicas: 1\n/u],
])('several copies share no disk of one node without a question: %s', (answer, path, wanted) => {
  const words = 'nginx with 3 replicas and a 1Gi volume at /srv';
  expect(generate({}, { words }).questions).toEqual([expect.stringContaining('share one disk')]);
  const answered = ticking({}, answer, { words });
  expect(answered.questions).toEqual([]);
  expect(textOf(answered, path)).toMatch(wanted);
});

test('a claim for an image that nobody knows is mounted where somebody says', () => {
  const words = 'StatefulSet web of image ghcr.io/acme/web:1 on port 80 with 5Gi each';
  expect(generate({}, { words }).questions).toEqual([
    expect.stringContaining('Where does web keep its data?'),
  ]);
  const answered = ticking({}, 'mounted at /data', { words });
  expect(answered.questions).toEqual([]);
  expect(textOf(answered, 'k8s/statefulset.yaml')).toContain('mountPath: /data');
});

const needy = (address: string): Files => ({
  'package.json': '{"name":"shop","scripts":{"start":"node a.js"},"dependencies":{"express":"5","pg":"8"}}',
  'a.js': `const { Pool } = require('pg');\nnew Pool({ host: ${address} });\nrequire('express')().listen(3000);\n`,
});

test.each([
  ["process.env.DB_HOST || 'localhost'", '`DB_HOST` then leads to the pod itself, where no postgres runs'],
  ['process.env.DB_HOST', 'the program has no default for `DB_HOST`'],
])('pods that start without an address of what they need are not said to do: %s', (address, said) => {
  const { body } = generate(needy(address));
  expect(body).toContain(`(the pods start without it, but ${said})`);
  expect(body).not.toContain('start without it as well');
});
