import { expect, test } from '@jest/globals';
import { pastedCompose } from '../../../src/spec/compose/pasted.ts';
import { toYaml } from '../../../src/spec/words/values.ts';

test('docker run says the same as a compose file', () => {
  const words =
    'we run\ndocker run -d --name web \\\n  -p 80:8080 -e A=1 --restart=always -v data:/data acme/web:1 serve --fast\nhost a.example.org';
  const { text = '', rest, services } = pastedCompose(words) ?? {};
  expect({ rest, services }).toEqual({ rest: 'we run\nhost a.example.org', services: ['web'] });
  expect(toYaml(text)).toEqual({
    services: {
      web: {
        image: 'acme/web:1',
        ports: ['80:8080'],
        environment: ['A=1'],
        volumes: ['data:/data'],
        command: ['serve', '--fast'],
      },
    },
    volumes: { data: {} },
  });
});

test('a compose file without a fence ends where people speak again', () => {
  const words = 'Please:\nservices:\n  web:\n    image: acme/web:1\n\nuse 3 replicas for web';
  expect(pastedCompose(words)).toMatchObject({
    services: ['web'],
    rest: 'Please:\n\nuse 3 replicas for web',
  });
});
