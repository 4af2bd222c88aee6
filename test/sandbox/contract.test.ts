import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import {
  acceptPermissions,
  install,
  selectRepositories,
  uninstall,
} from '../../src/sandbox/world/installations.ts';
import { renameRepository } from '../../src/sandbox/world/repositories.ts';
import { resolveThread } from '../../src/sandbox/world/threads.ts';
import { openInbox, type Inbox } from './support/inbox.ts';
import { describedRoutes, openContract } from './support/contract.ts';
import { unlikeGitHub } from './support/payloads.ts';
import { noLimits } from '../../src/sandbox/http/limits.ts';
import { refusal, startRig, type Rig } from './support/sandbox.ts';

const shop = { owner: 'acme', repo: 'shop' };
const contract = openContract();
let rig: Rig;
let inbox: Inbox;
let app: Octokit;
let jwt: Octokit;
let bob: Octokit;

/** Where the sandbox leaves GitHub's description, and why. */
const deviations: readonly string[] = [
  // The description wants an account to be a user and an enterprise at once; its own example is only a user.
  'GET /app/installations 200: /0/account ',
];

beforeAll(async () => {
  inbox = await openInbox();
  rig = await startRig({
    webhookUrl: inbox.url,
    app: { permissions: everything, events: allEvents },
    limits: noLimits,
  });
  const { id: appId, privateKey, installationId } = rig.app;
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const common = { baseUrl: rig.apiUrl, log, request: { fetch: contract.fetch } };
  app = new Octokit({ ...common, authStrategy: createAppAuth, auth: { appId, privateKey, installationId } });
  jwt = new Octokit({ ...common, authStrategy: createAppAuth, auth: { appId, privateKey } });
  bob = new Octokit({ ...common, auth: rig.tokenFor('bob') });
});

afterAll(async () => {
  await rig.stop();
  await inbox.close();
});

const allEvents = [
  'check_run',
  'check_suite',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'issue_comment',
  'issues',
  'label',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_review_thread',
  'push',
  'repository',
  'repository_dispatch',
  'status',
];

const everything = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
  statuses: 'write',
  deployments: 'write',
  security_events: 'write',
  administration: 'read',
} as const;

/** How anything so far differs from GitHub's description. */
function unlike(): readonly string[] {
  return contract.violations.filter((line) => !deviations.some((known) => line.startsWith(known)));
}

/** Where GitHub sends more than the published schemas of webhooks know. */
const newerThanSchemas: readonly string[] = [
  'check_suite$rerequested: /check_suite must NOT have additional properties {"additionalProperty":"rerequestable"}',
  'check_suite$rerequested: /check_suite must NOT have additional properties {"additionalProperty":"runs_rerequestable"}',
  'status$event: /commit/commit/verification must NOT have additional properties {"additionalProperty":"verified_at"}',
  // An empty address is both of the two forms that are allowed, where formats are not looked at.
  'deployment_status$created: /deployment_status/environment_url must match exactly one schema in oneOf',
];

let head = '';
let number = 0;

test('the App, its installations and what it is sent', async () => {
  await app.meta.root();
  await app.meta.get();
  await app.rateLimit.get();
  await bob.users.getAuthenticated();
  await bob.users.getByUsername({ username: 'alice' });
  await jwt.apps.getAuthenticated();
  await jwt.apps.listInstallations();
  const installation = { installation_id: rig.app.installationId };
  await jwt.apps.getInstallation(installation);
  await jwt.apps.getRepoInstallation(shop);
  await jwt.apps.getOrgInstallation({ org: 'acme' });
  await jwt.apps.getUserInstallation({ username: 'acme' });
  await jwt.apps.createInstallationAccessToken({
    ...installation,
    repositories: ['shop'],
    permissions: { contents: 'read' },
  });
  await jwt.apps.suspendInstallation(installation);
  await jwt.apps.unsuspendInstallation(installation);
  await jwt.apps.getWebhookConfigForApp();
  await jwt.request('PATCH /app/hook/config', { data: { url: inbox.url } });
  await app.apps.listReposAccessibleToInstallation();
  expect(unlike()).toEqual([]);
});

