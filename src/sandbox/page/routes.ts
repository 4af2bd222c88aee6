import { branchesPage, proposeBranch } from './code/branches.ts';
import { rawFile } from './code/blob.ts';
import { commitPage, commitsPage } from './code/commits.ts';
import { repositoryHome, treePage } from './code/tree.ts';
import { edit, preview, reactTo, remove, tick } from './conversation/edits.ts';
import { inRepo, type Route } from './door/visit.ts';
import { account, home, switchViewer } from './home/home.ts';
import { addComment, changeIssue, issuePage } from './issues/issue.ts';
import { issueList, pullList } from './issues/list.ts';
import { createIssue, newIssue } from './issues/new.ts';
import { applySuggestion, deleteBranch, mergeNow, readyNow } from './pulls/actions.ts';
import { pressAction, rerun, rerunAll } from './pulls/check-actions.ts';
import { checksTab } from './pulls/checks.ts';
import { commitsTab } from './pulls/commits.ts';
import { conversationTab } from './pulls/conversation.ts';
import { filesTab } from './pulls/files.ts';
import { remark, replyTo, review, settleThread } from './pulls/review-actions.ts';
import { runPage } from './pulls/run-page.ts';
import { deliveries, redeliverOne } from './settings/deliveries.ts';
import { appPage } from './settings/app.ts';
import { faultsPage, setFaults } from './settings/faults.ts';

/** Every address of the pages; the first that fits answers. */
export const routes: readonly Route[] = [
  { method: 'GET', pattern: '/', answer: home },
  { method: 'POST', pattern: '/session', answer: switchViewer },
  { method: 'POST', pattern: '/preview', answer: preview },
  { method: 'GET', pattern: '/settings/faults', answer: faultsPage },
  { method: 'POST', pattern: '/settings/faults', answer: setFaults },
  { method: 'GET', pattern: '/settings/apps/:slug/deliveries', answer: deliveries },
  { method: 'POST', pattern: '/settings/apps/:slug/deliveries/:id', answer: redeliverOne },
  { method: 'GET', pattern: '/apps/:slug', answer: appPage },
  { method: 'GET', pattern: '/:owner', answer: account },
  inRepo('GET', '', repositoryHome),
  inRepo('GET', '/tree/*rest', treePage),
  inRepo('GET', '/blob/*rest', treePage),
  inRepo('GET', '/raw/*rest', rawFile),
  inRepo('GET', '/commits/*rest', commitsPage),
  inRepo('GET', '/commit/:sha', commitPage),
  inRepo('GET', '/branches', branchesPage),
  inRepo('GET', '/runs/:run', runPage),
  inRepo('GET', '/issues', issueList),
  inRepo('POST', '/issues', createIssue),
  inRepo('GET', '/issues/new', newIssue),
  inRepo('GET', '/issues/:number', issuePage),
  inRepo('POST', '/issues/:number', changeIssue),
  inRepo('POST', '/issues/:number/comments', addComment),
  inRepo('POST', '/react', reactTo),
  inRepo('POST', '/edit', edit),
  inRepo('POST', '/tasks', tick),
  inRepo('POST', '/delete', remove),
  inRepo('GET', '/pulls', pullList),
  inRepo('POST', '/pulls', proposeBranch),
  inRepo('GET', '/pull/:number', conversationTab),
  inRepo('GET', '/pull/:number/commits', commitsTab),
  inRepo('GET', '/pull/:number/checks', checksTab),
  inRepo('GET', '/pull/:number/files', filesTab),
  inRepo('POST', '/pull/:number/merge', mergeNow),
  inRepo('POST', '/pull/:number/ready', readyNow),
  inRepo('POST', '/pull/:number/delete-branch', deleteBranch),
  inRepo('POST', '/pull/:number/reviews', review),
  inRepo('POST', '/pull/:number/lines', remark),
  inRepo('POST', '/pull/:number/replies', replyTo),
  inRepo('POST', '/pull/:number/threads', settleThread),
  inRepo('POST', '/pull/:number/suggestions', applySuggestion),
  inRepo('POST', '/pull/:number/actions', pressAction),
  inRepo('POST', '/pull/:number/reruns', rerun),
  inRepo('POST', '/pull/:number/reruns/all', rerunAll),
];
