import type { Conversation } from '../../inbox/event.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Pull } from '../../ports/inquiries.ts';
import { words, type Call } from '../world.ts';

/** What a proposal is made from, and for whom. */
export type Ground = {
  /** Where to read. */
  readonly ref: string;
  /** The branch that it is made against. */
  readonly branch: string;
  /** The branch that it is made on. */
  readonly topic: string;
  /** Where it was asked for first. */
  readonly origin: Conversation;
};

/** An issue is about the default branch, a pull request about its own; what is said on one of ours goes on there. */
export async function groundOf({ asked, world, signal }: Call): Promise<Result<Ground>> {
  const { conversation, repository } = asked;
  if (conversation.kind === 'issue') {
    return ok({ ref: 'HEAD', branch: repository.defaultBranch, ...topicOf(conversation) });
  }
  const pull = await world.inquiries.pull(conversation.number, signal);
  const isHere = pull?.state === 'open' && pull.origin === 'here';
  const source = isHere ? sourceOf(pull.head.branch) : undefined;
  if (source !== undefined) {
    const origin = `${repository.owner}/${source.name}#${source.number}`;
    return fail({ what: words(world, asked, ['generate-elsewhere', { origin }]) });
  }
  if (isHere) return ok(groundOn(pull, conversation));
  const reason = pull?.state === 'open' ? 'fork' : 'closed';
  return fail({ what: words(world, asked, [`generate-${reason}`, {}]) });
}

function groundOn(pull: Pull, conversation: Conversation): Ground {
  const origin = originOf(pull.head.branch);
  return origin === undefined
    ? { ref: pull.head.commit, branch: pull.head.branch, ...topicOf(conversation) }
    : { ref: pull.base.branch, branch: pull.base.branch, ...topicOf(origin) };
}

function topicOf(origin: Conversation): Pick<Ground, 'topic' | 'origin'> {
  const name = origin.kind === 'issue' ? 'issue' : 'pull';
  return { topic: `supercargo/${name}-${origin.number}`, origin };
}

/** The branch in another repository of the same owner, which says for whose conversation it was made. */
export function branchFrom(name: string, { kind, number }: Conversation): string {
  return `supercargo/${name}-${kind === 'issue' ? 'issue' : 'pull'}-${number}`;
}

function sourceOf(branch: string): { readonly name: string; readonly number: string } | undefined {
  const [, name, number] =
    /^supercargo\/([\w.-]{1,100})-(?:issue|pull)-([1-9]\d{0,9})(?:-\d+)?$/u.exec(branch) ?? [];
  return name === undefined || number === undefined ? undefined : { name, number };
}

/** The conversation that a branch of ours was made for. */
export function originOf(branch: string): Conversation | undefined {
  const [, name, number] = /^supercargo\/(issue|pull)-([1-9]\d{0,9})(?:-\d+)?$/u.exec(branch) ?? [];
  if (name === undefined) return undefined;
  return { kind: name === 'issue' ? 'issue' : 'pullRequest', number: Number(number) };
}