test('the repository and its git objects', async () => {
  await app.repos.get(shop);
  await bob.repos.getCollaboratorPermissionLevel({ ...shop, username: 'bob' });
  const { data: ref } = await app.git.getRef({ ...shop, ref: 'heads/main' });
  await app.git.listMatchingRefs({ ...shop, ref: 'heads/m' });
  const { data: commit } = await app.git.getCommit({ ...shop, commit_sha: ref.object.sha });
  const { data: blob } = await app.git.createBlob({ ...shop, content: 'aGk=', encoding: 'base64' });
  await app.git.getBlob({ ...shop, file_sha: blob.sha });
  const entry = { path: 'src/new.js', mode: '100644', type: 'blob' } as const;
  const { data: tree } = await app.git.createTree({
    ...shop,
    base_tree: commit.tree.sha,
    tree: [
      { ...entry, content: 'one\ntwo\nthree\n' },
      { ...entry, path: 'bin', sha: blob.sha },
    ],
  });
  await app.git.getTree({ ...shop, tree_sha: tree.sha, recursive: 'true' });
  const { data: made } = await app.git.createCommit({
    ...shop,
    message: 'New',
    tree: tree.sha,
    parents: [ref.object.sha],
  });
  head = made.sha;
  const { data: tag } = await app.git.createTag({
    ...shop,
    tag: 'v1',
    message: 'v1',
    object: head,
    type: 'commit',
  });
  await app.git.getTag({ ...shop, tag_sha: tag.sha });
  await app.git.createRef({ ...shop, ref: 'refs/heads/topic', sha: ref.object.sha });
  await app.git.updateRef({ ...shop, ref: 'heads/topic', sha: head });
  await app.git.createRef({ ...shop, ref: 'refs/heads/gone', sha: head });
  await app.git.deleteRef({ ...shop, ref: 'heads/gone' });
  await app.repos.listBranches(shop);
  await app.repos.getBranch({ ...shop, branch: 'main' });
  await app.repos.getBranchRules({ ...shop, branch: 'main' });
  expect(await refusal(app.repos.getBranchProtection({ ...shop, branch: 'main' }))).toMatchObject({
    status: 404,
  });
  await app.repos.listCommits(shop);
  await app.repos.getCommit({ ...shop, ref: 'topic' });
  await app.repos.compareCommitsWithBasehead({ ...shop, basehead: 'main...topic' });
  await app.repos.getContent({ ...shop, path: 'src' });
  await app.repos.getContent({ ...shop, path: 'README.md' });
  await app.repos.getReadme(shop);
  const file = { ...shop, path: 'docs/a.md', branch: 'topic', message: 'Write' };
  const { data: written } = await app.repos.createOrUpdateFileContents({ ...file, content: 'YQ==' });
  await app.repos.deleteFile({ ...file, sha: written.content?.sha ?? '' });
  head = (await app.git.getRef({ ...shop, ref: 'heads/topic' })).data.object.sha;
  await app.git.createRef({ ...shop, ref: 'refs/heads/side', sha: head });
  await app.repos.createOrUpdateFileContents({ ...file, branch: 'side', content: 'YQ==' });
  await app.repos.merge({ ...shop, base: 'side', head: 'main' });
  const archive = await app.repos.downloadTarballArchive({ ...shop, ref: 'main' });
  expect((archive.data as ArrayBuffer).byteLength).toBeGreaterThan(100);
  expect(unlike()).toEqual([]);
});

test('issues, comments, labels, reactions', async () => {
  const { data: issue } = await bob.issues.create({
    ...shop,
    title: 'Hello',
    body: 'World',
    labels: ['bug'],
  });
  const at = { ...shop, issue_number: issue.number };
  await app.issues.get(at);
  await app.issues.update({ ...at, title: 'Hello again', state: 'closed', state_reason: 'not_planned' });
  await app.issues.listForRepo({ ...shop, state: 'all' });
  const { data: said } = await app.issues.createComment({ ...at, body: 'Hi' });
  const comment = { ...shop, comment_id: said.id };
  await app.issues.listComments(at);
  await app.issues.listCommentsForRepo(shop);
  await app.issues.getComment(comment);
  await app.issues.updateComment({ ...comment, body: 'Hi!' });
  const { data: eyes } = await app.reactions.createForIssueComment({ ...comment, content: 'eyes' });
  await app.reactions.listForIssueComment(comment);
  await app.reactions.deleteForIssueComment({ ...comment, reaction_id: eyes.id });
  const { data: rocket } = await app.reactions.createForIssue({ ...at, content: 'rocket' });
  await app.reactions.listForIssue(at);
  await app.reactions.deleteForIssue({ ...at, reaction_id: rocket.id });
  await app.issues.deleteComment(comment);
  await app.issues.createLabel({ ...shop, name: 'good', color: '00ff00', description: 'Good' });
  await app.issues.getLabel({ ...shop, name: 'good' });
  await app.issues.listLabelsForRepo(shop);
  await app.issues.addLabels({ ...at, labels: ['good'] });
  await app.issues.listLabelsOnIssue(at);
  await app.issues.removeLabel({ ...at, name: 'bug' });
  await app.issues.setLabels({ ...at, labels: ['bug'] });
  await app.search.issuesAndPullRequests({ q: 'repo:acme/shop is:issue hello', advanced_search: 'true' });
  expect(unlike()).toEqual([]);
});

