import { expect, test } from '@jest/globals';
import { ofServices } from '../../../../src/change/propose/told/of-services.ts';

const called = ['api', 'web', 'worker'].map((service) => ({ service, names: [service] }));

test.each([
  ['api and web get 2 replicas each', 'api and web, api get 2 replicas, web get 2 replicas'],
  [
    'deploy api and web, 2 replicas each, and the worker',
    'deploy api and web, api 2 replicas, web 2 replicas, and the worker',
  ],
  ['Run api and web. Each gets a PDB.', 'Run api and web. api gets a PDB, web gets a PDB.'],
  ['api 和 web 各 2 个副本，dev 一个', 'api 和 web；api 2 个副本，dev 一个；web 2 个副本，dev 一个'],
  [
    'api and web at a.example.com and b.example.com',
    'api and web, api at a.example.com, web at b.example.com',
  ],
  [
    'api and web at web.example.com and api.example.com',
    'api and web, api at api.example.com, web at web.example.com',
  ],
  ['## api\n- 2 replicas\n\n## all\n- one namespace', '\napi: 2 replicas.\n\n\n## all\n- one namespace'],
  ['api:\n  - 2 replicas\nweb:\n  - 3 replicas', '\napi: 2 replicas.\n\n\nweb: 3 replicas.\n'],
  ['- **api**\n  - 2 replicas\n- namespace shop', '\nnamespace shop.\n\napi: 2 replicas.\n'],
  ['What we need:\n- deploy redis\n- 3 replicas', 'What we need:\ndeploy redis.\n\n3 replicas.\n'],
  ['api 和 web 分别 3 个和 2 个副本', 'api 3个副本，web 2个副本'],
  ['1、部署 redis\n2、三个副本', '部署 redis。\n\n三个副本。\n'],
])('%s', (said, told) => {
  expect(ofServices(said, called).words).toBe(told);
});

test.each([
  'api, web and worker get 2 replicas each',
  'api has 2 replicas with 512Mi each',
  'api and web get one pod on each node',
  '## api\n## web',
  'staging:\n- 1 replica\n- LOG_LEVEL=debug',
  '- redis:\n  - 1Gi\n- 3 replicas',
  'api:\n  - 2 replicas\n```\ncode\n```',
])('leaves as it is: %s', (said) => {
  expect(ofServices(said, called).words).toBe(said);
});
