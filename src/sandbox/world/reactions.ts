import { requireLive, requireRight } from './people.ts';
import { found } from './refusal.ts';
import type { Reaction, ReactionContent, Repository, SubjectKind } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

export type NewReaction = {
  readonly repo: Repository;
  readonly subject: SubjectKind;
  readonly id: number;
  readonly content: ReactionContent;
};

/** A user has each reaction once; GitHub sends no webhook for them. */
export function react(
  world: World,
  by: By,
  input: NewReaction,
): { readonly reaction: Reaction; readonly isNew: boolean } {
  const { repo, subject, id, content } = input;
  requireRight(repo, by, 'read');
  requireLive(repo);
  const already = reactionsTo(world, subject, id).find(
    (reaction) => reaction.user === by.login && reaction.content === content,
  );
  if (already !== undefined) return { reaction: already, isNew: false };
  const reaction = world.tables.reactions.put({
    id: world.nextId(),
    subject,
    subjectId: id,
    user: by.login,
    content,
    createdAt: stamp(world),
  });
  world.publish({
    event: 'reaction',
    action: 'created',
    repo: repo.id,
    number: numberOf(world, subject, id),
  });
  return { reaction, isNew: true };
}

export function unreact(world: World, by: By, { id }: { readonly id: number }): void {
  const reaction = found(world.tables.reactions.get(id));
  found(reaction.user === by.login ? reaction : undefined);
  world.tables.reactions.remove(id);
  const { subject, subjectId } = reaction;
  const repo = subjectRow(world, subject, subjectId)?.repo ?? null;
  world.publish({ event: 'reaction', action: 'deleted', repo, number: numberOf(world, subject, subjectId) });
}

export function reactionsTo(world: World, subject: SubjectKind, id: number): readonly Reaction[] {
  return world.tables.reactions.where('subject', `${subject}:${id}`);
}

function numberOf(world: World, subject: SubjectKind, id: number): number | null {
  return subjectRow(world, subject, id)?.number ?? null;
}

function subjectRow(
  world: World,
  subject: SubjectKind,
  id: number,
): { readonly repo: number; readonly number: number } | undefined {
  const { issues, comments, reviewComments } = world.tables;
  if (subject === 'issue') return issues.get(id);
  return subject === 'comment' ? comments.get(id) : reviewComments.get(id);
}