test('pull requests and reviews', async () => {
  const { data: pull } = await app.pulls.create({
    ...shop,
    head: 'topic',
    base: 'main',
    title: 'Topic',
    draft: true,
  });
  number = pull.number;
  const at = { ...shop, pull_number: number };
  await app.pulls.list({ ...shop, head: 'acme:topic' });
  await app.pulls.get(at);
  await app.pulls.update({ ...at, body: 'Words' });
  await app.pulls.listFiles(at);
  await app.pulls.listCommits(at);
  await app.repos.listPullRequestsAssociatedWithCommit({ ...shop, commit_sha: head });
  await bob.pulls.requestReviewers({ ...at, reviewers: ['mona'] });
  await app.pulls.listRequestedReviewers(at);
  await bob.pulls.removeRequestedReviewers({ ...at, reviewers: ['mona'] });
  const line = { path: 'src/new.js', line: 2, side: 'RIGHT' } as const;
  const comments = [{ ...line, start_line: 1, start_side: 'RIGHT', body: 'Both' }];
  const { data: review } = await bob.pulls.createReview({ ...at, event: 'COMMENT', body: 'See', comments });
  const one = { ...at, review_id: review.id };
  await app.pulls.listReviews(at);
  await app.pulls.getReview(one);
  await app.pulls.listCommentsForReview(one);
  await bob.pulls.updateReview({ ...one, body: 'See below' });
  const { data: pending } = await bob.pulls.createReview({ ...at });
  const sent = { ...at, review_id: pending.id };
  await bob.pulls.submitReview({ ...sent, event: 'APPROVE' });
  await bob.pulls.dismissReview({ ...sent, message: 'No' });
  const { data: said } = await app.pulls.createReviewComment({
    ...at,
    ...line,
    commit_id: head,
    body: 'Here',
  });
  const comment = { ...shop, comment_id: said.id };
  const { thread } = rig.world.tables.reviewComments.get(said.id)!;
  resolveThread(rig.world, { login: 'bob', app: null }, { id: thread, isResolved: true });
  await app.pulls.createReplyForReviewComment({ ...at, comment_id: said.id, body: 'Yes' });
  await app.pulls.listReviewComments(at);
  await app.pulls.listReviewCommentsForRepo(shop);
  await app.pulls.getReviewComment(comment);
  await app.pulls.updateReviewComment({ ...comment, body: 'There' });
  const { data: heart } = await app.reactions.createForPullRequestReviewComment({
    ...comment,
    content: 'heart',
  });
  await app.reactions.listForPullRequestReviewComment(comment);
  await app.reactions.deleteForPullRequestComment({ ...comment, reaction_id: heart.id });
  await app.pulls.deleteReviewComment(comment);
  expect(unlike()).toEqual([]);
});

