import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';
import { introducing } from '../../../../src/spec/words/told/introducing/introducing.ts';

const read = (words: string): string => rewritten(words, introducing);

test.each([
  ['A deployment, web, in "prod" with six pods', 'A deployment, web, in the namespace prod with six pods'],
  ['catalog (a deployment in "prod": six pods)', 'catalog (a deployment in the namespace prod: six pods)'],
  ['the role viewer in "team-a" allows', 'the role viewer in the namespace team-a allows'],
  ['Everything below lives in "monitoring".', 'Everything below lives in the namespace monitoring.'],
  ['a daemon set living in "logging" whose pods', 'a daemon set in the namespace logging whose pods'],
  ['Within "crawl", no pod may talk.', 'In the namespace crawl, no pod may talk.'],
  [
    'The build system shall act in "staging" under a role called ci.',
    'The build system shall act in the namespace staging under a role called ci.',
  ],
  ['The pods (app=db) in "data" are shielded.', 'In the namespace data, The pods (app=db) are shielded.'],
  ['We want, in "shop", a claim', 'We want in the namespace shop a claim'],
  ['A claim with 5Gi is needed in "shop".', 'A claim with 5Gi is needed in the namespace shop.'],
  ['For "sandbox", a limit range is wanted', 'In the namespace sandbox, a limit range is wanted'],
  ['"logs" is where the pod web belongs.', 'In the namespace logs, the pod web belongs.'],
])('a place between marks is a namespace: %s', (said, written) => {
  expect(read(said)).toBe(written);
});

test.each([
  'The password is stored in "db-login".',
  'A pod takes the token in "api-token".',
  'A pod with a container "worker"; in "worker", DEBUG is on.',
  'A pod whose volume is called data has a folder in "data".',
  'A pod writes into "app.log".',
  'Put the script in "run.sh" of a config map.',
  'A job sees the key url in "shop-db".',
  'Deploy it in "prod" mode.',
  'In "prod", the deployment has 3 replicas.',
  'The job report runs in "prod" at 3, in "staging" at 4.',
])('what is kept in something else is in no namespace: %s', (said) => {
  expect(read(said)).toBe(said);
});

test.each([
  ['a stateful set by the name of redis', 'a stateful set named redis'],
  ['a disruption budget which is to be known as kafka-pdb.', 'a disruption budget named kafka-pdb.'],
  ['an ingress that goes by portal;', 'an ingress named portal;'],
  ['under a service account of its own, ci-deployer.', 'under a service account named ci-deployer.'],
  ['a budget, etcd-quorum.', 'a budget named etcd-quorum.'],
  ['a claim, ledger (5Gi)', 'a claim named ledger (5Gi)'],
  ['mqtt-public is what we call the service.', 'the service is called mqtt-public.'],
  ['Call this quota falcon-quota.', 'the quota is called falcon-quota.'],
  ['There shall be a role, viewer.', 'create a role named viewer.'],
  ['A claim with 5Gi is needed; call it data.', 'A claim named data with 5Gi is needed.'],
  ['A quota of 20 pods, to be known as cap, is set.', 'A quota named cap of 20 pods, is set.'],
  ['A claim with 5Gi under the name mysql-data.', 'A claim named mysql-data with 5Gi.'],
  ['a configuration object called web-env', 'a config map called web-env'],
])('what an object is called stands beside its kind: %s', (said, written) => {
  expect(read(said)).toBe(written);
});

test.each([
  'Make a deployment, please.',
  'Run a pod, built on nginx:1.27.',
  'I need a service, a deployment and an ingress.',
  'A pod with a container of nginx:1.27; call it web.',
  'A service on port 80, to be called http.',
  'All of it is a job, nothing else.',
])('what stands beside a kind may be no name: %s', (said) => {
  expect(read(said)).toBe(said);
});

test.each([
  [
    'LEVEL_OF is set to warn, CURRENCY to EUR and RETRY_LIMIT to 5.',
    'LEVEL_OF=warn, CURRENCY=EUR and RETRY_LIMIT=5.',
  ],
  ['SMTP_HOST is fixed at smtp.example.com.', 'SMTP_HOST=smtp.example.com.'],
  [
    'from a config map called web-env, which you also have to define: there, A_B is set to 1, C_D to 2.',
    'from the config map web-env. Create a config map named web-env with A_B=1, C_D=2.',
  ],
  [
    'Therefore claim 15Gi of storage from the class fast under the name data-0.',
    'Therefore create a persistent volume claim named data-0 of 15Gi with the storage class fast.',
  ],
  [
    'It goes ahead thanks to a priority class, pay-first, worth 900000.',
    'It uses the priority class pay-first. Create a priority class named pay-first with value 900000.',
  ],
  [
    'We need a home: a namespace team-x marked owner=x.',
    'We need a home. Create a namespace team-x labelled owner=x.',
  ],
  [
    'What it may do there is laid down in a role called dep: reading pods.',
    'create a role named dep that allows reading pods.',
  ],
])('an object is told of where it is used: %s', (said, written) => {
  expect(read(said)).toBe(written);
});

test.each(['Traffic is set to go, Mail to stay.', 'They claim 5Gi is enough.', 'It takes A_B from there.'])(
  'words that only look so are left: %s',
  (said) => {
    expect(read(said)).toBe(said);
  },
);

test.each([
  ['LimitRange lim capping memory at 1Gi', 'LimitRange named lim that limits memory at 1Gi'],
  ['Create an HPA web scaling shop', 'Create an HPA named web that scales shop'],
  ['a PVC data requesting 5Gi', 'a PVC named "data" that requests 5Gi'],
  ['Pod "worker" executing sleep 3600', 'Pod named worker that executes sleep 3600'],
  ['CronJob nightly running busybox', 'CronJob named nightly that runs busybox'],
])('a plain word between a kind and what is done is its name: %s', (said, written) => {
  expect(read(said)).toBe(written);
});

test.each([
  'a service still exposing port 80',
  'the pod container running nginx',
  'a NetworkPolicy rule allowing web',
  'a service exposing port 80',
])('what belongs to a kind is no name of it: %s', (said) => {
  expect(read(said)).toBe(said);
});

test.each([
  ['LimitRange mem: default 512Mi', 'LimitRange named "mem": default 512Mi'],
  ['PVC disk of 10Gi', 'PVC named "disk" of 10Gi'],
  ['CronJob tally with image acme/tally:1', 'CronJob named "tally" with image acme/tally:1'],
])('a word that readers would take for something else is a name beside a kind: %s', (said, written) => {
  expect(read(said)).toBe(written);
});

test.each([
  'A PVC named data with storage of 10Gi',
  'a service gateway with two routes',
  'Deployment only with image acme/web:1',
])('a word that is no name stays as it is: %s', (said) => {
  expect(read(said)).toBe(said);
});
