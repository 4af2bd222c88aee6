import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const role =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: job-reader\n  namespace: qa\nrules:\n- apiGroups: [""]\n  resources: [cronjobs]\n  verbs: [get, list]\n';
const toUser =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: tester-reads\n  namespace: qa\nsubjects:\n- kind: User\n  name: tester\n  apiGroup: rbac.authorization.k8s.io\nroleRef:\n  kind: Role\n  name: job-read\n  apiGroup: rbac.authorization.k8s.io\n';
const toRole =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: deployer-release\n  namespace: prod\nsubjects:\n- kind: ServiceAccount\n  name: deployer\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: release-manager\n';

function amended(words: string, yaml: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`);
  const { documents } = quoted(made.words);
  return documents;
}

test.each([
  "With these two objects `kubectl auth can-i list cronjobs --as=system:serviceaccount:qa:tester -n qa` still answers no. The rule uses the core API group although cronjobs are not in it, and the binding's subject is a user instead of the service account `tester` of the namespace qa. Also add the verb watch.",
  'fix: apiGroup for cronjobs, subject must be serviceaccount tester in qa, also allow watch',
  'Cronjobs belong to another API group than the one stated; watching them should be possible in addition; and permission is meant for the ServiceAccount `tester` (namespace qa), not for a User.',
  'Please mend both: the API group of the rule should be batch, watch should be added as a verb too: allow watch. The subject is the service account tester in namespace qa.',
  '规则里写的是核心 API 组，而 cronjobs 并不属于它；绑定的主体写成了用户，应该是 qa 命名空间的服务账号 tester。另外再加上 watch 动词。',
])('a rule of another group and a subject of another kind: %s', (words) => {
  const [first, second] = amended(words, `${role}---\n${toUser}`);
  expect(first).toMatchObject({ rules: [{ apiGroups: ['batch'], verbs: ['get', 'list', 'watch'] }] });
  expect(second).toMatchObject({ subjects: [{ kind: 'ServiceAccount', name: 'tester', namespace: 'qa' }] });
});

test.each([
  'The service account `deployer` of namespace ci gets Forbidden with the binding below. I think it is because the subject lacks the namespace and the roleRef points at a Role, whereas `release-manager` is a ClusterRole. Please correct it.',
  'fix binding: subject sa deployer is in ns ci, roleRef is ClusterRole release-manager not Role',
  "The account it's meant for, deployer, lives in the namespace ci, which the subject doesn't say; moreover release-manager has the kind ClusterRole.",
  'Correct the binding: its roleRef must be the ClusterRole release-manager, and the service account deployer lives in the namespace ci.',
  '应该是因为主体没有写命名空间，而且 roleRef 指向了 Role，而 release-manager 其实是 ClusterRole；ci 命名空间的服务账号 deployer。请改正。',
])('a subject without its namespace and a role of another kind: %s', (words) => {
  const [binding] = amended(words, toRole);
  expect(binding).toMatchObject({
    subjects: [{ kind: 'ServiceAccount', name: 'deployer', namespace: 'ci' }],
    roleRef: { kind: 'ClusterRole', name: 'release-manager' },
  });
});

test.each([
  "The name in the binding's roleRef has to be that of the Role quoted.",
  'fix: the roleRef of the binding is wrong, it should be job-reader',
  '绑定的 roleRef 引用的 Role job-read 不存在，我们的叫 job-reader。',
])('a role that is there: %s', (words) => {
  const [, binding] = amended(words, `${role}---\n${toUser}`);
  expect(binding).toMatchObject({ roleRef: { kind: 'Role', name: 'job-reader' } });
});

test('who joins the first does not take his place', () => {
  const made = amended('Also bind it to the service account auditor of namespace sec.', toRole);
  expect(JSON.stringify(made)).toContain('"kind":"ServiceAccount","name":"deployer"');
});

test('the group of a rule that is still to come is not that of the one that is there', () => {
  const words =
    'Add a second rule which allows get and list on deployments (API group apps), and a third one which allows get on pods/log.';
  expect(amended(words, role)[0]).toMatchObject({
    rules: expect.arrayContaining([expect.objectContaining({ apiGroups: [''], resources: ['cronjobs'] })]),
  });
});