test('checks, statuses, deployments, code scanning', async () => {
  const { data: suite } = await app.checks.createSuite({ ...shop, head_sha: head });
  const { data: run } = await app.checks.create({
    ...shop,
    name: 'supercargo',
    head_sha: head,
    status: 'in_progress',
  });
  const at = { ...shop, check_run_id: run.id };
  await app.checks.update({
    ...at,
    conclusion: 'failure',
    output: {
      title: 'One finding',
      summary: 'One',
      annotations: [
        {
          path: 'src/new.js',
          start_line: 1,
          end_line: 1,
          annotation_level: 'warning',
          message: 'hm',
          title: 'DL1',
        },
      ],
    },
    actions: [{ label: 'Fix', description: 'Fix it', identifier: 'fix' }],
  });
  await app.checks.get(at);
  await app.checks.listAnnotations(at);
  await app.checks.listForRef({ ...shop, ref: 'topic' });
  await app.checks.listSuitesForRef({ ...shop, ref: 'topic' });
  await app.checks.getSuite({ ...shop, check_suite_id: suite.id });
  await app.checks.listForSuite({ ...shop, check_suite_id: suite.id });
  await app.checks.rerequestRun(at);
  await app.checks.rerequestSuite({ ...shop, check_suite_id: suite.id });
  await bob.repos.createCommitStatus({ ...shop, sha: head, state: 'success', context: 'argocd/shop' });
  await app.repos.listCommitStatusesForRef({ ...shop, ref: head });
  await app.repos.getCombinedStatusForRef({ ...shop, ref: head });
  const wish = { ...shop, ref: 'topic', environment: 'staging', auto_merge: false, required_contexts: [] };
  const { data: deployment } = await app.repos.createDeployment(wish);
  const id = 'id' in deployment ? deployment.id : 0;
  await app.repos.listDeployments(shop);
  await app.repos.getDeployment({ ...shop, deployment_id: id });
  await app.repos.createDeploymentStatus({
    ...shop,
    deployment_id: id,
    state: 'success',
    description: 'Synced',
  });
  await app.repos.listDeploymentStatuses({ ...shop, deployment_id: id });
  await app.repos.createDispatchEvent({ ...shop, event_type: 'argocd', client_payload: { app: 'shop' } });
  const sarif = gzipSync(JSON.stringify({ version: '2.1.0', runs: [{ results: [] }] })).toString('base64');
  const upload = await app.codeScanning.uploadSarif({
    ...shop,
    commit_sha: head,
    ref: 'refs/heads/topic',
    sarif,
  });
  await app.codeScanning.getSarif({ ...shop, sarif_id: upload.data.id ?? '' });
  expect(unlike()).toEqual([]);
});

test('the end of a pull request, of a token, and the log of deliveries', async () => {
  const at = { ...shop, pull_number: number };
  expect(await refusal(bob.pulls.merge(at))).toMatchObject({ status: 405 });
  await bob.graphql(
    'mutation($id: ID!) { markPullRequestReadyForReview(input: { pullRequestId: $id }) { clientMutationId } }',
    { id: (await bob.pulls.get(at)).data.node_id },
  );
  expect(await refusal(bob.pulls.checkIfMerged(at))).toMatchObject({ status: 404 });
  const { sha } = (await app.repos.getContent({ ...shop, path: 'README.md' })).data as { sha: string };
  await bob.repos.createOrUpdateFileContents({
    ...shop,
    path: 'README.md',
    message: 'r',
    content: 'YQ==',
    sha,
  });
  await bob.pulls.updateBranch(at);
  await bob.pulls.merge({ ...at, merge_method: 'squash' });
  await bob.pulls.checkIfMerged(at);
  await rig.world.hooks.idle();
  const { data: deliveries } = await jwt.apps.listWebhookDeliveries({ per_page: 3 });
  const delivery = { delivery_id: deliveries[0]?.id ?? 0 };
  await jwt.apps.getWebhookDelivery(delivery);
  await jwt.apps.redeliverWebhookDelivery(delivery);
  await app.apps.revokeInstallationAccessToken();
  expect(unlike()).toEqual([]);
});

test('every webhook on the way is as GitHub sends it', async () => {
  const { id } = rig.world.tables.repositories.first('name', 'acme/shop')!;
  const alice = { login: 'alice', app: null };
  const installation = { id: rig.app.installationId };
  selectRepositories(rig.world, alice, { ...installation, repositories: [] });
  selectRepositories(rig.world, alice, { ...installation, repositories: null });
  acceptPermissions(rig.world, alice, installation);
  renameRepository(rig.world, alice, { id, name: 'store' });
  uninstall(rig.world, alice, installation);
  install(rig.world, alice, { app: rig.world.tables.apps.get(rig.app.id)!, account: 'acme' });
  await rig.world.hooks.idle();
  const differences = unlikeGitHub(inbox.received);
  expect(differences.filter((line) => !newerThanSchemas.some((known) => line.startsWith(known)))).toEqual([]);
  const events = [...new Set(inbox.received.map(({ event }) => event))].toSorted();
  expect(events).toEqual([...allEvents, 'installation', 'installation_repositories'].toSorted());
});

test('no operation of the sandbox was left out', () => {
  const seen = new Set([...contract.seen].map((line) => line.slice(0, line.lastIndexOf(' '))));
  expect(describedRoutes.filter((route) => !seen.has(route))).toEqual([]);
});
