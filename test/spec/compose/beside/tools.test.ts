import { expect, test } from '@jest/globals';
import { projectOf } from '../../../../src/spec/compose/model/project.ts';
import { load } from '../../../../src/spec/compose/read/load.ts';
import { toolOf } from '../../../../src/spec/compose/beside/tools.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

function whyOf(service: string): string | undefined {
  const loaded = load(['compose.yaml'], snapshotOf({ 'compose.yaml': `services:\n  one: ${service}\n` }));
  const project = loaded.ok ? projectOf(loaded.value.root, new Map()) : undefined;
  return project?.services.flatMap((one) => toolOf(one)?.en ?? [])[0];
}

test.each([
  ['{image: mailhog/mailhog}', 'catches mail of developers and delivers none'],
  ['{image: "axllent/mailpit:latest"}', 'catches mail of developers and delivers none'],
  ['{image: adminer}', 'opens the data to whoever reaches it'],
  ['{image: dpage/pgadmin4}', 'opens the data to whoever reaches it'],
  ['{image: provectuslabs/kafka-ui}', 'opens the data to whoever reaches it'],
  ['{image: "localstack/localstack:3"}', 'stands in for a service of others'],
  ['{image: selenium/standalone-chrome}', 'runs tests'],
  ['{image: certbot/certbot}', 'cert-manager does so in a cluster'],
  ['{image: containrrr/watchtower}', 'manages containers of Docker'],
  ['{image: traefik, volumes: ["/var/run/docker.sock:/var/run/docker.sock"]}', 'Docker daemon'],
  ['{build: ., command: pytest -q}', 'runs tests'],
])('%s is named and not run: it %s', (service, why) => {
  expect(whyOf(service)).toContain(why);
});

test.each([
  '{image: "postgres:16"}',
  '{image: "redis:7"}',
  '{image: nginx}',
  '{image: traefik}',
  '{image: grafana/grafana}',
  '{image: prom/prometheus}',
  '{image: "rabbitmq:3-management"}',
  '{image: minio/mc, entrypoint: mc mb uploads}',
  '{image: quay.io/keycloak/keycloak}',
  '{image: elasticsearch}',
])('%s is run', (service) => {
  expect(whyOf(service)).toBeUndefined();
});
