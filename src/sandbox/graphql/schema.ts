import { buildSchema } from 'graphql';

/** The part of GitHub's GraphQL that Apps of this kind use, under GitHub's own names. */
export const schema = buildSchema(/* GraphQL */ `
  scalar DateTime
  scalar URI
  scalar GitObjectID
  scalar Base64String
  scalar BigInt

  interface Node { id: ID! }
  interface Actor { login: String! }
  interface GitObject { id: ID!, oid: GitObjectID!, abbreviatedOid: String! }
  interface Minimizable { isMinimized: Boolean!, minimizedReason: String }
  interface Reactable { id: ID! }

  type User implements Node & Actor { id: ID!, login: String!, databaseId: Int, name: String }
  type Bot implements Node & Actor { id: ID!, login: String!, databaseId: Int }
  type Organization implements Node & Actor { id: ID!, login: String!, databaseId: Int, name: String }

  type PageInfo { hasNextPage: Boolean!, hasPreviousPage: Boolean!, startCursor: String, endCursor: String }
  type RateLimit { limit: Int!, remaining: Int!, used: Int!, resetAt: DateTime!, cost: Int! }

  type Blob implements Node & GitObject {
    id: ID!, oid: GitObjectID!, abbreviatedOid: String!
    byteSize: Int!, isBinary: Boolean, isTruncated: Boolean!, text: String
  }
  type TreeEntry { name: String!, path: String, mode: Int!, type: String!, oid: GitObjectID!, size: Int!, object: GitObject }
  type Tree implements Node & GitObject { id: ID!, oid: GitObjectID!, abbreviatedOid: String!, entries: [TreeEntry!] }
  type Commit implements Node & GitObject {
    id: ID!, oid: GitObjectID!, abbreviatedOid: String!
    message: String!, messageHeadline: String!, messageBody: String!, committedDate: DateTime!
    url: URI!, tree: Tree!
  }
  type Ref implements Node { id: ID!, name: String!, prefix: String!, target: GitObject }

  enum PullRequestState { OPEN CLOSED MERGED }
  enum IssueState { OPEN CLOSED }
  enum MergeableState { MERGEABLE CONFLICTING UNKNOWN }
  enum DiffSide { LEFT RIGHT }
  enum ReportedContentClassifiers { SPAM ABUSE OFF_TOPIC OUTDATED DUPLICATE RESOLVED LOW_QUALITY }
  enum ReactionContent { THUMBS_UP THUMBS_DOWN LAUGH HOORAY CONFUSED HEART ROCKET EYES }
  enum PullRequestReviewState { PENDING COMMENTED APPROVED CHANGES_REQUESTED DISMISSED }

  type Repository implements Node {
    id: ID!, databaseId: Int, name: String!, nameWithOwner: String!, owner: Actor!, url: URI!
    isPrivate: Boolean!, isArchived: Boolean!, isEmpty: Boolean!
    defaultBranchRef: Ref
    ref(qualifiedName: String!): Ref
    object(expression: String, oid: GitObjectID): GitObject
    issue(number: Int!): Issue
    pullRequest(number: Int!): PullRequest
    issueOrPullRequest(number: Int!): IssueOrPullRequest
    pullRequests(first: Int, after: String, last: Int, before: String, states: [PullRequestState!], headRefName: String, baseRefName: String): PullRequestConnection!
  }
  union IssueOrPullRequest = Issue | PullRequest

  type Issue implements Node & Reactable {
    id: ID!, databaseId: Int, number: Int!, title: String!, body: String!, state: IssueState!, author: Actor, url: URI!
    locked: Boolean!, createdAt: DateTime!, updatedAt: DateTime!
    comments(first: Int, after: String, last: Int, before: String): IssueCommentConnection!
  }
  type PullRequest implements Node & Reactable {
    id: ID!, databaseId: Int, number: Int!, title: String!, body: String!, state: PullRequestState!, author: Actor, url: URI!
    isDraft: Boolean!, merged: Boolean!, mergeable: MergeableState!, isCrossRepository: Boolean!
    headRefName: String!, headRefOid: GitObjectID!, baseRefName: String!, baseRefOid: GitObjectID!
    createdAt: DateTime!, updatedAt: DateTime!
    comments(first: Int, after: String, last: Int, before: String): IssueCommentConnection!
    reviews(first: Int, after: String, last: Int, before: String): PullRequestReviewConnection
    reviewThreads(first: Int, after: String, last: Int, before: String): PullRequestReviewThreadConnection!
  }
  type IssueComment implements Node & Minimizable & Reactable {
    id: ID!, databaseId: Int, fullDatabaseId: BigInt, body: String!, author: Actor, url: URI!
    isMinimized: Boolean!, minimizedReason: String, viewerDidAuthor: Boolean!, createdAt: DateTime!, updatedAt: DateTime!
  }
  type PullRequestReview implements Node & Minimizable & Reactable {
    id: ID!, databaseId: Int, fullDatabaseId: BigInt, body: String!, author: Actor, url: URI!, state: PullRequestReviewState!
    isMinimized: Boolean!, minimizedReason: String, viewerDidAuthor: Boolean!, submittedAt: DateTime
    comments(first: Int, after: String, last: Int, before: String): PullRequestReviewCommentConnection!
  }
  type PullRequestReviewComment implements Node & Minimizable & Reactable {
    id: ID!, databaseId: Int, fullDatabaseId: BigInt, body: String!, author: Actor, url: URI!, path: String!
    line: Int, originalLine: Int, startLine: Int, outdated: Boolean!, diffHunk: String!
    isMinimized: Boolean!, minimizedReason: String, viewerDidAuthor: Boolean!, createdAt: DateTime!, updatedAt: DateTime!
  }
  type PullRequestReviewThread implements Node {
    id: ID!, isResolved: Boolean!, isOutdated: Boolean!, resolvedBy: User, path: String!, line: Int, startLine: Int
    originalLine: Int, diffSide: DiffSide!, viewerCanResolve: Boolean!, viewerCanUnresolve: Boolean!
    comments(first: Int, after: String, last: Int, before: String): PullRequestReviewCommentConnection!
  }

  type PullRequestConnection { nodes: [PullRequest], pageInfo: PageInfo!, totalCount: Int! }
  type IssueCommentConnection { nodes: [IssueComment], pageInfo: PageInfo!, totalCount: Int! }
  type PullRequestReviewConnection { nodes: [PullRequestReview], pageInfo: PageInfo!, totalCount: Int! }
  type PullRequestReviewCommentConnection { nodes: [PullRequestReviewComment], pageInfo: PageInfo!, totalCount: Int! }
  type PullRequestReviewThreadConnection { nodes: [PullRequestReviewThread], pageInfo: PageInfo!, totalCount: Int! }

  type Query {
    repository(owner: String!, name: String!, followRenames: Boolean): Repository
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    viewer: Actor!
    rateLimit: RateLimit
  }

  input CommittableBranch { id: ID, repositoryNameWithOwner: String, branchName: String }
  input CommitMessage { headline: String!, body: String }
  input FileAddition { path: String!, contents: Base64String! }
  input FileDeletion { path: String! }
  input FileChanges { additions: [FileAddition!], deletions: [FileDeletion!] }
  input CreateCommitOnBranchInput {
    clientMutationId: String, branch: CommittableBranch!, expectedHeadOid: GitObjectID!, message: CommitMessage!, fileChanges: FileChanges
  }
  input ThreadInput { clientMutationId: String, threadId: ID! }
  input MinimizeCommentInput { clientMutationId: String, subjectId: ID!, classifier: ReportedContentClassifiers! }
  input UnminimizeCommentInput { clientMutationId: String, subjectId: ID! }
  input ReactionInput { clientMutationId: String, subjectId: ID!, content: ReactionContent! }
  input AddCommentInput { clientMutationId: String, subjectId: ID!, body: String! }
  input UpdateIssueCommentInput { clientMutationId: String, id: ID!, body: String! }
  input PullRequestInput { clientMutationId: String, pullRequestId: ID! }

  type CreateCommitOnBranchPayload { clientMutationId: String, commit: Commit, ref: Ref }
  type ThreadPayload { clientMutationId: String, thread: PullRequestReviewThread }
  type MinimizePayload { clientMutationId: String, minimizedComment: Minimizable }
  type UnminimizePayload { clientMutationId: String, unminimizedComment: Minimizable }
  type ReactionPayload { clientMutationId: String, subject: Reactable, reaction: Reaction }
  type Reaction { content: ReactionContent!, user: User }
  type AddCommentPayload { clientMutationId: String, subject: Node, commentEdge: IssueCommentEdge }
  type IssueCommentEdge { node: IssueComment }
  type UpdateIssueCommentPayload { clientMutationId: String, issueComment: IssueComment }
  type PullRequestPayload { clientMutationId: String, pullRequest: PullRequest }

  type Mutation {
    createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
    resolveReviewThread(input: ThreadInput!): ThreadPayload
    unresolveReviewThread(input: ThreadInput!): ThreadPayload
    minimizeComment(input: MinimizeCommentInput!): MinimizePayload
    unminimizeComment(input: UnminimizeCommentInput!): UnminimizePayload
    addReaction(input: ReactionInput!): ReactionPayload
    addComment(input: AddCommentInput!): AddCommentPayload
    updateIssueComment(input: UpdateIssueCommentInput!): UpdateIssueCommentPayload
    markPullRequestReadyForReview(input: PullRequestInput!): PullRequestPayload
    convertPullRequestToDraft(input: PullRequestInput!): PullRequestPayload
  }
`);
