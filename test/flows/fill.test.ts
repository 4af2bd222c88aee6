import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../src/app/engines.ts';
import { converse } from '../../src/flows/converse.ts';
import { json, openModel, type OpenModel } from '../support/open-model.ts';
import { actionsOf, said, worldOf } from '../support/world.ts';

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
          option: '4711',
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
      /Filled in by the model[\s\S]*listen on\? `4711` \(`config\.js:2`\): The configuration says so\./u,
    );
    expect(body).toMatch(/\| Answer of the model \| 4711 \|/u);
    expect(body).toContain('prompt `fill@1`');
  });

  test.each([
    ['a line that is not there', { quote: 'exports.listenOn = [4712];', option: '4712' }],
    ['a number that the line does not hold', { option: '31337' }],
    ['a file that is not there', { path: '../../etc/services' }],
    ['a question that nobody asked', { key: 'image@.' }],
    ['no number', { option: '4711; privileged: true' }],
  ])('stays open for %s', async (_, answer) => {
    const { body, deployment } = await propose(answer);
    expect(body).not.toContain('Filled in by the model');
    expect(deployment).toContain('containerPort: 3000');
  });

  test('is what the words say, whatever a model says', async () => {
    const { deployment, asked } = await propose({}, '/k8s 2 replicas on port 9000');
    expect(asked).toEqual([]);
    expect(deployment).not.toContain('4711');
  });
});
